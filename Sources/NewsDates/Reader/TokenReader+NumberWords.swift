// Numbers in words: "two hours", "half an hour", "first of May".

extension TokenReader {
  /// "two hours", "half an hour", "twenty-five minutes", "a couple of days".
  mutating func numberWord(_ index: Int) -> Int? {
    guard let first = meaning(index, .number) else { return nil }
    // "önce" is not the Spanish "once".
    if isSearch, tokens[index].can(.direction), source[tokens[index].range.lowerBound] == 0xC3 {
      return nil
    }
    if first.a == 20 || first.a == 30, first.b <= 1,
      let ordinal = meaning(index + 1, .ordinal), ordinal.a < 10, can(index + 2, .month),
      draft.day == nil, Int(first.a + ordinal.a) <= 31
    {
      // "двадцать пятое мая".
      draft.day = Draft.Field(
        value: Int(first.a + ordinal.a), first: index, last: index + 1, rule: .words,
        isOrdinal: true)
      draft.use(index, index + 1)
      return index + 2
    }
    var numerator = Int(first.a)
    var denominator = max(Int(first.b), 1)
    var next = index + 1
    for _ in 0..<4 {
      if token(next).isMark("-"), can(next + 1, .number) || can(next + 1, .connector) { next += 1 }
      if let more = meaning(next, .number),
        !can(next, .unit) || can(next + 1, .unit) || can(next + 1, .unitDirected)
      {
        let value = Int(more.a)
        if more.b > 1, denominator == 1 {
          // "one and a half".
          numerator = numerator * Int(more.b) + value
          denominator = Int(more.b)
        } else if denominator > 1, value == 1 {
          // "half an hour".
        } else if numerator >= 20, numerator % 10 == 0, value < 10, denominator == 1 {
          numerator += value
        } else if numerator == 1 || value == 1 {
          numerator = max(numerator, value)
        } else {
          return nil
        }
        next += 1
      } else if can(next, .connector), can(next + 1, .number) || can(next + 1, .unit),
        !can(next, .unit)
      {
        next += 1
      } else if can(next, .connector), token(next + 1).isMark("-"), can(next + 2, .number) {
        // "two-and-a-half".
        next += 2
      } else {
        break
      }
    }
    if can(next, .unit) || can(next, .unitDirected) || can(next, .selector),
      let end = amount(numerator, denominator, unitAt: next, first: index)
    {
      return end
    }
    // "five July", "the fifth": a day in words.
    if denominator == 1, (isSearch && can(next, .month) ? 2...31 : 1...31).contains(numerator),
      draft.day == nil,
      next == index + 1 || numerator > 20,
      can(next, .month) || can(next, .connector) && can(next + 1, .month)
    {
      draft.day = Draft.Field(
        value: numerator, first: index, last: next - 1, rule: .words, isOrdinal: true)
      draft.use(index, next - 1)
      return next
    }
    return nil
  }

  /// Whether what names a day stands before its number.
  private func fieldMarkLeads(_ index: Int) -> Bool {
    meaning(index, .fieldMark, where: { $0.b == 1 && $0.a == UnitCode.day }) != nil
      && token(index + 1).isNumber
  }

  /// "first of May", "third quarter".
  mutating func ordinalWord(_ index: Int) -> Int? {
    // "XIX" counts centuries and kings.
    guard let ordinal = meaning(index, .ordinal), !isRomanNumeral(tokens[index]) else { return nil }
    var value = Int(ordinal.a)
    var next = index + 1
    if token(next).isMark("-") { next += 1 }
    if value >= 20, value % 10 == 0, let more = meaning(next, .ordinal), more.a < 10 {
      value += Int(more.a)
      next += 1
    } else {
      next = index + 1
    }
    if let next = nth(index, value, at: next) { return next }
    // "Thứ Năm ngày 17" is a Thursday.
    if tokens[index].can(.weekday), draft.weekday == nil, fieldMarkLeads(next) { return nil }
    if can(next, .unit), !can(next, .connector) { return nil }
    guard draft.day == nil, (1...31).contains(value),
      draft.month != nil || can(next, .month) || can(next, .connector)
        || (can(next, .range) || token(next).isMark("-")) && can(next + 1, .ordinal)
          && can(next + 2, .month)
    else { return nil }
    if isSearch, draft.month == nil, !can(next, .month), !can(next + 1, .month),
      !can(next + 2, .month)
    {
      return nil
    }
    draft.day = Draft.Field(
      value: value, first: index, last: next - 1, rule: .ordinal, isOrdinal: true)
    draft.use(index, next - 1)
    return next
  }
}
