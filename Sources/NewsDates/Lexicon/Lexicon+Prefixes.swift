@_spi(Tables) internal import NewsText

extension Lexicon {
  /// Which three letters forms begin with, a bit for each of 26³.
  static let prefixes: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 26 * 26 * 26 / 64 + 1)
    for a in 0..<26 {
      var first = shared.root
      guard first.step(UInt8(0x61 + a)) else { continue }
      for b in 0..<26 {
        var second = first
        guard second.step(UInt8(0x61 + b)) else { continue }
        for c in 0..<26 {
          var third = second
          guard third.step(UInt8(0x61 + c)) else { continue }
          let bit = (a * 26 + b) * 26 + c
          bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
      }
    }
    return bits
  }()
}
