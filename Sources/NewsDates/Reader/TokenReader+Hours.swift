// Hours without minutes: before a part of the day, or where a word announced them.

extension TokenReader {
  /// `9 a.m.`, `2 PM`, `8 in the evening`.
  mutating func hourBeforePeriod(_ index: Int) -> Int? {
    guard draft.clock == nil, tokens[index].value <= 24 else { return nil }
    var next = index + 1
    if !can(next, .period), can(next, .connector), can(next + 1, .period) { next += 1 }
    if !can(next, .period), can(next, .connector), can(next + 1, .connector), can(next + 2, .period)
    {
      next += 2
    }
    guard let period = meaning(next, .period), !isDayBefore(index) else { return nil }
    // "12 m" is a length before it is a Spanish noon.
    if isSearch, policy.hints.isEmpty, token(next).range.count == 1 { return nil }
    // "1 día, 2 horas" counts days.
    if can(next, .unit), draft.amount.sign != 0 || isDirected(next) || isAge(until: next + 1) {
      return nil
    }
    if next == index + 1 {
      guard tokens[index].value >= 1 || period.a == PeriodCode.am else { return nil }
      // German "am" goes on to the day, Portuguese "de" to the month.
      if period.a == PeriodCode.am, can(next, .connector),
        can(next + 1, .weekday) || can(next + 1, .month)
      {
        return nil
      }
    } else if period.a != PeriodCode.stretch
      || draft.month != nil && draft.looseCount == 0 && draft.day == nil
    {
      return nil
    }
    guard tokens[index].value <= 12 || period.a != PeriodCode.stretch || tokens[index].value <= 24
    else { return nil }
    if draft.month != nil, draft.day == nil, draft.looseCount == 0, period.a == PeriodCode.stretch {
      // "January 8 in the evening": the number is the day.
      return nil
    }
    guard keep(Draft.Clock(hour: Int(tokens[index].value), first: index, last: index)) else {
      return nil
    }
    return index + 1
  }

  /// Whether nothing but the end of a clause follows: "today at 5.", not "today at 5 places".
  func endsClause(_ index: Int) -> Bool {
    var position = tokens[index].range.upperBound
    while position < source.count, source[position] == 0x20 { position += 1 }
    guard position < source.count else { return true }
    switch source[position] {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return position + 1 >= source.count || source[position + 1] <= 0x20
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), 0x0A:
      return true
    default: return false
    }
  }

  /// Whether a number is the day of the month named just before it.
  private func isDayBefore(_ index: Int) -> Bool {
    draft.month?.last == index - 1 && draft.day == nil && draft.looseCount == 0
      && meaning(
        index + 1, .period,
        where: {
          $0.a == PeriodCode.stretch
            || tokens[index].value != 12
              && ($0.a == PeriodCode.noon || $0.a == PeriodCode.midnight)
        }) != nil
  }

  /// "at 8 on Monday", "at 8 on August 5th", "at 8, 5 August": a day follows an hour.
  private func leadsToDay(_ index: Int) -> Bool {
    guard draft.last < 0 else { return false }
    var next = afterMarks(index)
    if can(next, .connector), !joinsYear(next) { next += 1 }
    guard next > index else { return false }
    if can(next, .weekday) || can(next, .month) { return true }
    guard token(next).isNumber, token(next).digits <= 2 else { return false }
    next = afterMarks(next + 1)
    if can(next, .ordinalMark), !can(next, .month) { next += 1 }
    if joinsYear(next) { next += 1 }
    return can(next, .month)
  }

  /// "at 5", "à 14", "в 9": an hour that a word announced.
  mutating func hourAlone(_ index: Int) -> Int? {
    guard expectsTime, draft.clock == nil, tokens[index].value <= 24 else { return nil }
    let next = afterMarks(index + 1)
    if can(next, .month) || can(next, .unit) || can(next, .ordinalMark) { return nil }
    if token(index + 1).kind == .mark, token(index + 2).isNumber, !token(index + 2).spaceBefore {
      return nil
    }
    if can(next, .fieldMark) { return nil }
    if !draft.hasDayOfMonth, draft.shift == nil, draft.weekday == nil {
      guard !isSearch, draft.period != nil || leadsToDay(index + 1) else { return nil }
    }
    if isSearch, !endsClause(index) { return nil }
    var clock = Draft.Clock(hour: Int(tokens[index].value), first: index, last: index)
    var after = index + 1
    if can(after, .connector), token(after + 1).isNumber { after += 1 }
    if token(after).isNumber, token(after).value < 60, token(after).digits <= 2,
      fieldMark(after + 1, UnitCode.minute) || unitAsMinute(after + 1)
    {
      // "ساعت 11 و 01 دقیقه".
      clock.minute = Int(token(after).value)
      clock.last = after + 1
      after += 2
      if can(after, .connector), token(after + 1).isNumber { after += 1 }
      if token(after).isNumber, token(after).value < 60, token(after).digits <= 2,
        meaning(after + 1, .unit, where: { $0.a == UnitCode.second }) != nil
          || fieldMark(after + 1, UnitCode.second)
      {
        clock.second = Int(token(after).value)
        clock.last = after + 1
      }
    }
    guard keep(clock) else { return nil }
    return clock.last + 1
  }
}
