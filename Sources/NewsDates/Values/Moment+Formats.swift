#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// A moment as other software writes it. Each is nil where the moment does not state enough for it:
// a day is no instant, and a local time without a zone is none either.

extension Moment {
  /// The point on the time line, where a day, a time of day and the zone are known.
  ///
  /// The first instant of what was stated: 14:19Z is 14:19:00Z. A leap second counts as the first
  /// instant of the next minute.
  public var instant: Instant? {
    guard fields.isFullDate, fields.hasTime, endFields == nil, openEnd == nil, offset != nil else {
      return nil
    }
    return bounds?.lowerBound
  }

  /// The point on the time line as Foundation has it; nil where ``instant`` is.
  public var date: Date? { instant?.date }

  /// The stretch in which it lies as Foundation has it; nil where the year is unknown.
  public var interval: DateInterval? {
    guard let earliest, let latest, earliest <= latest else { return nil }
    return DateInterval(start: earliest.date, end: latest.date)
  }

  /// ISO 8601 as far as stated, `2018-01-18T14:19Z`; nil where ISO 8601 cannot say it, as without a
  /// year.
  public var iso8601: String? {
    guard fields.hasYear, fields.openYearDigits == 0, !fields.isApproximate, fields.month <= 12,
      (0...9_999).contains(fields.year), endFields.map(\.hasYear) ?? true, openEnd == nil,
      fields.month != 0 || fields.day == 0
    else { return nil }
    return value
  }

  /// RFC 2822, `Thu, 18 Jan 2018 14:19:00 +0000`, in the zone that was stated; nil where
  /// ``instant`` is.
  public var rfc2822: String? {
    guard let instant, let offset else { return nil }
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset) / 60
    return Self.mail(instant, offset: offset) + " " + sign + two(minutes / 60) + two(minutes % 60)
  }

  /// An HTTP date (RFC 9110), `Thu, 18 Jan 2018 14:19:00 GMT`; nil where ``instant`` is.
  public var httpDate: String? { instant.map { Self.mail($0, offset: 0) + " GMT" } }

  private static func mail(_ instant: Instant, offset: Int) -> String {
    let local = Int(instant.seconds) + offset
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let inDay = local - days * 86_400
    let date = Civil.date(days)
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][Civil.weekday(days) - 1]
    let month = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][date.month - 1]
    let year = String(repeating: "0", count: max(0, 4 - String(date.year).count)) + "\(date.year)"
    return "\(weekday), \(two(date.day)) \(month) \(year) "
      + "\(two(inDay / 3_600)):\(two(inDay / 60 % 60)):\(two(inDay % 60))"
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
