internal import NewsText

/// A modest guess at a text's language: by its script, and among languages of one script by the
/// small words that every sentence has.
enum LanguageGuess {
  /// Whether a word is one of the small ones that every sentence has: "the", "an", "der".
  static func isSmallWord(_ word: Word) -> Bool { smallWords.meaning(of: word) != nil }

  /// The language as a BCP 47 tag; nil where the text is too short to tell. Looks at no more than
  /// the first 2,000 words.
  static func language(
    of words: UnsafeBufferPointer<Word>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    // Languages are counted by their sets, which are few, and small words many.
    let sets = smallWords.section.meaningCount
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: Script.count + sets) { counts in
      counts.initialize(repeating: 0)
      return language(
        of: UnsafeBufferPointer(rebasing: words.prefix(2_000)), in: bytes,
        UnsafeMutableBufferPointer(rebasing: counts[..<Script.count]),
        UnsafeMutableBufferPointer(rebasing: counts[Script.count...]))
    }
  }

  private static func language(
    of words: UnsafeBufferPointer<Word>, in bytes: UnsafeBufferPointer<UInt8>,
    _ scripts: UnsafeMutableBufferPointer<Int>, _ counts: UnsafeMutableBufferPointer<Int>
  ) -> String? {
    var first = 0
    while first < words.count {
      let part = UnsafeBufferPointer(rebasing: words[first..<min(first + partLength, words.count)])
      count(part, in: bytes, scripts, counts)
      first += partLength
    }
    let kana = scripts[Script.kana.rawValue]
    if kana > 0, kana * 6 >= scripts[Script.han.rawValue] { return "ja" }
    // Of equals the first.
    var most = 0
    for script in scripts.indices where scripts[script] > scripts[most] { most = script }
    guard scripts[most] > 0, let script = Script(rawValue: most) else { return nil }
    if let only = script.onlyLanguage, scripts[most] >= 2 { return only }
    if bytes.firstIndex(of: 0xE1, from: 0) != nil {
      let vietnamese = words.count { isLatin($0, bytes) && hasTone(bytes, $0.range) }
      if vietnamese >= 3, vietnamese * 5 >= scripts[most] { return "vi" }
    }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: PhraseFile.shared.languageCount) {
      score($0, counts)
      var best = 0
      for language in $0.indices where $0[language] > $0[best] { best = language }
      guard best < $0.count, $0[best] >= 6 else { return nil }
      // Of two that are equal neither.
      let highest = $0[best]
      guard $0.count(where: { $0 == highest }) == 1 else { return nil }
      return PhraseFile.shared.language(best)
    }
  }

  /// So many words are counted at a time.
  private static let partLength = 64

  /// Counts the scripts of words, and the small ones among them.
  private static func count(
    _ words: UnsafeBufferPointer<Word>, in bytes: UnsafeBufferPointer<UInt8>,
    _ scripts: UnsafeMutableBufferPointer<Int>, _ counts: UnsafeMutableBufferPointer<Int>
  ) {
    withUnsafeTemporaryAllocation(of: WordHash.self, capacity: partLength) { room in
      guard let small = room.baseAddress, words.count <= partLength else { return }
      var (latin, count) = (0, 0)
      for word in words {
        // Each is put down, and the next over it unless it may be small: no branch, for it would go either
        // way.
        (small + count).initialize(to: word.hash)
        count &+= smallWords.mayBegin(word.lists) ? 1 : 0
        let first = bytes[Int(word.start)]
        if first < 0x80 {
          // A letter, not a digit.
          latin &+= Int(first &>> 6)
        } else if let script = Script(bytes.decode(at: Int(word.start)).scalar) {
          if script.isSpaceless {
            Self.count(bytes, word.range, into: scripts)
          } else {
            scripts[script.rawValue] += 1
          }
        }
      }
      scripts[Script.latin.rawValue] += latin
      let section = smallWords.section
      for index in 0..<count {
        if let number = section.number(ofWord: small[index]) { counts[number] &+= 1 }
      }
    }
  }

  /// How much speaks for each language, by how often the words of each set of languages stand there.
  private static func score(
    _ scores: UnsafeMutableBufferPointer<Int>, _ counts: UnsafeMutableBufferPointer<Int>
  ) {
    scores.initialize(repeating: 0)
    let values = smallWords.section.values
    for number in counts.indices where counts[number] > 0 {
      guard var languages = LanguageSet(number: number, values: values) else { continue }
      let score = languages.isSingle ? 3 * counts[number] : counts[number]
      while let language = languages.popFirst() { scores[language] += score }
    }
  }

  private static func isLatin(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = bytes[Int(word.start)]
    if first < 0x80 { return first >= 0x41 }
    return Script(bytes.decode(at: Int(word.start)).scalar) == .latin
  }

  /// Whether a word has a letter with a tone on it as Vietnamese alone has them: U+1EA0 to U+1EF9.
  private static func hasTone(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    for i in range.lowerBound..<range.upperBound - 2 where bytes[i] == 0xE1 {
      switch (bytes[i + 1], bytes[i + 2]) {
      case (0xBA, 0xA0...0xBF), (0xBB, 0x80...0xB9): return true
      default: break
      }
    }
    return false
  }

  /// Counts the characters of a run without spaces: Japanese mixes its scripts within one.
  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    into scripts: UnsafeMutableBufferPointer<Int>
  ) {
    var i = range.lowerBound
    let end = min(range.upperBound, i + 600)
    while i < end {
      let (s, next) = bytes.decode(at: i)
      if let script = Script(s) { scripts[script.rawValue] += 1 }
      i = next
    }
  }

  private enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, devanagari, bengali, tamil
    case thai, georgian, armenian, ethiopic, gurmukhi, gujarati, telugu, kannada, malayalam
    case sinhala, khmer, lao, burmese

    static let count = allCases.count

    init?(_ s: UInt32) {
      switch s {
      case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      case 0x530...0x58F: self = .armenian
      case 0x590...0x5FF: self = .hebrew
      case 0x600...0x6FF, 0x750...0x77F: self = .arabic
      case 0x900...0x97F: self = .devanagari
      case 0x980...0x9FF: self = .bengali
      case 0xA00...0xA7F: self = .gurmukhi
      case 0xA80...0xAFF: self = .gujarati
      case 0xB80...0xBFF: self = .tamil
      case 0xC00...0xC7F: self = .telugu
      case 0xC80...0xCFF: self = .kannada
      case 0xD00...0xD7F: self = .malayalam
      case 0xD80...0xDFF: self = .sinhala
      case 0xE00...0xE7F: self = .thai
      case 0xE80...0xEFF: self = .lao
      case 0x1000...0x109F: self = .burmese
      case 0x10A0...0x10FF: self = .georgian
      case 0x1200...0x137F: self = .ethiopic
      case 0x1780...0x17FF: self = .khmer
      case 0x3040...0x30FF: self = .kana
      case 0x3400...0x9FFF: self = .han
      case 0xAC00...0xD7AF: self = .hangul
      default: return nil
      }
    }

    var isSpaceless: Bool {
      switch self {
      case .han, .kana, .thai, .khmer, .lao, .burmese: true
      default: false
      }
    }

    /// The one language of the press in this script.
    var onlyLanguage: String? {
      switch self {
      case .greek: "el"
      case .hebrew: "he"
      case .han: "zh"
      case .hangul: "ko"
      case .tamil: "ta"
      case .bengali: "bn"
      case .thai: "th"
      case .georgian: "ka"
      case .armenian: "hy"
      case .ethiopic: "am"
      case .gurmukhi: "pa"
      case .gujarati: "gu"
      case .telugu: "te"
      case .kannada: "kn"
      case .malayalam: "ml"
      case .sinhala: "si"
      case .khmer: "km"
      case .lao: "lo"
      case .burmese: "my"
      case .kana: "ja"
      default: nil
      }
    }
  }

  /// The languages that have a word among their small ones.
  private static let smallWords = PhraseTable<LanguageSet>(.smallWord)
}
