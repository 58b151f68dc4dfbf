/// What a form of the lexicon may do in running text whose language is not told: one byte a form in
/// the compiled table, so that a search need not look at its meanings.
@_spi(Tables)
public struct SearchClass: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes one from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Begins a date by itself.
  public static let strong = SearchClass(rawValue: 1)
  /// May begin a date where more of it follows.
  public static let beginning = SearchClass(rawValue: 2)
  /// Makes a date of the weak words before it.
  public static let unit = SearchClass(rawValue: 4)
  /// The same three where the first letter is a capital, or of a script without them.
  public static let capitalStrong = SearchClass(rawValue: 8)
  /// As ``beginning``, with a capital.
  public static let capitalBeginning = SearchClass(rawValue: 16)
  /// As ``unit``, with a capital.
  public static let capitalUnit = SearchClass(rawValue: 32)
  /// Has a name of its own in some language.
  public static let name = SearchClass(rawValue: 64)
  /// May stand behind a number.
  public static let follower = SearchClass(rawValue: 128)

  /// The class of a folded form.
  ///
  /// - Parameter meanings: what it means, and the ``LanguageRank`` of the first language that means it.
  public init(form: [UInt8], _ meanings: [(meaning: WordMeaning, rank: UInt8)]) {
    var all: SearchClass = []
    let isASCII = form.first.map { $0 < 0x80 } ?? true
    // Decades, centuries and hours in words are read where a date has begun, or in a field.
    for (meaning, rank) in meanings where !SearchKinds.isOfFields(meaning) {
      let kind: UInt32 = 1 << UInt32(meaning.kindCode)
      if kind & SearchKinds.names != 0 { all.insert(.name) }
      // Short words of rare languages are other words in the common ones.
      guard LanguageRank.isCommon(rank) || form.count >= 6 else { continue }
      if meaning.kind != .label { all.insert(.follower) }
      if isASCII, SearchKinds.isBackground(meaning, form.count, rank) {
        all.formUnion([.beginning, .capitalBeginning])
        continue
      }
      let (small, capital) = (
        SearchKinds.start(of: meaning, form.count, isASCII: isASCII, isCapital: false),
        SearchKinds.start(of: meaning, form.count, isASCII: isASCII, isCapital: true)
      )
      all.formUnion(SearchKinds.starts(small))
      all.formUnion(SearchClass(rawValue: SearchKinds.starts(capital).rawValue << 3))
    }
    self = all
  }
}

/// Which kinds of words begin dates in running text.
enum SearchKinds {
  /// What begins a date by itself.
  static let strong: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.relative.rawValue) | 1 << UInt32(WordKind.relativeWeekday.rawValue)
    | 1 << UInt32(WordKind.season.rawValue) | 1 << UInt32(WordKind.quarter.rawValue)

  /// What has a name of its own in some language.
  static let names: UInt32 =
    strong | 1 << UInt32(WordKind.period.rawValue) | 1 << UInt32(WordKind.era.rawValue)
    | 1 << UInt32(WordKind.zone.rawValue)

  /// A name that begins no date by itself: a bit that no kind has.
  private static let halfName: UInt32 = 1 << 31

  /// What makes a date of the weak words before it.
  private static let units: UInt32 =
    halfName | 1 << UInt32(WordKind.unit.rawValue) | 1 << UInt32(WordKind.period.rawValue)

  /// What may begin a date where more of it follows.
  private static let beginning: UInt32 =
    strong | units
    | 1 << UInt32(WordKind.era.rawValue) | 1 << UInt32(WordKind.zone.rawValue)
    | 1 << UInt32(WordKind.number.rawValue) | 1 << UInt32(WordKind.ordinal.rawValue)
    | 1 << UInt32(WordKind.direction.rawValue)
    | 1 << UInt32(WordKind.selector.rawValue) | 1 << UInt32(WordKind.modifier.rawValue)
    | 1 << UInt32(WordKind.fieldMark.rawValue) | 1 << UInt32(WordKind.connector.rawValue)
    | 1 << UInt32(WordKind.range.rawValue)

  /// Whether a meaning begins no date in running text and follows no number there.
  static func isOfFields(_ meaning: WordMeaning) -> Bool {
    meaning.kind == .clock
      || meaning.kind == .fieldMark
        && (meaning.a == UnitCode.decade || meaning.a == UnitCode.century)
  }

  /// Whether a short word says something of a date only where more of it stands beside: "am", "a" for
  /// year, "more" for tomorrow in Afrikaans.
  static func isBackground(_ meaning: WordMeaning, _ length: Int, _ rank: UInt8) -> Bool {
    switch meaning.kind {
    case .unit: length <= 2
    case .period: length <= 3
    case .relative: length <= 5 && !LanguageRank.isLeading(rank)
    default: false
    }
  }

  /// The kind that a meaning is at the beginning of a date in running text without a language: a
  /// name that needs a neighbour, or a capital that is not there, is only a word like others.
  static func start(
    of meaning: WordMeaning, _ length: Int, isASCII: Bool, isCapital: Bool
  ) -> UInt32 {
    let bit: UInt32 = 1 << UInt32(meaning.kindCode)
    guard bit & strong != 0, isASCII else { return bit }
    if length <= 2, !isCapital { return 0 }
    if length <= 3, !isCapital, meaning.kindCode == WordKind.weekday.rawValue {
      // "had" is no Maltese Sunday.
      return 1 << UInt32(WordKind.connector.rawValue)
    }
    if !meaning.flags.isDisjoint(with: [.needsNeighbour, .weak])
      || meaning.flags.contains(.capital) && !isCapital
    {
      return halfName
    }
    return bit
  }

  /// What kinds make of a word, as a class of words in small letters.
  static func starts(_ kinds: UInt32) -> SearchClass {
    var starts: SearchClass = []
    if kinds & strong != 0 { starts.insert(.strong) }
    if kinds & beginning != 0 { starts.insert(.beginning) }
    if kinds & units != 0 { starts.insert(.unit) }
    return starts
  }
}
