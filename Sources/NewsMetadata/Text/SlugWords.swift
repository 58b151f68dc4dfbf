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
    var word = SlugWord()
    while i < range.upperBound {
      let byte = bytes[i]
      if byte < 0x80 {
        i &+= 1
        let small = byte | 0x20
        if small &- 0x61 < 26 {
          word.add(UInt32(small))
        } else if byte &- 0x30 < 10 {
          word.previous = UInt32(byte)
        } else if byte != 0x27 {
          word.close(into: &hashes)
        }
        continue
      }
      let (s, next) = bytes.decode(at: i)
      i = next
      switch wideScalarClass(s) {
      case .letter: word.add(foldScalar(s))
      case .digit: word.previous = s
      case .ignored: break
      default: if s != 0x2019 { word.close(into: &hashes) }
      }
    }
    word.close(into: &hashes)
  }
}

/// One word while it is read as addresses spell it.
struct SlugWord {
  private var hash = WordHash()
  private var length = 0
  /// The letter or digit before.
  var previous: UInt32 = 0

  /// Adds the next letter, in its plain form.
  @inline(__always)
  mutating func add(_ letter: UInt32) {
    // The e of an umlaut, and the second s of "ß", say nothing.
    if letter == 0x65, previous == 0x61 || previous == 0x6F || previous == 0x75 { return }
    if letter == 0x73, previous == 0x73 { return }
    hash.add(letter)
    length &+= 1
    previous = letter
  }

  /// Ends the word; of one letter it says nothing.
  @inline(__always)
  mutating func close(into hashes: inout [WordHash]) {
    if length >= 2 { hashes.append(hash) }
    self = SlugWord()
  }
}
