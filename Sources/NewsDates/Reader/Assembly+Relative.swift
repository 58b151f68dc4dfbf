internal import NewsText

extension TokenReader {
  /// Dates counted from the reference.
  func relative() -> DateReading {
    guard let reference else {
      // "le 5 mars dernier" is that day of some year.
      let isDay = draft.month != nil && draft.hasDayOfMonth && draft.amount.unit == 0
      if isSearch, isDay, draft.shift?.unit ?? UnitCode.year == UnitCode.year {
        return withoutSelector()
      }
      if draft.amount.unit != 0, draft.amount.sign == 0 { return .nothing(nil) }
      return .nothing(
        Issue(
          "relative-without-reference", .error, at: range,
          "what it counts from is not known: no reference was given"))
    }
    if draft.amount.unit != 0 {
      if draft.amount.base >= 0 { return amountFromDay(reference, draft.amount.sign) }
      if draft.month == nil, draft.day != nil || draft.looseCount > 0 {
        // "on the 27th for one day".
        return .nothing(Issue("not-a-date", .error, at: range, "a number that is no part of it"))
      }
      guard draft.amount.sign != 0 else { return age(reference) }
      return amount(from: reference, sign: draft.amount.sign)
    }
    if draft.selector != nil { return selected(from: reference) }
    guard let shift = draft.shift else { return .nothing(nil) }
    var reading = shifted(shift, from: reference)
    if shift.rival != 0, reading.hasDate {
      var rival = shift
      rival.offset = shift.rival
      var other = shifted(rival, from: reference)
      if other.hasDate {
        other.moment.confidence = 0.35
        reading.moment.confidence = min(reading.moment.confidence, 0.65)
        reading.alternatives.append(other.moment)
        reading.issues.append(
          Issue(
            "ambiguous-direction", at: bytes(shift.first, shift.last),
            "this word means both a day before and a day after"))
      }
    }
    return reading
  }

  func beyond() -> DateReading {
    .nothing(Issue("year-out-of-range", .error, at: range, "that is beyond the calendar"))
  }

  // MARK: Units from today's

  private func shifted(_ shift: Draft.Shift, from reference: Reference) -> DateReading {
    var built = Built()
    built.confidence = 0.97
    built.spans.set(.relative, bytes(shift.first, shift.last), .relative, relativeOrigin)
    let date = reference.date
    let offset = shift.offset
    guard abs(offset) < 10_000 else { return beyond() }
    if draft.looseCount > 0 || draft.day != nil,
      shift.unit != UnitCode.month && (shift.unit != UnitCode.year || draft.month == nil)
    {
      return .nothing(Issue("not-a-date", .error, at: range, "a number that is no part of it"))
    }
    switch shift.unit {
    case UnitCode.day: built.fields = DateFields(days: reference.day + offset)
    case UnitCode.workday:
      built.fields = DateFields(days: Civil.workday(reference.day, plus: offset))
      built.confidence = 0.75
    case UnitCode.week, UnitCode.fortnight:
      let step = shift.unit == UnitCode.week ? 7 : 14
      if draft.weekday != nil {
        built = weekday(of: built, reference.day + step * offset)
      } else {
        // A week has no field of its own: about the same day, within that week.
        let monday = reference.day + step * offset - reference.weekday + 1
        built.fields = DateFields(days: reference.day + step * offset)
        built.fields.isApproximate = draft.clock == nil
        built.bounds = monday..<monday + step
        built.confidence = 0.93
      }
    case UnitCode.month:
      let month = Civil.month(date.year, date.month, plus: offset)
      built.fields = DateFields(year: month.year, month: month.month)
      let number = draft.day ?? (draft.looseCount == 1 ? draft.loose(0) : nil)
      if let number {
        guard number.value >= 1, number.value <= Civil.monthLength(month.year, month.month) else {
          return .nothing(outOfRange(.day, number))
        }
        built.fields.day = UInt8(number.value)
        built.spans.set(.day, bytes(number), number.rule)
      }
    case UnitCode.year:
      guard let withYear = yearShifted(date.year + offset, built) else { return beyond() }
      return withYear
    case UnitCode.quarter:
      let first = Civil.month(date.year, (date.month - 1) / 3 * 3 + 1, plus: 3 * offset)
      built.fields = DateFields(year: first.year, month: first.month)
      built.end = DateFields(year: first.year, month: first.month + 2)
    case UnitCode.halfYear:
      let first = Civil.month(date.year, (date.month - 1) / 6 * 6 + 1, plus: 6 * offset)
      built.fields = DateFields(year: first.year, month: first.month == 1 ? 40 : 41)
    case UnitCode.decade, UnitCode.century:
      let span = shift.unit == UnitCode.decade ? 10 : 100
      built.fields = DateFields(year: (date.year / span + offset) * span)
      built.fields.openYearDigits = shift.unit == UnitCode.decade ? 1 : 2
      if let decade = draft.year, draft.openYearDigits == 1, shift.unit == UnitCode.century {
        // "the nineties of the last century".
        built.fields.year += Int32(decade.value % 100)
        built.fields.openYearDigits = 1
        built.spans.set(.year, bytes(decade), decade.rule)
      }
    case UnitCode.weekend:
      let saturday = reference.day - reference.weekday + 6 + 7 * offset
      built.fields = DateFields(days: saturday)
      built.end = DateFields(days: saturday + 1)
    case UnitCode.hour, UnitCode.minute, UnitCode.second:
      return clockShifted(shift, reference, built)
    default:
      return .nothing(nil)
    }
    guard (1...9_999).contains(built.fields.year) else { return beyond() }
    return finish(built)
  }

