/// Reads the one form of ISO 8601 that nearly all programs write, `2018-01-18T14:19:00` with fraction
/// and zone, eight bytes at a time.
///
/// What is of another form, or has a field out of range, is left to ``ISO8601``.
enum ISOStamp {
  /// Whether a string was of that form.
  @inline(__always)
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> Bool {
    let start = range.lowerBound
    guard range.count >= 19, start < 8_192, let base = bytes.baseAddress else { return false }
    let date = word(base + start) ^ 0x2D_30_30_2D_30_30_30_30
    let clock = word(base + start + 8) ^ 0x30_30_3A_30_30_00_30_30
    let mark = UInt8(truncatingIfNeeded: clock >> 16)
    let tail = word(base + start + 11) >> 40 ^ 0x30_30_3A
    guard isNumber(date, digitsAt: 0x00_FF_FF_00_FF_FF_FF_FF),
      mark == UInt8(ascii: "T") || mark == 0x20 || mark == UInt8(ascii: "t") || mark == 0x5F,
      isNumber(clock & ~0xFF_0000, digitsAt: 0xFF_FF_00_FF_FF_00_FF_FF),
      isNumber(tail, digitsAt: 0xFF_FF_00)
    else { return false }
    let year = pair(date, 0) * 100 + pair(date, 16)
    let (month, day) = (pair(date, 40), pair(clock, 0))
    let (hour, minute, second) = (pair(clock, 24), pair(clock, 48), pair(tail, 8))
    guard year > 0, month &- 1 < 12, day > 0, hour < 24, minute < 60, second < 60,
      day <= 28 || Int(day) <= Civil.monthLength(Int(year), Int(month))
    else { return false }
    stamp.fields.year = Int32(truncatingIfNeeded: year)
    stamp.fields.month = UInt8(truncatingIfNeeded: month)
    stamp.fields.day = UInt8(truncatingIfNeeded: day)
    stamp.fields.hour = UInt8(truncatingIfNeeded: hour)
    stamp.fields.minute = UInt8(truncatingIfNeeded: minute)
    stamp.fields.second = UInt8(truncatingIfNeeded: second)
    stamp.fields.hasYear = true
    stamp.spans = EvidenceSpans(isoAt: start)
    if range.count == 19 { return true }
    if range.count == 20, bytes[start + 19] == UInt8(ascii: "Z") {
      stamp.zone = .zulu
      stamp.spans.set(.zone, start + 19..<start + 20, .offset)
      return true
    }
    if range.count == 25, let offset = offset(base + start + 19) {
      stamp.zone = .stated(offset: offset)
      stamp.spans.set(.zone, start + 19..<start + 25, .offset)
      return true
    }
    if rest(bytes, start..<range.upperBound, &stamp) { return true }
    stamp = Stamp()
    return false
  }

  /// Seconds east of UTC that six bytes say, `+03:00`; nil where they are of another form.
  @inline(__always)
  private static func offset(_ bytes: UnsafePointer<UInt8>) -> Int? {
    let sign = bytes[0]
    let (a, b) = (bytes[1] &- 0x30, bytes[2] &- 0x30)
    let (c, d) = (bytes[4] &- 0x30, bytes[5] &- 0x30)
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), bytes[3] == UInt8(ascii: ":"),
      a < 2, b < 10, c < 6, d < 10
    else { return nil }
    let seconds = (Int(a) * 10 + Int(b)) * 3_600 + (Int(c) * 10 + Int(d)) * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// Reads fraction and zone; false where something else stands there.
  private static func rest(_ bytes: Bytes, _ range: Range<Int>, _ stamp: inout Stamp) -> Bool {
    let start = range.lowerBound
    var cursor = ByteCursor(bytes, start + 19..<range.upperBound)
    if cursor.byte == UInt8(ascii: ".") || cursor.byte == UInt8(ascii: ",") {
      cursor.position += 1
      guard cursor.fraction(into: &stamp.fields) else { return false }
      stamp.spans.set(.second, start + 17..<cursor.position, .iso8601)
    }
    guard !cursor.isAtEnd else { return true }
    let zoneStart = cursor.position
    guard let zone = ISO8601.zone(&cursor), cursor.isAtEnd else { return false }
    stamp.zone = zone
    stamp.spans.set(.zone, zoneStart..<cursor.position, .offset)
    return true
  }

  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// Whether each byte at a digit's place is 0 … 9 and each other 0.
  @inline(__always)
  private static func isNumber(_ word: UInt64, digitsAt places: UInt64) -> Bool {
    // What is too much carries into the highest bit of its byte.
    let limits = 0x7F7F_7F7F_7F7F_7F7F &- places & 0x0909_0909_0909_0909
    return (word &+ limits | word) & 0x8080_8080_8080_8080 == 0
  }

  /// The number of two digits at a bit.
  @inline(__always)
  private static func pair(_ word: UInt64, _ bit: UInt64) -> UInt64 {
    (word >> bit & 0xFF) * 10 + (word >> (bit + 8) & 0xFF)
  }
}
