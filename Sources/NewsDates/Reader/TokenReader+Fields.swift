// Numbers whose field is named beside them: 18日, 2018年, "tháng 7", "5th".

extension TokenReader {
  /// A number whose field is named beside it: 18日, 2018年, 7月.
  mutating func marked(_ index: Int) -> Int? {
    if let next = markedYear(index) { return next }
    guard
      let mark = meaning(
        index + 1, .fieldMark,
        where: {
          $0.b == 2 && ($0.a == UnitCode.year || $0.a == UnitCode.month || $0.a == UnitCode.day)
        }),
      !(isDirected(index + 2) && token(index + 2).start == token(index + 1).end),
      !(can(index + 1, .unit) && (isDirected(index + 1) || draft.amount.sign != 0)),
      draft.amount.unit == 0, mark.a != UnitCode.year || isYear(index)
    else { return nil }
    guard set(mark.a, index, last: index + 1) else { return nil }
    return index + 2
  }

  /// A year whose word stands behind a full stop or an ending: "2019. gadā", "2019-cu ildə", "2019-yilda".
  private mutating func markedYear(_ index: Int) -> Int? {
    let joint = token(index + 1)
    guard tokens[index].digits == 4, joint.kind == .mark, !joint.spaceBefore,
      joint.mark == UInt8(ascii: ".") || joint.mark == UInt8(ascii: "-"), draft.year == nil,
      draft.amount.unit == 0, (1_000..<3_000).contains(tokens[index].value)
    else { return nil }
    var mark = index + 2
    if joint.mark == UInt8(ascii: "-"), can(mark, .ordinalMark), !token(mark).spaceBefore {
      mark += 1
    }
    guard
      meaning(mark, .fieldMark, where: { $0.b == 2 && $0.a == UnitCode.year }) != nil,
      !isDirected(mark), set(UnitCode.year, index, last: mark)
    else { return nil }
    return mark + 1
  }

  /// Whether a number before "年", "года" is a year rather than a count of years.
  private func isYear(_ index: Int) -> Bool {
    let digits = tokens[index].digits
    if digits == 3, (100..<200).contains(tokens[index].value), token(index + 2).isNumber,
      meaning(index + 3, .fieldMark, where: { $0.a == UnitCode.month && $0.b == 2 }) != nil
    {
      // 112年6月3日, of the Republic of China.
      return true
    }
    if digits >= 4 || draft.era != nil || draft.month != nil || draft.looseCount > 0 { return true }
    return digits <= 2 && token(index + 2).isNumber
      && meaning(index + 3, .fieldMark, where: { $0.a == UnitCode.month }) != nil
      || meaning(index + 2, .month) != nil
  }

  /// "ngày 5 tháng 7 năm 2017", "año 2017": the field is named before its number.
  mutating func leadingMark(_ index: Int) -> Int? {
    if draft.clock == nil, !isSearch || draft.last >= 0,
      meaning(index, .fieldMark, where: { $0.a == UnitCode.hour && $0.b == 1 }) != nil
    {
      // "ساعت 11": an hour is announced.
      expectsTime = true
      return index + 1
    }
    guard let mark = meaning(index, .fieldMark, where: { $0.b == 1 }), token(index + 1).isNumber,
      mark.a == UnitCode.year || mark.a == UnitCode.month || mark.a == UnitCode.day,
      !(can(index, .unit) && draft.amount.sign != 0)
    else { return nil }
    if mark.a == UnitCode.day, token(index + 2).kind == .mark, token(index + 3).isNumber {
      // "ngày 5/7/2017".
      return index + 1
    }
    if mark.a == UnitCode.month, token(index + 2).isMark("/"), token(index + 3).isNumber {
      return index + 1
    }
    guard set(mark.a, index + 1, last: index + 1) else {
      // The field of another date: "ngày 3 tháng 9 - ngày 5 tháng 9".
      hasEnded = true
      return nil
    }
    if isSearch, draft.first == index + 1 { draft.first = index }
    return index + 2
  }

  /// Sets the field of a unit from a number; false where it is set already.
  mutating func set(_ unit: Int16, _ index: Int, last: Int) -> Bool {
    let token = tokens[index]
    guard token.value >= 0 else { return false }
    var field = Draft.Field(
      value: Int(token.value), first: index, last: index, rule: .mark, digits: Int(token.digits))
    switch unit {
    case UnitCode.year:
      guard draft.year == nil else { return false }
      if field.digits == 2, draft.era == nil {
        field.value = TwoDigitYear.year(field.value)
        field.rule = .twoDigitYear
      }
      draft.year = field
      draft.yearPosition = draft.looseCount
    case UnitCode.month:
      guard draft.month == nil else { return false }
      guard (1...13).contains(field.value) else {
        return fail(.month, field)
      }
      draft.month = field
    case UnitCode.day:
      guard draft.day == nil else { return false }
      guard (1...31).contains(field.value) else { return fail(.day, field) }
      draft.day = field
    default: return false
    }
    draft.use(index, last)
    return true
  }

  private mutating func fail(
    _ component: EvidenceSpans.Component, _ field: Draft.Field
  ) -> Bool {
    draft.outOfRange = field
    draft.outOfRangeComponent = component
    draft.use(field.first, field.last)
    return true
  }

  /// Whether "day of" stands before a month: "the 15th day of November".
  private func isDayOf(_ index: Int) -> Bool {
    namesDay(index)
      && token(index).range.contains { source[$0] == 0x20 } && can(index + 1, .month)
  }

  /// "5th", "1er", "2-го": a day of the month, or which quarter.
  mutating func ordinal(_ index: Int) -> Int? {
    var next = index + 1
    if token(next).isMark("-") || token(next).isMark(":"), !token(next).spaceBefore,
      can(next + 1, .ordinalMark)
    {
      next += 1
    }
    if token(next).isMark("("), !token(next).spaceBefore, can(next + 1, .ordinalMark),
      token(next + 2).isMark(")"), tokens[index].digits <= 2
    {
      // Basque "13(a)".
      next += 2
    } else {
      // Catalan writes "1to", English "Nov. 1 to Dec. 31".
      guard can(next, .ordinalMark),
        !token(next).spaceBefore || !can(next, .connector) && !can(next, .range)
      else { return nil }
    }
    let value = Int(tokens[index].value)
    if let mark = meaning(
      next + 1, .fieldMark, where: { $0.a == UnitCode.month && $0.b == 2 }),
      draft.month == nil, set(mark.a, index, last: next + 1)
    {
      // Mongolian "9-р сарын".
      return next + 2
    }
    if let next = nth(index, value, at: next + 1) { return next }
    let isDayOf = isDayOf(next + 1)
    if !isDayOf, can(next + 1, .unit), !can(next + 1, .selector), !can(next + 1, .connector) {
      return nil
    }
    guard draft.day == nil, tokens[index].digits <= 2 else { return nil }
    guard (1...31).contains(value) else {
      _ = fail(.day, Draft.Field(value: value, first: index, last: next, rule: .ordinal))
      return next + 1
    }
    if isSearch, !isDayOf, !hasDateNeighbour(index) { return nil }
    draft.day = Draft.Field(
      value: value, first: index, last: next, rule: .ordinal, digits: Int(tokens[index].digits),
      isOrdinal: true)
    draft.use(index, next)
    return isDayOf ? next + 2 : next + 1
  }
}
