/// Reads the date that a web address states in its path: `/2017/07/05/`, `/2017/jul/05/`,
/// `/2017-07-05-slug`, `/20170705/`, `/2017/07/`, `/2017/0705/`, `/201707/05/`, `/25-07-2017/`.
///
/// A number in a slug is no date unless it is written as one. Runs in time linear in the length of
/// the address.
enum URLDate {
  /// Whether a string looks like an address or a path rather than like a date.
  @inline(__always)
  static func isAddress(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    if first == 0x2F { return range.count > 5 }
    guard first | 0x20 == 0x68 || first | 0x20 == 0x77 else { return false }
    return starts(bytes, range, "http://") || starts(bytes, range, "https://")
      || starts(bytes, range, "www.")
  }

  private static func starts(_ bytes: Bytes, _ range: Range<Int>, _ prefix: StaticString) -> Bool {
    guard range.count >= prefix.utf8CodeUnitCount else { return false }
    for index in 0..<prefix.utf8CodeUnitCount
    where bytes[range.lowerBound + index] | 0x20 != prefix.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }

  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    var best: Stamp?
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      // A query or a fragment says nothing about when a page was written.
      if byte == 0x3F || byte == 0x23 { break }
      let opens =
        position == range.lowerBound
        || [0x2F, 0x2D, 0x5F].contains(bytes[position - 1])
      if opens, byte &- 0x30 < 4, bytes.count - position > 10,
        let found = dayFirst(bytes, position..<range.upperBound)
      {
        best = found
        break
      }
      if opens, byte == 0x31 || byte == 0x32 {
        var cursor = ByteCursor(bytes, position..<range.upperBound)
        let afterSlash = position == range.lowerBound || bytes[position - 1] == 0x2F
        if let found = date(&cursor, afterSlash: afterSlash),
          best == nil || found.fields.day != 0 && best?.fields.day == 0
        {
          best = found
          if found.fields.day != 0 { break }
        }
      }
      position += 1
    }
    guard let best else { return .none }
    stamp = best
    return .read
  }

  private static func date(_ cursor: inout ByteCursor, afterSlash: Bool) -> Stamp? {
    let start = cursor.position
    let digits = cursor.digits()
    var stamp = Stamp()
    if digits == 8 {
      guard case .read = Stamps.compact(cursor.bytes, start..<start + 8, into: &stamp) else {
        return nil
      }
      return stamp
    }
    guard digits == 4 || digits == 6 && afterSlash else { return nil }
    let year = cursor.four()
    guard (1_970..<2_100).contains(year) else { return nil }
    if digits == 6 { return packedMonth(&cursor, year, start) }
    if cursor.byte == 0x2F, cursor.peek(5) == 0x2F, afterSlash,
      let packed = packedDay(cursor, year, start)
    {
      return packed
    }
    let separator = cursor.byte
    guard separator == 0x2F || separator == 0x2D || separator == 0x5F else { return nil }
    cursor.position += 1
    let monthStart = cursor.position
    let named = cursor.byte | 0x20 >= 0x61
    var month = 0
    if named {
      month = EnglishName.month(&cursor)
    } else {
      let count = cursor.digits(limit: 3)
      // A slash parts the fields clearly; elsewhere both digits are asked for.
      guard count == 2 || (count == 1 && separator == 0x2F) else { return nil }
      month = cursor.number(count)
    }
    guard (1...12).contains(month) else { return nil }
    stamp.spans.set(.year, start..<start + 4, .url)
    stamp.spans.set(.month, monthStart..<cursor.position, .url)
    stamp.fields = DateFields(year: year, month: month)
    if cursor.byte == separator {
      cursor.position += 1
      let dayStart = cursor.position
      let count = cursor.digits(limit: 3)
      if count == 2 || (count == 1 && separator == 0x2F), !isWord(cursor.peek(count)) {
        let day = cursor.number(count)
        if day >= 1, day <= Civil.monthLength(year, month) {
          stamp.fields.day = UInt8(day)
          stamp.spans.set(.day, dayStart..<cursor.position, .url)
          stamp.confidence = 0.95
          return stamp
        }
      }
      // "2017/07/some-slug" states a month; "2017-07-some-slug" may be a title of two numbers.
      stamp.confidence = 0.85
      return separator == 0x2F && afterSlash ? stamp : nil
    }
    stamp.confidence = 0.8
    return cursor.isAtEnd && separator == 0x2F && afterSlash ? stamp : nil
  }

  /// `/17-10-2024/`, `/17.10.2024-slug`: the day first, where it can be no month.
  private static func dayFirst(_ bytes: Bytes, _ range: Range<Int>) -> Stamp? {
    var cursor = ByteCursor(bytes, range)
    let start = cursor.position
    let day = cursor.two()
    let separator = cursor.byte
    guard day > 12, separator == 0x2D || separator == 0x2E || separator == 0x5F else { return nil }
    cursor.position += 1
    let monthStart = cursor.position
    let month = cursor.byte | 0x20 >= 0x61 ? EnglishName.month(&cursor) : cursor.two()
    guard (1...12).contains(month), cursor.byte == separator else { return nil }
    cursor.position += 1
    guard cursor.digits(limit: 5) == 4 else { return nil }
    let yearStart = cursor.position
    let year = cursor.four()
    guard (1_970..<2_100).contains(year), day <= Civil.monthLength(year, month) else { return nil }
    var stamp = Stamp()
    stamp.fields = DateFields(year: year, month: month, day: day)
    stamp.spans.set(.day, start..<start + 2, .url)
    stamp.spans.set(.month, monthStart..<yearStart - 1, .url)
    stamp.spans.set(.year, yearStart..<cursor.position, .url)
    stamp.confidence = 0.93
    return stamp
  }

  /// `/2024/1017/`; the cursor stands behind the year.
  private static func packedDay(_ given: ByteCursor, _ year: Int, _ start: Int) -> Stamp? {
    var cursor = given
    cursor.position += 1
    guard cursor.digits(limit: 5) == 4 else { return nil }
    let monthStart = cursor.position
    let (month, day) = (cursor.two(), cursor.two())
    return stamp(year, month, day, start, monthStart, monthStart + 2)
  }

  /// `/202410/17/`; the cursor stands behind the year.
  private static func packedMonth(_ cursor: inout ByteCursor, _ year: Int, _ start: Int) -> Stamp? {
    let monthStart = cursor.position
    let month = cursor.two()
    guard cursor.take("/"), cursor.digits(limit: 3) == 2, !isWord(cursor.peek(2)) else {
      return nil
    }
    let dayStart = cursor.position
    return stamp(year, month, cursor.two(), start, monthStart, dayStart)
  }

  private static func stamp(
    _ year: Int, _ month: Int, _ day: Int, _ start: Int, _ monthStart: Int, _ dayStart: Int
  ) -> Stamp? {
    guard (1...12).contains(month), day >= 1, day <= Civil.monthLength(year, month) else {
      return nil
    }
    var stamp = Stamp()
    stamp.fields = DateFields(year: year, month: month, day: day)
    stamp.spans.set(.year, start..<start + 4, .url)
    stamp.spans.set(.month, monthStart..<monthStart + 2, .url)
    stamp.spans.set(.day, dayStart..<dayStart + 2, .url)
    stamp.confidence = 0.93
    return stamp
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
