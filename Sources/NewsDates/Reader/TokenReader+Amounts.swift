// Amounts of time: a number and its unit, or a unit that stands for one.

extension TokenReader {
  /// A unit without a number: "semana pasada", "week ago", "ساعتين".
  mutating func unit(_ index: Int) -> Int? {
    if let next = periodOfNth(index) { return next }
    if let dual = meaning(index, .unit, where: { $0.b > 0 }) {
      guard draft.amount.sign != 0 || isDirected(index + 1) || isAge(until: index + 1) else {
        return nil
      }
      add(dual.a, Int(dual.b), 1, first: index, last: index)
      return halfAdded(to: dual.a, index + 1) ?? index + 1
    }
    if let unit = meaning(index, .unit), draft.shift == nil,
      let selector = meaning(index + 1, .selector, where: { $0.b != 1 }),
      !isLastOfSome(unit.a, selector)
    {
      let isTold = isTold(unit.a, selector)
      draft.shift = Draft.Shift(
        unit: unit.a, offset: Int(selector.a), first: index, last: index + 1, isTold: isTold)
      draft.use(index, index + 1)
      return index + 2
    }
    if let unit = meaning(index, .unit), draft.amount.unit == 0, token(index + 1).isNumber,
      isDirected(index + 1) || draft.amount.sign != 0,
      !can(index + 2, .unit), !isSearch || tokens[index].range.count > 2
    {
      // "mwezi 2 uliopita": the unit stands before its number.
      add(unit.a, Int(token(index + 1).value), 1, first: index, last: index + 1)
      return index + 2
    }
    if let unit = meaning(index, .unit), draft.amount.unit == 0, draft.last < 0, !isSearch,
      can(index + 1, .number), let count = meaning(index + 1, .number), count.a > 0, count.b <= 1,
      !can(index + 2, .unit), isDirected(index + 2) || draft.amount.sign != 0
    {
      // "saa moja iliyopita": its number may be a word.
      add(unit.a, Int(count.a), 1, first: index, last: index + 1)
      return index + 2
    }
    if let directed = meaning(index, .unitDirected, where: { abs($0.b) == 2 }),
      draft.amount.unit == 0, draft.amount.sign == 0, draft.last < 0, token(index + 1).isNumber,
      !can(index + 2, .unit), !can(index + 2, .month), !token(index + 2).isMark(":")
    {
      // "baada ya siku 3": the number follows what names unit and direction at once.
      add(directed.a, Int(token(index + 1).value), 1, first: index, last: index + 1)
      draft.amount.sign = Int(directed.b.signum())
      return index + 2
    }
    if let unit = meaning(index, .unit) ?? meaning(index, .unitDirected), draft.amount.unit == 0,
      meaning(index + 1, .direction, where: { $0.b == 2 }) != nil, draft.last < 0,
      !isPlural(index)
    {
      add(unit.a, 1, 1, first: index, last: index)
      return index + 1
    }
    // 日前 and "days ago" without a number are some days ago.
    // "mo." and "di" alone are no months and years to come, but days of the week.
    if !isPlural(index), let directed = meaning(index, .unitDirected), draft.amount.unit == 0,
      draft.last < 0, !tokens[index].can(.weekday), !tokens[index].can(.unit),
      !isSearch, !token(index + 1).isNumber, source[tokens[index].range.lowerBound] < 0xE3
    {
      add(directed.a, 1, 1, first: index, last: index)
      draft.amount.sign = Int(directed.b.signum())
      return index + 1
    }
    return nil
  }

  /// Whether a token is a unit of which there are several: "years ago" says not how many.
  func isPlural(_ index: Int) -> Bool {
    (meaning(index, .unit) ?? meaning(index, .unitDirected))?.flags.contains(.plural) ?? false
  }

