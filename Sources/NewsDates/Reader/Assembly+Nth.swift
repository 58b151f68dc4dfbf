internal import NewsText

// What is counted within a month or a year: the first Monday of May, the last day of the year.

extension TokenReader {
  /// "first Monday of June 2023", "last Friday in May", "second weekend of 2018".
  func nthOfPeriod() -> DateReading {
    guard draft.amount.unit == 0 else {
      return .nothing(Issue("duration", at: range, "an amount of time beside a date"))
    }
    guard let nth = draft.nth, draft.selector == nil, let months = monthsOfNth(),
      (1...9_998).contains(months.first.year)
    else {
      return .nothing(
        Issue("year-unknown", at: range, "a part of a month or year without its year"))
    }
    var built = Built()
    if draft.nthUnit == UnitCode.month {
      guard nth.value <= 12 else { return .nothing(outOfRange(.month, nth)) }
      built.fields = DateFields(
        year: months.first.year, month: nth.value < 0 ? 12 : nth.value)
      built.spans.set(.month, bytes(nth), .ordinal)
    } else {
      let end = Civil.month(months.first.year, months.first.month, plus: months.count)
      let days =
        Civil.days(months.first.year, months.first.month, 1)..<Civil.days(end.year, end.month, 1)
      let day = self.nth(nth.value, in: days)
      guard days.contains(day) else { return .nothing(outOfRange(.day, nth)) }
      built.fields = DateFields(days: day)
      if draft.nthUnit == UnitCode.weekend { built.end = DateFields(days: day + 1) }
      if let month = draft.month { built.spans.set(.month, bytes(month), month.rule) }
      built.spans.set(.day, bytes(nth.first, draft.weekday?.last ?? nth.last), .ordinal)
    }
    if let shift = draft.shift {
      built.spans.set(.relative, bytes(shift.first, shift.last), .relative, relativeOrigin)
    }
    tellYear(of: &built)
    return finish(built)
  }

  /// The day of that number, or the weekday's of that number; −1 for the last.
  private func nth(_ value: Int, in days: Range<Int>) -> Int {
    if draft.nthUnit == UnitCode.day {
      return value > 0 ? days.lowerBound + value - 1 : days.upperBound - 1
    }
    // A weekend is told by its Saturday.
    let weekday = draft.nthUnit == UnitCode.weekend ? 6 : draft.weekday?.value ?? 1
    let first = days.lowerBound + (weekday - Civil.weekday(days.lowerBound) + 7) % 7
    return first + 7 * (value > 0 ? value - 1 : (days.upperBound - 1 - first) / 7)
  }

  /// The months in which it is counted: one, or those of a year.
  private func monthsOfNth() -> (first: (year: Int, month: Int), count: Int)? {
    if let month = draft.month {
      let year =
        draft.year?.value ?? (draft.shift == nil ? nil : referenceYear)
        ?? reference.flatMap { $0.nearestYear(month: month.value, day: nil, weekday: nil) }
      return year.map { (($0, month.value), 1) }
    }
    if let shift = draft.shift, shift.unit == UnitCode.month, draft.year == nil {
      guard let date = reference?.date else { return nil }
      let month = Civil.month(date.year, date.month, plus: shift.offset)
      return ((month.year, month.month), 1)
    }
    guard let year = draft.year?.value ?? (draft.shift == nil ? nil : referenceYear) else {
      return nil
    }
    return ((year, 1), 12)
  }
}
