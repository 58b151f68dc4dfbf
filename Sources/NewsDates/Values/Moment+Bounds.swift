// The stretch in which a moment lies, half-open.

extension Moment {
  /// The stretch of its fields, nil where the year is not known.
  var bounds: Range<Instant>? {
    guard let first = fields.localStretch else { return nil }
    var stretch = first
    if let endFields {
      guard let last = endFields.localStretch, last.upperBound > first.lowerBound else {
        return nil
      }
      stretch = first.lowerBound..<last.upperBound
    }
    let (east, west) = offset.map { ($0, $0) } ?? (14 * 3_600, -12 * 3_600)
    return Instant(
      local: stretch.lowerBound, offset: east)..<Instant(local: stretch.upperBound, offset: west)
  }
}

extension Instant {
  fileprivate init(local: Instant, offset: Int) {
    self.init(seconds: local.seconds - Int64(offset), nanoseconds: local.nanoseconds)
  }
}

extension DateFields {
  /// The stretch in local time, as if it were UTC.
  var localStretch: Range<Instant>? {
    guard hasYear else { return nil }
    if month == 0 {
      var span = 1
      for _ in 0..<openYearDigits { span *= 10 }
      let first = Int(year) - ((Int(year) % span) + span) % span
      return days(Civil.days(first, 1, 1), Civil.days(first + span, 1, 1))
    }
    if month > 12 { return season }
    let (year, month) = (Int(year), Int(month))
    if day == 0 {
      let next = Civil.month(year, month, plus: 1)
      return days(Civil.days(year, month, 1), Civil.days(next.year, next.month, 1))
    }
    let midnight = Civil.days(year, month, Int(day)) * 86_400
    guard hasTime else {
      return Instant(seconds: Int64(midnight))..<Instant(seconds: Int64(midnight + 86_400))
    }
    return clockStretch(midnight: midnight)
  }

  private func clockStretch(midnight: Int) -> Range<Instant> {
    var start = midnight + Int(hour) * 3_600
    if minute == 255 { return seconds(start, 3_600) }
    start += Int(minute) * 60
    if second == 255 { return seconds(start, 60) }
    start += Int(second)
    guard fractionDigits > 0 else { return seconds(start, 1) }
    var step = 1_000_000_000
    for _ in 0..<fractionDigits { step /= 10 }
    let end = Int(nanosecond) + max(step, 1)
    return Instant(
      seconds: Int64(start), nanoseconds: nanosecond)..<Instant(
        seconds: Int64(start + end / 1_000_000_000),
        nanoseconds: Int32(end % 1_000_000_000))
  }

  /// Seasons are those of the meteorologists, the northern ones where no hemisphere is said.
  private var season: Range<Instant>? {
    let first: (year: Int, month: Int)
    let length: Int
    switch month {
    case 21...24: (first, length) = ((Int(year), 3 * (Int(month) - 20)), 3)
    case 25...28: (first, length) = ((Int(year), 3 * (Int(month) - 24)), 3)
    case 29...32: (first, length) = (Civil.month(Int(year), 9, plus: 3 * (Int(month) - 29)), 3)
    case 33...36: (first, length) = ((Int(year), 3 * (Int(month) - 33) + 1), 3)
    case 37...39: (first, length) = ((Int(year), 4 * (Int(month) - 37) + 1), 4)
    case 40, 41: (first, length) = ((Int(year), 6 * (Int(month) - 40) + 1), 6)
    default: return nil
    }
    let last = Civil.month(first.year, first.month, plus: length)
    return days(Civil.days(first.year, first.month, 1), Civil.days(last.year, last.month, 1))
  }

  private func days(_ first: Int, _ end: Int) -> Range<Instant> {
    Instant(seconds: Int64(first) * 86_400)..<Instant(seconds: Int64(end) * 86_400)
  }

  private func seconds(_ start: Int, _ length: Int) -> Range<Instant> {
    Instant(seconds: Int64(start))..<Instant(seconds: Int64(start + length))
  }
}
