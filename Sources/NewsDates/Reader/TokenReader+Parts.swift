// Quarters, halves, weeks and days of a year, by their number.

extension TokenReader {
  /// "2. Quartal 2022", "1º semestre de 2022", "III kwartał", "first half of 2022".
  mutating func partOfYear(_ index: Int) -> Int? {
    guard draft.quarter == nil, draft.month == nil, draft.looseCount == 0, draft.amount.sign == 0,
      draft.amount.unit == 0, let number = numeral(index), number.value <= 4
    else { return nil }
    var next = number.end
    var isOrdinal = number.isOrdinal
    if token(next).isMark(".") || token(next).isMark("-"), !token(next).spaceBefore {
      isOrdinal = isOrdinal || token(next).isMark(".")
      next += 1
    }
    if can(next, .ordinalMark), partUnit(next) == nil {
      isOrdinal = true
      next += 1
    }
    guard let unit = partUnit(next), number.value <= (unit == UnitCode.quarter ? 4 : 2),
      isOrdinal || !isDirected(next + 1) && hasYear(beside: next)
    else { return nil }
    if unit == UnitCode.halfYear, can(next + 1, .connector), can(next + 2, .month) {
      // "the second half of May" lies in a month.
      draft.modifier = Draft.Field(
        value: Int(number.value == 1 ? ModifierCode.early : ModifierCode.late), first: index,
        last: next, rule: .modifier)
      draft.use(index, next)
      return next + 1
    }
    return setPart(unit, number.value, index, next)
  }

  /// "quý III năm 2022", "Quartal 2/2022", "trimestre 2 de 2022", "week 23, 2023".
  mutating func leadingPart(_ index: Int) -> Int? {
    guard draft.quarter == nil, draft.week == nil, draft.month == nil, draft.looseCount == 0,
      draft.amount.sign == 0, draft.amount.unit == 0
    else { return nil }
    if let week = weekOfYear(index) ?? dayOfYear(index) { return week }
    guard let unit = partUnit(index), let number = numeral(index + 1),
      number.value <= (unit == UnitCode.quarter ? 4 : 2), number.digits <= 1,
      hasYear(beside: number.end - 1), !isDirected(number.end)
    else { return nil }
    let end = setPart(unit, number.value, index, number.end - 1)
    return token(number.end).isMark("/") ? number.end + 1 : end
  }

  private mutating func setPart(_ unit: Int16, _ value: Int, _ first: Int, _ last: Int) -> Int {
    draft.quarter = Draft.Field(
      value: unit == UnitCode.quarter ? value : 4 + value, first: first, last: last,
      rule: .ordinal)
    draft.use(first, last)
    return last + 1
  }

  private func partUnit(_ index: Int) -> Int16? {
    meaning(
      index, .unit,
      where: { $0.b == 0 && ($0.a == UnitCode.quarter || $0.a == UnitCode.halfYear) })?.a
  }

  /// Whether a year of four digits was read, or follows with no more than a word or mark between.
  private func hasYear(beside index: Int) -> Bool {
    if draft.year != nil { return true }
    var next = index + 1
    while next < index + 4,
      can(next, .connector) || can(next, .fieldMark) || token(next).kind == .mark
    {
      next += 1
    }
    return token(next).digits == 4 && (1_000..<3_000).contains(token(next).value)
  }

  /// "week 23, 2023", "KW 23/2023", "semaine 23 de 2023", "2023年 week 23".
  private mutating func weekOfYear(_ index: Int) -> Int? {
    guard !isSearch, draft.clock == nil, draft.day == nil,
      let unit = meaning(index, .unit, where: { $0.a == UnitCode.week && $0.b == 0 }),
      tokens[index].range.count > 1, lexicon.languages(unit).meets(lexicon.common),
      token(index + 1).isNumber, token(index + 1).digits <= 2,
      (1...53).contains(token(index + 1).value), hasYear(beside: index + 1)
    else { return nil }
    draft.week = Draft.Field(
      value: Int(token(index + 1).value), first: index, last: index + 1, rule: .number)
    draft.use(index, index + 1)
    return token(index + 2).isMark("/") ? index + 3 : index + 2
  }

  /// "day 165 of 2023": what is beyond a month, or is said to be of a year, is counted from its first.
  private mutating func dayOfYear(_ index: Int) -> Int? {
    guard !isSearch, draft.clock == nil, draft.day == nil, draft.year == nil,
      meaning(index, .unit, where: { $0.a == UnitCode.day && $0.b == 0 }) != nil,
      token(index + 1).isNumber, token(index + 1).digits <= 3, can(index + 2, .connector)
    else { return nil }
    var end = index + 3
    while can(end, .unit) || can(end, .connector) || can(end, .fieldMark) { end += 1 }
    let (number, year) = (Int(token(index + 1).value), Int(token(end).value))
    guard token(end).isNumber, token(end).digits == 4, (1_000..<3_000).contains(year),
      number >= 1, number <= (Civil.monthLength(year, 2) == 29 ? 366 : 365)
    else { return nil }
    let date = Civil.date(Civil.days(year, 1, 1) + number - 1)
    draft.year = Draft.Field(value: year, first: end, last: end, rule: .number, digits: 4)
    draft.month = Draft.Field(value: date.month, first: index, last: index + 1, rule: .ordinal)
    draft.day = Draft.Field(value: date.day, first: index, last: index + 1, rule: .ordinal)
    draft.use(index, end)
    return end + 1
  }
}
