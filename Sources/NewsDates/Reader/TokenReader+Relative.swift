// Relative expressions: amounts with a direction, units counted from today's, weekdays near today.

extension TokenReader {
  /// Words that count from the reference.
  mutating func relativeWord(_ index: Int) -> Int? {
    let token = tokens[index]
    if token.can(.direction), let next = direction(index) { return next }
    if token.can(.selector), let next = selector(index) { return next }
    if token.can(.relative), let next = shift(index) { return next }
    if token.can(.relativeWeekday), draft.weekday == nil,
      let meaning = meaning(index, .relativeWeekday)
    {
      draft.weekday = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .words)
      draft.selector = Draft.Field(
        value: Int(meaning.b), first: index, last: index, rule: .relative)
      draft.use(index, index)
      return index + 1
    }
    if token.can(.unitDirected) || token.can(.unit), let next = unit(index) { return next }
    return nil
  }

  private mutating func shift(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .relative), draft.shift == nil,
      draft.amount.unit == 0 || draft.amount.sign != 0 && meaning.a == UnitCode.day
    else { return nil }
    if tokens[index].can(.month), token(index - 1).isNumber || token(index + 1).isNumber {
      return nil
    }
    // A relative word beside a whole date says nothing new; in a field it is left alone.
    if isSearch, draft.month != nil { return nil }
    if isSearch, meaning.flags.contains(.needsNeighbour) || meaning.flags.contains(.weak),
      draft.last < 0, policy.hints.isEmpty
    {
      return nil
    }
    if isSearch, meaning.flags.contains(.capital), !tokens[index].isCapital { return nil }
    draft.shift = Draft.Shift(unit: meaning.a, offset: Int(meaning.b), first: index, last: index)
    if draft.period == nil, let period = self.meaning(index, .period) {
      // "tonight": a day and a part of it.
      draft.period = Draft.Period(code: period.a, hours: period.b, token: index)
    }
    draft.use(index, index)
    return hanWeekday(index + 1) ?? index + 1
  }

  /// 下周五, 上个礼拜三, 下星期天: after a week a Han numeral is a weekday.
  private mutating func hanWeekday(_ index: Int) -> Int? {
    guard draft.shift?.unit == UnitCode.week, draft.weekday == nil,
      source[Int(token(index - 1).start)] >= 0xE3, token(index).start == token(index - 1).end
    else { return nil }
    let token = token(index)
    var weekday = 0
    if token.isNumber, source[Int(token.start)] >= 0xE3, (1...6).contains(token.value) {
      weekday = Int(token.value)
    } else if meaning(index, .fieldMark, where: { $0.a == UnitCode.day }) != nil
      || meaning(index, .unit, where: { $0.a == UnitCode.day }) != nil
    {
      weekday = 7
    }
    guard weekday > 0 else { return nil }
    draft.weekday = Draft.Field(value: weekday, first: index, last: index, rule: .words)
    draft.use(index, index)
    return index + 1
  }

  /// "in", "vor", "ago", "منذ".
  private mutating func direction(_ index: Int) -> Int? {
    if draft.amount.unit != 0, draft.amount.sign == 0,
      let after = meaning(index, .direction, where: { $0.b != 1 })
    {
      draft.amount.sign = Int(after.a)
      draft.amount.last = index
      draft.use(index, index)
      return index + 1
    }
    guard draft.amount.unit == 0, draft.amount.sign == 0,
      let before = meaning(index, .direction, where: { $0.b != 2 })
    else { return nil }
    var next = index + 1
    while can(next, .noise) || can(next, .modifier)
      || can(next, .connector) && !isAmount(next) && next < index + 3
    {
      next += 1
    }
    let isUnitAlone =
      (can(next, .unit) || can(next, .unitDirected)) && before.b == 1 && !can(next, .month)
      && !can(next + 1, .selector)
    guard isAmount(next) || isUnitAlone else { return nil }
    draft.amount.sign = Int(before.a)
    draft.amount.first = index
    draft.use(index, index)
    if isUnitAlone, !isAmount(next), let unit = meaning(next, .unit) {
      add(unit.a, 1, 1, first: index, last: next)
      return next + 1
    }
    return next
  }

  /// "last", "this", "next" before or after a unit, a weekday, a month.
  private mutating func selector(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .selector, where: { $0.b != 2 }), draft.selector == nil,
      !isSearch || !draft.hasRelative
    else { return nil }
    var next = index + 1
    if can(next, .connector), !can(next, .unit), !can(next, .weekday) { next += 1 }
    let offset = Int(meaning.a)
    if can(next, .weekday), draft.weekday == nil, !can(next, .unit) {
      draft.selector = Draft.Field(value: offset, first: index, last: index, rule: .relative)
      draft.use(index, index)
      return next
    }
    if let unit = self.meaning(next, .unit, where: { $0.b == 0 }), draft.shift == nil,
      draft.amount.unit == 0
    {
      draft.shift = Draft.Shift(unit: unit.a, offset: offset, first: index, last: next)
      draft.use(index, next)
      return hanWeekday(next + 1) ?? next + 1
    }
    if can(next, .month), draft.month == nil {
      draft.selector = Draft.Field(value: offset, first: index, last: index, rule: .relative)
      draft.use(index, index)
      return next
    }
    if let season = self.meaning(next, .season) {
      draft.season = Draft.Field(value: Int(season.a), first: next, last: next, rule: .words)
      draft.shift = Draft.Shift(unit: UnitCode.year, offset: offset, first: index, last: index)
      draft.use(index, next)
      return next + 1
    }
    if let period = self.meaning(next, .period), period.a == PeriodCode.stretch, draft.shift == nil
    {
      // "this morning", "last night".
      draft.shift = Draft.Shift(
        unit: UnitCode.day, offset: offset, first: index, last: index)
      draft.period = Draft.Period(code: period.a, hours: period.b, token: next)
      draft.use(index, next)
      return next + 1
    }
    if offset != 0, isAmount(next), token(next).isNumber || can(next, .number) {
      // "the last 3 days" reach back as far.
      draft.amount.sign = offset
      draft.amount.first = index
      draft.use(index, index)
      return next
    }
    return nil
  }

  /// A unit without a number: "semana pasada", "week ago", "ساعتين".
  private mutating func unit(_ index: Int) -> Int? {
    if let dual = meaning(index, .unit, where: { $0.b > 0 }) {
      guard draft.amount.sign != 0 || isDirected(index + 1) else { return nil }
      add(dual.a, Int(dual.b), 1, first: index, last: index)
      return index + 1
    }
    if let unit = meaning(index, .unit), draft.shift == nil,
      let selector = meaning(index + 1, .selector, where: { $0.b != 1 })
    {
      draft.shift = Draft.Shift(
        unit: unit.a, offset: Int(selector.a), first: index, last: index + 1)
      draft.use(index, index + 1)
      return index + 2
    }
    if let unit = meaning(index, .unit), draft.amount.unit == 0, token(index + 1).isNumber,
      isDirected(index + 1) || draft.amount.sign != 0,
      !can(index + 2, .unit)
    {
      // "mwezi 2 uliopita": the unit stands before its number.
      add(unit.a, Int(token(index + 1).value), 1, first: index, last: index + 1)
      return index + 2
    }
    if let directed = meaning(index, .unitDirected), draft.amount.unit == 0, draft.last < 0,
      token(index + 1).isNumber, !can(index + 2, .unit), !can(index + 2, .month),
      !token(index + 2).isMark(":")
    {
      // "baada ya siku 3": the number follows what names unit and direction at once.
      add(directed.a, Int(token(index + 1).value), 1, first: index, last: index + 1)
      draft.amount.sign = Int(directed.b)
      return index + 2
    }
    if let unit = meaning(index, .unit) ?? meaning(index, .unitDirected), draft.amount.unit == 0,
      meaning(index + 1, .direction, where: { $0.b == 2 }) != nil, draft.last < 0
    {
      add(unit.a, 1, 1, first: index, last: index)
      return index + 1
    }
    if let directed = meaning(index, .unitDirected), draft.amount.unit == 0, draft.last < 0,
      !isSearch
    {
      add(directed.a, 1, 1, first: index, last: index)
      draft.amount.sign = Int(directed.b)
      return index + 1
    }
    return nil
  }

  // MARK: Amounts

  /// A number and its unit, "3 days", "2½ hours", "5 minuten".
  mutating func amount(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.value >= 0 else { return nil }
    var (numerator, denominator) = (Int(token.value), 1)
    var next = index + 1
    if self.token(next).isMark(".") || self.token(next).isMark(","), self.token(next + 1).isNumber,
      !self.token(next + 1).spaceBefore, self.token(next + 1).digits <= 3
    {
      for _ in 0..<self.token(next + 1).digits { denominator *= 10 }
      numerator = numerator * denominator + Int(self.token(next + 1).value)
      next += 2
    }
    if can(next, .connector), can(next + 1, .unit), !can(next, .unit) { next += 1 }
    return amount(numerator, denominator, unitAt: next, first: index)
  }

  private mutating func amount(
    _ numerator: Int, _ denominator: Int, unitAt index: Int, first: Int
  ) -> Int? {
    if let directed = meaning(index, .unitDirected), isDirectedRather(index),
      draft.amount.sign == 0 || draft.amount.sign == Int(directed.b)
    {
      guard draft.month == nil || draft.looseCount == 0 else { return nil }
      add(directed.a, numerator, denominator, first: first, last: index)
      draft.amount.sign = Int(directed.b)
      return index + 1
    }
    if !can(index, .unit), let mark = meaning(index, .fieldMark, where: { $0.b == 2 }),
      token(index).start == token(index - 1).end, token(index + 1).start == token(index).end,
      meaning(index + 1, .direction, where: { $0.b != 1 }) != nil
    {
      // 3月前: what marks a field counts units before "ago".
      add(mark.a, numerator, denominator, first: first, last: index)
      return index + 1
    }
    guard let unit = meaning(index, .unit, where: { $0.b == 0 }) else { return nil }
    // A duration is a date only with a direction.
    // In a field with a reference it is how long ago, as below the posts of social networks.
    let isAge =
      !isSearch && policy.options.reference != nil && draft.month == nil && draft.year == nil
      && draft.looseCount == 0 && draft.weekday == nil && draft.clock == nil && isAges(index + 1)
    guard draft.amount.sign != 0 || draft.amount.unit != 0 || isAge || isDirected(index + 1)
    else { return nil }
    add(unit.a, numerator, denominator, first: first, last: index)
    return index + 1
  }

  /// Whether only amounts follow to the end.
  private func isAges(_ start: Int) -> Bool {
    var index = start
    while index < count {
      let token = tokens[index]
      if token.isNumber {
        guard can(index + 1, .unit) || can(index + 1, .unitDirected) else { return false }
      } else if token.kind == .mark {
        guard token.mark == UInt8(ascii: ",") || token.mark == UInt8(ascii: ".") else {
          return false
        }
      } else if !can(index, .unit), !can(index, .connector), !can(index, .number),
        !can(index, .unitDirected), !can(index, .noise)
      {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether a unit's form tells the direction too. Where it is also a plain unit, only if it is so
  /// in the same language: "min" is English before it is Maltese.
  func isDirectedRather(_ index: Int) -> Bool {
    guard let directed = meaning(index, .unitDirected) else { return false }
    guard let plain = meaning(index, .unit) else { return true }
    if meaning(index + 1, .direction, where: { $0.b != 1 }) != nil { return false }
    return LanguageRank.first(of: lexicon.languages(plain).intersection(languages))
      == LanguageRank.first(of: lexicon.languages(directed).intersection(languages))
  }

  private mutating func add(
    _ unit: Int16, _ numerator: Int, _ denominator: Int, first: Int, last: Int
  ) {
    // What is beyond any calendar is kept there, so that it overflows nothing.
    let count = min(numerator, 100_000_000)
    switch unit {
    case UnitCode.year: draft.amount.months += count * 12 / denominator
    case UnitCode.month: draft.amount.months += count / denominator
    case UnitCode.quarter: draft.amount.months += count * 3 / denominator
    case UnitCode.decade: draft.amount.months += count * 120 / denominator
    case UnitCode.century: draft.amount.months += count * 1_200 / denominator
    case UnitCode.halfYear: draft.amount.months += count * 6 / denominator
    case UnitCode.week, UnitCode.weekend: addDays(count * 7, denominator)
    case UnitCode.fortnight: addDays(count * 14, denominator)
    case UnitCode.day, UnitCode.workday: addDays(count, denominator)
    case UnitCode.hour: draft.amount.seconds += count * 3_600 / denominator
    case UnitCode.minute: draft.amount.seconds += count * 60 / denominator
    default: draft.amount.seconds += count / denominator
    }
    let coarse = Self.fineness(draft.amount.unit)
    if draft.amount.unit == 0 || Self.fineness(unit) > coarse { draft.amount.unit = unit }
    if draft.amount.first < 0 { draft.amount.first = first }
    draft.amount.last = last
    draft.use(first, last)
  }

  private mutating func addDays(_ days: Int, _ denominator: Int) {
    draft.amount.days += days / denominator
    draft.amount.seconds += days % denominator * 86_400 / denominator
  }

  /// Units from coarse to fine.
  static func fineness(_ unit: Int16) -> Int {
    switch unit {
    case UnitCode.century: 0
    case UnitCode.decade: 1
    case UnitCode.year: 2
    case UnitCode.halfYear, UnitCode.quarter, UnitCode.season: 3
    case UnitCode.month: 4
    case UnitCode.week, UnitCode.fortnight, UnitCode.weekend, UnitCode.day, UnitCode.workday: 5
    case UnitCode.hour: 6
    case UnitCode.minute: 7
    default: 8
    }
  }

  // MARK: Number words

  /// "two hours", "half an hour", "twenty-five minutes", "a couple of days".
  mutating func numberWord(_ index: Int) -> Int? {
    guard let first = meaning(index, .number) else { return nil }
    var numerator = Int(first.a)
    var denominator = max(Int(first.b), 1)
    var next = index + 1
    for _ in 0..<4 {
      if token(next).isMark("-"), can(next + 1, .number) { next += 1 }
      if let more = meaning(next, .number), !can(next, .unit) || can(next + 1, .unit) {
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
      } else {
        break
      }
    }
    if can(next, .unit) || can(next, .unitDirected),
      let end = amount(numerator, denominator, unitAt: next, first: index)
    {
      return end
    }
    // "five July", "the fifth": a day in words.
    if denominator == 1, (1...31).contains(numerator), draft.day == nil,
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

  /// "first of May", "third quarter".
  mutating func ordinalWord(_ index: Int) -> Int? {
    guard let ordinal = meaning(index, .ordinal) else { return nil }
    var value = Int(ordinal.a)
    var next = index + 1
    if token(next).isMark("-") { next += 1 }
    if value >= 20, value % 10 == 0, let more = meaning(next, .ordinal), more.a < 10 {
      value += Int(more.a)
      next += 1
    } else {
      next = index + 1
    }
    if let unit = meaning(next, .unit), unit.a == UnitCode.quarter, (1...4).contains(value) {
      draft.quarter = Draft.Field(value: value, first: index, last: next, rule: .ordinal)
      draft.use(index, next)
      return next + 1
    }
    if can(next, .unit), !can(next, .connector) { return nil }
    guard draft.day == nil, (1...31).contains(value),
      draft.month != nil || can(next, .month) || can(next, .connector)
    else { return nil }
    if isSearch, draft.month == nil, !can(next, .month), !can(next + 1, .month) { return nil }
    draft.day = Draft.Field(
      value: value, first: index, last: next - 1, rule: .ordinal, isOrdinal: true)
    draft.use(index, next - 1)
    return next
  }
}
