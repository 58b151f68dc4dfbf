// Names are compared by their letters and digits alone, whatever stands between them.

extension String {
  /// The hash of the text's letters and digits, spaces apart too: "Al Maghrib Today" meets
  /// "almaghribtoday".
  var solidHash: WordHash? {
    return self.withBytes { $0.solidHash(in: 0..<$0.count) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The hash of a stretch's letters and digits; nil where it has none. Linear.
  func solidHash(in range: Range<Int>) -> WordHash? {
    var hash = WordHash()
    return addLetters(in: range, to: &hash) ? hash : nil
  }

  /// Adds a stretch's letters and digits to a hash; false where it has none. Linear.
  @discardableResult
  func addLetters(in range: Range<Int>, to hash: inout WordHash) -> Bool {
    var letters = hash
    var any = false
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = self[i]
      if byte < 0x80 {
        i &+= 1
        let small = byte | 0x20
        if small &- 0x61 < 26 {
          letters.add(UInt32(small))
        } else if byte &- 0x30 < 10 {
          letters.add(UInt32(byte))
        } else {
          continue
        }
        any = true
        continue
      }
      let (s, next) = decode(at: i)
      let kind = wideScalarClass(s)
      if kind == .letter || kind == .digit {
        letters.add(foldScalar(s))
        any = true
      }
      i = next
    }
    hash = letters
    return any
  }
}
