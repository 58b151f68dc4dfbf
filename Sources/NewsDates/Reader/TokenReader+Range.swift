// Ranges: of days in a month, of hours in a day; those of whole dates are put together by the
// caller from two readings.

extension TokenReader {
  /// Goes on over a dash or "to" between the ends of a range; nil where none is there.
  mutating func range(_ index: Int) -> Int? {
    if let next = dayRange(index) { return next }
    if let next = clockRange(index) { return next }
    return nil
  }

  /// Whether a second date stands at a token, where the first has its month and more: "July 5, 2017 –
  /// July 7, 2017". Months and weekdays are not told twice within one.
  func beginsAnotherDate(_ index: Int) -> Bool {
    guard draft.month != nil else { return repeatsCluster(index) }
    let isMonth = can(index, .month) && (draft.year != nil || draft.day != nil)
    // "ngày 1 tháng 1 đến ngày 31 tháng 12".
    if draft.day != nil,
      namesDay(index)
        || token(index).isNumber
          && meaning(index + 1, .fieldMark, where: { $0.a == UnitCode.month && $0.b == 1 }) != nil
    {
      return true
    }
    return isMonth || can(index, .weekday) && draft.weekday != nil || isDayOfAnotherMonth(index)
  }

  /// "30 May - 9th Aug": a day with its month behind it, where the first has both.
  private func isDayOfAnotherMonth(_ index: Int) -> Bool {
    guard token(index).isNumber, token(index).digits <= 2, draft.month?.rule == .words,
      draft.hasDayOfMonth
    else { return false }
    var next = afterMarks(index + 1)
    if can(next, .ordinalMark), !can(next, .month) { next = afterMarks(next + 1) }
    if joinsYear(next) { next += 1 }
    return can(next, .month)
  }

  /// "5.8.–16.8.2018": as many numbers again, joined by the same mark, and perhaps with a weekday as the first.
  private func repeatsCluster(_ index: Int) -> Bool {
    guard draft.looseCluster, draft.looseCount >= 2, !isSearch else { return false }
    var next = index
    if draft.weekday != nil, can(next, .weekday) { next = afterMarks(next + 1) }
    // A year that stands first is not said again: "2018.8.5-8.16".
    let isYearLast = draft.year != nil && draft.yearPosition > 0
    for position in 1..<draft.looseCount + (isYearLast ? 1 : 0) {
      let (number, joint) = (token(next), token(next + 1))
      guard number.isNumber, number.digits <= 2 || position == 1,
        joint.isMark(Unicode.Scalar(draft.loose(1).separator)), !joint.spaceBefore,
        !token(next + 2).spaceBefore || joint.isMark(".")
      else { return false }
      next += 2
    }
    return token(next).isNumber && !token(next + 1).isMark(":")
  }

  /// "12-14 June", "June 12–14", "12.-14.06.2021".
  private mutating func dayRange(_ index: Int) -> Int? {
    if let next = ordinalRange(index) { return next }
    let after = token(index + 1)
    guard after.isNumber, after.digits <= 2, after.value >= 1, after.value <= 31,
      draft.lastDay == nil, !token(index + 2).isMark(":"), !(isSearch && opensStory(index))
    else { return nil }
    let previous = token(index - 1)
    let start = previous.isMark(".") ? index - 2 : index - 1
    let isDot = previous.isMark(".")
    // 6月3日至7日.
    let isMarked = draft.day != nil && fieldMark(start, UnitCode.day)
    guard token(start).isNumber || can(start, .ordinalMark) || can(start, .ordinal) || isMarked,
      !fieldMark(index + 2, UnitCode.month), !fieldMark(index + 2, UnitCode.year)
    else { return nil }
    var field: Draft.Field
    var next = index + 2
    if can(next, .ordinalMark) || token(next).isMark(".") && !isSearch { next += 1 }
    if let day = draft.day, day.last >= start - 1 {
      field = day
    } else if draft.looseCount == 1, draft.loose(0).last == start {
      field = draft.loose(0)
    } else {
      return nil
    }
    guard field.value >= 1, field.value <= Int(after.value) else { return nil }
    // The month stands before the days, or follows them by name, or by number after a full stop.
    let followsMonth = draft.month != nil
    let precedesMonth =
      can(afterMarks(next), .month)
      || can(next, .connector) && can(next + 1, .month)
      // "ngày 12 và 13 tháng 6".
      || meaning(next, .fieldMark, where: { $0.a == UnitCode.month && $0.b == 1 }) != nil
        && token(next + 1).isNumber
      || isDot && token(index + 2).isMark(".") && token(index + 3).isNumber
      || leadsMonthInNumbers(index + 1)
    guard followsMonth || precedesMonth else { return nil }
    field.isOrdinal = true
    if draft.day == nil { draft.clearLoose() }
    draft.day = field
    draft.lastDay = Draft.Field(
      value: Int(after.value), first: index + 1, last: index + 1, rule: .range,
      digits: Int(after.digits))
    draft.use(start, index + 1)
    if isDot && token(index + 2).isMark(".") && token(index + 3).isNumber
      || leadsMonthInNumbers(index + 1), draft.month == nil
    {
      // The month and year go on as numbers.
      let month = token(index + 3)
      guard (1...12).contains(month.value) else { return nil }
      draft.month = Draft.Field(
        value: Int(month.value), first: index + 3, last: index + 3, rule: .fieldOrder,
        digits: Int(month.digits))
      draft.use(index + 3, index + 3)
      return index + 4
    }
    guard can(index + 2, .ordinalMark) || isMarked && fieldMark(index + 2, UnitCode.day) else {
      return index + 2
    }
    draft.use(start, index + 2)
    return index + 3
  }

