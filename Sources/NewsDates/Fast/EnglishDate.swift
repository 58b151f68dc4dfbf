@_spi(Tables) internal import NewsText

/// Reads English dates of the forms that newspapers write, over bytes: `January 18, 2018`,
/// `Thursday, 18 Jan. 2018, 9:19 a.m.`, `Published on January 18, 2018 at 14:19 GMT`.
///
/// Gives what the reader of all languages gives, which knows many more forms and reads what is left
/// here; years from 1900 to 2199, no other words, nothing out of range. Allocates nothing. Runs in
/// time linear in the length of the string.
struct EnglishDate {
  private var cursor: ByteCursor
  private var stamp = Stamp()
  private var weekday = 0

  private init(_ bytes: Bytes, _ range: Range<Int>) { cursor = ByteCursor(bytes, range) }

  /// Reads a whole string; false where it has another form.
  static func read(
    _ bytes: Bytes, _ range: Range<Int>, _ lexicon: Lexicon, into stamp: inout Stamp
  ) -> Bool {
    // The shortest is "5 May 2018".
    guard range.count >= 10, range.count <= 96, isLast(bytes[range.upperBound - 1]),
      bytes[range.lowerBound] &- 0x30 < 10
        || bytes[range.lowerBound] < 0x80
          && StartFilter(bytes, lexicon).contains(range.lowerBound, in: .any)
    else { return false }
    var date = EnglishDate(bytes, range)
    guard date.read(lexicon) else { return false }
    stamp = date.stamp
    return true
  }

