/// The English names of months and weekdays, three letters or whole, over bytes.
enum EnglishName {
  /// A month, 1 … 12; 0 where none stands here.
  @inline(__always)
  static func month(_ cursor: inout ByteCursor) -> Int {
    let month: Int
    switch key(cursor) {
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
    return endsAfterThree(&cursor) || take(rest: monthRest(month), &cursor) ? month : 0
  }

  /// A weekday, 1 Monday … 7; 0 where none stands here.
  @inline(__always)
  static func weekday(_ cursor: inout ByteCursor) -> Int {
    let weekday: Int
    switch key(cursor) {
    case 0x6D_6F_6E: weekday = 1
    case 0x74_75_65: weekday = 2
    case 0x77_65_64: weekday = 3
    case 0x74_68_75: weekday = 4
    case 0x66_72_69: weekday = 5
    case 0x73_61_74: weekday = 6
    case 0x73_75_6E: weekday = 7
    default: return 0
    }
    return endsAfterThree(&cursor) || take(rest: weekdayRest(weekday), &cursor) ? weekday : 0
  }

  /// Whether the first three letters of a string are those of a weekday.
  @inline(__always)
  static func startsWeekday(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    switch key(ByteCursor(bytes, range)) {
    case 0x6D_6F_6E, 0x74_75_65, 0x77_65_64, 0x74_68_75, 0x66_72_69, 0x73_61_74, 0x73_75_6E: true
    default: false
    }
  }

  /// The first three letters in lower case; 0 where fewer stand here.
  @inline(__always)
  private static func key(_ cursor: ByteCursor) -> UInt32 {
    guard cursor.remaining >= 3 else { return 0 }
    let (a, b, c) = (cursor.peek(0) | 0x20, cursor.peek(1) | 0x20, cursor.peek(2) | 0x20)
    return UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
  }

  @inline(__always)
  private static func endsAfterThree(_ cursor: inout ByteCursor) -> Bool {
    guard (cursor.peek(3) | 0x20) &- 0x61 >= 26 else { return false }
    cursor.position += 3
    return true
  }

  private static func monthRest(_ month: Int) -> StaticString {
    switch month {
    case 1: "uary"
    case 2: "ruary"
    case 3: "ch"
    case 4: "il"
    case 6: "e"
    case 7: "y"
    case 8: "ust"
    case 9: "tember"
    case 10: "ober"
    case 11, 12: "ember"
    default: ""
    }
  }

  private static func weekdayRest(_ weekday: Int) -> StaticString {
    switch weekday {
    case 2: "sday"
    case 3: "nesday"
    case 4: "rsday"
    case 6: "urday"
    default: "day"
    }
  }

  /// Takes a name of which the first three letters are known; false where the word goes on
  /// otherwise.
  private static func take(rest: StaticString, _ cursor: inout ByteCursor) -> Bool {
    let count = rest.utf8CodeUnitCount
    for index in 0..<count where cursor.peek(3 + index) | 0x20 != rest.utf8Start[index] {
      return false
    }
    guard count > 0, (cursor.peek(3 + count) | 0x20) &- 0x61 >= 26 else { return false }
    cursor.position += 3 + count
    return true
  }
}
