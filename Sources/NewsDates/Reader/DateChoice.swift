/// One way to take the numbers of a draft as year, month and day.
struct DateChoice {
  var year: Draft.Field?
  var month: Draft.Field?
  var day: Draft.Field?
  /// The order that it stands for, where the numbers alone do not say it.
  var order: NumberOrder?

  /// Whether each field holds what a date can have; a day is checked against its month.
  func isPossible(leapYear: Bool = true) -> Bool {
    if let month, !(1...12).contains(month.value) { return false }
    guard let day else { return true }
    guard day.value >= 1 else { return false }
    guard let month else { return day.value <= 31 }
    return day.value <= Civil.monthLength(year?.value ?? 2_000, month.value)
  }
}

/// Takes the numbers of a draft as year, month and day, in every way they allow.
struct DateChoices {
  private(set) var choices: (DateChoice?, DateChoice?, DateChoice?) = (nil, nil, nil)
  private(set) var count = 0
  private let isFixed: Bool
  private let isText: Bool

  subscript(index: Int) -> DateChoice? {
    switch index {
    case 0: choices.0
    case 1: choices.1
    default: choices.2
    }
  }

  /// Puts a choice first.
  mutating func promote(_ index: Int) {
    switch index {
    case 1: choices = (choices.1, choices.0, choices.2)
    case 2: choices = (choices.2, choices.0, choices.1)
    default: break
    }
  }

  private mutating func add(_ choice: DateChoice, gregorian: Bool = true) {
    guard count < 3, !gregorian || choice.isPossible() else { return }
    switch count {
    case 0: choices.0 = choice
    case 1: choices.1 = choice
    default: choices.2 = choice
    }
    count += 1
  }

  /// - Parameters:
  ///   - order: the order to try first where several are possible.
  ///   - isFixed: whether the caller or the source said so.
  ///   - isText: whether the date stands in running text.
  init(
    _ draft: Draft, preferring order: NumberOrder, isFixed: Bool = false, isText: Bool = false
  ) {
    self.isFixed = isFixed
    self.isText = isText
    if draft.month != nil || draft.day != nil || draft.looseCount == 0 {
      withNames(draft, order)
    } else if draft.year != nil {
      withYear(draft, order)
    } else {
      withoutYear(draft, order)
    }
  }

  /// The month or the day is known; the open numbers are the rest.
  private mutating func withNames(_ draft: Draft, _ order: NumberOrder) {
    var choice = DateChoice(year: draft.year, month: draft.month, day: draft.day)
    let gregorian = draft.calendar == CalendarCode.gregorian && draft.era == nil
    switch draft.looseCount {
    case 0: break
    case 1:
      let number = draft.loose(0)
      if choice.month == nil {
        // "the 5th, 7/…": a number beside a marked day is the month.
        choice.month = number
      } else if choice.day == nil,
        draft.year != nil
          || number.value <= 31 && number.value >= 1
            && number.separator != UInt8(ascii: "'")
      {
        choice.day = number
      } else if choice.year == nil {
        // "March 95" is a year, "32 August" and "August 32" are nothing.
        if draft.era == nil, number.digits <= 2, let month = choice.month,
          number.last < month.first || number.value < 70
        {
          return
        }
        choice.year = Self.shortYear(number, isEra: draft.era != nil)
      } else {
        return
      }
      if choice.year == nil, draft.year == nil, choice.day == nil { return }
    case 2:
      guard choice.year == nil || choice.day == nil else { return }
      if choice.day != nil || choice.year != nil { return }
      let (a, b) = (draft.loose(0), draft.loose(1))
      let first = DateChoice(
        year: Self.shortYear(b, isEra: draft.era != nil), month: choice.month, day: a)
      let second = DateChoice(
        year: Self.shortYear(a, isEra: draft.era != nil), month: choice.month, day: b)
      if a.value <= 31, a.value >= 1, b.digits == 2 { add(first, gregorian: gregorian) }
      if a.digits == 2, a.value > 0, order == .ymd || (a.value <= 31 && count == 0) {
        add(second, gregorian: gregorian)
      }
      if order == .ymd, count > 1 { promote(1) }
      return
    default: return
    }
    add(choice, gregorian: gregorian)
  }

