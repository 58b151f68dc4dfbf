/// Reads the dates of mail, news and HTTP over bytes: RFC 822, 850, 1123, 2822, 5322, 9110, and C's
/// asctime.
///
/// Allocates nothing. Runs in time linear in the length of the timestamp.
enum RFC822 {
  /// What is out of order in a timestamp that was read.
  struct Notes: OptionSet {
    let rawValue: UInt8
    /// The weekday is not that of the day.
    static let weekdayMismatch = Notes(rawValue: 1)
  }

  static func read(_ bytes: Bytes, _ range: Range<Int>, notes: inout Notes) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    var fields = DateFields()
    var spans = EvidenceSpans()
    var weekday = 0
    if cursor.byte &- 0x30 >= 10 {
      let start = cursor.position
      weekday = weekdayName(&cursor)
      guard weekday != 0 else { return .none }
      spans.set(.weekday, start..<cursor.position, .rfc822)
      _ = cursor.take(".")
      let comma = cursor.take(",")
      guard comma || cursor.byte == 0x20 else { return .none }
      cursor.skipSpaces()
      if !comma, cursor.byte &- 0x30 >= 10 {
        return asctime(&cursor, weekday, fields, spans, &notes)
      }
    }
    let dayStart = cursor.position
    let dayDigits = cursor.digits(limit: 3)
    guard dayDigits == 1 || dayDigits == 2 else { return .none }
    let day = cursor.number(dayDigits)
    spans.set(.day, dayStart..<cursor.position, .rfc822)
    guard cursor.byte == 0x20 || cursor.byte == 0x2D else { return .none }
    let separator = cursor.byte
    cursor.position += 1
    cursor.skipSpaces()
    let monthStart = cursor.position
    let month = monthName(&cursor)
    guard month != 0 else { return .none }
    spans.set(.month, monthStart..<cursor.position, .rfc822)
    guard cursor.byte == separator || cursor.byte == 0x20 else { return .none }
    cursor.position += 1
    cursor.skipSpaces()
    guard year(&cursor, &fields, &spans) else { return .none }
    guard day >= 1, day <= Civil.monthLength(Int(fields.year), month) else {
      return .outOfRange(.day, dayStart..<dayStart + dayDigits)
    }
    (fields.month, fields.day) = (UInt8(month), UInt8(day))
    if weekday != 0, Civil.weekday(fields.days) != weekday { notes.insert(.weekdayMismatch) }
    // Without a time of day it is an ordinary date, whose reader knows more forms.
    guard cursor.byte == 0x20 else { return .none }
    cursor.skipSpaces()
    if let failure = clock(&cursor, &fields, &spans) { return failure }
    guard cursor.byte == 0x20 else {
      return cursor.isAtEnd ? moment(fields, nil, spans) : .none
    }
    cursor.skipSpaces()
    let zoneStart = cursor.position
    guard let zone = zone(&cursor) else { return .none }
    spans.set(.zone, zoneStart..<cursor.position, .offset)
    comment(&cursor)
    return cursor.isAtEnd ? moment(fields, zone, spans) : .none
  }

  /// `Nov  6 08:49:37 1994`; the cursor stands at the month.
  private static func asctime(
    _ cursor: inout ByteCursor, _ weekday: Int, _ given: DateFields, _ givenSpans: EvidenceSpans,
    _ notes: inout Notes
  ) -> FastReading {
    var (fields, spans) = (given, givenSpans)
    let monthStart = cursor.position
    let month = monthName(&cursor)
    guard month != 0, cursor.take(" ") else { return .none }
    spans.set(.month, monthStart..<cursor.position - 1, .asctime)
    cursor.skipSpaces()
    let dayStart = cursor.position
    let digits = cursor.digits(limit: 3)
    guard digits == 1 || digits == 2 else { return .none }
    let day = cursor.number(digits)
    spans.set(.day, dayStart..<cursor.position, .asctime)
    guard cursor.take(" "), cursor.peek(2) == 0x3A else { return .none }
    if let failure = clock(&cursor, &fields, &spans) { return failure }
    guard cursor.take(" ") else { return .none }
    var zone: Zone?
    let zoneStart = cursor.position
    if cursor.byte &- 0x30 >= 10 {
      zone = Self.zone(&cursor)
      guard zone != nil, cursor.byte == 0x20 else { return .none }
      spans.set(.zone, zoneStart..<cursor.position, .offset)
      cursor.skipSpaces()
    }
    guard cursor.digits(limit: 5) == 4, year(&cursor, &fields, &spans), cursor.isAtEnd else {
      return .none
    }
    guard day >= 1, day <= Civil.monthLength(Int(fields.year), month) else {
      return .outOfRange(.day, dayStart..<dayStart + digits)
    }
    (fields.month, fields.day) = (UInt8(month), UInt8(day))
    if Civil.weekday(fields.days) != weekday { notes.insert(.weekdayMismatch) }
    return moment(fields, zone, spans)
  }

  @inline(__always)
  private static func moment(
    _ fields: DateFields, _ zone: Zone?, _ spans: EvidenceSpans
  ) -> FastReading {
    .moment(Moment(fields: fields.endOfDayMoved, zone: zone, confidence: 0.99, spans: spans))
  }

  /// Four digits, or two with RFC 2822's pivot, or three as some old software wrote after 1999.
  @inline(__always)
  private static func year(
    _ cursor: inout ByteCursor, _ fields: inout DateFields, _ spans: inout EvidenceSpans
  ) -> Bool {
    let start = cursor.position
    let digits = cursor.digits(limit: 5)
    guard digits == 4 || digits == 2 else { return false }
    let number = cursor.number(digits)
    guard number != 0 || digits == 2 else { return false }
    fields.year = Int32(digits == 4 ? number : TwoDigitYear.year(number))
    fields.hasYear = true
    spans.set(.year, start..<cursor.position, digits == 4 ? .rfc822 : .twoDigitYear)
    return true
  }

  @inline(__always)
  private static func clock(
    _ cursor: inout ByteCursor, _ fields: inout DateFields, _ spans: inout EvidenceSpans
  ) -> FastReading? {
    let start = cursor.position
    let digits = cursor.digits(limit: 3)
    guard digits == 1 || digits == 2, cursor.peek(digits) == 0x3A else { return FastReading.none }
    let hour = cursor.number(digits)
    guard hour <= 24 else { return .outOfRange(.hour, start..<cursor.position) }
    fields.hour = UInt8(hour)
    spans.set(.hour, start..<cursor.position, .rfc822)
    cursor.position += 1
    let minuteStart = cursor.position
    let minute = cursor.two()
    guard minute >= 0 else { return FastReading.none }
    guard minute < 60 else { return .outOfRange(.minute, minuteStart..<cursor.position) }
    fields.minute = UInt8(minute)
    spans.set(.minute, minuteStart..<cursor.position, .rfc822)
    if cursor.take(":") {
      let secondStart = cursor.position
      let second = cursor.two()
      guard second >= 0 else { return FastReading.none }
      guard second < 60 || (second == 60 && minute == 59) else {
        return .outOfRange(.second, secondStart..<cursor.position)
      }
      fields.second = UInt8(second)
      if cursor.take(".") { guard cursor.fraction(into: &fields) else { return FastReading.none } }
      spans.set(.second, secondStart..<cursor.position, .rfc822)
    }
    guard hour < 24 || (minute == 0 && (fields.second == 0 || fields.second == 255)) else {
      return .outOfRange(.hour, start..<start + digits)
    }
    return nil
  }

  /// An offset, or one of the zones that RFC 822 itself defines.
  @inline(__always)
  private static func zone(_ cursor: inout ByteCursor) -> Zone? {
    if let offset = cursor.offset() { return .stated(offset: offset) }
    let (a, b, c) = (cursor.byte, cursor.peek(1), cursor.peek(2))
    func ends(_ count: Int) -> Bool {
      let next = cursor.peek(count)
      return next == 0 || next == 0x20
    }
    switch (a, b, c) {
    case (0x47, 0x4D, 0x54) where ends(3):
      cursor.position += 3
      // "GMT+0300" is an offset from it.
      return .gmt
    case (0x55, 0x54, 0x43) where ends(3):
      cursor.position += 3
      return .utc
    case (0x55, 0x54, _) where ends(2):
      cursor.position += 2
      return Zone(name: "UT", offset: 0, source: .stated)
    case (0x5A, _, _) where ends(1):
      cursor.position += 1
      return .zulu
    case (_, 0x53, 0x54) where ends(3), (_, 0x44, 0x54) where ends(3):
      let (standard, name): (Int, String)
      let daylight = b == 0x44
      switch a {
      case 0x45: (standard, name) = (-5, daylight ? "EDT" : "EST")
      case 0x43: (standard, name) = (-6, daylight ? "CDT" : "CST")
      case 0x4D: (standard, name) = (-7, daylight ? "MDT" : "MST")
      case 0x50: (standard, name) = (-8, daylight ? "PDT" : "PST")
      default: return nil
      }
      cursor.position += 3
      return Zone(name: name, offset: (standard + (daylight ? 1 : 0)) * 3_600, source: .stated)
    default: return nil
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

  /// An English month, three letters or whole; 0 where none stands here.
  @inline(__always)
  static func monthName(_ cursor: inout ByteCursor) -> Int {
    guard cursor.remaining >= 3 else { return 0 }
    let key =
      UInt32(cursor.peek(0) | 0x20) << 16 | UInt32(cursor.peek(1) | 0x20) << 8
      | UInt32(cursor.peek(2) | 0x20)
    let month: Int
    switch key {
    case 0x6A_61_6E: month = 1
    case 0x66_65_62: month = 2
    case 0x6D_61_72: month = 3
    case 0x61_70_72: month = 4
    case 0x6D_61_79: month = 5
    case 0x6A_75_6E: month = 6
    case 0x6A_75_6C: month = 7
    case 0x61_75_67: month = 8
    case 0x73_65_70: month = 9
    case 0x6F_63_74: month = 10
    case 0x6E_6F_76: month = 11
    case 0x64_65_63: month = 12
    default: return 0
    }
    return take(rest: monthRests[month - 1], &cursor) ? month : 0
  }

  /// An English weekday, three letters or whole, 1 Monday … 7; 0 where none stands here.
  @inline(__always)
  private static func weekdayName(_ cursor: inout ByteCursor) -> Int {
    guard cursor.remaining >= 3 else { return 0 }
    let key =
      UInt32(cursor.peek(0) | 0x20) << 16 | UInt32(cursor.peek(1) | 0x20) << 8
      | UInt32(cursor.peek(2) | 0x20)
    let weekday: Int
    switch key {
    case 0x6D_6F_6E: weekday = 1
    case 0x74_75_65: weekday = 2
    case 0x77_65_64: weekday = 3
    case 0x74_68_75: weekday = 4
    case 0x66_72_69: weekday = 5
    case 0x73_61_74: weekday = 6
    case 0x73_75_6E: weekday = 7
    default: return 0
    }
    return take(rest: weekdayRests[weekday - 1], &cursor) ? weekday : 0
  }

  private static let monthRests: [StaticString] = [
    "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember",
  ]
  private static let weekdayRests: [StaticString] = [
    "day", "sday", "nesday", "rsday", "day", "urday", "day",
  ]

  /// Takes a name's first three letters, and the rest where it is there; false where the word goes
  /// on otherwise.
  @inline(__always)
  private static func take(rest: StaticString, _ cursor: inout ByteCursor) -> Bool {
    let next = cursor.peek(3) | 0x20
    guard next >= 0x61, next <= 0x7A else {
      // What follows is no letter, so the name ends here.
      cursor.position += 3
      return true
    }
    let count = rest.utf8CodeUnitCount
    for index in 0..<count where cursor.peek(3 + index) | 0x20 != rest.utf8Start[index] {
      return false
    }
    let after = cursor.peek(3 + count) | 0x20
    guard count > 0, !(after >= 0x61 && after <= 0x7A) else { return false }
    cursor.position += 3 + count
    return true
  }
}

/// The years that two digits mean: from 1970 to 2069.
///
/// A fixed pivot, so that a text reads the same next year. RFC 2822's is 1950; dates of the web
/// are not older than the web's clock.
enum TwoDigitYear {
  static func year(_ number: Int) -> Int { number < 70 ? 2_000 + number : 1_900 + number }
}
