internal import CNewsTables
@_spi(Tables) internal import NewsText

/// What `articles.bin` has of one list of phrases.
struct PhraseSection {
  // In read-only memory.
  private let hashes: UnsafePointer<UInt64>
  private let numbers: UnsafePointer<UInt16>
  let values: UnsafePointer<UInt64>
  private let mask: Int
  /// The number of words of the longest phrase.
  let longestCount: Int
  /// How many meanings there are.
  let meaningCount: Int

  /// What the number of a run of one word has besides.
  static let oneWord: UInt16 = 0x8000

  /// - Parameter count: that of the slots, a power of two.
  init(
    hashes: UnsafePointer<UInt64>, numbers: UnsafePointer<UInt16>, values: UnsafePointer<UInt64>,
    count: Int, longestCount: Int
  ) {
    self.hashes = hashes
    self.numbers = numbers
    self.values = values
    self.longestCount = longestCount
    mask = count - 1
    meaningCount = (0..<count).reduce(0) { max($0, Int(numbers[$1] & ~Self.oneWord)) }
  }

  /// What a run of words is: nil where it begins no phrase, 0 where it only begins one.
  @inline(__always)
  func number(of hash: WordHash) -> Int? {
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    // A table is never full, so a free slot ends every search.
    while true {
      let found = hashes[slot]
      if found == hash.value { return Int(numbers[slot] & ~Self.oneWord) }
      if found == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// The number of what one word means; nil where it means nothing.
  @inline(__always)
  func number(ofWord word: WordHash) -> Int? {
    var hash = WordHash()
    hash.add(word: word)
    guard let number = number(of: hash), number > 0 else { return nil }
    return number - 1
  }

  /// The number of what the longest phrase means that begins at a word, and how many words it has.
  @inline(__always)
  func longestNumber(
    in words: UnsafeBufferPointer<Word>, from start: Int, to end: Int
  ) -> (number: Int, count: Int)? {
    var hash = WordHash()
    var best: (number: Int, count: Int)?
    var i = start
    let limit = min(end, start + longestCount)
    while i < limit {
      hash.add(word: words[i].hash)
      i += 1
      guard let number = number(of: hash) else { break }
      if number > 0 { best = (number - 1, i - start) }
    }
    return best
  }
}

/// The sections of `articles.bin`.
struct PhraseFile: @unchecked Sendable {
  // In read-only memory.
  private let lists: UnsafeBufferPointer<UInt32>
  private let hashes: UnsafeBufferPointer<UInt64>
  private let numbers: UnsafeBufferPointer<UInt16>
  private let text: UnsafeBufferPointer<UInt8>
  private let languages: UnsafeBufferPointer<UInt32>
  /// What each list has, by its number. Made once, and never freed.
  let sections: UnsafeMutablePointer<PhraseSection>

  static let shared = PhraseFile()

  private init() {
    let table = StaticTable(news_table_articles())
    lists = table.section(0)
    hashes = table.section(1)
    numbers = table.section(2)
    let values: UnsafeBufferPointer<UInt64> = table.section(3)
    text = table.section(4)
    languages = table.section(5)
    sections = .allocate(capacity: PhraseList.allCases.count)
    for list in PhraseList.allCases {
      let entry = list.rawValue * 4
      guard entry + 4 <= lists.count, let hashes = hashes.baseAddress,
        let numbers = numbers.baseAddress, let values = values.baseAddress
      else { preconditionFailure("a compiled table is damaged: rebuild the package") }
      let first = Int(lists[entry])
      (sections + list.rawValue).initialize(
        to: PhraseSection(
          hashes: hashes + first, numbers: numbers + first, values: values + Int(lists[entry + 3]),
          count: Int(lists[entry + 1]), longestCount: Int(lists[entry + 2])))
    }
  }

  /// Gives the hashes of the words that begin a phrase of a list.
  func forEachHead(of list: PhraseList, _ body: (UInt64) -> Void) {
    let entry = list.rawValue * 4
    guard entry + 4 <= lists.count else { preconditionFailure("a compiled table is damaged") }
    for slot in Int(lists[entry])..<Int(lists[entry] + lists[entry + 1])
    where numbers[slot] & PhraseSection.oneWord != 0 {
      body(hashes[slot])
    }
  }

  /// The text of a value.
  func text(_ value: UInt64) -> String {
    let start = Int(value >> 32)
    return text.text(start..<start + Int(value & 0xFFFF_FFFF))
  }

  /// The number of languages in sets of them.
  var languageCount: Int { languages.count }

  /// The tag of a language in sets of them.
  func language(_ bit: Int) -> String {
    let start = Int(languages[bit] >> 8)
    return text.text(start..<start + Int(languages[bit] & 0xFF))
  }
}