  private func clockShifted(
    _ shift: Draft.Shift, _ reference: Reference, _ given: Built
  ) -> DateReading {
    var built = given
    let step = shift.unit == UnitCode.hour ? 3_600 : shift.unit == UnitCode.minute ? 60 : 1
    var second = reference.second + shift.offset * step
    let carry = second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
    second -= carry * 86_400
    built.fields = DateFields(days: reference.day + carry)
    built.fields.hour = UInt8(second / 3_600)
    built.fields.minute = UInt8(second / 60 % 60)
    if step == 1 { built.fields.second = UInt8(second % 60) }
    built.precision = step == 3_600 ? .hour : nil
    if draft.clock != nil {
      (built.fields.hour, built.precision) = (255, nil)
      return finish(built)
    }
    return finish(built, zone: referenceZone(reference))
  }

  /// "last year", "July last year".
  private func yearShifted(_ year: Int, _ given: Built) -> DateReading? {
    guard (1...9_999).contains(year) else { return nil }
    var built = given
    built.fields = DateFields(year: year)
    if draft.season != nil || draft.quarter != nil {
      setPart(of: year, &built)
      return finish(built)
    }
    guard let month = draft.month, draft.calendar == CalendarCode.gregorian else {
      return finish(built)
    }
    built.fields.month = UInt8(clamping: month.value)
    built.spans.set(.month, bytes(month), month.rule)
    if let day = draft.day ?? (draft.looseCount == 1 ? draft.loose(0) : nil) {
      guard day.value >= 1, day.value <= Civil.monthLength(year, month.value) else {
        return .nothing(outOfRange(.day, day))
      }
      built.fields.day = UInt8(day.value)
      built.spans.set(.day, bytes(day), day.rule)
    }
    return finish(built)
  }

  // MARK: This, last, next

  func selected(from reference: Reference) -> DateReading {
    guard let selector = draft.selector else { return .nothing(nil) }
    var built = Built()
    built.confidence = 0.88
    built.spans.set(.relative, bytes(selector), .relative, relativeOrigin)
    if let weekday = draft.weekday, draft.month == nil, draft.looseCount == 0, draft.day == nil {
      built.spans.set(.weekday, bytes(weekday), .words)
      let ahead = (weekday.value - reference.weekday + 7) % 7
      var other: Int?
      switch selector.value {
      case ..<0: built.fields = DateFields(days: reference.day + (ahead == 0 ? -7 : ahead - 7))
      case 0 where source[bytes(weekday).lowerBound] >= 0xE3:
        // The week of 这个星期一 is that of today.
        built.fields = DateFields(days: reference.day - reference.weekday + weekday.value)
      case 0:
        built.fields = DateFields(days: reference.day + ahead)
        // Said of what was, it is the one of some days ago.
        if ahead > 3 { other = reference.day + ahead - 7 }
      case 2...: built.fields = DateFields(days: reference.day + (ahead == 0 ? 7 : ahead) + 7)
      default:
        built.fields = DateFields(days: reference.day + (ahead == 0 ? 7 : ahead))
        // Many mean the one of next week.
        if weekday.value > reference.weekday { other = reference.day + ahead + 7 }
      }
      var reading = finish(built)
      guard reading.hasDate else { return .nothing(nil) }
      if let other {
        built.fields = DateFields(days: other)
        var alternative = finish(built)
        if alternative.hasDate {
          alternative.moment.confidence = 0.4
          reading.moment.confidence = 0.6
          reading.alternatives.append(alternative.moment)
        }
      }
      return reading
    }
    guard let month = draft.month, draft.calendar == CalendarCode.gregorian, draft.year == nil
    else {
      // "last Tuesday, September 6": the date says it all but the year.
      return withoutSelector()
    }
    // 지난 10월 5일 is rather the nearest one than that of the year before.
    if draft.weekday != nil || month.rule == .mark { return withoutSelector() }
    let date = reference.date
    var year = date.year
    // "le 20 janvier dernier" is two days before the 22nd, and so in its year.
    let day = draft.day ?? (draft.looseCount == 1 ? draft.loose(0) : nil)
    let (said, now) = (
      month.value * 32 + (day?.value ?? 0), date.month * 32 + (day == nil ? 0 : date.day)
    )
    if selector.value < 0, said >= now { year -= 1 }
    if selector.value > 0, said <= now { year += 1 }
    built.fields = DateFields(year: year, month: month.value)
    built.spans.set(.month, bytes(month), month.rule)
    if let day {
      guard day.value >= 1, day.value <= Civil.monthLength(year, month.value) else {
        return .nothing(outOfRange(.day, day))
      }
      built.fields.day = UInt8(day.value)
      built.spans.set(.day, bytes(day), day.rule)
    }
    return finish(built)
  }

  /// The date that the numbers say without "last" or "next".
  private func withoutSelector() -> DateReading {
    var built = Built()
    guard let choice = DateChoices(draft, preferring: .mdy)[0], build(choice, &built) == nil else {
      return .nothing(nil)
    }
    return finish(built)
  }
}
