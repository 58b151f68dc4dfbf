internal import CNewsTables
@_spi(Tables) internal import NewsText

/// Words and short phrases of many languages, each with what it means; phrases meet whatever their
/// case, accents and punctuation.
///
/// A view of one list of `articles.bin`, whose sections are:
/// 0. for each ``PhraseList``: its first slot, the number of its slots (a power of two), the number of
///    words of its longest phrase, its first value (UInt32 each);
/// 1. slots: the hash of a run of words, 0 where the slot is free (UInt64; linear probing);
/// 2. for each slot, the number of the value plus one, or 0 for the head of a phrase that is none
///    itself: where a run of words is neither, no longer one is a phrase (UInt16);
/// 3. values: a text as its offset in section 4 `<< 32 |` its length, or a set of languages, one bit
///    each, or 0 (UInt64);
/// 4. the bytes of texts;
/// 5. languages: offset in section 4 `<< 8 |` length (UInt32).
struct PhraseTable<Meaning: PhraseMeaning>: @unchecked Sendable {
  // In read-only memory.
  private let hashes: UnsafePointer<UInt64>
  private let numbers: UnsafePointer<UInt16>
  private let values: UnsafePointer<UInt64>
  private let mask: Int
  /// That of the list among those that words may begin.
  let bit: FirstWords.Lists
  /// The number of words of the longest phrase.
  let longestCount: Int
  /// How many meanings there are.
  let meaningCount: Int

  /// The phrases of a list.
  init(_ list: PhraseList) {
    let table = PhraseFile.shared
    let entry = list.rawValue * 4
    guard entry + 4 <= table.lists.count, let hashes = table.hashes.baseAddress,
      let numbers = table.numbers.baseAddress, let values = table.values.baseAddress
    else { preconditionFailure("a compiled table is damaged: rebuild the package") }
    let first = Int(table.lists[entry])
    self.hashes = hashes + first
    self.numbers = numbers + first
    self.values = values + Int(table.lists[entry + 3])
    mask = Int(table.lists[entry + 1]) - 1
    bit = FirstWords.bit(of: list)
    longestCount = Int(table.lists[entry + 2])
    var count = 0
    for slot in 0..<Int(table.lists[entry + 1]) {
      count = max(count, Int(table.numbers[first + slot]))
    }
    meaningCount = count
  }

  /// What a run of words is: nil where it begins no phrase, 0 where it only begins one.
  @inline(__always)
  private func number(of hash: WordHash) -> Int? {
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    // A table is never full, so a free slot ends every search.
    while true {
      let found = hashes[slot]
      if found == hash.value { return Int(numbers[slot]) }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// The meaning of a whole run of words.
  func meaning(of hash: WordHash) -> Meaning? {
    guard let number = number(of: hash), number > 0 else { return nil }
    return Meaning(number: number - 1, values: values)
  }

  /// Whether one of some words may begin a phrase, by the lists of all of them.
  @inline(__always)
  func mayBegin(_ lists: FirstWords.Lists) -> Bool { lists & bit != 0 }

  /// The meaning of one word.
  @inline(__always)
  func meaning(of word: Word) -> Meaning? { mayBegin(word.lists) ? known(word) : nil }

  @inline(never)
  private func known(_ word: Word) -> Meaning? {
    var hash = WordHash()
    hash.add(word: word.hash)
    return meaning(of: hash)
  }

  /// The number of what one word means, for those who count; see ``meaning(number:)``.
  @inline(__always)
  func number(of word: Word) -> Int? {
    guard mayBegin(word.lists) else { return nil }
    var hash = WordHash()
    hash.add(word: word.hash)
    guard let number = number(of: hash), number > 0 else { return nil }
    return number - 1
  }

  /// What a number means.
  func meaning(number: Int) -> Meaning? { Meaning(number: number, values: values) }

  /// Whether a phrase begins with a word.
  @inline(__always)
  func begins(_ word: Word) -> Bool { mayBegin(word.lists) && isHead(word) }

  @inline(never)
  private func isHead(_ word: Word) -> Bool {
    var hash = WordHash()
    hash.add(word: word.hash)
    return number(of: hash) != nil
  }

  /// The longest phrase that begins at a word, and how many words it has.
  @inline(__always)
  func longest(in words: [Word], from start: Int, to end: Int) -> (meaning: Meaning, count: Int)? {
    guard start < end, mayBegin(words[start].lists) else { return nil }
    return words.withUnsafeBufferPointer { known(in: $0, from: start, to: end) }
  }

  /// The longest phrase that begins at a word, and how many words it has.
  @inline(__always)
  func longest(
    in words: UnsafeBufferPointer<Word>, from start: Int, to end: Int
  ) -> (meaning: Meaning, count: Int)? {
    guard start < end, mayBegin(words[start].lists) else { return nil }
    return known(in: words, from: start, to: end)
  }

  @inline(never)
  private func known(
    in words: UnsafeBufferPointer<Word>, from start: Int, to end: Int
  ) -> (meaning: Meaning, count: Int)? {
    guard let best = longestNumber(in: words, from: start, to: end),
      let meaning = Meaning(number: best.number, values: values)
    else { return nil }
    return (meaning, best.count)
  }

  /// The number of what the longest phrase means that begins at a word, and how many words it has; asks for
  /// every word, whatever it may begin.
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

extension PhraseTable where Meaning == Bool {
  @inline(__always)
  func contains(_ word: Word) -> Bool { meaning(of: word) != nil }
}

/// The sections of `articles.bin`.
struct PhraseFile: @unchecked Sendable {
  // In read-only memory.
  let lists: UnsafeBufferPointer<UInt32>
  let hashes: UnsafeBufferPointer<UInt64>
  let numbers: UnsafeBufferPointer<UInt16>
  let values: UnsafeBufferPointer<UInt64>
  private let text: UnsafeBufferPointer<UInt8>
  private let languages: UnsafeBufferPointer<UInt32>

  static let shared = PhraseFile()

  private init() {
    let table = StaticTable(news_table_articles())
    lists = table.section(0)
    hashes = table.section(1)
    numbers = table.section(2)
    values = table.section(3)
    text = table.section(4)
    languages = table.section(5)
  }

  /// The slots of a list, 0 where they are free.
  func hashes(of list: PhraseList) -> UnsafeBufferPointer<UInt64> {
    let entry = list.rawValue * 4
    guard entry + 4 <= lists.count else { preconditionFailure("a compiled table is damaged") }
    return UnsafeBufferPointer(
      rebasing: hashes[Int(lists[entry])..<Int(lists[entry] + lists[entry + 1])])
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
