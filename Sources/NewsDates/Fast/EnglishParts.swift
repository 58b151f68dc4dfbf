internal import NewsText

/// Reads English dates whose parts stand in any order, over bytes: `GMT 10:00 2018 Monday ,1 January`,
/// `2018 January 18, 14:19 UTC`.
///
/// Gives what the reader of all languages gives. A month by name, a day, a year from 1900 to 2199 of four
/// digits, each once, and at most one weekday, time of day and `GMT` or `UTC`; nothing else but spaces,
/// commas and the full stop of an abbreviation. Allocates nothing. Runs in time linear in the length of
/// the string.
struct EnglishParts {
  private var cursor: ByteCursor
  private var stamp = Stamp()
  private var weekday = 0

  private init(_ bytes: Bytes, _ range: Range<Int>) { cursor = ByteCursor(bytes, range) }

  /// Reads a whole string; false where it has another form.
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> Bool {
    // The shortest is "5 May 2018".
    guard range.count >= 10, range.count <= 64, bytes[range.lowerBound] < 0x80 else { return false }
    var parts = EnglishParts(bytes, range)
    guard parts.read(), parts.isWhole else { return false }
    stamp = parts.stamp
    stamp.confidence = 0.97
    stamp.language = .english
    stamp.isWeekdayWrong =
      parts.weekday != 0 && Civil.weekday(stamp.fields.days) != parts.weekday
    return true
  }

  private var isWhole: Bool {
    let fields = stamp.fields
    return fields.hasYear && fields.month != 0 && fields.day != 0
      && (stamp.zone.name == .none || fields.hasTime)
      && Int(fields.day) <= Civil.monthLength(Int(fields.year), Int(fields.month))
  }

  private mutating func read() -> Bool {
    while !cursor.isAtEnd {
      let byte = cursor.byte
      if byte == 0x20 {
        cursor.position += 1
      } else if byte == UInt8(ascii: ",") {
        // "18,2018" has no such comma.
        if cursor.peek(1) &- 0x30 < 10, isBehindDigit { return false }
        cursor.position += 1
      } else if byte &- 0x30 < 10 {
        guard number() else { return false }
      } else {
        guard name() else { return false }
      }
    }
    return true
  }

  private var isBehindDigit: Bool {
    cursor.position > 0 && cursor.bytes[cursor.position - 1] &- 0x30 < 10
  }

  // MARK: Numbers

  private mutating func number() -> Bool {
    let digits = cursor.digits(limit: 5)
    if cursor.peek(digits) == UInt8(ascii: ":") { return clock(digits) }
    guard ends(cursor.peek(digits)) else { return false }
    let start = cursor.position
    switch digits {
    case 1, 2:
      let day = cursor.number(digits)
      guard stamp.fields.day == 0, day > 0 else { return false }
      stamp.fields.day = UInt8(truncatingIfNeeded: day)
      stamp.spans.set(.day, start..<cursor.position, .number)
      return true
    case 4:
      let year = cursor.number(4)
      guard !stamp.fields.hasYear, year >= 1_900, year < 2_200 else { return false }
      stamp.fields.year = Int32(truncatingIfNeeded: year)
      stamp.fields.hasYear = true
      stamp.spans.set(.year, start..<cursor.position, .number)
      // "2018 GMT" is an hour.
      return !zoneFollows
    default: return false
    }
  }

  private var zoneFollows: Bool {
    var place = cursor
    while place.byte == 0x20 { place.position += 1 }
    return place.byte == 0x47 || place.byte == 0x55
  }

  private func ends(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x20 || byte == UInt8(ascii: ",")
  }

  /// `9:19`, `14:19:07`.
  private mutating func clock(_ digits: Int) -> Bool {
    guard digits <= 2, !stamp.fields.hasTime else { return false }
    guard stamp.takeClock(at: &cursor, hourDigits: digits) else { return false }
    return ends(cursor.byte) && (cursor.byte != UInt8(ascii: ",") || cursor.peek(1) <= 0x20)
  }

  // MARK: Names

  private mutating func name() -> Bool {
    let start = cursor.position
    let weekday = EnglishName.weekday(&cursor)
    if weekday != 0 {
      guard self.weekday == 0 else { return false }
      self.weekday = weekday
      stamp.spans.set(.weekday, start..<cursor.position, .words)
      // "SAT" is a zone too.
      return ends(cursor.byte) && (weekday != 6 || cursor.position - start > 3)
    }
    let month = EnglishName.month(&cursor)
    guard month != 0 else { return zone() }
    guard stamp.fields.month == 0 else { return false }
    stamp.fields.month = UInt8(truncatingIfNeeded: month)
    stamp.spans.set(.month, start..<cursor.position, .words)
    // "mar" is a Tuesday too.
    if month == 3, cursor.position - start == 3 { return false }
    _ = cursor.take(".")
    return ends(cursor.byte)
  }

  /// `GMT` or `UTC` before or behind a number.
  private mutating func zone() -> Bool {
    guard stamp.zone.name == .none else { return false }
    switch (cursor.byte, cursor.peek(1), cursor.peek(2)) {
    case (0x47, 0x4D, 0x54): stamp.zone = .gmt
    case (0x55, 0x54, 0x43): stamp.zone = .utc
    default: return false
    }
    stamp.spans.set(.zone, cursor.position..<cursor.position + 3, .zoneName)
    cursor.position += 3
    if cursor.isAtEnd { return true }
    guard cursor.byte == 0x20 else { return false }
    return stamp.fields.hasTime || cursor.peek(1) &- 0x30 < 10
  }
}
