// What a number is: an hour, a day, a month, a year, an amount, or none of them.

extension TokenReader {
  mutating func number(_ index: Int) -> Int? {
    let token = tokens[index]
    defer { expectsTime = false }
    if let next = countedNumber(index) { return next }
    if let next = clock(index) { return next }
    if let next = marked(index) { return next }
    if let next = amount(index) { return next }
    if let next = cluster(index) { return next }
    if let next = ordinal(index) { return next }
    switch token.digits {
    case 1, 2: return shortNumber(index)
    case 4: return yearOrHour(index)
    case 3: return longNumber(index)
    case 8, 12, 14: return stamp(index)
    default: return nil
    }
  }

  /// A number that counts what a word behind it names: "1990s", "2. Quartal", "20 past 3".
  private mutating func countedNumber(_ index: Int) -> Int? {
    let next = token(index + 1)
    guard next.kind == .word || next.kind == .mark && token(index + 2).kind == .word,
      tokens[index].digits <= 4
    else { return nil }
    if let end = span(index) { return end }
    if let end = partOfYear(index) { return end }
    return next.kind == .word ? clockNumber(index, announced: expectsTime) : nil
  }

  /// One or two digits: a day, a month or a year; which, the others tell.
  private mutating func shortNumber(_ index: Int) -> Int? {
    let token = tokens[index]
    if self.token(index + 1).isMark("."), let next = nth(index, Int(token.value), at: index + 2) {
      return next
    }
    guard draft.clock == nil || !draft.hasWholeDate else { return nil }
    // The 15 of "lunedì 22/1 alle 15" is no year.
    if isSearch, draft.looseCluster || draft.month == nil && (isFraction(index) || isCount(index)) {
      return nil
    }
    // In running text a number belongs to a date by what stands beside it.
    if isSearch, !hasDateNeighbour(index) || !mayBeDay(index) { return nil }
    return addLoose(index, token)
  }

  /// Whether a number behind a weekday counts something: "Friday, 23 people", and in English "Friday 23
  /// people"; a day ends its clause, or has its month, its year or the time of day behind it.
  private func isCount(_ index: Int) -> Bool {
    guard let weekday = draft.weekday, draft.looseCount == 0 else { return false }
    let isParted = token(index - 1).isMark(",")
    guard weekday.last == (isParted ? index - 2 : index - 1),
      isParted || !languages.isAll && languages.meets(lexicon.english), !endsClause(index)
    else { return false }
    var next = afterMarks(index + 1)
    if can(next, .ordinalMark) { next = afterMarks(next + 1) }
    if leadsDays(next) || announcesTime(next) || token(next).kind == .mark { return false }
    if can(next, .connector), !can(next, .month) { next += 1 }
    return !can(next, .month) && !can(next, .fieldMark) && !token(next).isNumber
  }

  /// "Monday 3/4 of them", "Friday 5.25 percent": neither number is a day; those of "12/13 May" are.
  private func isFraction(_ index: Int) -> Bool {
    tokens[index].spaceBefore && (token(index + 1).isMark("/") || token(index + 1).isMark("."))
      && token(index + 2).isNumber && !token(index + 2).spaceBefore && !pairsDays(index)
  }

  private mutating func addLoose(_ index: Int, _ token: Token) -> Int? {
    let field = Draft.Field(
      value: Int(token.value), first: index, last: index, rule: .number,
      digits: Int(token.digits), separator: separator(before: index))
    if draft.year == nil, token.digits == 2, isShortYear(index) {
      var year = field
      year.value = TwoDigitYear.year(year.value)
      year.rule = .twoDigitYear
      draft.year = year
      draft.use(index, index)
      return index + 1
    }
    if draft.month != nil, draft.year != nil || draft.shift != nil, draft.day != nil { return nil }
    let next = afterMarks(index + 1)
    let follower = joinsYear(next) && !can(next, .month) ? next + 1 : next
    if draft.month != nil, meaning(follower, .month) != nil, draft.month?.rule == .words,
      !isEnglishWeekday(follower),
      !(followsMonth(index) && self.token(index + 1).isMark(","))
    {
      // The day of another date: "10 August – 12 September", but not "May 10, June 12".
      return nil
    }
    if draft.looseCount + (draft.month == nil ? 0 : 1) + (draft.day == nil ? 0 : 1)
      + (draft.year == nil ? 0 : 1) >= 3
    {
      return nil
    }
    guard draft.addLoose(field) else { return nil }
    draft.use(index, index)
    return index + 1
  }

