/// Makes the search key of a name in ASCII: rules of spelling, word by word, in one buffer.
struct SearchKey: ~Copyable {
  private struct Word {
    // Small, so that those of a headline need no heap; no key of two gigabytes is looked for.
    private var first: Int32
    private var last: Int32
    /// Whether a hyphen joins it to the next word.
    let isHyphenated: Bool
    /// Whether a full stop stands behind it.
    let isAbbreviated: Bool

    init(_ range: Range<Int>, isHyphenated: Bool, isAbbreviated: Bool) {
      first = Int32(clamping: range.lowerBound)
      last = Int32(clamping: range.upperBound)
      self.isHyphenated = isHyphenated
      self.isAbbreviated = isAbbreviated
    }

    var start: Int { Int(first) }
    var end: Int { Int(last) }
    var count: Int { Int(last - first) }

    mutating func removeFirst(_ count: Int) { first += Int32(count) }
    mutating func removeAll() { last = first }
  }

  private var letters: ByteBuffer
  private var key: ByteBuffer
  private let words: UnsafeMutableBufferPointer<Word>
  private var wordCount = 0

  /// The key of a text in ASCII.
  static func make(_ ascii: UnsafeBufferPointer<UInt8>) -> String {
    // A letter and a mark make a word at most, an ampersand three letters; a headline takes nothing
    // from the heap.
    let room = 2 * ascii.count + 64
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * room) { memory in
      withUnsafeTemporaryAllocation(of: Word.self, capacity: ascii.count + 1) { words in
        var maker = SearchKey(
          letters: UnsafeMutableBufferPointer(rebasing: memory[..<room]),
          key: UnsafeMutableBufferPointer(rebasing: memory[room...]), words)
        maker.read(ascii)
        maker.run()
        return String(decoding: maker.key.bytes, as: UTF8.self)
      }
    }
  }

  private init(
    letters: UnsafeMutableBufferPointer<UInt8>, key: UnsafeMutableBufferPointer<UInt8>,
    _ words: UnsafeMutableBufferPointer<Word>
  ) {
    self.letters = ByteBuffer(in: letters)
    self.key = ByteBuffer(in: key)
    self.words = words
  }

  private mutating func read(_ ascii: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for byte in ascii {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: letters.append(byte)
      case 0x41...0x5A: letters.append(byte | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      case UInt8(ascii: "&"):
        close(&start, 0)
        letters.append("and" as Packed)
        close(&start, 0)
      default: close(&start, byte)
      }
    }
    close(&start, 0)
  }

  private mutating func close(_ start: inout Int, _ mark: UInt8) {
    guard letters.count > start else { return }
    words.initializeElement(
      at: wordCount,
      to: Word(
        start..<letters.count, isHyphenated: mark == 0x2D, isAbbreviated: mark == 0x2E))
    wordCount += 1
    start = letters.count
  }

  private mutating func run() {
    // Whether there is an article at all decides how the other words are spelt.
    var hasArticle = false
    for index in 0..<max(wordCount - 1, 0) where isArticle(index) {
      words[index].removeAll()
      hasArticle = true
    }
    // `Deir Ezzor` for Deir ez-Zor.
    for index in 0..<wordCount where index > 0 && isJoinedToArticle(words[index]) {
      words[index].removeFirst(2)
      hasArticle = true
    }
    var isFirst = true
    for index in 0..<wordCount where words[index].count > 0 {
      let word = words[index]
      let isLast = index == wordCount - 1
      if !isLast, packed(word) == Self.st, word.isAbbreviated || isFirst {
        // As the key spells Saint.
        key.append("seint" as Packed)
      } else {
        spell(word, inArabicName: hasArticle)
      }
      isFirst = false
    }
  }

  // ---- Articles -------------------------------------------------------------------------------

  /// The letters of a word of three or fewer, the first one highest; 0 for a longer one.
  private func packed(_ word: Word) -> UInt32 {
    guard word.count <= 3 else { return 0 }
    return (word.start..<word.end).reduce(0) { $0 << 8 | UInt32(letters[$1]) }
  }

  private static let st: UInt32 = 0x7374
  private static let al: UInt32 = 0x616C

  /// Whether a word is the Arabic article of the next one.
  private func isArticle(_ index: Int) -> Bool {
    let word = words[index]
    let next = words[index + 1]
    let code = packed(word)
    guard code != 0, Self.isArticle(code) else { return false }
    if word.isHyphenated { return true }
    // Without a hyphen: al, or an assimilation that nothing but the article explains.
    if code == Self.al { return true }
    let assimilated = word.start + 1..<word.end
    guard !assimilated.isEmpty, letters[assimilated.lowerBound] != UInt8(ascii: "l"),
      next.count > assimilated.count + 1
    else { return false }
    return assimilated.enumerated().allSatisfy { letters[$1] == letters[next.start + $0] }
  }

  /// Whether a word begins with an assimilated article that was written with e, as the French do.
  private func isJoinedToArticle(_ word: Word) -> Bool {
    guard word.count >= 5, letters[word.start] == UInt8(ascii: "e") else { return false }
    let first = letters[word.start + 1]
    guard first == letters[word.start + 2], !isConsonant(word.start + 3) else { return false }
    return first == UInt8(ascii: "z") || first == UInt8(ascii: "d") || first == UInt8(ascii: "r")
  }

  /// Whether letters are a vowel and l, or a consonant that l is assimilated to.
  private static func isArticle(_ code: UInt32) -> Bool {
    if code == 0x6C { return true }
    let vowel = code > 0xFFFF ? code >> 16 : code >> 8
    let ending = code > 0xFFFF ? code & 0xFFFF : code & 0xFF
    switch (vowel, ending) {
    case (0x61, 0x6C), (0x65, 0x6C), (0x75, 0x6C), (0x69, 0x6C): return true
    case (0x61, _), (0x65, _), (0x75, _):
      switch ending {
      // r, s, t, d, z, n; sh, th, dh
      case 0x72, 0x73, 0x74, 0x64, 0x7A, 0x6E, 0x7368, 0x7468, 0x6468: return true
      default: return false
      }
    default: return false
    }
  }

  // ---- Spelling -------------------------------------------------------------------------------

  /// Appends a word as the key has it.
  private mutating func spell(_ word: Word, inArabicName: Bool) {
    let start = key.count
    var index = word.start
    while index < word.end {
      var letter = letters[index]
      if index > word.start, index + 2 < word.end, word.count >= 4, isConsonant(index - 1),
        isConsonant(index + 2)
      {
        let second = letters[index + 1]
        let isY = second == UInt8(ascii: "i") || second == UInt8(ascii: "y")
        let isW = second == UInt8(ascii: "w") || second == UInt8(ascii: "u")
        if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e"), isY {
          appendOnce(UInt8(ascii: "e"), since: start)
          appendOnce(UInt8(ascii: "i"), since: start)
          index += 2
          continue
        }
        if inArabicName, letter == UInt8(ascii: "a"), isW {
          appendOnce(UInt8(ascii: "o"), since: start)
          index += 2
          continue
        }
      }
      if letter == UInt8(ascii: "q") { letter = UInt8(ascii: "k") }
      appendOnce(letter, since: start)
      index += 1
    }
    endWord(since: start, inArabicName: inArabicName)
  }

  private func isConsonant(_ index: Int) -> Bool {
    switch letters[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      false
    default: true
    }
  }

  /// Appends a letter unless the last one is the same; digits are numbers: 11 is not 1.
  @inline(__always)
  private mutating func appendOnce(_ letter: UInt8, since start: Int) {
    if letter >= 0x61, key.count > start, key[key.count - 1] == letter { return }
    key.append(letter)
  }

  private mutating func endWord(since start: Int, inArabicName: Bool) {
    let count = key.count - start
    guard count > 3 else { return }
    if key[key.count - 1] == UInt8(ascii: "h") {
      let before = key[key.count - 2]
      if before == UInt8(ascii: "a") {
        key.truncate(to: key.count - 1)
      } else if inArabicName, before == UInt8(ascii: "e") {
        key.truncate(to: key.count - 2)
        key.append(UInt8(ascii: "a"))
      }
      return
    }
    for end in Self.slavic where count > end.utf8CodeUnitCount + 1 && ends(with: end) {
      key.truncate(to: key.count - end.utf8CodeUnitCount)
      key.append("sky" as Packed)
      return
    }
  }

  private static let slavic: [StaticString] = ["skyi", "skiy", "skij", "skyj", "ski"]

  private func ends(with end: StaticString) -> Bool {
    let last = key[key.count - 1]
    guard last == UInt8(ascii: "i") || last == UInt8(ascii: "y") || last == UInt8(ascii: "j") else {
      return false
    }
    let start = key.count - end.utf8CodeUnitCount
    return start >= 0
      && (0..<end.utf8CodeUnitCount).allSatisfy { key[start + $0] == end.utf8Start[$0] }
  }
}
