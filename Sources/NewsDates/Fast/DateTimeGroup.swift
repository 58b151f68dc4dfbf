/// Reads the date-time group of armed forces, ships and air traffic: `051419Z JUL 17`, the day and the
/// time of day, the letter of the zone, month and year.
///
/// Allocates nothing. Runs in time linear in the length of the group.
enum DateTimeGroup {
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    let start = range.lowerBound
    guard cursor.digits(limit: 7) == 6 else { return .none }
    let (day, hour, minute) = (cursor.two(), cursor.two(), cursor.two())
    guard let offset = offset(cursor.byte) else { return .none }
    let zoneStart = cursor.position
    cursor.position += 1
    cursor.skipSpaces()
    let monthStart = cursor.position
    let month = EnglishName.month(&cursor)
    guard month != 0 else { return .none }
    stamp.spans.set(.month, monthStart..<cursor.position, .compact)
    cursor.skipSpaces()
    let yearStart = cursor.position
    let digits = cursor.digits(limit: 5)
    guard digits == 2 || digits == 4 else { return .none }
    let number = cursor.number(digits)
    guard cursor.isAtEnd else { return .none }
    let year = digits == 4 ? number : TwoDigitYear.year(number)
    guard year > 0, day >= 1, day <= Civil.monthLength(year, month) else {
      return .outOfRange(.day, start..<start + 2)
    }
    guard hour < 24 else { return .outOfRange(.hour, start + 2..<start + 4) }
    guard minute < 60 else { return .outOfRange(.minute, start + 4..<start + 6) }
    stamp.fields = DateFields(year: year, month: month, day: day)
    (stamp.fields.hour, stamp.fields.minute) = (UInt8(hour), UInt8(minute))
    stamp.zone = offset == 0 ? .zulu : .stated(offset: offset)
    stamp.spans.set(.day, start..<start + 2, .compact)
    stamp.spans.set(.hour, start + 2..<start + 4, .compact)
    stamp.spans.set(.minute, start + 4..<start + 6, .compact)
    stamp.spans.set(.zone, zoneStart..<zoneStart + 1, .offset)
    stamp.spans.set(.year, yearStart..<range.upperBound, digits == 4 ? .compact : .twoDigitYear)
    return .read
  }

  /// Seconds east of UTC: A to I and K to M go east, N to Y west; J is the local time.
  private static func offset(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "I"): Int(letter - UInt8(ascii: "A") + 1) * 3_600
    case UInt8(ascii: "K")...UInt8(ascii: "M"): Int(letter - UInt8(ascii: "A")) * 3_600
    case UInt8(ascii: "N")...UInt8(ascii: "Y"): -Int(letter - UInt8(ascii: "N") + 1) * 3_600
    case UInt8(ascii: "Z"): 0
    default: nil
    }
  }
}