  /// Whether a year, a time of day, "p.m.", "GMT" or "UTC" may end with a byte.
  private static func isLast(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "m"), UInt8(ascii: "M"),
      UInt8(ascii: "."), UInt8(ascii: "T"), UInt8(ascii: "C"):
      true
    default: false
    }
  }

  private mutating func read(_ lexicon: Lexicon) -> Bool {
    if cursor.byte &- 0x30 >= 10 {
      if !name() {
        guard label(lexicon) else { return false }
        if cursor.byte &- 0x30 >= 10, !name() { return false }
      }
    }
    if stamp.fields.month == 0 {
      // After a weekday, or at the start: either order.
      if cursor.byte &- 0x30 < 10 { return dayFirst() && timeOfDay() }
      guard month() else { return false }
    }
    return afterMonth() && timeOfDay()
  }

  /// A weekday with its comma, or a month.
  private mutating func name() -> Bool {
    let start = cursor.position
    weekday = EnglishName.weekday(&cursor)
    guard weekday != 0 else { return month() }
    stamp.spans.set(.weekday, start..<cursor.position, .words)
    let comma = cursor.take(",")
    return spaces() || comma && cursor.byte != 0
  }

  /// A month's name and the full stop of an abbreviation.
  private mutating func month() -> Bool {
    let start = cursor.position
    let month = EnglishName.month(&cursor)
    guard month != 0 else { return false }
    stamp.fields.month = UInt8(truncatingIfNeeded: month)
    stamp.spans.set(.month, start..<cursor.position, .words)
    _ = cursor.take(".")
    return true
  }

  /// `18, 2018`.
  private mutating func afterMonth() -> Bool {
    guard spaces(), day() else { return false }
    let comma = cursor.take(",")
    return (spaces() || comma) && year()
  }

  /// `18 January 2018`.
  private mutating func dayFirst() -> Bool {
    guard day(), spaces(), month() else { return false }
    let comma = cursor.take(",")
    return (spaces() || comma) && year()
  }

  private mutating func day() -> Bool {
    let start = cursor.position
    let digits = cursor.digits(limit: 3)
    guard digits == 1 || digits == 2 else { return false }
    stamp.fields.day = UInt8(truncatingIfNeeded: cursor.number(digits))
    stamp.spans.set(.day, start..<cursor.position, .number)
    return stamp.fields.day > 0
  }

  private mutating func year() -> Bool {
    let start = cursor.position
    guard cursor.digits(limit: 5) == 4 else { return false }
    let year = cursor.four()
    guard year >= 1_900, year < 2_200,
      Int(stamp.fields.day) <= Civil.monthLength(year, Int(stamp.fields.month))
    else { return false }
    stamp.fields.year = Int32(truncatingIfNeeded: year)
    stamp.fields.hasYear = true
    stamp.spans.set(.year, start..<cursor.position, .number)
    // A weekday that is another day's is told by the other reader.
    return weekday == 0 || Civil.weekday(stamp.fields.days) == weekday
  }

  /// Nothing more, or `, 9:19 a.m.`, ` at 14:19:07 GMT`.
  private mutating func timeOfDay() -> Bool {
    stamp.confidence = 0.97
    stamp.language = .english
    if cursor.isAtEnd { return true }
    let comma = cursor.take(",")
    guard spaces() || comma else { return false }
    if cursor.byte | 0x20 == 0x61, cursor.peek(1) | 0x20 == 0x74, cursor.peek(2) == 0x20 {
      cursor.position += 3
      _ = spaces()
    }
    guard clock() else { return false }
    if cursor.isAtEnd { return true }
    let isParted = spaces()
    if let half = halfOfDay() {
      guard half else { return false }
      if cursor.isAtEnd { return true }
      guard spaces() else { return false }
    } else if !isParted {
      return false
    }
    return zone()
  }

  private mutating func clock() -> Bool {
    let digits = cursor.digits(limit: 3)
    guard digits == 1 || digits == 2, cursor.peek(digits) == UInt8(ascii: ":"),
      stamp.takeClock(at: &cursor, hourDigits: digits)
    else { return false }
    // A fraction, a range and a third colon are for the other reader.
    return cursor.isAtEnd || cursor.byte == 0x20 || (cursor.byte | 0x20) &- 0x61 < 26
  }

  /// `am`, `p.m.`; false where it contradicts the hour, nil where none stands here.
  private mutating func halfOfDay() -> Bool? {
    let half = cursor.byte | 0x20
    guard half == 0x61 || half == 0x70 else { return nil }
    let isDotted = cursor.peek(1) == UInt8(ascii: ".")
    let length = isDotted ? 3 : 2
    guard cursor.peek(length - 1) | 0x20 == 0x6D, (cursor.peek(length) | 0x20) &- 0x61 >= 26,
      cursor.peek(length) &- 0x30 >= 10
    else { return nil }
    stamp.spans.set(.period, cursor.position..<cursor.position + length, .period)
    cursor.position += length
    if isDotted { _ = cursor.take(".") }
    let hour = stamp.fields.hour
    guard hour >= 1, hour <= 12 else { return false }
    stamp.fields.hour = hour % 12 + (half == 0x70 ? 12 : 0)
    return true
  }

  /// `GMT` or `UTC` at the end.
  private mutating func zone() -> Bool {
    guard cursor.remaining == 3 else { return false }
    switch (cursor.byte, cursor.peek(1), cursor.peek(2)) {
    case (0x47, 0x4D, 0x54): stamp.zone = .gmt
    case (0x55, 0x54, 0x43): stamp.zone = .utc
    default: return false
    }
    stamp.spans.set(.zone, cursor.position..<cursor.end, .zoneName)
    return true
  }

  /// What the date is of: a form of the lexicon that is an English label and nothing else.
  private mutating func label(_ lexicon: Lexicon) -> Bool {
    guard let (form, end) = lexicon.longestASCII(in: cursor) else { return false }
    var code: Int16 = 0
    for meaning in lexicon.meanings(of: form) {
      guard meaning.kindCode == WordKind.label.rawValue, code == 0 || code == meaning.a,
        lexicon.contains(meaning.languages, language: PackedLanguage.english.index)
      else { return false }
      code = meaning.a
    }
    guard code > 0 else { return false }
    stamp.spans.set(.label, cursor.position..<end, .label)
    stamp.label = UInt8(truncatingIfNeeded: code)
    cursor.position = end
    _ = spaces()
    if cursor.take(":") { _ = spaces() }
    return true
  }

  @inline(__always)
  private mutating func spaces() -> Bool {
    guard cursor.byte == 0x20 else { return false }
    repeat { cursor.position += 1 } while cursor.byte == 0x20
    return true
  }
}

extension Lexicon {
  /// The longest form at a cursor that is ASCII and ends where an English word may.
  fileprivate func longestASCII(in cursor: ByteCursor) -> (form: UInt32, end: Int)? {
    var place = root
    var position = cursor.position
    var found: (form: UInt32, end: Int)?
    while position < cursor.end {
      let byte = cursor.bytes[position]
      if (byte | 0x20) &- 0x61 < 26 {
        guard place.stepLetters(of: cursor.bytes, &position, end: cursor.end) else { break }
      } else {
        guard byte < 0x80, place.step(byte) else { break }
        position += 1
      }
      let next = position < cursor.end ? cursor.bytes[position] : 0
      if place.isKey, next < 0x80, (next | 0x20) &- 0x61 >= 26, let form = place.value {
        found = (form, position)
      }
    }
    return found
  }
}