  /// A number and its unit, "3 days", "2½ hours", "5 minuten".
  mutating func amount(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.value >= 0 else { return nil }
    var (numerator, denominator) = (Int(token.value), 1)
    var next = index + 1
    if self.token(next).isMark(".") || self.token(next).isMark(","), self.token(next + 1).isNumber,
      // 17、18日 are two days.
      source[self.token(next).range.lowerBound] < 0x80, !self.token(next + 1).spaceBefore,
      self.token(next + 1).digits <= 3
    {
      for _ in 0..<self.token(next + 1).digits { denominator *= 10 }
      numerator = numerator * denominator + Int(self.token(next + 1).value)
      next += 2
    }
    if self.token(next).isMark("/"), isFractionOfUnit(index) {
      // "1/2 hour".
      denominator = Int(self.token(next + 1).value)
      next += 2
    }
    // The "th" of "15th day" is none of "1 and day".
    if can(next, .connector), can(next + 1, .unit), !can(next, .unit),
      self.token(next).spaceBefore || !can(next, .ordinalMark)
    {
      next += 1
    }
    if denominator == 1, let unit = unitAfterHalf(next) {
      // "2 and a half hours", 2个半小时.
      (numerator, denominator, next) = (2 * numerator + 1, 2, unit)
    }
    return amount(numerator, denominator, unitAt: next, first: index)
  }

  /// "1/2 hour", "3/4h", "1/2 day": a half or quarters of what is named behind them.
  private func isFractionOfUnit(_ index: Int) -> Bool {
    let (joint, part) = (token(index + 1), token(index + 2))
    guard !joint.spaceBefore, !part.spaceBefore, part.isNumber, part.value == 2 || part.value == 4,
      tokens[index].value < part.value, tokens[index].value > 0
    else { return false }
    func isHalved(_ unit: Int16) -> Bool {
      unit == UnitCode.hour || unit == UnitCode.day || unit == UnitCode.year
    }
    return meaning(index + 3, .unit, where: { $0.b == 0 && isHalved($0.a) }) != nil
      || meaning(index + 3, .unitDirected, where: { isHalved($0.a) }) != nil
      || fieldMark(index + 3, UnitCode.hour)
  }

  /// The unit behind "and a half"; nil where no half stands there.
  private func unitAfterHalf(_ index: Int) -> Int? {
    var next = index
    if can(next, .connector) || can(next, .range) { next += 1 }
    if meaning(next, .number, where: { $0.a == 1 && $0.b <= 1 }) != nil, can(next + 1, .number) {
      next += 1
    }
    guard meaning(next, .number, where: { $0.a == 1 && $0.b == 2 }) != nil,
      can(next + 1, .unit) || can(next + 1, .unitDirected)
    else { return nil }
    return next + 1
  }

  /// "2 prochaines semaines", "30 vergangenen Tage": a direction between the number and its unit.
  private mutating func selectedAmount(
    _ numerator: Int, _ denominator: Int, at index: Int, first: Int
  ) -> Int? {
    guard draft.amount.unit == 0, draft.amount.sign == 0,
      let selector = meaning(index, .selector, where: { $0.a != 0 }),
      let unit = meaning(index + 1, .unit, where: { $0.b == 0 })
    else { return nil }
    add(unit.a, numerator, denominator, first: first, last: index + 1)
    draft.amount.sign = Int(selector.a)
    draft.amount.isTold = selector.flags.contains(.told)
    return index + 2
  }

  /// "30 jours précédents", "3 días pasados": the direction after the unit.
  private mutating func takeSelector(after index: Int) -> Int {
    guard draft.amount.sign == 0, let selector = followingSelector(index) else { return index }
    draft.amount.sign = Int(selector.a)
    draft.amount.isTold = selector.flags.contains(.told)
    draft.amount.last = index
    draft.use(index, index)
    return index + 1
  }

  /// Whether a unit is counted rather than named: weeks, months and years.
  private func isPlural(_ unit: Int16) -> Bool {
    unit == UnitCode.week || unit == UnitCode.month || unit == UnitCode.year
  }

  private func followingSelector(_ index: Int) -> WordMeaning? {
    guard !can(index + 1, .unit), !can(index + 1, .weekday), !can(index + 1, .month) else {
      return nil
    }
    return meaning(index, .selector, where: { $0.a != 0 && $0.b != 1 })
  }

