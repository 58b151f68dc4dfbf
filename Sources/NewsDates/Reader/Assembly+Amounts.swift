internal import NewsText

// Amounts of time on the way from the reference.

extension TokenReader {
  /// An amount without a direction, in a field: how long ago, with a note.
  func age(_ reference: Reference) -> DateReading {
    let issue = Issue(
      "implied-direction", .note, at: range,
      "a stretch of time without a direction was counted back from the reference")
    guard !isSearch else { return .nothing(issue) }
    var reading = amount(from: reference, sign: -1)
    guard reading.hasDate else { return .nothing(issue) }
    reading.moment.confidence = 0.9
    reading.issues.append(issue)
    return reading
  }

  func amount(from reference: Reference, sign: Int) -> DateReading {
    if draft.selector != nil, draft.weekday != nil { return amountFromDay(reference, sign) }
    var amount = draft.amount
    amount.sign = sign
    if let shift = draft.shift {
      // "two days after tomorrow".
      guard shift.unit == UnitCode.day || shift.unit == UnitCode.second,
        shift.offset == 0
          || shift.unit == UnitCode.day
      else { return .nothing(nil) }
      amount.days += sign * shift.offset
    }
    let isFromNoon = draft.clock?.rule == .period && amount.seconds != 0
    guard draft.month == nil, draft.looseCount == 0, draft.year == nil, !isFromNoon else {
      // "an hour before midnight" is not counted from the reference.
      return .nothing(Issue("duration", at: range, "an amount of time beside a date"))
    }
    let date = reference.date
    let month = Civil.month(date.year, date.month, plus: amount.sign * amount.months)
    guard (1...9_999).contains(month.year), abs(amount.days) < 4_000_000,
      abs(amount.seconds) < 400_000_000_000
    else { return beyond() }
    let day = min(date.day, Civil.monthLength(month.year, month.month))
    guard abs(amount.months) < 1_000_000 else { return beyond() }
    var days = Civil.days(month.year, month.month, day) + amount.sign * amount.days
    var second = reference.second + amount.sign * amount.seconds
    let carry = second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
    days += carry
    if amount.workdays != 0 { days = Civil.workday(days, plus: amount.sign * amount.workdays) }
    second -= carry * 86_400
    var built = Built()
    built.fields = DateFields(days: days)
    guard (1...9_999).contains(built.fields.year) else { return beyond() }
    built.spans.set(.relative, bytes(amount.first, amount.last), .relative, relativeOrigin)
    built.confidence = amount.isBound ? 0.6 : amount.workdays != 0 ? 0.75 : 0.97
    if draft.clock != nil || draft.weekday != nil && amount.days != 0 {
      if draft.weekday != nil, amount.seconds == 0 {
        // "Monday in two weeks": the weekday of that week.
        return finish(weekday(of: built, days))
      }
      return finish(built)
    }
    switch Self.fineness(amount.unit) {
    // "seven years ago today" is a day.
    case ...5 where draft.shift?.unit == UnitCode.day: break
    case ...2:
      (built.fields.month, built.fields.day) = (0, 0)
    case 3, 4: built.fields.day = 0
    case 5: break
    default: return clockFrom(reference, built, second)
    }
    return finish(built)
  }

  func weekday(of given: Built, _ days: Int) -> Built {
    var built = given
    guard let weekday = draft.weekday else { return built }
    built.fields = DateFields(days: days - Civil.weekday(days) + weekday.value)
    return built
  }

  /// An instant counted in hours or less: the reference's clock goes on running.
  private func clockFrom(
    _ reference: Reference, _ given: Built, _ second: Int
  ) -> DateReading {
    var built = given
    built.fields.hour = UInt8(second / 3_600)
    built.fields.minute = UInt8(second / 60 % 60)
    let fineness = Self.fineness(draft.amount.unit)
    if fineness > 7 || draft.amount.unit == 0 { built.fields.second = UInt8(second % 60) }
    built.precision = fineness == 6 && draft.amount.unit != 0 ? .hour : nil
    return finish(built, zone: referenceZone(reference))
  }

  func referenceZone(_ reference: Reference) -> Zone {
    Zone(name: policy.options.zone ?? "UTC", offset: reference.offset, source: .assumed)
  }

  func finish(_ built: Built, zone: Zone) -> DateReading {
    var reading = finish(built)
    guard reading.hasDate else { return .nothing(nil) }
    reading.moment.zone = zone
    if built.precision == .hour, let start = reading.moment.bounds?.lowerBound {
      // Counted in hours: true to the hour, although the reference's minutes run on.
      reading.moment.earliest = start
      reading.moment.latest = Instant(seconds: start.seconds + 3_600)
    }
    return reading
  }
}