  /// The year is known by its digits; two numbers are the day and the month.
  private mutating func withYear(_ draft: Draft, _ order: NumberOrder) {
    let (a, b) = (draft.loose(0), draft.loose(1))
    // The months of other calendars have other lengths.
    let gregorian =
      draft.era == nil && !(1_300..<1_500).contains(draft.year?.value ?? 0)
    if draft.looseCount == 1 {
      // "12/2023" is a month.
      if draft.looseCluster || draft.yearPosition == 0 || draft.weekday == nil {
        guard draft.looseCluster else { return }
        add(DateChoice(year: draft.year, month: a))
      }
      return
    }
    guard draft.looseCount == 2 else { return }
    let dayFirst = DateChoice(year: draft.year, month: b, day: a, order: .dmy)
    let monthFirst = DateChoice(year: draft.year, month: a, day: b, order: .mdy)
    switch draft.yearPosition {
    case 0:
      var choice = monthFirst
      choice.order = .ymd
      add(choice, gregorian: gregorian)
      // Year, day, month is written by few: only where nothing else is possible.
      if count == 0, !isText {
        choice = dayFirst
        choice.order = nil
        add(choice)
      }
    case 1:
      return
    default:
      let monthComes = order == .mdy && gregorian
      add(monthComes ? monthFirst : dayFirst, gregorian: gregorian)
      if gregorian { add(monthComes ? dayFirst : monthFirst) }
    }
  }

  /// All the numbers are short.
  private mutating func withoutYear(_ draft: Draft, _ order: NumberOrder) {
    let (a, b, c) = (draft.loose(0), draft.loose(1), draft.loose(2))
    switch draft.looseCount {
    case 3:
      let orders: (NumberOrder, NumberOrder, NumberOrder) =
        switch order {
        case .dmy: (.dmy, .mdy, .ymd)
        case .ymd: (.ymd, .mdy, .dmy)
        default: (.mdy, .dmy, .ymd)
        }
      // "03-12-31" is rather a day of 2003 than one of 2031.
      for isFar in [false, true] {
        for candidate in [orders.0, orders.1, orders.2] {
          let choice: DateChoice
          switch candidate {
          case .dmy where c.digits == 2:
            choice = DateChoice(year: Self.shortYear(c), month: b, day: a, order: .dmy)
          case .mdy where c.digits == 2:
            choice = DateChoice(year: Self.shortYear(c), month: a, day: b, order: .mdy)
          case .ymd where a.digits == 2 && mayLeadWithYear(a, b, order):
            choice = DateChoice(year: Self.shortYear(a), month: b, day: c, order: .ymd)
          default: continue
          }
          guard isFixed ? !isFar : TwoDigitYear.isFar(choice.year?.value ?? 0) == isFar else {
            continue
          }
          add(choice)
        }
      }
    case 2:
      guard draft.looseCluster else { return }
      let dayFirst = DateChoice(month: b, day: a, order: .dmy)
      let monthFirst = DateChoice(month: a, day: b, order: .mdy)
      add(order == .dmy ? dayFirst : monthFirst)
      add(order == .dmy ? monthFirst : dayFirst)
    case 1:
      // "Friday 13": a day beside its weekday.
      guard draft.weekday != nil || draft.shift?.unit == UnitCode.month else { return }
      add(DateChoice(day: a))
    default: break
    }
  }

  /// Whether three short numbers may begin with the year: behind a stroke few write it so, and not where
  /// the numbers could be a day and a month, "29/02/23".
  private func mayLeadWithYear(
    _ first: Draft.Field, _ second: Draft.Field, _ order: NumberOrder
  ) -> Bool {
    if order == .ymd { return true }
    guard !isFixed else { return false }
    guard second.separator == UInt8(ascii: "/") else { return true }
    let (a, b) = (first.value, second.value)
    return !(a >= 1 && b >= 1 && min(a, b) <= 12 && max(a, b) <= 31)
  }

  private static func shortYear(_ field: Draft.Field, isEra: Bool = false) -> Draft.Field {
    var year = field
    if field.digits <= 2, !isEra {
      year.value = TwoDigitYear.year(field.value)
      year.rule = .twoDigitYear
    }
    return year
  }
}
