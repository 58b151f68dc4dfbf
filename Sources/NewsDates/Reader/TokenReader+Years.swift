// Which numbers are years.

extension TokenReader {
  /// Four digits: a year, or an hour and minutes without a mark between.
  mutating func yearOrHour(_ index: Int) -> Int? {
    let token = tokens[index]
    let value = Int(token.value)
    let isHour = value / 100 < 24 && value % 100 < 60
    if isHour, draft.clock == nil {
      // "seit 2019 ist" says no hour in India.
      let zoneFollows =
        can(index + 1, .zone) && !can(index + 1, .month)
        && (!isSearch || isAllCapitals(self.token(index + 1))
          || self.token(index + 1).range.count > 4)
      let hasYear = draft.year != nil
      let isYear = !hasYear && (1_900..<2_060).contains(value)
      // The time of day of "2018 GMT January 18 14:19" comes later.
      let needsYear =
        !hasYear
        && (draft.month != nil && (draft.hasDayOfMonth || isYear) || isYear && leadsClock(index))
      if (zoneFollows && !needsYear) || (expectsTime && !needsYear && !isYear && !isSearch)
        || (hasYear && draft.hasWholeDate && !isSearch && !beginsDate(index))
        || marksHour(index + 1) && !(isYear && (needsYear || can(index + 1, .weekday)))
        || isHalfDay(index + 1)
      {
        draft.clock = Draft.Clock(
          hour: value / 100, minute: value % 100, first: index, last: index)
        draft.use(index, index)
        return index + 1
      }
    }
    if isHour, draft.clock != nil, draft.secondClock == nil, can(index + 1, .zone),
      self.token(index - 1).isMark("(") || self.token(index - 1).isMark("/")
    {
      // The same time elsewhere: "0530 GMT (1330 HKT)".
      draft.secondClock = Draft.Clock(
        hour: value / 100, minute: value % 100, first: index, last: index)
      draft.use(index, index)
      return index + 1
    }
    guard draft.year == nil, value >= 1_000, value < 6_000 else { return nil }
    if isSearch, draft.month == nil, draft.season == nil, draft.quarter == nil, draft.nth == nil,
      draft.looseCount == 0, draft.era == nil, draft.last < 0 || draft.modifier == nil,
      !leadsYear(index)
    {
      return nil
    }
    draft.year = Draft.Field(
      value: value, first: index, last: index, rule: .number, digits: 4,
      separator: separator(before: index))
    draft.yearPosition = draft.looseCount
    draft.use(index, index)
    return index + 1
  }

  /// Whether "am" or "pm" is written right behind digits: "1230pm".
  private func isHalfDay(_ index: Int) -> Bool {
    !token(index).spaceBefore
      && meaning(index, .period, where: { $0.a == PeriodCode.am || $0.a == PeriodCode.pm }) != nil
  }

  /// Whether four digits are the year of another date: "2013年", "2012/8/15".
  private func beginsDate(_ index: Int) -> Bool {
    let next = token(index + 1)
    if next.kind == .mark, !next.spaceBefore, token(index + 2).isNumber {
      return next.isMark("/") || next.isMark("-") || next.isMark(".")
    }
    return meaning(index + 1, .fieldMark, where: { $0.a == UnitCode.year }) != nil
  }

  /// In running text a year alone needs a month after it, or an era.
  private func leadsYear(_ index: Int) -> Bool {
    var next = afterMarks(index + 1)
    if draft.clock != nil, can(next, .weekday) {
      // "08:12 2019 Monday, 11 March".
      next = afterMarks(next + 1)
      if token(next).isNumber, token(next).digits <= 2 { next = afterMarks(next + 1) }
    }
    if token(next).isMark("/") || token(next).isMark("-"), !token(next).spaceBefore {
      // "2012/aug/10".
      next += 1
    }
    let isYear = (1_800...2_100).contains(tokens[index].value)
    if isYear,
      isRangeOfYears(index) || meaning(index - 1, .range, where: { $0.a == RangeCode.first }) != nil
    {
      return true
    }
    if isYear, can(index - 1, .direction) || can(index - 1, .modifier), !token(next).isNumber,
      token(index - 1).range.count > 1
    {
      // "in 2013", "since 1989".
      return true
    }
    if isYear, !token(next).isNumber, token(index - 1).range.count > 1 || !policy.hints.isEmpty,
      meaning(index - 1, .connector, where: { $0.a == 2 }) != nil
    {
      // "nel 2013", Danish "i 2013".
      return true
    }
    return can(next, .month) || can(next, .era) || can(next, .quarter)
      || can(next, .connector) && can(next + 1, .month)
  }

  /// "from 2019 to 2021".
  func isRangeOfYears(_ index: Int) -> Bool {
    let end = token(index + 2)
    return can(index - 1, .range) && can(index + 1, .range) && end.isNumber && end.digits == 4
      && end.value > tokens[index].value && end.value <= 2_100
  }

  /// Three digits are a year of an era, or of the Republic of China.
  mutating func longNumber(_ index: Int) -> Int? {
    let token = tokens[index]
    // "490 г. до н. э.".
    let afterMark = self.token(index + 2).isMark(".") ? index + 3 : index + 2
    let hasEra =
      draft.era != nil || can(index + 1, .era) || can(index + 1, .fieldMark) && can(afterMark, .era)
    guard draft.year == nil, hasEra || draft.calendar == CalendarCode.hebrew else { return nil }
    draft.year = Draft.Field(
      value: Int(token.value), first: index, last: index, rule: .number, digits: 3)
    draft.yearPosition = draft.looseCount
    draft.use(index, index)
    return index + 1
  }

  /// Whether two digits are the year by what stands before them: "May of 98", "summer of 69", "winter 98".
  func isShortYear(_ index: Int) -> Bool {
    if !isSearch, let season = draft.season, season.last == index - 1 { return true }
    guard joinsYear(index - 1) else { return false }
    return draft.season?.last == index - 2
      || draft.month.map { $0.rule == .words && $0.last == index - 2 } ?? false
  }

  /// "of", "de": between a month and its year, and never before a day.
  func joinsYear(_ index: Int) -> Bool {
    guard meaning(index, .connector, where: { $0.a == 0 }) != nil else { return false }
    let letters = tokens[index].range
    guard letters.count == 2 || letters.count == 3 else { return false }
    let (first, second) = (source[letters.lowerBound] | 0x20, source[letters.lowerBound + 1] | 0x20)
    return first == UInt8(ascii: "d")
      && (second == UInt8(ascii: "e") || second == UInt8(ascii: "o"))
      || first == UInt8(ascii: "o") && second == UInt8(ascii: "f")
  }
}
