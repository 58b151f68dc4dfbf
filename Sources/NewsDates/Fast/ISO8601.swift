/// Reads ISO 8601 timestamps over bytes: calendar, week and ordinal dates, extended and basic,
/// reduced, with fractions and with expanded years; RFC 3339 among them.
///
/// Allocates nothing. Runs in time linear in the length of the timestamp.
enum ISO8601 {
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    let sign = cursor.byte
    if sign == 0x2B || sign == 0x2D {
      // An expanded year has its sign and at least five digits, or a minus and four.
      cursor.position += 1
      let count = cursor.digits(limit: 8)
      guard count == 5 || count == 6 || (count == 4 && sign == 0x2D) else { return .none }
      let value = cursor.number(count)
      stamp.fields.year = Int32(sign == 0x2D ? -value : value)
      guard cursor.take("-") || cursor.isAtEnd else { return .none }
      if count == 4 && cursor.isAtEnd { return .none }
      if !cursor.isAtEnd { cursor.position -= 1 }
    } else {
      let year = cursor.four()
      guard year >= 0 else { return .none }
      stamp.fields.year = Int32(truncatingIfNeeded: year)
    }
    stamp.fields.hasYear = true
    stamp.spans.set(.year, range.lowerBound..<cursor.position, .iso8601)
    guard year(stamp.fields.year, isStatedBy: cursor) else { return .none }
    if let failure = date(&cursor, &stamp) { return failure }
    guard stamp.fields.year != 0 else {
      return .outOfRange(.year, range.lowerBound..<range.lowerBound + 4)
    }
    if cursor.isAtEnd { return .read }
    // A time of day needs a day before it.
    guard stamp.fields.day != 0 else { return .none }
    switch cursor.byte {
    case 0x54, 0x74, 0x20, 0x5F: cursor.position += 1
    default: return .none
    }
    if let failure = time(&cursor, &stamp) { return failure }
    if !cursor.isAtEnd {
      let start = cursor.position
      guard let zone = Self.zone(&cursor), cursor.isAtEnd else { return .none }
      stamp.zone = zone
      stamp.spans.set(.zone, start..<cursor.position, .offset)
    }
    if stamp.fields.hour == 24 { stamp.fields = stamp.fields.endOfDayMoved }
    return .read
  }

  /// A year alone is taken from 1000 to 2199: other numbers of four digits are seldom years.
  @inline(__always)
  private static func year(_ year: Int32, isStatedBy cursor: ByteCursor) -> Bool {
    !cursor.isAtEnd || (year >= 1_000 && year < 2_200)
  }

  /// Month and day, week and day, or the day of the year; the cursor stands after the year.
  @inline(__always)
  private static func date(
    _ cursor: inout ByteCursor, _ stamp: inout Stamp
  ) -> FastReading? {
    if cursor.isAtEnd { return nil }
    let extended = cursor.take("-")
    if cursor.byte == 0x57 { return week(&cursor, &stamp, extended: extended) }
    let start = cursor.position
    var count = cursor.digits(limit: 5)
    if count == 3, extended, cursor.byte == 0x30, cursor.peek(3) == 0x2D {
      // "2003-012-31": a day follows, so that this is a month with a zero too many.
      cursor.position += 1
      count = 2
      stamp.confidence = 0.85
    } else if count == 3 {
      let ordinal = cursor.number(3)
      guard ordinal >= 1, ordinal <= (Civil.isLeap(Int(stamp.fields.year)) ? 366 : 365) else {
        return .outOfRange(.day, start..<start + 3)
      }
      let date = Civil.date(Civil.days(Int(stamp.fields.year), 1, ordinal))
      (stamp.fields.month, stamp.fields.day) = (UInt8(date.month), UInt8(date.day))
      stamp.spans.set(.month, start..<start + 3, .iso8601, .implied)
      stamp.spans.set(.day, start..<start + 3, .iso8601)
      return nil
    }
    guard count == (extended ? 2 : 4) else { return FastReading.none }
    let month = cursor.two()
    if extended, (21...41).contains(month), cursor.isAtEnd {
      // EDTF's seasons, quarters and halves.
      stamp.fields.month = UInt8(month)
      stamp.spans.set(.season, start..<start + 2, .edtf)
      stamp.confidence = 0.75
      return nil
    }
    guard month >= 1, month <= 12 else {
      // "2003-25-Sep" is for those who read names.
      if cursor.peek(1) | 0x20 &- 0x61 < 26 { return FastReading.none }
      // A basic date whose month is none may be another compact form.
      return extended ? .outOfRange(.month, start..<start + 2) : FastReading.none
    }
    stamp.fields.month = UInt8(month)
    stamp.spans.set(.month, start..<start + 2, .iso8601)
    if extended {
      if cursor.isAtEnd { return nil }
      guard cursor.take("-"), cursor.digits(limit: 3) == 2 else { return FastReading.none }
    }
    let dayStart = cursor.position
    let day = cursor.two()
    guard day >= 1, day <= Civil.monthLength(Int(stamp.fields.year), month) else {
      return extended ? .outOfRange(.day, dayStart..<dayStart + 2) : FastReading.none
    }
    stamp.fields.day = UInt8(day)
    stamp.spans.set(.day, dayStart..<dayStart + 2, .iso8601)
    return nil
  }

  private static func week(
    _ cursor: inout ByteCursor, _ stamp: inout Stamp, extended: Bool
  ) -> FastReading? {
    let start = cursor.position
    cursor.position += 1
    let week = cursor.two()
    guard week >= 0 else { return FastReading.none }
    let year = Int(stamp.fields.year)
    let first = Civil.firstWeek(of: year)
    let weeks = (Civil.firstWeek(of: year + 1) - first) / 7
    guard week >= 1, week <= weeks else { return .outOfRange(.day, start..<cursor.position) }
    let monday = first + (week - 1) * 7
    if cursor.isAtEnd {
      // A whole week is an interval of days.
      stamp.fields = DateFields(days: monday)
      stamp.end = DateFields(days: monday + 6)
      stamp.confidence = 0.97
      return .read
    }
    if extended { guard cursor.take("-") else { return FastReading.none } }
    guard cursor.digits(limit: 2) == 1 else { return FastReading.none }
    let day = cursor.number(1)
    guard day >= 1, day <= 7 else {
      return .outOfRange(.weekday, cursor.position - 1..<cursor.position)
    }
    let date = Civil.date(monday + day - 1)
    stamp.fields.year = Int32(date.year)
    (stamp.fields.month, stamp.fields.day) = (UInt8(date.month), UInt8(date.day))
    stamp.spans.set(.month, start..<cursor.position, .iso8601, .implied)
    stamp.spans.set(.day, start..<cursor.position, .iso8601)
    return nil
  }

  /// Hours, minutes, seconds and fraction, with colons or without.
  @inline(__always)
  static func time(
    _ cursor: inout ByteCursor, _ stamp: inout Stamp
  ) -> FastReading? {
    let start = cursor.position
    let hour = cursor.two()
    guard hour >= 0 else { return FastReading.none }
    stamp.spans.set(.hour, start..<cursor.position, .iso8601)
    guard hour <= 24 else { return .outOfRange(.hour, start..<start + 2) }
    stamp.fields.hour = UInt8(hour)
    let extended = cursor.byte == 0x3A
    guard extended || cursor.byte &- 0x30 < 10 else { return nil }
    if extended { cursor.position += 1 }
    let minuteStart = cursor.position
    let minute = cursor.two()
    guard minute >= 0 else { return FastReading.none }
    guard minute < 60 else { return .outOfRange(.minute, minuteStart..<minuteStart + 2) }
    stamp.fields.minute = UInt8(minute)
    stamp.spans.set(.minute, minuteStart..<cursor.position, .iso8601)
    if extended ? cursor.byte == 0x3A : cursor.byte &- 0x30 < 10 {
      if extended { cursor.position += 1 }
      let secondStart = cursor.position
      let second = cursor.two()
      guard second >= 0 else { return FastReading.none }
      guard second < 60 || (second == 60 && minute == 59) else {
        return .outOfRange(.second, secondStart..<secondStart + 2)
      }
      stamp.fields.second = UInt8(second)
      if cursor.byte == 0x2E || cursor.byte == 0x2C {
        cursor.position += 1
        guard cursor.fraction(into: &stamp.fields) else { return FastReading.none }
      }
      stamp.spans.set(.second, secondStart..<cursor.position, .iso8601)
    }
    guard cursor.byte &- 0x30 >= 10 else { return FastReading.none }
    guard
      hour < 24
        || (minute == 0 && (stamp.fields.second == 0 || stamp.fields.second == 255)
          && stamp.fields.nanosecond == 0)
    else { return .outOfRange(.hour, start..<start + 2) }
    return nil
  }

  /// `Z`, an offset, `UTC` or `GMT`, with or without spaces before it; nil where none stands here.
  static func zone(_ cursor: inout ByteCursor) -> PackedZone? {
    let start = cursor.position
    cursor.skipSpaces()
    switch cursor.byte {
    case 0x5A, 0x7A:
      cursor.position += 1
      return .zulu
    case 0x55 where cursor.remaining == 3 && cursor.peek(1) == 0x54 && cursor.peek(2) == 0x43:
      cursor.position += 3
      return .utc
    case 0x47 where cursor.remaining == 3 && cursor.peek(1) == 0x4D && cursor.peek(2) == 0x54:
      cursor.position += 3
      return .gmt
    default:
      if let offset = cursor.offset() { return .stated(offset: offset) }
      cursor.position = start
      return nil
    }
  }
}

extension DateFields {
  /// 24:00 is midnight at the end of the day: the next day's 00:00, where the day is known.
  var endOfDayMoved: DateFields {
    guard hour == 24, isFullDate else { return self }
    var moved = DateFields(days: days + 1)
    (moved.hour, moved.minute, moved.second) = (0, minute, second)
    moved.fractionDigits = fractionDigits
    return moved
  }
}
