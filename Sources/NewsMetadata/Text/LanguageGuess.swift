internal import NewsText

/// A modest guess at a text's language: by its script, and among languages of one script by the
/// small words that every sentence has.
enum LanguageGuess {
  /// Whether a word is one of the small ones that every sentence has: "the", "an", "der".
  static func isSmallWord(_ word: Word) -> Bool { smallWords.meaning(of: word) != nil }

  /// The language as a BCP 47 tag; nil where the text is too short to tell. Looks at no more than
  /// the first 2,000 words.
  static func language(
    of words: [Word], in bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    var scripts = Array(repeating: 0, count: Script.allCases.count)
    var vietnamese = 0
    var latin = 0
    let mayHaveTones = bytes.firstIndex(of: 0xE1, from: 0) != nil
    // Languages are counted by their sets, which are few, and small words many.
    let table = smallWords
    var counts = Array(repeating: 0, count: table.meaningCount)
    for word in words.prefix(2_000) {
      let first = bytes[Int(word.start)]
      if first < 0x80 {
        if first >= 0x41 {
          latin += 1
          if mayHaveTones, hasTone(bytes, word.range) { vietnamese += 1 }
        }
      } else if let script = Script(bytes.decode(at: Int(word.start)).scalar) {
        if script.isSpaceless {
          count(bytes, word.range, into: &scripts)
        } else {
          scripts[script.rawValue] += 1
        }
        if script == .latin, mayHaveTones, hasTone(bytes, word.range) { vietnamese += 1 }
      }
      if let number = table.number(of: word) { counts[number] += 1 }
    }
    scripts[Script.latin.rawValue] += latin
    let scores = scores(counts)
    let kana = scripts[Script.kana.rawValue]
    if kana > 0, kana * 6 >= scripts[Script.han.rawValue] { return "ja" }
    // Of equals the first.
    let script = Script.allCases.max {
      (scripts[$0.rawValue], $1.rawValue) < (scripts[$1.rawValue], $0.rawValue)
    }
    guard let script, scripts[script.rawValue] > 0 else { return nil }
    if let only = script.onlyLanguage, scripts[script.rawValue] >= 2 { return only }
    if vietnamese >= 3, vietnamese * 5 >= scripts[script.rawValue] { return "vi" }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= 6 else {
      return nil
    }
    let isAlone = scores.indices.allSatisfy { $0 == best || scores[$0] < scores[best] }
    return isAlone ? PhraseFile.shared.language(best) : nil
  }

  /// How much speaks for each language, by how often the words of each set of languages stand there.
  private static func scores(_ counts: [Int]) -> [Int] {
    var scores = Array(repeating: 0, count: PhraseFile.shared.languageCount)
    for (number, count) in counts.enumerated() where count > 0 {
      guard var languages = smallWords.meaning(number: number) else { continue }
      let score = languages.isSingle ? 3 * count : count
      while let language = languages.popFirst() { scores[language] += score }
    }
    return scores
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
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into scripts: inout [Int]
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
