@_spi(Tables) internal import NewsText

/// Words and short phrases of many languages, each with what it means; phrases meet whatever their
/// case, accents and punctuation.
///
/// A view of one list of `articles.bin`, whose sections are:
/// 0. for each ``PhraseList``: its first slot, the number of its slots (a power of two), the number of
///    words of its longest phrase, its first value (UInt32 each);
/// 1. slots: the hash of a run of words, 0 where the slot is free (UInt64; linear probing);
/// 2. for each slot, the number of the value plus one, or 0 for the head of a phrase that is none
///    itself: where a run of words is neither, no longer one is a phrase; with the highest bit where
///    the run is of one word (UInt16);
/// 3. values: a text as its offset in section 4 `<< 32 |` its length, or a set of languages, one bit
///    each, or 0 (UInt64);
/// 4. the bytes of texts;
/// 5. languages: offset in section 4 `<< 8 |` length (UInt32).
///
/// It holds its list alone, so that it is made when the program is compiled: most words are told by ``bit``
/// to begin no phrase, and to ask that first of a table costs more than the answer.
struct PhraseTable<Meaning: PhraseMeaning>: Sendable {
  private let list: PhraseList

  /// The phrases of a list.
  @inline(__always)
  init(_ list: PhraseList) { self.list = list }

  /// That of the list among those that words may begin.
  @inline(__always)
  var bit: FirstWords.Lists { FirstWords.bit(of: list) }

  /// What the compiled table has of the list.
  var section: PhraseSection { PhraseFile.shared.sections[list.rawValue] }

  /// The number of words of the longest phrase.
  var longestCount: Int { section.longestCount }

  /// The meaning of a whole run of words.
  func meaning(of hash: WordHash) -> Meaning? {
    let section = section
    guard let number = section.number(of: hash), number > 0 else { return nil }
    return Meaning(number: number - 1, values: section.values)
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

  /// Whether a phrase begins with a word.
  @inline(__always)
  func begins(_ word: Word) -> Bool { mayBegin(word.lists) && isHead(word) }

  @inline(never)
  private func isHead(_ word: Word) -> Bool {
    var hash = WordHash()
    hash.add(word: word.hash)
    return section.number(of: hash) != nil
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
    let section = section
    guard let best = section.longestNumber(in: words, from: start, to: end),
      let meaning = Meaning(number: best.number, values: section.values)
    else { return nil }
    return (meaning, best.count)
  }
}

extension PhraseTable where Meaning == Bool {
  @inline(__always)
  func contains(_ word: Word) -> Bool { meaning(of: word) != nil }
}
