// RFC 3339 is how the contract writes instants, and how callers give the reference.

extension Instant {
  /// The instant that an RFC 3339 timestamp names: `"2018-01-22T09:00:00Z"`,
  /// `"2018-01-22T09:00:00.25+02:00"`; nil where the text is not one. Years outside 0000 … 9999 have a
  /// sign and six digits or more, as ``rfc3339`` writes them.
  ///
  /// A leap second counts as the first instant of the next minute; digits past the nanosecond are
  /// dropped. Runs in time linear in the length of the text.
  public init?(rfc3339 text: String) {
    var reader = TimestampReader(text.utf8)
    guard let year = reader.year(), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2), reader.take("T") || reader.take("t") || reader.take(" "),
      let hour = reader.number(digits: 2), reader.take(":"),
      let minute = reader.number(digits: 2), reader.take(":"),
      let second = reader.number(digits: 2),
      (1...12).contains(month), day >= 1, day <= Civil.monthLength(year, month),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var nanoseconds = 0
    if reader.take(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    let days = Civil.days(year, month, day)
    self.init(
      seconds: Int64(days * 86_400 + hour * 3_600 + minute * 60 + second - offset),
      nanoseconds: Int32(nanoseconds))
  }

  /// The instant as an RFC 3339 timestamp in UTC, with a fraction of 3, 6 or 9 digits where it has
  /// one.
  ///
  /// Years outside 0000 … 9999, which RFC 3339 cannot write, get a sign and more digits, as in
  /// ISO 8601.
  public var rfc3339: String {
    String(unsafeUninitializedCapacity: 48) { buffer in
      let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
      let inDay = Int(seconds - days * 86_400)
      let date = Civil.date(Int(days))
      var writer = FieldWriter(buffer)
      var yearDigits = 4
      if !(0...9_999).contains(date.year) {
        writer.put(date.year < 0 ? "-" : "+")
        yearDigits = max(6, String(date.year.magnitude).utf8.count)
      }
      writer.put(abs(date.year), digits: yearDigits)
      writer.put("-")
      writer.put(date.month, digits: 2)
      writer.put("-")
      writer.put(date.day, digits: 2)
      writer.put("T")
      writer.put(inDay / 3_600, digits: 2)
      writer.put(":")
      writer.put(inDay / 60 % 60, digits: 2)
      writer.put(":")
      writer.put(inDay % 60, digits: 2)
      if nanoseconds != 0 {
        var (fraction, digits) = (Int(nanoseconds), 9)
        while digits > 3, fraction % 1_000 == 0 {
          (fraction, digits) = (fraction / 1_000, digits - 3)
        }
        writer.put(".")
        writer.put(fraction, digits: digits)
      }
      writer.put("Z")
      return writer.count
    }
  }
}

/// Takes a timestamp apart from left to right.
private struct TimestampReader {
  private var rest: Substring.UTF8View

  init(_ text: String.UTF8View) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Four digits, or a sign and six to nine.
  mutating func year() -> Int? {
    let isNegative = take("-")
    guard isNegative || take("+") else { return number(digits: 4) }
    guard var value = number(digits: 6) else { return nil }
    var digits = 6
    while digits < 9, let next = digit() { (value, digits) = (value * 10 + next, digits + 1) }
    return isNegative ? -value : value
  }

  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// A fraction of a second, in nanoseconds.
  mutating func fraction() -> Int? {
    guard var value = digit() else { return nil }
    var digits = 1
    while let next = digit() {
      if digits < 9 { (value, digits) = (value * 10 + next, digits + 1) }
    }
    while digits < 9 { (value, digits) = (value * 10, digits + 1) }
    return value
  }

  /// `Z` or `+03:00`, in seconds east of UTC.
  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = number(digits: 2), hours < 24, take(":"),
      let minutes = number(digits: 2), minutes < 60
    else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }

  private mutating func digit() -> Int? {
    guard let first = rest.first, (0x30...0x39).contains(first) else { return nil }
    rest.removeFirst()
    return Int(first) - 0x30
  }
}

extension Instant: Codable {
  /// Reads an RFC 3339 timestamp.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(rfc3339: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "an RFC 3339 timestamp such as 2018-01-22T09:00:00Z")
    }
    self = instant
  }

  /// Writes an RFC 3339 timestamp.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rfc3339)
  }
}