  mutating func amount(
    _ numerator: Int, _ denominator: Int, unitAt index: Int, first: Int
  ) -> Int? {
    if let directed = directedUnit(index),
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
    if let next = selectedAmount(numerator, denominator, at: index, first: first) { return next }
    if !isSearch, denominator == 1, !can(index, .unit), draft.amount.unit == 0,
      let phrase = meaning(index, .relative, where: { abs($0.b) == 1 }), isPlural(phrase.a),
      numerator > 1 && source[tokens[index].range].contains(0x20)
        || (0xE0..<0xE3).contains(source[tokens[index].range.lowerBound])
    {
      // Maltese "2 sena ilu": the phrase for "a year ago" with another number.
      add(phrase.a, numerator, 1, first: first, last: index)
      draft.amount.sign = Int(phrase.b)
      return index + 1
    }
    // "three quarters of an hour": the unit holds its minutes.
    guard
      let unit = meaning(index, .unit, where: { $0.b == 0 || $0.a == UnitCode.minute })
    else { return nil }
    // A duration is a date only with a direction.
    // In a field with a reference it is how long ago, as below the posts of social networks;
    // not behind what may say "in": Albanian "në 2 ditë", "میں 2 دن".
    guard
      draft.amount.sign != 0 || draft.amount.unit != 0
        || isPlainUnit(index) && isAge(until: index + 1)
          && !(token(index).spaceBefore && followsPreposition(first))
        || isDirected(index + 1)
        || followingSelector(index + 1) != nil
    else { return nil }
    add(unit.a, numerator * max(1, Int(unit.b)), denominator, first: first, last: index)
    return takeSelector(after: halfAdded(to: unit.a, index + 1) ?? index + 1)
  }

  /// Whether a word stands right before that may tell a direction: "in", "at", but not "around".
  private func followsPreposition(_ index: Int) -> Bool {
    (can(index - 1, .connector) || can(index - 1, .direction)) && !can(index - 1, .modifier)
  }

  /// "une heure et demie", 1時間半, "un año y medio", "a week and a half": the half behind a unit; nil
  /// where none is there.
  mutating func halfAdded(to unit: Int16, _ index: Int) -> Int? {
    guard draft.amount.sign != 0 || isDirected(index),
      let (minutes, end) = partAfterHour(index, isCounted: true), minutes > 0
    else { return nil }
    if unit == UnitCode.hour {
      add(UnitCode.minute, minutes, 1, first: draft.amount.first, last: end - 1)
    } else {
      guard minutes == 30 else { return nil }
      add(unit, 1, 2, first: draft.amount.first, last: end - 1)
    }
    return end
  }

  /// "14 h 19" of "à 14 h 19": a time of day, though "a" means "in" in some languages.
  func isHourAndMinutes(_ index: Int) -> Bool {
    let (hour, minute) = (token(index), token(index + 2))
    return hour.isNumber && hour.value <= 24
      && meaning(index + 1, .unit, where: { $0.a == UnitCode.hour }) != nil
      && minute.isNumber && minute.digits == 2 && minute.value < 60
      && !can(index + 3, .unit) && !can(index + 3, .unitDirected)
  }

  /// Whether a field holds nothing but amounts, and perhaps the time of day at which they end.
  func isAge(until index: Int) -> Bool {
    !isSearch && policy.options.reference != nil && draft.month == nil && draft.year == nil
      && draft.looseCount == 0 && draft.weekday == nil && draft.clock == nil && isAges(index)
  }

  /// Whether only amounts follow to the end.
  private func isAges(_ start: Int) -> Bool {
    var index = start
    while index < count {
      let token = tokens[index]
      if token.isNumber {
        if self.token(index + 1).isMark(":") { return token.value <= 24 && index + 3 == count }
        guard isPlainUnit(index + 1) || can(index + 1, .unitDirected) else { return false }
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

  /// Whether a token is a unit by itself: "9ish" counts no minutes, though they are "ìsh" in Yoruba.
  private func isPlainUnit(_ index: Int) -> Bool {
    guard let unit = meaning(index, .unit) else { return false }
    return !unit.flags.contains(.weak) || source[tokens[index].range.lowerBound] >= 0x80
  }

  /// A unit behind its number whose form tells the direction too, and that is no plain unit besides.
  func directedUnit(_ index: Int) -> WordMeaning? {
    guard can(index, .unitDirected), meaning(index, .unit) == nil else { return nil }
    return meaning(index, .unitDirected, where: { abs($0.b) == 1 })
  }
}
