/// What is asked of the languages at every date, worked out once with the table.
struct RankedLanguages {
  /// Those with much news.
  private(set) var common = LanguageSet.none
  /// English alone.
  private(set) var english = LanguageSet.none
  /// The ``LanguageRank`` of each language that a set can hold.
  private let ranks: UnsafePointer<UInt8>

  /// For each two letters that tags begin with, the first place of such a tag and the one after the
  /// last.
  private let heads: UnsafePointer<(first: UInt16, end: UInt16)>

  private static let limit = 256
  private static let headCount = 1 << 10

  /// Two letters as a number, capital or not.
  @inline(__always)
  private static func head(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// - Parameter tags: the languages' tags, sixteen bytes each; read once, and the ranks live as long as
  ///   the program.
  init(tags: UnsafeBufferPointer<UInt8>) {
    let ranks = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.limit)
    ranks.initialize(repeating: .max, count: Self.limit)
    self.ranks = UnsafePointer(ranks)
    let heads = UnsafeMutablePointer<(first: UInt16, end: UInt16)>.allocate(
      capacity: Self.headCount)
    heads.initialize(repeating: (0, 0), count: Self.headCount)
    self.heads = UnsafePointer(heads)
    for language in 0..<min(Int(UInt16.max), tags.count / 16) {
      let head = Self.head(tags[16 * language], tags[16 * language + 1])
      if heads[head].end == 0 { heads[head].first = UInt16(language) }
      heads[head].end = UInt16(language + 1)
    }
    for language in 0..<min(Self.limit, tags.count / 16) {
      var (length, letters) = (0, UInt32(0))
      while length < 16, tags[16 * language + length] != 0 {
        letters = letters << 8 | UInt32(tags[16 * language + length])
        length += 1
      }
      ranks[language] = LanguageRank.rank(length, letters)
      if LanguageRank.isCommon(ranks[language]) { common.insert(language) }
      if ranks[language] == 0 { english.insert(language) }
    }
  }

  /// Where tags stand that begin with two letters; others may stand between them.
  func places(_ first: UInt8, _ second: UInt8) -> Range<Int> {
    let head = heads[Self.head(first, second)]
    return Int(head.first)..<Int(head.end)
  }

  /// The language of a set with the most news, −1 for none.
  func first(of set: LanguageSet) -> Int {
    var best = -1
    var bestRank = UInt8.max
    set.forEach { language in
      if ranks[language] < bestRank { (best, bestRank) = (language, ranks[language]) }
    }
    return best
  }

  /// Whether a set holds one of the languages with most news, which need no hint.
  func isLeading(_ set: LanguageSet, _ count: UInt8 = 18) -> Bool {
    let language = first(of: set)
    return language >= 0 && ranks[language] < count
  }
}

extension Lexicon {
  /// The languages in which dates of a calendar are written first of all; none for the Gregorian.
  func home(ofCalendar code: Int16) -> LanguageSet {
    code == CalendarCode.gregorian ? .none : Self.homes[code] ?? .none
  }

  private static let homes: [Int16: LanguageSet] = {
    let tags = [
      CalendarCode.islamic: "ar", CalendarCode.islamicCivil: "ar", CalendarCode.persian: "fa",
      CalendarCode.hebrew: "he", CalendarCode.ethiopic: "am", CalendarCode.buddhist: "th",
      CalendarCode.roc: "zh", CalendarCode.japanese: "ja",
    ]
    return tags.compactMapValues { tag in shared.baseLanguage(tag).map { LanguageSet($0) } }
  }()

  /// The language to tell of a set, with the caller's own tag where it is one of his; none where
  /// the words are of no language.
  func pick(_ set: LanguageSet, _ policy: Policy) -> (language: PackedLanguage, tag: String?) {
    guard !set.isAll, !set.isEmpty else { return (.none, nil) }
    for index in policy.bases.indices where policy.bases[index] < 256 {
      guard set.contains(policy.bases[index]) else { continue }
      let spoken = policy.spoken[index]
      return (spoken, spoken == .other ? policy.options.languages[index] : nil)
    }
    return (likeliest(of: set), nil)
  }

  /// The language of a set with the most news; none where the words are of no language.
  func likeliest(of set: LanguageSet) -> PackedLanguage {
    guard !set.isAll, !set.isEmpty else { return .none }
    let best = ranked.first(of: set)
    return best < 0 ? .none : PackedLanguage(best)
  }
}