  /// Whether a month goes on behind a day in numbers: the ".06" of "12-14.06.2021"; in running text with its
  /// year.
  func leadsMonthInNumbers(_ day: Int) -> Bool {
    let (joint, month) = (token(day + 1), token(day + 2))
    guard joint.isMark(".") || joint.isMark("/"), !joint.spaceBefore, month.isNumber,
      !month.spaceBefore, (1...12).contains(month.value), month.digits <= 2
    else { return false }
    let year = token(day + 4)
    return token(day + 3).mark == joint.mark && year.isNumber && !year.spaceBefore
      && (year.digits == 4 || year.digits == 2 && !isSearch)
  }

  /// "LONDON, July 5 — 12 people died": the dash ends the dateline, and the number counts what is behind it.
  func opensStory(_ index: Int) -> Bool {
    let (dash, number) = (tokens[index], token(index + 1))
    let first = source[dash.range.lowerBound]
    guard first == UInt8(ascii: "-") || first == 0xE2, dash.spaceBefore, number.spaceBefore else {
      return false
    }
    // A word that is none of dates.
    let end = number.range.upperBound
    return end + 1 < source.count && source[end] == 0x20
      && (source[end + 1] | 0x20) &- 0x61 < 26 && token(index + 2).kind != .word
  }

  /// "eighth to eleventh May", "May eighth - tenth".
  private mutating func ordinalRange(_ index: Int) -> Int? {
    guard let end = meaning(index + 1, .ordinal), !token(index + 1).isNumber,
      let day = draft.day, day.last == index - 1, day.isOrdinal, draft.lastDay == nil,
      day.value <= Int(end.a), end.a <= 31, draft.month != nil || can(index + 2, .month)
    else { return nil }
    draft.lastDay = Draft.Field(
      value: Int(end.a), first: index + 1, last: index + 1, rule: .range, isOrdinal: true)
    draft.use(index, index + 1)
    return index + 2
  }

  /// "10am to noon".
  private mutating func rangeToNoon(
    _ index: Int, _ clock: Draft.Clock, _ period: WordMeaning?
  ) -> Int? {
    guard let period, period.a == PeriodCode.noon || period.a == PeriodCode.midnight,
      clock.rule != .period
    else { return nil }
    var end = Draft.Clock(hour: 12, minute: 0, first: index + 1, last: index + 1)
    end.period = Draft.Period(code: period.a, hours: period.b, token: index + 1)
    draft.endClock = end
    draft.use(index, index + 1)
    return index + 2
  }

  /// "14:00–16:00", "9-11 Uhr" after a time of day.
  private mutating func clockRange(_ index: Int) -> Int? {
    guard let clock = draft.clock, draft.endClock == nil, clock.last >= index - 2 else {
      return nil
    }
    var start = index + 1
    // "下午2点 - 晚上8点": the part of the day stands before the hour.
    let period = token(start).isNumber ? nil : meaning(start, .period)
    if period != nil { start += 1 }
    guard token(start).isNumber else { return rangeToNoon(index, clock, period) }
    draft.clock = nil
    // After "11pm-" a number alone is an hour.
    expectsTime = clock.period != nil || clock.minute < 0 || token(start + 1).isMark(".")
    let goesOn =
      token(start + 1).kind == .mark && token(start + 2).isNumber
      || meaning(start + 1, .fieldMark, where: { $0.a != UnitCode.hour }) != nil
    let isBare = expectsTime && !goesOn && token(start).digits <= 2 && token(start).value <= 24
    var next = self.clock(start)
    if next == nil, isBare, !can(start + 1, .month) {
      draft.clock = Draft.Clock(hour: Int(token(start).value), first: start, last: start)
      next = start + 1
    }
    expectsTime = false
    var end = draft.clock
    draft.clock = clock
    if let period {
      end?.period = Draft.Period(code: period.a, hours: period.b, token: index + 1)
      if clock.period == nil {
        let before = draft.period
        draft.clock?.period = before
      }
    }
    guard let next, let end else { return nil }
    draft.endClock = end
    draft.use(index, end.last)
    return next
  }
}
