/// Reads EDTF (ISO 8601-2), levels 0 and 1 and what of level 2 a moment can hold.
enum EDTF {
  /// What an EDTF text says: a date, or the two ends of an interval, one of which may be open.
  struct Reading {
    var fields: DateFields
    var endFields: DateFields?
    var openEnd: Moment.OpenEnd?
  }

  /// What an EDTF text says; nil where it is none.
  static func fields(_ text: String) -> Reading? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count < 128 else { return nil }
      guard let slash = bytes.firstIndex(of: 0x2F) else {
        return one(bytes, 0..<bytes.count).map { Reading(fields: $0) }
      }
      return interval(bytes, 0..<slash, slash + 1..<bytes.count)
    }
  }

  /// Two ends, one of them perhaps "..".
  private static func interval(_ bytes: Bytes, _ first: Range<Int>, _ last: Range<Int>) -> Reading?
  {
    if isOpen(bytes, first) {
      return one(bytes, last).map { Reading(fields: $0, openEnd: .first) }
    }
    guard let start = one(bytes, first) else { return nil }
    if isOpen(bytes, last) { return Reading(fields: start, openEnd: .last) }
    return one(bytes, last).map { Reading(fields: start, endFields: $0) }
  }

  private static func isOpen(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    range.count == 2 && bytes[range].allSatisfy { $0 == 0x2E }
  }

  /// One end: a date, a date and time, or a time alone.
  static func one(_ bytes: Bytes, _ range: Range<Int>) -> DateFields? {
    var cursor = ByteCursor(bytes, range)
    var stamp = Stamp()
    if !cursor.take("T") {
      guard date(&cursor, &stamp.fields) else { return nil }
      if cursor.take("~") { stamp.fields.isApproximate = true }
      if cursor.isAtEnd { return stamp.fields.isPlausible ? stamp.fields : nil }
      guard cursor.take("T"), stamp.fields.day != 0 || stamp.fields.isSomeDay else { return nil }
    }
    guard ISO8601.time(&cursor, &stamp) == nil else { return nil }
    if !cursor.take("Z"), !cursor.isAtEnd { guard cursor.offset() != nil else { return nil } }
    if cursor.take("~") { stamp.fields.isApproximate = true }
    return cursor.isAtEnd && stamp.fields.isPlausible ? stamp.fields : nil
  }

  private static func date(_ cursor: inout ByteCursor, _ fields: inout DateFields) -> Bool {
    guard year(&cursor, &fields) else { return false }
    guard cursor.take("-") else { return true }
    if open(&cursor) {
      fields.month = 0
    } else {
      let month = cursor.two()
      guard (1...12).contains(month) || (21...41).contains(month) else { return false }
      fields.month = UInt8(month)
    }
    guard cursor.take("-") else { return fields.month != 0 }
    if open(&cursor) {
      fields.isSomeDay = true
    } else {
      let day = cursor.two()
      guard (1...31).contains(day), fields.month <= 12 else { return false }
      fields.day = UInt8(day)
    }
    return true
  }

  private static func year(_ cursor: inout ByteCursor, _ fields: inout DateFields) -> Bool {
    let long = cursor.take("Y")
    let negative = cursor.take("-")
    if long {
      let count = cursor.digits(limit: 10)
      guard (5...9).contains(count) else { return false }
      let value = cursor.number(count)
      fields.year = Int32(negative ? -value : value)
      fields.hasYear = true
      return true
    }
    if open(&cursor) {
      guard open(&cursor) else { return false }
      return !negative
    }
    var value = 0
    for _ in 0..<4 {
      if cursor.byte == 0x58 {
        fields.openYearDigits += 1
        value *= 10
      } else {
        guard fields.openYearDigits == 0, cursor.byte &- 0x30 < 10 else { return false }
        value = value * 10 + Int(cursor.byte &- 0x30)
      }
      cursor.position += 1
    }
    fields.year = Int32(negative ? -value : value)
    fields.hasYear = true
    return true
  }

  /// Takes `XX`.
  private static func open(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.byte == 0x58, cursor.peek(1) == 0x58 else { return false }
    cursor.position += 2
    return true
  }
}

extension DateFields {
  /// Whether the day is one that its month has.
  var isPlausible: Bool {
    guard day != 0, month != 0 else { return true }
    // Without a year 29 February is possible.
    return Int(day) <= Civil.monthLength(hasYear ? Int(year) : 2_000, Int(month))
  }
}

extension EDTF {
  /// Reads a whole string that only EDTF can be: with `X`, `~`, `Y`, an interval of dates, or
  /// a time of day behind its `T`.
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    guard range.count <= 64 else { return .none }
    var slash: Int?
    var marked = bytes[range.lowerBound] == 0x54
    for index in range {
      switch bytes[index] {
      case 0x2F:
        guard slash == nil else { return .none }
        slash = index
        if ShortInterval.read(bytes, range, slash: index, into: &stamp) { return .read }
      case 0x58, 0x7E, 0x59: marked = true
      case 0x30...0x39, 0x2D, 0x3A, 0x54, 0x5A, 0x2B, 0x2E: break
      // The letters of "P3DT12H" before its slash.
      case 0x50, 0x57, 0x44, 0x48, 0x4D, 0x53:
        guard slash == nil, bytes[range.lowerBound] == 0x50 else { return .none }
      default: return .none
      }
    }
    stamp.confidence = 0.95
    if let slash {
      let (first, last) = (range.lowerBound..<slash, slash + 1..<range.upperBound)
      // Years alone ("2017/18") and months ("04/05") are written so by people too.
      guard
        isOpen(bytes, first) || isOpen(bytes, last)
          || first.count >= 7 && (last.count >= 7 || marked)
          || first.count == 4 && last.count == 4 && isGrowing(bytes, first, last),
        let reading = interval(bytes, first, last)
      else { return .none }
      stamp.fields = reading.fields
      stamp.end = reading.endFields
      stamp.openEnd = reading.openEnd
    } else {
      guard marked, let fields = one(bytes, range) else { return .none }
      stamp.fields = fields
    }
    if let zone = zone(bytes, range) { stamp.zone = zone }
    stamp.spans.set(.time, range, .edtf)
    return .read
  }

  /// Whether two years stand in their order, "2018/2019".
  private static func isGrowing(_ bytes: Bytes, _ first: Range<Int>, _ last: Range<Int>) -> Bool {
    guard bytes[first.lowerBound] == 0x31 || bytes[first.lowerBound] == 0x32 else { return false }
    for offset in 0..<4 where bytes[first.lowerBound + offset] != bytes[last.lowerBound + offset] {
      return bytes[first.lowerBound + offset] < bytes[last.lowerBound + offset]
    }
    return false
  }

  static func zone(_ bytes: Bytes, _ range: Range<Int>) -> PackedZone? {
    if bytes[range.upperBound - 1] == 0x5A { return .zulu }
    // The sign after the last time of day.
    guard let time = bytes[range].lastIndex(of: 0x54),
      let sign = bytes[time..<range.upperBound].firstIndex(where: { $0 == 0x2B || $0 == 0x2D })
    else { return nil }
    var cursor = ByteCursor(bytes, sign..<range.upperBound)
    guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
    return .stated(offset: offset)
  }
}
