/// The calendar in which a date counts, and its days in ours.
extension TokenReader {
  /// The calendar of a choice, by its month's name, its era, or a year that fits no other.
  func calendarCode(_ choice: DateChoice) -> Int16 {
    if let era = draft.era {
      switch Int16(era.value) {
      case EraCode.islamic:
        return draft.calendar == CalendarCode.persian ? draft.calendar : CalendarCode.islamic
      case EraCode.persian: return CalendarCode.persian
      case EraCode.hebrew: return CalendarCode.hebrew
      case EraCode.buddhist: return CalendarCode.buddhist
      case EraCode.roc, EraCode.beforeRoc: return CalendarCode.roc
      case EraCode.japanese: return CalendarCode.japanese
      case EraCode.saka: return CalendarCode.indian
      case EraCode.coptic: return CalendarCode.coptic
      case EraCode.ethiopic: return CalendarCode.ethiopic
      case EraCode.oldStyle: return CalendarCode.julian
      default: return draft.calendar
      }
    }
    guard draft.calendar == CalendarCode.gregorian, let year = choice.year, year.digits >= 3 else {
      let isBuddhist =
        choice.year.map { (50..<90).contains($0.value % 100) && $0.digits == 2 } ?? false
        && choice.month?.rule == .words && !languages.isAll && languages.meets(Self.buddhist)
      return isBuddhist ? CalendarCode.buddhist : draft.calendar
    }
    if year.digits == 3, (100..<200).contains(year.value), draft.looseCluster || year.rule == .mark
    {
      return CalendarCode.roc
    }
    if (2_400..<2_700).contains(year.value) {
      // No news is of that year; Thai, Lao and Khmer count from the Buddha.
      if languages.isAll || languages.meets(Self.buddhist) { return CalendarCode.buddhist }
    }
    if (1_300..<1_500).contains(year.value), choice.month?.rule != .words {
      switch digitScript(year) {
      case .persian where year.value < 1_450: return CalendarCode.persian
      case .arabic: return CalendarCode.islamic
      default:
        if policy.hints.meets(Self.persian), year.value < 1_450 { return CalendarCode.persian }
        if policy.hints.meets(Self.arabic) { return CalendarCode.islamic }
        // 1403/07/26: no news is of that year, and the stroke is not that of a historian.
        if policy.hints.isEmpty, draft.yearPosition == 0, draft.looseCount == 2,
          draft.loose(1).separator == UInt8(ascii: "/"), year.value >= 1_340
        {
          return year.value < 1_412 ? CalendarCode.persian : CalendarCode.islamic
        }
      }
    }
    return draft.calendar
  }

  private static let buddhist = set("th", "lo", "km")
  private static let persian = set("fa", "ps")
  private static let arabic = set("ar")

  private static func set(_ tags: String...) -> LanguageSet {
    var set = LanguageSet.none
    for tag in tags { if let index = Lexicon.shared.baseLanguage(tag) { set.insert(index) } }
    return set
  }

  private enum DigitScript { case ascii, arabic, persian }

  private func digitScript(_ field: Draft.Field) -> DigitScript {
    let start = bytes(field).lowerBound
    guard start + 1 < source.count else { return .ascii }
    switch (source[start], source[start + 1]) {
    case (0xD9, 0xA0...0xA9): return .arabic
    case (0xDB, 0xB0...0xB9): return .persian
    default: return .ascii
    }
  }

  /// The Gregorian year of a year in a calendar that differs in the year alone.
  func gregorianYear(_ year: Int, digits: Int, _ code: Int16) -> Int? {
    switch code {
    case CalendarCode.buddhist: return (digits <= 2 ? 2_500 + year % 100 : year) - 543
    case CalendarCode.roc:
      return draft.era?.value == Int(EraCode.beforeRoc) ? 1_912 - year : year + 1_911
    case CalendarCode.japanese: return JapaneseEras.gregorianYear(year, of: draft.eraIndex)
    default:
      return draft.era?.value == Int(EraCode.beforeCommon) ? 1 - year : year
    }
  }

  /// A date of a calendar with months of its own.
  func convert(_ choice: DateChoice, _ code: Int16, _ built: inout Built) -> Refusal? {
    built.calendar = code
    built.confidence -= 0.03
    var year: Int
    if let field = choice.year {
      year = Self.fullYear(field.value, digits: field.digits, code)
      // Years above 2000 with these months are of Nepal's Bikram Sambat, whose months have no rule, and
      // those of Bengal's calendar are in their fifteenth century.
      if code == CalendarCode.indian, draft.era == nil,
        year >= 2_000 || (1_300..<1_500).contains(year)
      {
        return .otherCalendar
      }
    } else if let reference {
      year = nearestYear(choice, code, reference)
      built.spans.set(.year, 0..<0, .referenceYear, .reference)
      built.confidence = min(built.confidence, 0.8)
    } else {
      return .yearUnknown(code)
    }
    guard let month = choice.month else { return wholeYear(year, code, &built) }
    guard let length = CalendarConversion.monthLength(code, year: year, month: month.value),
      let first = CalendarConversion.day(code, year: year, month: month.value, day: 1)
    else { return .outOfRange(.month, month) }
    guard let day = choice.day else {
      built.fields = DateFields(days: first)
      built.end = DateFields(days: first + length - 1)
      built.precision = .month
      return nil
    }
    guard day.value >= 1, day.value <= length else { return .outOfRange(.day, day) }
    built.fields = DateFields(days: first + day.value - 1)
    if let last = draft.lastDay {
      guard last.value <= length else { return .outOfRange(.day, last) }
      built.end = DateFields(days: first + last.value - 1)
    }
    built.spans.set(.calendar, bytes(month), .calendarConversion, .implied)
    return nil
  }

  private func wholeYear(_ year: Int, _ code: Int16, _ built: inout Built) -> Refusal? {
    guard let first = CalendarConversion.day(code, year: year, month: 1, day: 1),
      let next = CalendarConversion.day(code, year: year + 1, month: 1, day: 1)
    else { return .impossible }
    built.fields = DateFields(days: first)
    built.end = DateFields(days: next - 1)
    built.precision = .year
    return nil
  }

  /// The calendar's own full year of one written with two digits.
  private static func fullYear(_ year: Int, digits: Int, _ code: Int16) -> Int {
    // The thousands of Hebrew years go without saying.
    if code == CalendarCode.hebrew, (100..<1_000).contains(year) { return 5_000 + year }
    guard digits <= 2, year < 100 else { return year }
    switch code {
    case CalendarCode.persian: return year < 50 ? 1_400 + year : 1_300 + year
    case CalendarCode.islamic: return year < 60 ? 1_400 + year : 1_300 + year
    case CalendarCode.hebrew: return 5_700 + year
    case CalendarCode.indian: return 1_900 + year
    case CalendarCode.julian: return TwoDigitYear.year(year)
    default: return year
    }
  }

  private func nearestYear(_ choice: DateChoice, _ code: Int16, _ reference: Reference) -> Int {
    let here = CalendarConversion.date(code, ofDay: reference.day).year
    var best = (year: here, distance: Int.max)
    for year in here - 1...here + 1 {
      guard
        let day = CalendarConversion.day(
          code, year: year, month: choice.month?.value ?? 1, day: choice.day?.value ?? 1)
      else { continue }
      let distance = abs(day - reference.day + 20)
      if distance < best.distance { best = (year, distance) }
    }
    return best.year
  }
}