  /// Whether two digits are the year by what stands before them: "May of 98", "summer of 69", "winter 98".
  private func isShortYear(_ index: Int) -> Bool {
    if !isSearch, let season = draft.season, season.last == index - 1 { return true }
    guard joinsYear(index - 1) else { return false }
    return draft.season?.last == index - 2
      || draft.month.map { $0.rule == .words && $0.last == index - 2 } ?? false
  }

  /// Whether the month stands right before a number, with its full stop or none.
  private func followsMonth(_ index: Int) -> Bool {
    guard let month = draft.month else { return false }
    return month.last == (token(index - 1).isMark(".") ? index - 2 : index - 1)
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

  func separator(before index: Int) -> UInt8 {
    let before = token(index - 1)
    return before.kind == .mark ? before.mark : before.kind == .number ? 0x20 : 0
  }

  /// Whether a month, a weekday or another part of a date stands beside a number.
  func hasDateNeighbour(_ index: Int) -> Bool {
    if draft.month != nil || draft.weekday != nil || draft.looseCount > 0 { return true }
    if let shift = draft.shift, shift.unit == UnitCode.month || shift.unit == UnitCode.year {
      return true
    }
    var next = afterMarks(index + 1)
    // The "e" of "12 e 13 giugno" is none of "12e".
    if can(next, .ordinalMark), !token(next).spaceBefore || !can(next, .connector) {
      next = afterMarks(next + 1)
    }
    let joint = next
    for _ in 0..<2 {
      if can(next, .month) || can(next, .fieldMark) { return true }
      guard can(next, .connector) || token(next).isMark("/") || token(next).isMark("-") else {
        break
      }
      next = afterMarks(next + 1)
    }
    return token(next).isMark("-") || can(next, .range) || leadsDays(joint)
  }

  /// Whether a day goes on to another of the same month: "10-22 August", "17. und 18. Oktober",
  /// "12/13 May".
  private func leadsDays(_ joint: Int) -> Bool {
    guard token(joint).isMark("-") || token(joint).isMark("/") || can(joint, .range) else {
      return false
    }
    var next = joint + 1
    if !token(next).isNumber, can(next, .fieldMark) { next += 1 }
    guard token(next).isNumber, (1...31).contains(token(next).value), token(next).digits <= 2 else {
      return false
    }
    next = afterMarks(next + 1)
    if can(next, .ordinalMark), !can(next, .month) { next = afterMarks(next + 1) }
    if can(next, .connector), !can(next, .month) { next += 1 }
    return can(next, .month) || can(next, .fieldMark)
  }

  /// Four digits: a year, or an hour and minutes without a mark between.
  private mutating func yearOrHour(_ index: Int) -> Int? {
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
  private mutating func longNumber(_ index: Int) -> Int? {
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

  /// A compact stamp among other words.
  private mutating func stamp(_ index: Int) -> Int? {
    let token = tokens[index]
    guard !isSearch, draft.year == nil, draft.month == nil, draft.looseCount == 0 else {
      return nil
    }
    guard token.digits == 8, token.value > 0 else { return nil }
    let value = Int(token.value)
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard (1_900..<2_200).contains(year), (1...12).contains(month), day >= 1,
      day <= Civil.monthLength(year, month)
    else { return nil }
    draft.year = Draft.Field(value: year, first: index, last: index, rule: .compact, digits: 4)
    draft.month = Draft.Field(value: month, first: index, last: index, rule: .compact)
    draft.day = Draft.Field(value: day, first: index, last: index, rule: .compact)
    draft.use(index, index)
    return index + 1
  }
}
