/// Which of several languages that share a word is told: the one with more news.
@_spi(Tables)
public enum LanguageRank {
  /// Plain two-letter languages, those with the most news first.
  private static let order: StaticString = """
    en es fr de ar ru zh pt it ja tr fa id nl pl ko vi uk sv cs el he ro hu da fi nb th hi bn ur \
    bg sr hr sk sl lt lv et ca ms fil ta te ml mr gu kn pa si ne my km lo ka hy az kk uz ky tg mn \
    sq mk bs be is ga cy eu gl af sw am so ha yo ig zu xh ps ku ti mt lb
    """

  /// The rank of each language of the lexicon, lower is first.
  private static let ranks: [UInt8] = {
    let lexicon = Lexicon.shared
    return (0..<lexicon.languageCount).map { rank(lexicon, $0) }
  }()

  /// The rank of a language: its place in the list above, 200 or more where it is not there.
  public static func rank(_ tag: String) -> UInt8 { rank(Array(tag.utf8)) }

  /// Whether a language has much news.
  static func isCommon(_ rank: UInt8) -> Bool { rank < 200 }

  /// Whether a language is one of those with the most news, which need no hint.
  static func isLeading(_ rank: UInt8) -> Bool { rank < 18 }

  private static func rank(_ lexicon: Lexicon, _ language: Int) -> UInt8 {
    rank(lexicon.tags[16 * language..<16 * language + 16].prefix { $0 != 0 })
  }

  private static func rank(_ tag: some Collection<UInt8>) -> UInt8 {
    var rank: UInt8 = 0
    var position = 0
    let count = order.utf8CodeUnitCount
    while position < count {
      var end = position
      while end < count, order.utf8Start[end] != 0x20 { end += 1 }
      if end - position == tag.count,
        zip(position..<end, tag).allSatisfy({ order.utf8Start[$0] == $1 })
      {
        return rank
      }
      rank += 1
      position = end + 1
    }
    // Longer tags are variants of what has come before.
    return tag.count == 2 || tag.count == 3 ? 200 : 220
  }

  /// The languages of the list above.
  static let common: LanguageSet = {
    var set = LanguageSet.none
    for (language, rank) in ranks.enumerated() where rank < 200 { set.insert(language) }
    return set
  }()

  /// Whether a set holds one of the languages with most news, which need no hint.
  static func isLeading(_ set: LanguageSet, _ count: UInt8 = 18) -> Bool {
    let language = first(of: set)
    return language >= 0 && language < ranks.count && ranks[language] < count
  }

  /// The language of a set with the most news, −1 for none.
  static func first(of set: LanguageSet) -> Int {
    var best = -1
    var bestRank: UInt8 = 255
    set.forEach { language in
      if language < ranks.count, ranks[language] < bestRank {
        (best, bestRank) = (language, ranks[language])
      }
    }
    return best
  }

  /// The languages in which dates of a calendar are written first of all; none for the Gregorian.
  static func home(ofCalendar code: Int16) -> LanguageSet {
    code == CalendarCode.gregorian ? .none : homes[code] ?? .none
  }

  private static let homes: [Int16: LanguageSet] = {
    let tags = [
      CalendarCode.islamic: "ar", CalendarCode.islamicCivil: "ar", CalendarCode.persian: "fa",
      CalendarCode.hebrew: "he", CalendarCode.ethiopic: "am", CalendarCode.buddhist: "th",
      CalendarCode.roc: "zh", CalendarCode.japanese: "ja",
    ]
    return tags.compactMapValues { tag in
      Lexicon.shared.baseLanguage(tag).map { LanguageSet($0) }
    }
  }()

  /// The language to tell of a set, with the caller's own tag where it is one of his; none where
  /// the words are of no language.
  static func pick(_ set: LanguageSet, hints: [String]) -> (language: PackedLanguage, tag: String?)
  {
    guard !set.isAll, !set.isEmpty else { return (.none, nil) }
    for hint in hints {
      if let base = Lexicon.shared.baseLanguage(hint), base < 256, set.contains(base) {
        return (.other, hint)
      }
    }
    let best = first(of: set)
    return (best < 0 ? .none : PackedLanguage(best), nil)
  }
}
