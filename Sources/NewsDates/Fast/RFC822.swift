/// Reads the dates of mail, news and HTTP over bytes: RFC 822, 850, 1123, 2822, 5322, 9110, and C's
/// asctime.
///
/// Allocates nothing. Runs in time linear in the length of the timestamp.
enum RFC822 {
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    var weekday = 0
    if cursor.byte &- 0x30 >= 10 {
      let start = cursor.position
      weekday = EnglishName.weekday(&cursor)
      guard weekday != 0 else { return .none }
      stamp.spans.set(.weekday, start..<cursor.position, .rfc822)
      _ = cursor.take(".")
      let comma = cursor.take(",")
      guard comma || cursor.byte == 0x20 else { return .none }
      cursor.skipSpaces()
      if !comma, cursor.byte &- 0x30 >= 10 {
        return asctime(&cursor, weekday, &stamp)
      }
    }
    let dayStart = cursor.position
    let dayDigits = cursor.digits(limit: 3)
    guard dayDigits == 1 || dayDigits == 2 else { return .none }
    let day = cursor.number(dayDigits)
    stamp.spans.set(.day, dayStart..<cursor.position, .rfc822)
    guard cursor.byte == 0x20 || cursor.byte == 0x2D else { return .none }
    let separator = cursor.byte
    cursor.position += 1
    cursor.skipSpaces()
    let monthStart = cursor.position
    let month = EnglishName.month(&cursor)
    guard month != 0 else { return .none }
    stamp.spans.set(.month, monthStart..<cursor.position, .rfc822)
    guard cursor.byte == separator || cursor.byte == 0x20 else { return .none }
    cursor.position += 1
    cursor.skipSpaces()
    guard year(&cursor, &stamp) else { return .none }
    guard day >= 1, day <= Civil.monthLength(Int(stamp.fields.year), month) else {
      return .outOfRange(.day, dayStart..<dayStart + dayDigits)
    }
    (stamp.fields.month, stamp.fields.day) = (UInt8(month), UInt8(day))
    if weekday != 0, Civil.weekday(stamp.fields.days) != weekday { stamp.isWeekdayWrong = true }
    // Without a time of day it is an ordinary date, whose reader knows more forms.
    guard cursor.byte == 0x20 else { return .none }
    cursor.skipSpaces()
    if let failure = clock(&cursor, &stamp) { return failure }
    guard cursor.byte == 0x20 else {
      return cursor.isAtEnd ? finish(&stamp) : .none
    }
    cursor.skipSpaces()
    let zoneStart = cursor.position
    guard let zone = zone(&cursor) else { return .none }
    // CST is America's central time in mail alone: with its weekday and seconds.
    if zone.name == .cst, weekday == 0 || stamp.fields.second == 255 { return .none }
    stamp.zone = zone
    stamp.spans.set(.zone, zoneStart..<cursor.position, .offset)
    comment(&cursor)
    return cursor.isAtEnd ? finish(&stamp) : .none
  }

  /// `Nov  6 08:49:37 1994`; the cursor stands at the month.
  private static func asctime(
    _ cursor: inout ByteCursor, _ weekday: Int, _ stamp: inout Stamp
  ) -> FastReading {
    let monthStart = cursor.position
    let month = EnglishName.month(&cursor)
    guard month != 0, cursor.take(" ") else { return .none }
    stamp.spans.set(.month, monthStart..<cursor.position - 1, .asctime)
    cursor.skipSpaces()
    let dayStart = cursor.position
    let digits = cursor.digits(limit: 3)
    guard digits == 1 || digits == 2 else { return .none }
    let day = cursor.number(digits)
    stamp.spans.set(.day, dayStart..<cursor.position, .asctime)
    guard cursor.take(" "), cursor.peek(2) == 0x3A else { return .none }
    if let failure = clock(&cursor, &stamp) { return failure }
    guard cursor.take(" ") else { return .none }
    if cursor.byte &- 0x30 >= 10 {
      let zoneStart = cursor.position
      guard let zone = zone(&cursor), cursor.byte == 0x20 else { return .none }
      stamp.zone = zone
      stamp.spans.set(.zone, zoneStart..<cursor.position, .offset)
      cursor.skipSpaces()
    }
    guard cursor.digits(limit: 5) == 4, year(&cursor, &stamp), cursor.isAtEnd else {
      return .none
    }
    guard day >= 1, day <= Civil.monthLength(Int(stamp.fields.year), month) else {
      return .outOfRange(.day, dayStart..<dayStart + digits)
    }
    (stamp.fields.month, stamp.fields.day) = (UInt8(month), UInt8(day))
    if Civil.weekday(stamp.fields.days) != weekday { stamp.isWeekdayWrong = true }
    return finish(&stamp)
  }

  @inline(__always)
  private static func finish(_ stamp: inout Stamp) -> FastReading {
    if stamp.fields.hour == 24 { stamp.fields = stamp.fields.endOfDayMoved }
    return .read
  }

  /// Four digits, or two with RFC 2822's pivot, or three as some old software wrote after 1999.
  @inline(__always)
  private static func year(
    _ cursor: inout ByteCursor, _ stamp: inout Stamp
  ) -> Bool {
    let start = cursor.position
    let digits = cursor.digits(limit: 5)
    guard digits == 4 || digits == 2 else { return false }
    let number = cursor.number(digits)
    guard number != 0 || digits == 2 else { return false }
    stamp.fields.year = Int32(digits == 4 ? number : TwoDigitYear.year(number))
    stamp.fields.hasYear = true
    stamp.spans.set(.year, start..<cursor.position, digits == 4 ? .rfc822 : .twoDigitYear)
    return true
  }

  @inline(__always)
  private static func clock(
    _ cursor: inout ByteCursor, _ stamp: inout Stamp
  ) -> FastReading? {
    let start = cursor.position
    let digits = cursor.digits(limit: 3)
    guard digits == 1 || digits == 2, cursor.peek(digits) == 0x3A else { return FastReading.none }
    let hour = cursor.number(digits)
    guard hour <= 24 else { return .outOfRange(.hour, start..<cursor.position) }
    stamp.fields.hour = UInt8(hour)
    stamp.spans.set(.hour, start..<cursor.position, .rfc822)
    cursor.position += 1
    let minuteStart = cursor.position
    let minute = cursor.two()
    guard minute >= 0 else { return FastReading.none }
    guard minute < 60 else { return .outOfRange(.minute, minuteStart..<cursor.position) }
    stamp.fields.minute = UInt8(minute)
    stamp.spans.set(.minute, minuteStart..<cursor.position, .rfc822)
    if cursor.take(":") {
      let secondStart = cursor.position
      let second = cursor.two()
      guard second >= 0 else { return FastReading.none }
      guard second < 60 || (second == 60 && minute == 59) else {
        return .outOfRange(.second, secondStart..<cursor.position)
      }
      stamp.fields.second = UInt8(second)
      if cursor.take(".") {
        guard cursor.fraction(into: &stamp.fields) else { return FastReading.none }
      }
      stamp.spans.set(.second, secondStart..<cursor.position, .rfc822)
    }
    guard hour < 24 || (minute == 0 && (stamp.fields.second == 0 || stamp.fields.second == 255))
    else {
      return .outOfRange(.hour, start..<start + digits)
    }
    return nil
  }

  /// An offset, or one of the zones that RFC 822 itself defines.
  @inline(__always)
  private static func zone(_ cursor: inout ByteCursor) -> PackedZone? {
    if let offset = cursor.offset() { return .stated(offset: offset) }
    let start = cursor.position
    var key: UInt32 = 0
    while cursor.position < start + 4, cursor.byte > 0x20 {
      key = key << 8 | UInt32(cursor.byte)
      cursor.position += 1
    }
    guard cursor.isAtEnd || cursor.byte == 0x20, let zone = zone(key) else {
      cursor.position = start
      return nil
    }
    return zone
  }

  /// A zone by the bytes of its name.
  private static func zone(_ key: UInt32) -> PackedZone? {
    switch key {
    case 0x47_4D_54: .gmt
    case 0x55_54_43: .utc
    case 0x55_54: PackedZone(.ut, offset: 0)
    case 0x5A: .zulu
    case 0x45_53_54: PackedZone(.est, offset: -5 * 3_600)
    case 0x45_44_54: PackedZone(.edt, offset: -4 * 3_600)
    case 0x43_53_54: PackedZone(.cst, offset: -6 * 3_600)
    case 0x43_44_54: PackedZone(.cdt, offset: -5 * 3_600)
    case 0x4D_53_54: PackedZone(.mst, offset: -7 * 3_600)
    case 0x4D_44_54: PackedZone(.mdt, offset: -6 * 3_600)
    case 0x50_53_54: PackedZone(.pst, offset: -8 * 3_600)
    case 0x50_44_54: PackedZone(.pdt, offset: -7 * 3_600)
    default: nil
    }
  }

  /// A comment in brackets at the end, `(UTC)`, says the zone once more.
  @inline(__always)
  private static func comment(_ cursor: inout ByteCursor) {
    guard cursor.byte == 0x20, cursor.peek(1) == 0x28, cursor.end - cursor.position <= 10,
      cursor.bytes[cursor.end - 1] == 0x29
    else { return }
    for offset in 2..<cursor.remaining - 1 {
      guard cursor.peek(offset) | 0x20 >= 0x61, cursor.peek(offset) | 0x20 <= 0x7A else { return }
    }
    cursor.position = cursor.end
  }
}
