/// Reads the timestamps that programs write for programs: Unix epochs, `/Date(…)/`, EXIF, and
/// stamps of digits alone.
enum Stamps {
  /// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their number of
  /// digits; from September 2001 to the end of 2099.
  static func epoch(
    _ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp
  ) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    let digits = cursor.digits()
    guard digits == 10 || digits == 13 || digits == 16 || digits == 19 else { return .none }
    var seconds = cursor.number(10)
    guard seconds >= 1_000_000_000, seconds < 4_102_444_800 else { return .none }
    var fraction = 0
    let fractionDigits = digits - 10
    for _ in 0..<fractionDigits { fraction = fraction * 10 + cursor.number(1) }
    var floating = DateFields()
    if fractionDigits == 0, cursor.byte == 0x2E {
      cursor.position += 1
      guard cursor.fraction(into: &floating) else { return .none }
    }
    guard cursor.isAtEnd else { return .none }
    let days = seconds / 86_400
    seconds -= days * 86_400
    stamp.fields = DateFields(days: days)
    stamp.fields.hour = UInt8(seconds / 3_600)
    stamp.fields.minute = UInt8(seconds / 60 % 60)
    stamp.fields.second = UInt8(seconds % 60)
    if fractionDigits > 0 {
      for _ in fractionDigits..<9 { fraction *= 10 }
      stamp.fields.nanosecond = Int32(fraction)
      stamp.fields.fractionDigits = UInt8(fractionDigits)
    } else {
      (stamp.fields.nanosecond, stamp.fields.fractionDigits) = (
        floating.nanosecond, floating.fractionDigits
      )
    }
    stamp.spans.set(.time, range, .epoch)
    stamp.zone = .utc
    stamp.confidence = 0.97
    return .read
  }

  /// `/Date(1516285140000)/` and `/Date(1516285140000+0200)/`, also without the slashes; the offset
  /// says where the clock stood, not when.
  static func javascript(
    _ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp
  ) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    _ = cursor.take("\\")
    let slashed = cursor.take("/")
    for character in "Date(".unicodeScalars { guard cursor.take(character) else { return .none } }
    let numberStart = cursor.position
    let negative = cursor.take("-")
    let digits = cursor.digits()
    guard digits >= 1, digits <= 15 else { return .none }
    var milliseconds = cursor.number(digits)
    if negative { milliseconds = -milliseconds }
    stamp.spans.set(.time, numberStart..<cursor.position, .epoch)
    stamp.zone = .utc
    var shift = 0
    let zoneStart = cursor.position
    if let offset = cursor.offset() {
      stamp.zone = .stated(offset: offset)
      shift = offset
      stamp.spans.set(.zone, zoneStart..<cursor.position, .offset)
    }
    guard cursor.take(")") else { return .none }
    if slashed {
      _ = cursor.take("\\")
      guard cursor.take("/") else { return .none }
    }
    guard cursor.isAtEnd else { return .none }
    var seconds = milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000
    let rest = milliseconds - seconds * 1_000
    seconds += shift
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    seconds -= days * 86_400
    stamp.fields = DateFields(days: days)
    guard stamp.fields.year >= 1, stamp.fields.year <= 9_999 else {
      return .outOfRange(.year, range)
    }
    stamp.fields.hour = UInt8(seconds / 3_600)
    stamp.fields.minute = UInt8(seconds / 60 % 60)
    stamp.fields.second = UInt8(seconds % 60)
    stamp.fields.nanosecond = Int32(rest * 1_000_000)
    stamp.fields.fractionDigits = 3
    stamp.confidence = 0.98
    return .read
  }

  /// EXIF's `2018:01:18 14:19:00`, with fraction and offset where they follow.
  static func exif(
    _ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp
  ) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    let year = cursor.four()
    guard year > 0, cursor.take(":") else { return .none }
    let monthStart = cursor.position
    let month = cursor.two()
    guard month >= 0, cursor.take(":") else { return .none }
    let dayStart = cursor.position
    let day = cursor.two()
    guard day >= 0 else { return .none }
    guard (1...12).contains(month) else { return .outOfRange(.month, monthStart..<monthStart + 2) }
    guard day >= 1, day <= Civil.monthLength(year, month) else {
      return .outOfRange(.day, dayStart..<dayStart + 2)
    }
    stamp.fields = DateFields(year: year, month: month, day: day)
    stamp.spans.set(.year, range.lowerBound..<range.lowerBound + 4, .exif)
    stamp.spans.set(.month, monthStart..<monthStart + 2, .exif)
    stamp.spans.set(.day, dayStart..<dayStart + 2, .exif)
    if cursor.isAtEnd {
      stamp.confidence = 0.95
      return .read
    }
    guard cursor.take(" ") || cursor.take("T") else { return .none }
    if let failure = ISO8601.time(&cursor, &stamp) { return failure }
    if !cursor.isAtEnd {
      let start = cursor.position
      if cursor.take("Z") {
        stamp.zone = .zulu
      } else {
        guard let offset = cursor.offset() else { return .none }
        stamp.zone = .stated(offset: offset)
      }
      stamp.spans.set(.zone, start..<cursor.position, .offset)
    }
    guard cursor.isAtEnd else { return .none }
    stamp.fields = stamp.fields.endOfDayMoved
    stamp.confidence = 0.98
    return .read
  }

  /// `2018-01-18_14-19-00`, `2018-01-18 14-19`: as logs and files are named, where a colon may not
  /// stand.
  static func file(
    _ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp
  ) -> FastReading {
    guard range.count == 16 || range.count == 19 else { return .none }
    var cursor = ByteCursor(bytes, range)
    let (year, start) = (cursor.four(), range.lowerBound)
    guard (1_900..<2_200).contains(year), cursor.take("-") else { return .none }
    let month = cursor.two()
    guard (1...12).contains(month), cursor.take("-") else { return .none }
    let day = cursor.two()
    guard day >= 1, day <= Civil.monthLength(year, month),
      cursor.take("_") || cursor.take("-") || cursor.take(" ") || cursor.take("T")
    else { return .none }
    let hour = cursor.two()
    guard (0..<24).contains(hour), cursor.take("-") else { return .none }
    let minute = cursor.two()
    guard (0..<60).contains(minute) else { return .none }
    stamp.fields = DateFields(year: year, month: month, day: day)
    (stamp.fields.hour, stamp.fields.minute) = (UInt8(hour), UInt8(minute))
    if range.count == 19 {
      guard cursor.take("-") else { return .none }
      let second = cursor.two()
      guard (0..<60).contains(second) else { return .none }
      stamp.fields.second = UInt8(second)
      stamp.spans.set(.second, start + 17..<start + 19, .compact)
    }
    stamp.spans.set(.year, start..<start + 4, .compact)
    stamp.spans.set(.month, start + 5..<start + 7, .compact)
    stamp.spans.set(.day, start + 8..<start + 10, .compact)
    stamp.spans.set(.hour, start + 11..<start + 13, .compact)
    stamp.spans.set(.minute, start + 14..<start + 16, .compact)
    stamp.confidence = 0.93
    return .read
  }

  /// `20180118141900`, `201801181419`, `20180118`, with milliseconds after seconds, and a hyphen,
  /// an underscore or nothing between day and time.
  static func compact(
    _ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp
  ) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    let digits = cursor.digits()
    // Ten digits are the hour too where an epoch would lie decades ahead: "2024101715".
    guard digits == 8 || digits == 10 || digits == 12 || digits == 14 || digits == 17 else {
      return .none
    }
    let start = range.lowerBound
    let year = cursor.four()
    let month = cursor.two()
    let day = cursor.two()
    guard (1_900..<2_200).contains(year), (1...12).contains(month), day >= 1,
      day <= Civil.monthLength(year, month)
    else { return .none }
    stamp.fields = DateFields(year: year, month: month, day: day)
    stamp.spans.set(.year, start..<start + 4, .compact)
    stamp.spans.set(.month, start + 4..<start + 6, .compact)
    stamp.spans.set(.day, start + 6..<start + 8, .compact)
    if digits == 8, !cursor.isAtEnd {
      guard cursor.take("-") || cursor.take("_"), cursor.digits() == 6 || cursor.digits() == 4
      else { return .none }
    }
    if cursor.isAtEnd {
      stamp.confidence = 0.9
      return .read
    }
    let hour = cursor.two()
    if digits == 10 {
      guard (2_000..<2_030).contains(year), (0..<24).contains(hour), cursor.isAtEnd else {
        return .none
      }
      stamp.fields.hour = UInt8(hour)
      stamp.spans.set(.hour, cursor.position - 2..<cursor.position, .compact)
      stamp.confidence = 0.85
      return .read
    }
    let minute = cursor.two()
    guard hour < 24, minute >= 0, minute < 60 else { return .none }
    (stamp.fields.hour, stamp.fields.minute) = (UInt8(hour), UInt8(minute))
    stamp.spans.set(.hour, cursor.position - 4..<cursor.position - 2, .compact)
    stamp.spans.set(.minute, cursor.position - 2..<cursor.position, .compact)
    if cursor.byte &- 0x30 < 10 {
      let second = cursor.two()
      guard second >= 0, second < 60 else { return .none }
      stamp.fields.second = UInt8(second)
      stamp.spans.set(.second, cursor.position - 2..<cursor.position, .compact)
      if digits == 17 {
        guard cursor.fraction(into: &stamp.fields) else { return .none }
      }
    }
    if !cursor.isAtEnd {
      let zoneStart = cursor.position
      if cursor.take("Z") {
        stamp.zone = .zulu
      } else if let offset = cursor.offset() {
        stamp.zone = .stated(offset: offset)
      }
      guard stamp.zone.name != .none, cursor.isAtEnd else { return .none }
      stamp.spans.set(.zone, zoneStart..<cursor.position, .offset)
    }
    stamp.confidence = 0.93
    return .read
  }
}
