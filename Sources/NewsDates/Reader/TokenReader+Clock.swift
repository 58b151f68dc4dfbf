// Times of day: 14:19, 18h14, 14.19 Uhr, 9 a.m., 3시 30분, 1419 GMT.

extension TokenReader {
  /// Reads a time of day that begins with a number.
  mutating func clock(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.digits <= 2, token.value >= 0 else { return nil }
    let next = self.token(index + 1)
    if next.kind == .mark {
      if next.mark == UInt8(ascii: ":") { return colons(index) }
      if next.mark == UInt8(ascii: "."), let end = dotted(index) { return end }
    }
    if next.kind == .word {
      if let end = hourMark(index) { return end }
      if let end = hourBeforePeriod(index) { return end }
    }
    if let end = hourBeforeRange(index) { return end }
    return hourAlone(index)
  }

  /// "8 - 11pm", "9 to 5 Uhr": the first hour of a range that says at its end that it is one.
  private mutating func hourBeforeRange(_ index: Int) -> Int? {
    guard draft.clock == nil, tokens[index].value <= 24,
      token(index + 1).isMark("-") || can(index + 1, .range), token(index + 2).isNumber,
      token(index + 2).digits <= 2, token(index + 2).value <= 24
    else { return nil }
    let end = index + 3
    let isHour =
      meaning(end, .period) != nil && !token(end).can(.connector) || marksHour(end)
      || token(end).isMark(":") && token(end + 1).isNumber && token(end + 1).digits == 2
        && expectsTime
    guard isHour else { return nil }
    guard keep(Draft.Clock(hour: Int(tokens[index].value), first: index, last: index)) else {
      return nil
    }
    return index + 1
  }

  mutating func keep(_ clock: Draft.Clock) -> Bool {
    if draft.clock == nil {
      draft.clock = clock
    } else if draft.secondClock == nil,
      self.token(clock.first - 1).isMark("(") || self.token(clock.first - 1).isMark("/")
        || draft.zone != nil
    {
      // The same time elsewhere: "1419 GMT (2219 HKT)".
      draft.secondClock = clock
    } else {
      return false
    }
    draft.use(clock.first, clock.last)
    return true
  }

  private mutating func outOfRange(
    _ component: EvidenceSpans.Component, _ index: Int, last: Int
  ) -> Int? {
    guard !isSearch else { return nil }
    draft.outOfRange = Draft.Field(
      value: Int(tokens[index].value), first: index, last: index, rule: .clock)
    draft.outOfRangeComponent = component
    draft.use(index, last)
    return last + 1
  }

  /// `14:19`, `9:05:07.123`.
  private mutating func colons(_ index: Int) -> Int? {
    let minute = token(index + 2)
    guard minute.isNumber,
      minute.digits == 2 || minute.digits == 1 && !isSearch && draft.hasWholeDate
    else { return nil }
    // A score or a ratio has no such minutes; spaces round the colon are rare in times.
    if isSearch, minute.spaceBefore || tokens[index + 1].spaceBefore { return nil }
    guard tokens[index].value <= 24 else { return outOfRange(.hour, index, last: index + 2) }
    guard minute.value < 60 else { return outOfRange(.minute, index + 2, last: index + 2) }
    var clock = Draft.Clock(
      hour: Int(tokens[index].value), minute: Int(minute.value), first: index, last: index + 2)
    let second = token(index + 4)
    if token(index + 3).isMark(":") || token(index + 3).isMark("."), second.isNumber,
      second.digits == 2, !second.spaceBefore,
      token(index + 3).isMark(":") || !token(index + 3).spaceBefore && !token(index + 5).isMark(".")
    {
      guard second.value < 60 || (second.value == 60 && minute.value == 59) else {
        return outOfRange(.second, index + 4, last: index + 4)
      }
      clock.second = Int(second.value)
      clock.last = index + 4
      fraction(&clock, index + 5)
    } else if token(index + 3).isMark(":"), second.isNumber, !second.spaceBefore {
      return nil
    }
    guard keep(clock) else { return nil }
    return clock.last + 1
  }

  /// The digits after a decimal sign.
  private mutating func fraction(_ clock: inout Draft.Clock, _ index: Int) {
    let mark = token(index)
    let digits = token(index + 1)
    guard mark.isMark(".") || mark.isMark(",") || mark.isMark(":"), digits.isNumber,
      !digits.spaceBefore, !mark.spaceBefore, digits.digits <= 9, digits.value >= 0
    else { return }
    var value = digits.value
    for _ in digits.digits..<9 { value *= 10 }
    clock.nanosecond = value
    clock.fractionDigits = Int(digits.digits)
    clock.last = index + 1
  }

  /// `14.19`, where something says that it is a time.
  private mutating func dotted(_ index: Int) -> Int? {
    let minute = token(index + 2)
    guard minute.isNumber, minute.digits == 2, minute.value < 60, tokens[index].value <= 24,
      !minute.spaceBefore, !tokens[index + 1].spaceBefore, draft.clock == nil
    else { return nil }
    var last = index + 2
    var second = -1
    if token(index + 3).isMark("."), token(index + 4).isNumber, !token(index + 4).spaceBefore {
      guard token(index + 4).digits == 2, token(index + 4).value < 60, draft.hasWholeDate else {
        return nil
      }
      second = Int(token(index + 4).value)
      last = index + 4
    }
    // Databases write "10.22.33.123456".
    let hasFraction = second >= 0 && token(last + 1).isMark(".") && token(last + 2).digits >= 3
    let behind = hasFraction ? last + 3 : last + 1
    let announced =
      expectsTime || marksHour(behind) || can(behind, .period)
      || (can(behind, .zone) && !can(behind, .month))
      || (draft.year != nil && draft.hasWholeDate && (draft.month != nil || draft.looseCount >= 2))
      || (draft.looseCluster && draft.looseCount == 3)
      || draft.shift != nil || draft.period != nil || isTimeBehindWeekday(index)
    guard announced else { return nil }
    var clock = Draft.Clock(
      hour: Int(tokens[index].value), minute: Int(minute.value), second: second, first: index,
      last: last)
    if hasFraction { fraction(&clock, last + 1) }
    guard keep(clock) else { return nil }
    let next = clock.last + 1
    if let end = skipHourMark(next) {
      draft.use(next, next)
      return end
    }
    return next
  }

