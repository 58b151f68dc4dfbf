/// Words and short phrases of many languages, each with what it means; phrases meet whatever their
/// case, accents and punctuation.
struct PhraseTable<Meaning: Sendable>: Sendable {
  /// Phrases with their meaning, and heads of phrases with none: where a run of words is neither, no
  /// longer one is a phrase.
  private var meanings = WordHashTable<Meaning?>()
  /// The number of words of the longest phrase.
  private(set) var longestCount = 0

  /// Makes a table; each list separates its phrases by `|`.
  ///
  /// Where two lists have the same phrase, `unite` decides.
  init(
    _ lists: [(Meaning, String)], unite: (Meaning, Meaning) -> Meaning = { first, _ in first }
  ) {
    for (meaning, list) in lists {
      for phrase in list.utf8.split(separator: UInt8(ascii: "|")) {
        var text = String(Substring(phrase))
        text.withUTF8 { bytes in
          let words = bytes.words(in: 0..<bytes.count)
          guard !words.isEmpty else { return }
          var hash = WordHash()
          for word in words {
            hash.add(word: word.hash)
            if meanings[hash] == nil { meanings.set(hash, nil) }
          }
          meanings.set(hash, (meanings[hash] ?? nil).map { unite($0, meaning) } ?? meaning)
          longestCount = max(longestCount, words.count)
        }
      }
    }
  }

  /// The meaning of a whole run of words.
  func meaning(of hash: WordHash) -> Meaning? { meanings[hash] ?? nil }

  /// The meaning of one word.
  func meaning(of word: Word) -> Meaning? {
    var hash = WordHash()
    hash.add(word: word.hash)
    return meanings[hash] ?? nil
  }

  /// The longest phrase that begins at a word, and how many words it has.
  func longest(in words: [Word], from start: Int, to end: Int) -> (meaning: Meaning, count: Int)? {
    var hash = WordHash()
    var best: (Meaning, Int)?
    var i = start
    let limit = min(end, start + longestCount)
    while i < limit {
      hash.add(word: words[i].hash)
      i += 1
      guard let entry = meanings[hash] else { break }
      if let meaning = entry { best = (meaning, i - start) }
    }
    return best.map { (meaning: $0.0, count: $0.1) }
  }
}

extension PhraseTable where Meaning == Bool {
  /// A set of phrases.
  init(set list: String) { self.init([(true, list)]) }

  func contains(_ word: Word) -> Bool { meaning(of: word) != nil }
}
