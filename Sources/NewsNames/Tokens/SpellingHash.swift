@_spi(Tables) internal import NewsText

/// How words are written, case and marks kept, by which an exact form is told from one that only folds alike.
enum SpellingHash {
  private static let mostWords = 8
  /// All letters of plain words are capitals, and some word has several.
  private static let allCapitals: UInt16 = 1 << UInt16(mostWords)
  /// Above a hash.
  static let isHash: UInt16 = 0x4000

  /// Where words are plain which of them are written with capitals, else a hash of eight bits.
  ///
  /// - Parameter words: with what joins them in a key between them.
  @inline(__always)
  static func value(_ words: UnsafeBufferPointer<UInt8>) -> UInt16 {
    if let capitals = capitals(words) { return capitals }
    return hash(words)
  }

  /// Six bits of a hash below two for how many capitals there are, by which words are told from the same in other
  /// case; eight where there are no ASCII letters.
  @inline(never)
  private static func hash(_ words: UnsafeBufferPointer<UInt8>) -> UInt16 {
    var hash = NameHash()
    hash.add(words)
    let bits = UInt16(truncatingIfNeeded: hash.value)
    var (capitals, letters) = (0, 0)
    for byte in words {
      if byte &- 0x41 < 26 { capitals &+= 1 }
      if (byte | 0x20) &- 0x61 < 26 { letters &+= 1 }
    }
    if letters == 0 { return bits & 0xFF | isHash }
    return bits & 0x3F | UInt16(min(capitals, 3)) << 6 | isHash
  }

  /// Of words that fold to themselves but for capitals at their beginning, a bit for each that has one; of words
  /// in capitals ``allCapitals``. With the key they are known by that, and need no hash. Nil for all others.
  @inline(__always)
  private static func capitals(_ words: UnsafeBufferPointer<UInt8>) -> UInt16? {
    guard words.count <= 8, let base = words.baseAddress else { return capitalsOfSeveral(words) }
    // Nearly always one word of ASCII letters.
    let bytes = NameHash.short(base, words.count)
    let small = bytes | 0x2020_2020_2020_2020
    let isLetter = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505) & ~bytes
    let valid = 0x8080_8080_8080_8080 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* words.count)
    guard words.count > 3, isLetter & valid == valid else { return capitalsOfSeveral(words) }
    let isCapital = (~bytes &<< 2) & valid
    if isCapital & ~0x80 == 0 { return UInt16(truncatingIfNeeded: isCapital &>> 7) }
    return isCapital == valid ? allCapitals : nil
  }

  @inline(never)
  private static func capitalsOfSeveral(_ words: UnsafeBufferPointer<UInt8>) -> UInt16? {
    var capitals: UInt16 = 0
    var (hasSmall, hasInner) = (false, false)
    var word: UInt16 = 0
    var start = 0
    var index = 0
    while index <= words.count {
      guard index < words.count, words[index] != 0x20 else {
        // A short word may stand for a longer one.
        let length = index - start
        if length == 2 || length == 3, NameTokenizer.mayExpand(words[index - 1], length) {
          return nil
        }
        index += 1
        start = index
        word += 1
        continue
      }
      let (letter, length) = PlainLetters.letter(words, at: index)
      switch letter {
      case .capital:
        if index > start { hasInner = true }
        if word < UInt16(mostWords) { capitals |= 1 << word }
      case .small: hasSmall = true
      case .other: return nil
      }
      index += length
    }
    if hasInner { return hasSmall ? nil : allCapitals }
    return word > UInt16(mostWords) ? nil : capitals
  }
}

/// Letters of which a word is the same when folded, but for its capitals: those of the larger scripts that
/// nothing else folds to with the same case.
enum PlainLetters {
  enum Letter {
    case capital, small, other
  }

  /// What stands at a place, and of how many bytes.
  @inline(__always)
  static func letter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Letter, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      guard (byte | 0x20) &- 0x61 < 26 else { return (.other, 1) }
      return (byte & 0x20 == 0 ? .capital : .small, 1)
    }
    let (scalar, length) = scalar(bytes, at: index)
    return (isSmall(scalar) ? .small : isCapital(scalar) ? .capital : .other, length)
  }

  /// A code point of two or three bytes; 0 for others.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (
    UInt32, length: Int
  ) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    switch first {
    case 0xC2..<0xE0 where index + 1 < bytes.count: return ((first & 0x1F) << 6 | next(1), 2)
    case 0xE0..<0xF0 where index + 2 < bytes.count:
      return ((first & 0xF) << 12 | next(1) << 6 | next(2), 3)
    default: return (0, 1)
    }
  }

  /// Capitals whose fold is the small letter that stands for them alone: Greek, Cyrillic, Armenian.
  private static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x391...0x3A1, 0x3A3...0x3A9, 0x404, 0x406, 0x410...0x418, 0x41A...0x42F,
      0x531...0x556:
      true
    default: false
    }
  }

  /// Letters that fold to themselves: small ones, and those of scripts without case.
  private static func isSmall(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3B1...0x3C1, 0x3C3...0x3C9, 0x430...0x438, 0x43A...0x44F, 0x454, 0x456,
      0x561...0x586, 0x5D0...0x5EA, 0x627...0x628, 0x62A...0x63A, 0x641...0x648, 0x64A,
      0x679...0x6A8,
      0x6AC...0x6BD, 0x905...0x928, 0x93E...0x94D, 0x985...0x9A8, 0x10D0...0x10FA, 0x1200...0x1248,
      0xE01...0xE32, 0xE40...0xE44, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }
}
