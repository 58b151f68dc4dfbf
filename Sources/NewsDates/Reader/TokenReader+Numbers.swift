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

  /// Whether the month stands right before a number, with its full stop or none.
  private func followsMonth(_ index: Int) -> Bool {
    guard let month = draft.month else { return false }
    return month.last == (token(index - 1).isMark(".") ? index - 2 : index - 1)
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