  /// "Mandag 10.30 åbner butikken": behind a weekday, with minutes that are no month, in languages that
  /// write their decimals with a comma.
  private func isTimeBehindWeekday(_ index: Int) -> Bool {
    let minute = token(index + 2).value
    return isSearch && draft.weekday?.last == index - 1 && (minute > 12 || minute == 0)
      && !token(index + 3).isMark(".") && !languages.isAll && !languages.meets(lexicon.english)
      && languages.meets(Self.dottedDays)
  }

  /// Whether a word after a number makes it an hour: "Uhr", "h", 時.
  func marksHour(_ index: Int) -> Bool {
    // Croatian "sat" is an hour, the "Sat" of "May 21 Sat 2016" none.
    fieldMark(index, UnitCode.hour)
      && !(tokens[index].isCapital && isEnglishWeekday(index))
  }

  func fieldMark(_ index: Int, _ unit: Int16) -> Bool {
    meaning(index, .fieldMark, where: { $0.a == unit && $0.b == 2 }) != nil
  }

  /// "Uhr", "hrs" after a whole time of day.
  func skipHourMark(_ index: Int) -> Int? {
    guard meaning(index, .fieldMark, where: { $0.a == UnitCode.hour }) != nil else { return nil }
    return index + 1
  }

  /// `18h14`, `14 Uhr 19`, `3시 30분`, `14時19分30秒`.
  private mutating func hourMark(_ index: Int) -> Int? {
    guard tokens[index].value <= 24, draft.clock == nil, draft.amount.sign == 0,
      draft.amount.unit == 0, marksHour(index + 1) || unitAsHour(index + 1)
    else { return nil }
    if can(index + 1, .unit) || can(index + 1, .unitDirected) {
      if isDirected(index + 1) { return nil }
      // "3 hours" counts them, "à 3 heures" is a time of day.
      let isLoose =
        token(index + 1).spaceBefore && !(token(index + 2).isNumber)
        || isSearch && token(index + 1).range.count > 1
      if isLoose, !expectsTime, !draft.hasDayOfMonth, draft.period == nil, draft.shift == nil,
        draft.weekday == nil
      {
        return nil
      }
    }
    var clock = Draft.Clock(hour: Int(tokens[index].value), first: index, last: index + 1)
    var next = index + 2
    if can(next, .connector), token(next + 1).isNumber, fieldMark(next + 2, UnitCode.minute) {
      next += 1
    }
    let minute = token(next)
    if minute.isNumber, minute.digits <= 2, minute.value < 60,
      !can(next + 1, .month) || token(next + 1).range.count == 1,
      !token(next + 1).isMark("/"), !token(next + 1).isMark(":"),
      !fieldMark(next + 1, UnitCode.day), !fieldMark(next + 1, UnitCode.month),
      minute.digits == 2 || fieldMark(next + 1, UnitCode.minute)
        || unitAsMinute(next + 1)
    {
      clock.minute = Int(minute.value)
      clock.last = next
      next += 1
      if fieldMark(next, UnitCode.minute) || unitAsMinute(next) {
        clock.last = next
        next += 1
      }
      if can(next, .connector), token(next + 1).isNumber, fieldMark(next + 2, UnitCode.second) {
        next += 1
      }
      let second = token(next)
      if second.isNumber, second.digits <= 2, second.value < 60,
        second.digits == 2 && !second.spaceBefore || fieldMark(next + 1, UnitCode.second)
      {
        clock.second = Int(second.value)
        clock.last = next
        next += 1
        if fieldMark(next, UnitCode.second) {
          clock.last = next
          next += 1
        }
      } else if token(next).isMark(":"), token(next + 1).isNumber, token(next + 1).digits == 2 {
        clock.second = Int(token(next + 1).value)
        clock.last = next + 1
        next += 2
      }
    } else if let half = meaning(next, .number), half.b == 2, half.a == 1 {
      clock.minute = 30
      clock.last = next
      next += 1
    }
    guard keep(clock) else { return nil }
    return next
  }

  /// "5 heures", said of the clock where a word announced a time.
  private func unitAsHour(_ index: Int) -> Bool {
    let after = token(index + 1)
    let isTight =
      !token(index).spaceBefore && after.isNumber && !after.spaceBefore && after.digits == 2
    guard isTight || expectsTime || draft.hasDayOfMonth || draft.period != nil || draft.shift != nil
    else {
      return false
    }
    return meaning(index, .unit, where: { $0.a == UnitCode.hour && $0.b == 0 }) != nil
  }

  func unitAsMinute(_ index: Int) -> Bool {
    meaning(index, .unit, where: { $0.a == UnitCode.minute && $0.b == 0 }) != nil
  }
}
