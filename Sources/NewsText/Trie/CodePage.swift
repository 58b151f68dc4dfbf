/// The stretches of the codes of one page, made ready to cut texts into them.
struct CodePage: Sendable {
  /// The stretch of each code, 0 where there is none.
  let entries: [UInt32]
  /// Of each first byte, where its codes begin in ``codes``.
  private let starts: [Int]
  private let codes: [(stretch: UInt32, mask: UInt32, count: Int, code: Int)]

  /// - Parameter entries: the first of them 0; more than 256 only while they are learned.
  init(_ entries: [UInt32]) {
    self.entries = entries
    var byFirst: [[(stretch: UInt32, mask: UInt32, count: Int, code: Int)]] = Array(
      repeating: [], count: 256)
    for (code, stretch) in entries.enumerated() where stretch != 0 {
      let count = TextCodes.count(stretch)
      byFirst[Int(stretch & 0xFF)].append(
        (stretch, .max >> UInt32(32 - 8 * count), count, code))
    }
    var starts = [0]
    for codes in byFirst { starts.append(starts[starts.count - 1] + codes.count) }
    self.starts = starts
    codes = byFirst.flatMap { $0 }
  }

  /// How many bytes a text takes.
  func cost(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var cost = 0
    cut(text) { cost += $0 == 0 ? 2 : 1 }
    return cost
  }

  /// The codes of a text, those of single bytes that have none with the byte behind 0.
  func coded(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var place = text.startIndex
    var bytes: [UInt8] = []
    cut(text) { code in
      bytes.append(UInt8(truncatingIfNeeded: code))
      if code == 0 { bytes.append(text[place]) }
      place += code == 0 ? 1 : TextCodes.count(entries[code])
    }
    return bytes
  }

  /// The codes of a text that take the fewest bytes, in order.
  func cut(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ body: (Int) -> Void) {
    withUnsafeTemporaryAllocation(of: (cost: Int, code: Int).self, capacity: text.count + 1) {
      best in
      best[text.count] = (0, 0)
      var ahead: UInt32 = 0
      var index = text.count - 1
      while index >= 0 {
        ahead = ahead << 8 | UInt32(text[text.startIndex + index])
        best[index] = (best[index + 1].cost + 2, 0)
        let first = Int(ahead & 0xFF)
        for (stretch, mask, count, code) in codes[starts[first]..<starts[first + 1]]
        where ahead & mask == stretch && index + count <= text.count {
          let cost = best[index + count].cost + 1
          if cost < best[index].cost { best[index] = (cost, code) }
        }
        index -= 1
      }
      index = 0
      while index < text.count {
        let code = best[index].code
        body(code)
        index += code == 0 ? 1 : TextCodes.count(entries[code])
      }
    }
  }
}
