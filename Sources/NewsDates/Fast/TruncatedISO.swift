/// Reads what ISO 8601 allowed until 2004: dates without their century or their year, each missing
/// part told by a hyphen.
///
/// `-0312` and `-03-12` are a month of a year of two digits, `--12-31` a day of no year, `03335` and
/// `03-335` the day of such a year. Digits alone are read only where they begin with a zero, as no
/// count does, and where no other order is possible.
enum TruncatedISO {
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    if cursor.byte == UInt8(ascii: "-"), cursor.peek(1) == UInt8(ascii: "-") {
      var rest = cursor
      rest.position += 2
      let start = rest.position
      let month = rest.two()
      // "--13-01" has no other reading.
      if month == 0 || month > 12 { return .outOfRange(.month, start..<rest.position) }
    }
    let isRead =
      switch (cursor.byte, cursor.peek(1)) {
      case (UInt8(ascii: "-"), UInt8(ascii: "-")): withoutYear(&cursor, &stamp)
      case (UInt8(ascii: "-"), _): month(&cursor, &stamp)
      default: digits(&cursor, &stamp)
      }
    return isRead && cursor.isAtEnd ? .read : .none
  }

  /// `--MM-DD`, `--MMDD`, `--MM`.
  private static func withoutYear(_ cursor: inout ByteCursor, _ stamp: inout Stamp) -> Bool {
    cursor.position += 2
    guard month(of: &cursor, &stamp) else { return false }
    stamp.confidence = 0.9
    if cursor.isAtEnd { return true }
    _ = cursor.take("-")
    return day(&cursor, &stamp)
  }

  /// `-YYMM`, `-YY-MM`.
  private static func month(_ cursor: inout ByteCursor, _ stamp: inout Stamp) -> Bool {
    cursor.position += 1
    guard cursor.digits(limit: 5) == 4 || cursor.digits(limit: 3) == 2 else { return false }
    year(&cursor, &stamp)
    _ = cursor.take("-")
    stamp.confidence = 0.6
    return month(of: &cursor, &stamp)
  }

  /// `0YDDD`, `YY-DDD`, `0YMMDD`.
  private static func digits(_ cursor: inout ByteCursor, _ stamp: inout Stamp) -> Bool {
    stamp.confidence = 0.6
    let isZero = cursor.byte == UInt8(ascii: "0")
    switch cursor.digits(limit: 7) {
    case 5 where isZero: year(&cursor, &stamp)
    case 2 where cursor.peek(2) == UInt8(ascii: "-"):
      year(&cursor, &stamp)
      cursor.position += 1
      guard cursor.digits(limit: 4) == 3 else { return false }
    case 6 where isZero && isOneOrder(cursor):
      year(&cursor, &stamp)
      return month(of: &cursor, &stamp) && day(&cursor, &stamp)
    default: return false
    }
    return dayOfYear(&cursor, &stamp)
  }

  private static func year(_ cursor: inout ByteCursor, _ stamp: inout Stamp) {
    let start = cursor.position
    stamp.fields.year = Int32(TwoDigitYear.year(cursor.number(2)))
    stamp.fields.hasYear = true
    stamp.spans.set(.year, start..<cursor.position, .twoDigitYear)
  }

  private static func month(of cursor: inout ByteCursor, _ stamp: inout Stamp) -> Bool {
    let start = cursor.position
    let month = cursor.two()
    guard (1...12).contains(month) else { return false }
    stamp.fields.month = UInt8(month)
    stamp.spans.set(.month, start..<cursor.position, .iso8601)
    return true
  }

  private static func day(_ cursor: inout ByteCursor, _ stamp: inout Stamp) -> Bool {
    let start = cursor.position
    let day = cursor.two()
    let year = stamp.fields.hasYear ? Int(stamp.fields.year) : 2_000
    guard day >= 1, day <= Civil.monthLength(year, Int(stamp.fields.month)) else { return false }
    stamp.fields.day = UInt8(day)
    stamp.spans.set(.day, start..<cursor.position, .iso8601)
    return true
  }

  private static func dayOfYear(_ cursor: inout ByteCursor, _ stamp: inout Stamp) -> Bool {
    let start = cursor.position
    let year = Int(stamp.fields.year)
    let ordinal = cursor.number(3)
    guard ordinal >= 1, ordinal <= (Civil.isLeap(year) ? 366 : 365) else { return false }
    let date = Civil.date(Civil.days(year, 1, ordinal))
    (stamp.fields.month, stamp.fields.day) = (UInt8(date.month), UInt8(date.day))
    stamp.spans.set(.month, start..<cursor.position, .iso8601, .implied)
    stamp.spans.set(.day, start..<cursor.position, .iso8601)
    return true
  }

  /// Whether the last two of six digits are no year of the news, so that the first two are.
  private static func isOneOrder(_ cursor: ByteCursor) -> Bool {
    var rest = cursor
    rest.position += 4
    return TwoDigitYear.isFar(TwoDigitYear.year(rest.two()))
  }
}
