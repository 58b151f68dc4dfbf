/// Words as addresses spell them: "ae", "oe", "ue" meet "ä", "ö", "ü", numbers apart.
enum SlugWords {
  /// The hashes of a text's words of two letters or more.
  static func hashes(of text: String) -> [WordHash] {
    var text = text
    return text.withUTF8 { bytes in
      var hashes: [WordHash] = []
      hashes.reserveCapacity(min(bytes.count / 4 + 2, 64))
      appendHashes(of: bytes, 0..<bytes.count, to: &hashes)
      return hashes
    }
  }

  /// Adds the hashes of a stretch's words of two letters or more. Linear.
  static func appendHashes(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to hashes: inout [WordHash]
  ) {
    var i = range.lowerBound
    var hash = WordHash()
    var length = 0
    var previous: UInt32 = 0
    func close() {
      if length >= 2 { hashes.append(hash) }
      hash = WordHash()
      length = 0
      previous = 0
    }
    while i < range.upperBound {
      let (s, next) = bytes.decode(at: i)
      i = next
      switch scalarClass(s) {
      case .letter:
        let folded = foldScalar(s)
        // The e of an umlaut, and the second s of "ß", say nothing.
        if folded == 0x65, previous == 0x61 || previous == 0x6F || previous == 0x75 { continue }
        if folded == 0x73, previous == 0x73 { continue }
        hash.add(folded)
        length += 1
        previous = folded
      case .digit: previous = s
      case .ignored: break
      default:
        if s != 0x27 && s != 0x2019 { close() }
      }
    }
    close()
  }
}
