// Words and runs of words are compared by 64-bit hashes of their folded scalars: equal words meet
// whatever their case, accents apart, and nothing is allocated for them.

/// The hash of a folded word or of a run of folded words.
///
/// Of eight letters of ASCII and fewer it has all: no two such words meet.
struct WordHash: Hashable, Sendable {
  var value: UInt64 = 0

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 {
      // Full: of the letters so far something must go, so all of them are mixed.
      if value &>> 56 != 0 { value = mixed }
      value = value &<< 8 | UInt64(scalar)
    } else {
      value = WordHash(value: value ^ UInt64(scalar)).mixed
    }
  }

  /// Adds the next word of a run.
  @inline(__always)
  mutating func add(word: WordHash) {
    value = WordHash(value: value ^ word.value).mixed
  }

  /// The same number with what its high bits say in the low ones too, which tables are addressed by.
  @inline(__always)
  var mixed: UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 47
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension WordHash {
  /// The hash of a text as it stands, letter for letter.
  init(bytesOf text: String) {
    self = text.withBytes { WordHash(bytes: $0) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    // Of the length too, so that zeros behind a text count.
    value = UInt64(bytes.count)
    var index = 0
    while let eight = bytes.padded(at: index) {
      add(word: WordHash(value: eight.all))
      index &+= 8
    }
    while index < bytes.count {
      add(UInt32(bytes[index]))
      index &+= 1
    }
  }
}

/// One word of a text: a run of letters and digits.
struct Word: Sendable {
  var hash: WordHash
  var start: Int32
  var end: Int32
  var traits: WordTraits
  /// The lists of phrases that it may begin; all of them where nobody asked.
  var lists = FirstWords.all
  /// On a page, in a line that is not long: the longest label of ``LineLexicon`` that begins with it, one
  /// more than its number, and how many words that has; 0 where none does.
  var label: UInt8 = 0
  var labelCount: UInt8 = 0

  @inline(__always)
  init(hash: WordHash, start: Int32, end: Int32, traits: WordTraits) {
    self.hash = hash
    self.start = start
    self.end = end
    self.traits = traits
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let startsWithCapital = WordTraits(rawValue: 1)
  static let hasSmall = WordTraits(rawValue: 2)
  static let hasDigit = WordTraits(rawValue: 4)
  static let hasLetter = WordTraits(rawValue: 8)
  static let spaceless = WordTraits(rawValue: 16)
  /// More than one capital.
  static let manyCapitals = WordTraits(rawValue: 32)
  /// In a script without capitals.
  static let caseless = WordTraits(rawValue: 64)
  /// Small letters alone, as most words are.
  static let plain: WordTraits = [.hasLetter, .hasSmall]

  /// Only capitals, two or more, or one letter.
  var isAllCapitals: Bool { contains(.startsWithCapital) && !contains(.hasSmall) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The words of a stretch, in order. Linear.
  func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(Swift.min(range.count / 4 + 2, 64))
    var i = range.lowerBound
    while let word = nextWord(from: &i, to: range.upperBound) { words.append(word) }
    return words
  }

  /// The hash of a stretch's words, and how many they are. Linear.
  func wordsHash(in range: Range<Int>) -> (hash: WordHash, count: Int) {
    var i = range.lowerBound
    var hash = WordHash()
    var count = 0
    while let word = nextWord(from: &i, to: range.upperBound) {
      hash.add(word: word.hash)
      count += 1
    }
    return (hash, count)
  }

  /// The next word at or after an offset, which moves past it.
  @inline(__always)
  func nextWord(from i: inout Int, to end: Int) -> Word? {
    while i < end {
      if self[i] < 0x80 {
        if self[i].isPlain { break }
        i += 1
        continue
      }
      let (s, next) = decode(at: i)
      let kind = wideScalarClass(s)
      if kind == .letter || kind == .digit { break }
      i = next
    }
    guard i < end else { return nil }
    if let plain = PlainWord.read(self, at: i), plain.end <= end {
      i = Int(plain.end)
      return plain
    }
    return otherWord(from: &i, to: end)
  }

  /// The word that begins at an offset, and is not of ASCII alone, or stands at the end.
  @inline(never)
  private func otherWord(from i: inout Int, to end: Int) -> Word {
    let start = i
    var hash = WordHash()
    var capitals = 0
    // Letters of ASCII, as nearly all are.
    while i < end {
      let small = self[i] | 0x20
      guard small &- 0x61 < 26 else { break }
      if small != self[i] { capitals &+= 1 }
      hash.add(UInt32(small))
      i &+= 1
    }
    var traits = WordTraits()
    if i > start {
      traits = capitals < i - start ? [.hasLetter, .hasSmall] : .hasLetter
      if self[start] & 0x20 == 0 { traits.insert(.startsWithCapital) }
    }
    var word = Word(
      hash: hash, start: Int32(clamping: start), end: Int32(clamping: i), traits: traits)
    // What else can go on with a word: a digit, an apostrophe, a letter beyond ASCII.
    if i < end, self[i] >= 0x80 || self[i] == 0x27 || self[i] &- 0x30 < 10 {
      extend(&word, &capitals, from: &i, to: end)
    }
    if capitals > 1 { word.traits.insert(.manyCapitals) }
    return word
  }

  /// Goes on with a word that is not of ASCII's letters alone.
  private func extend(_ word: inout Word, _ capitals: inout Int, from i: inout Int, to end: Int) {
    let start = Int(word.start)
    var hash = word.hash
    var traits = word.traits
    while i < end {
      let byte = self[i]
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        traits.insert(.hasLetter)
        if byte == small {
          traits.insert(.hasSmall)
        } else {
          capitals += 1
        }
        hash.add(UInt32(small))
        i += 1
        continue
      }
      let (s, next) = decode(at: i)
      let kind = scalarClass(s)
      if kind == .ignored {
        i = next
        continue
      }
      if kind != .letter && kind != .digit {
        // An apostrophe between letters is part of the word, and not heard.
        guard s == 0x27 || s == 0x2019, next < end else { break }
        let (after, _) = decode(at: next)
        guard scalarClass(after) == .letter else { break }
        i = next
        continue
      }
      if kind == .digit {
        traits.insert(.hasDigit)
      } else {
        traits.insert(.hasLetter)
        if isCapital(s) {
          capitals += 1
          if start == i { traits.insert(.startsWithCapital) }
        } else if isSpaceless(s) {
          traits.insert(.spaceless)
          traits.insert(.caseless)
        } else if s >= 0x590 && s < 0x1E00 || s >= 0x1F00 {
          traits.insert(.caseless)
        } else {
          traits.insert(.hasSmall)
        }
      }
      hash.add(foldScalar(s))
      i = next
    }
    word.hash = hash
    word.end = Int32(clamping: i)
    word.traits = traits
  }
}

extension String {
  /// The hash of the text's words, case and punctuation apart; nil where it has none.
  var wordsHash: WordHash? {
    return self.withBytes { bytes in
      let (hash, count) = bytes.wordsHash(in: 0..<bytes.count)
      return count > 0 ? hash : nil
    }
  }

  /// Whether the text has the words of another and no others, case and punctuation apart; of none
  /// where the other is nil. Linear in the words that they share.
  func hasWords(of other: String?) -> Bool {
    let other = other ?? ""
    return withBytes { text in
      other.withBytes { other in
        var (place, next) = (0, 0)
        while let word = text.nextWord(from: &place, to: text.count) {
          let twin = other.nextWord(from: &next, to: other.count)
          guard twin?.hash == word.hash else { return false }
        }
        return other.nextWord(from: &next, to: other.count) == nil
      }
    }
  }
}
