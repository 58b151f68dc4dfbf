// What East Asian newspapers put between the numbers of a date: the weekday or the year of the era in
// brackets, and days in a row.

extension TokenReader {
  /// "(四)" behind a date, "(令和6年)" behind the year: goes on behind the bracket.
  mutating func weekdayOrEra(_ index: Int) -> Int? {
    guard draft.last >= 0, tokens[index].isMark("(") else { return nil }
    return weekdayInBrackets(index) ?? eraInBrackets(index)
  }

  private mutating func weekdayInBrackets(_ index: Int) -> Int? {
    let sign = token(index + 1)
    guard draft.hasWholeDate, draft.weekday == nil, sign.isNumber, sign.range.count == 3,
      source[sign.range.lowerBound] >= 0xE3, (1...6).contains(sign.value),
      token(index + 2).isMark(")")
    else { return nil }
    draft.weekday = Draft.Field(
      value: Int(sign.value), first: index + 1, last: index + 1, rule: .words)
    draft.use(index + 1, index + 1)
    return index + 3
  }

  /// The year in another count, which must be the same year.
  private mutating func eraInBrackets(_ index: Int) -> Int? {
    guard let year = draft.year, draft.era == nil, index - year.last <= 2,
      let era = meaning(index + 1, .era, where: { $0.a == EraCode.japanese }),
      token(index + 2).isNumber
    else { return nil }
    var end = index + 3
    if meaning(end, .fieldMark, where: { $0.a == UnitCode.year }) != nil { end += 1 }
    guard token(end).isMark(")"),
      JapaneseEras.gregorianYear(Int(token(index + 2).value), of: Int(era.b)) == year.value
    else { return nil }
    // "2024(令和6)年".
    let mark = meaning(end + 1, .fieldMark, where: { $0.a == UnitCode.year }) != nil
    draft.use(index + 1, mark ? end + 1 : end)
    return mark ? end + 2 : end + 1
  }

  /// Whether a day and the next one stand before their month: "12/13 May", "12/13 de mayo".
  func pairsDays(_ index: Int) -> Bool {
    let (day, next) = (tokens[index], token(index + 2))
    return token(index + 1).isMark("/") && next.isNumber && next.digits <= 2
      && next.value == day.value + 1 && (1...30).contains(day.value) && !next.spaceBefore
      // "½" is one sign.
      && next.start > day.start
      && (can(index + 3, .month) || joinsYear(index + 3) && can(index + 4, .month))
  }

  /// "17、18日", "17./18. Januar", "17/18 January": the day and the next one.
  mutating func listedDay(_ index: Int) -> Int? {
    let next = token(index + 1)
    guard draft.day == nil, draft.lastDay == nil, next.isNumber, next.digits <= 2,
      draft.looseCount == 1
    else { return nil }
    let day = draft.loose(0)
    guard Int(next.value) == day.value + 1, (1...30).contains(day.value) else { return nil }
    let isOrdinal =
      tokens[index].mark == UInt8(ascii: "/") && token(index - 1).isMark(".")
      && day.last == index - 2 && token(index + 2).isMark(".") && can(index + 3, .month)
    let isMarked =
      tokens[index].mark == UInt8(ascii: ",") && day.last == index - 1
      && source[tokens[index].range.lowerBound] >= 0xE3
      && meaning(index + 2, .fieldMark, where: { $0.a == UnitCode.day && $0.b == 2 }) != nil
    let isPair = day.last == index - 1 && pairsDays(index - 1)
    guard isOrdinal || isMarked || isPair else { return nil }
    draft.clearLoose()
    draft.day = day
    draft.day?.isOrdinal = true
    draft.lastDay = Draft.Field(
      value: Int(next.value), first: index + 1, last: index + 1, rule: .range,
      digits: Int(next.digits))
    draft.use(day.first, isMarked ? index + 2 : index + 1)
    return isPair ? index + 2 : index + 3
  }
}
