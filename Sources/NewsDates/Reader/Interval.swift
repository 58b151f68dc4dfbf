/// Two dates that bound a stretch of time.
enum Interval {
  /// The stretch from one date to a later one; fields that only one end states hold for both.
  static func join(_ first: Moment, _ last: DateReading) -> Moment? {
    last.hasDate ? join(first, last.moment) : nil
  }

  static func join(_ first: Moment, _ last: Moment) -> Moment? {
    var (start, end) = (first.fields, last.fields)
    guard first.endFields == nil, last.endFields == nil else { return nil }
    // An hour of no day bounds nothing: "8.30 am until 5 August 2018".
    if !start.hasDate, start.hasTime { return nil }
    if start.hasDate, !end.hasDate { return nil }
    if first.isYearFromReference { start.hasYear = false }
    if last.isYearFromReference, start.hasYear { end.hasYear = false }
    if first.isYearFromReference, last.isYearFromReference {
      // Both are near the reference, and the second is after the first.
      start.hasYear = true
      if end.isFullDate, start.isFullDate {
        let isBefore = (end.month, end.day) < (start.month, start.day)
        end.year = isBefore ? start.year + 1 : start.year
        guard Int(end.day) <= Civil.monthLength(Int(end.year), Int(end.month)) else { return nil }
      }
    }
    if !start.hasYear, end.hasYear {
      (start.year, start.hasYear) = (end.year, true)
      if (start.month, start.day) > (end.month, end.day) { start.year -= 1 }
    } else if start.hasYear, !end.hasYear {
      (end.year, end.hasYear) = (start.year, true)
    }
    guard start.hasYear == end.hasYear else { return nil }
    if start.month == 0, start.day > 0, end.month > 0 { start.month = end.month }
    if start.isFullDate, end.isFullDate {
      if start.days > end.days, first.isWeekdayAlone, last.isWeekdayAlone {
        // "Friday to Monday" ends in the next week.
        let next = DateFields(days: end.days + 7)
        (end.year, end.month, end.day) = (next.year, next.month, next.day)
      }
      guard start.days <= end.days else { return nil }
    } else if (start.year, start.month, start.day) > (end.year, end.month, end.day) {
      return nil
    }
    var joined = first
    joined.fields = start
    joined.endFields = end
    joined.confidence = min(first.confidence, last.confidence)
    return joined
  }
}
