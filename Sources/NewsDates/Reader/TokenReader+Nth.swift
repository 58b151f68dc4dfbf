// What is counted within a month or a year: "first Monday of June 2023", "last day of the year".

extension TokenReader {
  /// The place, −1 for the last, of a weekday, a day, a weekend or a month in what holds it, where
  /// that follows: "3. Sonntag im Mai", "last Friday of 2018", "first day of next month".
  ///
  /// - Returns: The index to go on from, the weekday's own or that behind the unit; nil where
  ///   nothing is counted so.
  mutating func nth(_ index: Int, _ value: Int, at next: Int) -> Int? {
    guard draft.nth == nil, draft.weekday == nil, draft.month == nil, draft.day == nil,
      draft.looseCount == 0, value == -1 || value > 0
    else { return nil }
    if can(next, .weekday) || can(next, .relativeWeekday) {
      guard value <= 5, leadsPeriod(next + 1, of: 0) else { return nil }
      keepNth(value, unit: 0, index, max(index, next - 1))
      return next
    }
    guard draft.amount.unit == 0, draft.amount.sign == 0, draft.shift == nil, !isPlural(next)
    else { return nil }
    // English "day of" is one form.
    let isDayOf =
      meaning(next, .fieldMark, where: { $0.a == UnitCode.day && $0.b == 1 }) != nil
    guard
      let unit = isDayOf
        ? UnitCode.day
        : meaning(next, .unit, where: { $0.b == 0 && Self.isCountedInPeriods($0) })?.a,
      leadsPeriod(next + 1, of: unit, isJoined: isDayOf)
    else { return nil }
    // No week has a number in its month.
    guard unit != UnitCode.week || abs(value) == 1 else { return nil }
    keepNth(value, unit: unit, index, next)
    return next + 1
  }

  /// "last weekend", "last week", "last month" as one form, where the period follows that they are
  /// the last of.
  mutating func nthInPhrase(_ index: Int, _ phrase: WordMeaning) -> Int? {
    guard phrase.b == -1, phrase.a != UnitCode.day, draft.nth == nil, draft.last < 0,
      Self.isCountedInPeriods(phrase), leadsPeriod(index + 1, of: phrase.a)
    else { return nil }
    keepNth(-1, unit: phrase.a, index, index)
    return index + 1
  }

  /// "the month", "the year" behind what is counted in it: the reference's.
  mutating func periodOfNth(_ index: Int) -> Int? {
    guard draft.nth != nil, draft.shift == nil, draft.month == nil, draft.year == nil,
      let period = meaning(index, .unit, where: Self.isPeriod), !token(index + 1).isNumber
    else { return nil }
    draft.shift = Draft.Shift(unit: period.a, offset: 0, first: index, last: index)
    draft.use(index, index)
    return index + 1
  }

  /// - Parameter unit: 0 for a weekday; of weeks there is the first and the last, which are early and
  ///   late in what holds them.
  private mutating func keepNth(_ value: Int, unit: Int16, _ first: Int, _ last: Int) {
    if unit == UnitCode.week {
      draft.modifier = Draft.Field(
        value: Int(value == 1 ? ModifierCode.early : ModifierCode.late), first: first, last: last,
        rule: .modifier)
    } else {
      draft.nth = Draft.Field(value: value, first: first, last: last, rule: .ordinal)
      draft.nthUnit = unit
    }
    draft.use(first, last)
  }

  private static func isCountedInPeriods(_ unit: WordMeaning) -> Bool {
    unit.a == UnitCode.day || unit.a == UnitCode.week || unit.a == UnitCode.weekend
      || unit.a == UnitCode.month
  }

  private static func isPeriod(_ unit: WordMeaning) -> Bool {
    unit.b == 0 && (unit.a == UnitCode.month || unit.a == UnitCode.year)
  }

  /// Whether the month or the year follows in which something is counted, a weekday where the unit is 0.
  private func leadsPeriod(_ start: Int, of unit: Int16, isJoined: Bool = false) -> Bool {
    let index = afterPrepositions(start)
    if can(index, .month), unit != UnitCode.month {
      // "last Tuesday, September 6" and "first Monday June 5" are days by their number.
      let behind = token(afterMarks(index + 1))
      return meaning(index, .month, where: { $0.b == CalendarCode.gregorian }) != nil
        && (!behind.isNumber || behind.digits == 4)
    }
    guard isJoined || index > start else { return false }
    if let year = yearOfPeriod(index) { return !isSearch || !leadsName(year + 1) }
    // "on the last Friday of the month" tells in running text what is done every month.
    guard !isSearch, let period = period(index) else { return false }
    return unit != UnitCode.month || period.a == UnitCode.year
  }

  /// Whether a weekday of running text is one of a month or a year, and no day of its week: "the
  /// last Sunday of the month".
  func isOfPeriod(_ weekday: Int) -> Bool {
    let index = afterPrepositions(weekday + 1)
    return index > weekday + 1 && (yearOfPeriod(index) != nil || period(index) != nil)
  }

  private func afterPrepositions(_ start: Int) -> Int {
    var index = start
    while index < start + 3, can(index, .connector) || can(index, .direction), !can(index, .month) {
      index += 1
    }
    return index
  }

  /// The index of the number in "2018", "year 2018".
  private func yearOfPeriod(_ index: Int) -> Int? {
    let isNamed = meaning(index, .unit, where: { $0.a == UnitCode.year && $0.b == 0 }) != nil
    let year = isNamed ? index + 1 : index
    let number = token(year)
    guard number.isNumber, number.digits == 4, (1_000..<3_000).contains(number.value) else {
      return nil
    }
    return year
  }

  /// "next month", "the year".
  private func period(_ index: Int) -> WordMeaning? {
    let index = can(index, .selector) ? index + 1 : index
    return meaning(index, .unit, where: Self.isPeriod)
      ?? meaning(index, .relative, where: { $0.a == UnitCode.month || $0.a == UnitCode.year })
  }

  /// "the first day of 2018 World Cup qualifying" is none of the year.
  private func leadsName(_ index: Int) -> Bool {
    let next = token(index)
    return next.isNumber || next.isMark("-") || next.kind == .word && next.isCapital
  }
}
