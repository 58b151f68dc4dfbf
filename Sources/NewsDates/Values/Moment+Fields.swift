// The fields of a moment one by one, as far as they were stated; those of an interval are of its first
// end.

extension Moment {
  /// The year in the Gregorian calendar, 0 for 1 BC; nil where it is not known to the year.
  public var year: Int? {
    fields.hasYear && fields.openYearDigits == 0 ? Int(fields.year) : nil
  }

  /// The month, 1 … 12; nil where none was stated, as for a season or a quarter.
  public var month: Int? { (1...12).contains(fields.month) ? Int(fields.month) : nil }

  /// The day of the month, 1 … 31; nil where none was stated.
  public var day: Int? { fields.day == 0 ? nil : Int(fields.day) }

  /// The hour in the moment's ``zone``, 0 … 24; nil where no time of day was stated.
  public var hour: Int? { fields.hour == 255 ? nil : Int(fields.hour) }

  /// The minute, 0 … 59; nil where none was stated.
  public var minute: Int? { fields.minute == 255 ? nil : Int(fields.minute) }

  /// The second, 0 … 60; nil where none was stated.
  public var second: Int? { fields.second == 255 ? nil : Int(fields.second) }
}

extension Moment: CustomStringConvertible {
  /// Its ``value``.
  public var description: String { value }
}

extension Instant: CustomStringConvertible {
  /// Its ``rfc3339``.
  public var description: String { rfc3339 }
}

extension FoundDate: CustomStringConvertible {
  /// The words and the date that they say: `3 May 2019 (2019-05-03)`.
  public var description: String { "\(text) (\(date.value))" }
}

extension DateReading: CustomStringConvertible {
  /// The date, or the reasons why there is none: `2019-05-03`, `none: unknown-word`.
  public var description: String {
    if let date { return date.value }
    let codes = issues.map(\.code.rawValue).joined(separator: ", ")
    return codes.isEmpty ? "none" : "none: \(codes)"
  }
}
