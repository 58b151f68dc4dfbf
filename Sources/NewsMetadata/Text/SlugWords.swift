/// Words as addresses spell them: "ae", "oe", "ue" meet "ä", "ö", "ü", numbers apart.
enum SlugWords {
  /// The hashes of a text's words of two letters or more.
  static func hashes(of text: String) -> [WordHash] {
    return text.withBytes { bytes in
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

  /// Whether nothing was read.
  var isEmpty: Bool { previous == 0 }

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

extension [WordHash] {
  /// Adds the hash of a word of ASCII as addresses spell it, if it has two letters or more.
  @inline(__always)
  mutating func append(_ word: Word, of bytes: UnsafeBufferPointer<UInt8>) {
    if !word.traits.contains(.hasDigit), word.range.count <= 8,
      !EightBytes(word.hash.value.littleEndian).hasSilentLetter
    {
      if word.range.count >= 2 { append(word.hash) }
    } else {
      appendLetters(of: word, in: bytes)
    }
  }

  private mutating func appendLetters(of word: Word, in bytes: UnsafeBufferPointer<UInt8>) {
    var slug = SlugWord()
    for byte in bytes[word.range] {
      if byte >= 0x41 { slug.add(UInt32(byte | 0x20)) } else { slug.previous = UInt32(byte) }
    }
    slug.close(into: &self)
  }
}

extension EightBytes {
  /// Whether one of some small letters, the last in the lowest bits, says nothing in an address: the e of an
  /// umlaut, the second s of "ß".
  @inline(__always)
  fileprivate var hasSilentLetter: Bool {
    let before = EightBytes((all &>> 8).littleEndian)
    let vowels =
      before.equal(to: UInt8(ascii: "a")) | before.equal(to: UInt8(ascii: "o"))
      | before.equal(to: UInt8(ascii: "u"))
    let s = UInt8(ascii: "s")
    return equal(to: UInt8(ascii: "e")) & vowels | equal(to: s) & before.equal(to: s) != 0
  }
}
