/// Reads the intervals of ISO 8601 of which one end is told by the other: `2018-01-18/P3D`,
/// `PT2H/2018-01-18T10:00Z`, `2018-01-18/19`, `2018-01-18T10:00/12:00`.
///
/// Allocates nothing.
enum ShortInterval {
  static func read(
    _ bytes: Bytes, _ range: Range<Int>, slash: Int, into stamp: inout Stamp
  ) -> Bool {
    let (first, last) = (range.lowerBound..<slash, slash + 1..<range.upperBound)
    guard first.count >= 2, last.count >= 2 else { return false }
    let stated: Range<Int>
    if bytes[first.lowerBound] == UInt8(ascii: "P") {
      guard let end = date(bytes, last), let duration = Duration(bytes, first),
        let start = duration.added(to: end, -1)
      else { return false }
      (stamp.fields, stamp.end, stated) = (start, end, last)
    } else {
      guard let start = date(bytes, first),
        let end = bytes[last.lowerBound] == UInt8(ascii: "P")
          ? Duration(bytes, last)?.added(to: start, 1) : end(bytes, last, start)
      else { return false }
      (stamp.fields, stamp.end, stated) = (start, end, first)
    }
    stamp.confidence = 0.95
    if let zone = EDTF.zone(bytes, stated) { stamp.zone = zone }
    stamp.spans.set(.time, range, .edtf)
    return true
  }

  /// A whole date, perhaps with its time of day.
  private static func date(_ bytes: Bytes, _ range: Range<Int>) -> DateFields? {
    guard range.count >= 10, let fields = EDTF.one(bytes, range), fields.isFullDate else {
      return nil
    }
    return fields
  }

  /// The end that leaves out what it has in common with the start: "19", "02-03", "12:00", "19T12:00".
  private static func end(
    _ bytes: Bytes, _ range: Range<Int>, _ start: DateFields
  ) -> DateFields? {
    var cursor = ByteCursor(bytes, range)
    var end = start
    let isTime = start.hasTime && (cursor.byte == UInt8(ascii: "T") || cursor.peek(2) == 0x3A)
    if !isTime {
      let number = cursor.two()
      guard number > 0 else { return nil }
      if cursor.take("-") {
        end.month = UInt8(number)
        let day = cursor.two()
        guard day > 0 else { return nil }
        end.day = UInt8(day)
      } else {
        end.day = UInt8(number)
      }
      guard (1...12).contains(end.month),
        Int(end.day) <= Civil.monthLength(Int(end.year), Int(end.month)),
        end.days > start.days
      else { return nil }
      if cursor.isAtEnd { return start.hasTime ? nil : end }
      guard start.hasTime, cursor.byte == UInt8(ascii: "T") else { return nil }
    }
    _ = cursor.take("T")
    var stamp = Stamp()
    guard ISO8601.time(&cursor, &stamp) == nil, stamp.fields.hasTime else { return nil }
    (end.hour, end.minute) = (stamp.fields.hour, stamp.fields.minute)
    (end.second, end.nanosecond) = (stamp.fields.second, stamp.fields.nanosecond)
    end.fractionDigits = stamp.fields.fractionDigits
    if !cursor.isAtEnd { guard cursor.take("Z"), cursor.isAtEnd else { return nil } }
    let isLater = end.days > start.days || (end.hour, end.minute) > (start.hour, start.minute)
    return isLater ? end : nil
  }

  /// `P1Y2M3DT4H5M6S`, `P2W`.
  private struct Duration {
    private var months = 0
    private var days = 0
    private var seconds = 0
    private var hasTime = false

    init?(_ bytes: Bytes, _ range: Range<Int>) {
      var cursor = ByteCursor(bytes, range)
      guard cursor.take("P"), !cursor.isAtEnd else { return nil }
      while !cursor.isAtEnd {
        if !hasTime, cursor.take("T") { hasTime = true }
        let digits = cursor.digits(limit: 6)
        guard digits > 0, digits <= 5 else { return nil }
        let count = cursor.number(digits)
        switch (cursor.byte, hasTime) {
        case (UInt8(ascii: "Y"), false): months += 12 * count
        case (UInt8(ascii: "M"), false): months += count
        case (UInt8(ascii: "W"), false): days += 7 * count
        case (UInt8(ascii: "D"), false): days += count
        case (UInt8(ascii: "H"), true): seconds += 3_600 * count
        case (UInt8(ascii: "M"), true): seconds += 60 * count
        case (UInt8(ascii: "S"), true): seconds += count
        default: return nil
        }
        cursor.position += 1
      }
    }

    /// The other end, as precise as the one that is stated.
    func added(to stated: DateFields, _ sign: Int) -> DateFields? {
      guard stated.hasTime || !hasTime else { return nil }
      let month = Civil.month(Int(stated.year), Int(stated.month), plus: sign * months)
      guard (1...9_999).contains(month.year) else { return nil }
      let day = min(Int(stated.day), Civil.monthLength(month.year, month.month))
      var days = Civil.days(month.year, month.month, day) + sign * self.days
      var fields = stated
      if stated.hasTime {
        let minute = stated.minute == 255 ? 0 : Int(stated.minute)
        let second = stated.second == 255 ? 0 : Int(stated.second)
        let clock = Int(stated.hour) * 3_600 + minute * 60 + second + sign * seconds
        let carry = clock >= 0 ? clock / 86_400 : (clock - 86_399) / 86_400
        days += carry
        let rest = clock - carry * 86_400
        fields.hour = UInt8(rest / 3_600)
        if stated.minute != 255 || seconds % 3_600 != 0 { fields.minute = UInt8(rest / 60 % 60) }
        if stated.second != 255 || seconds % 60 != 0 { fields.second = UInt8(rest % 60) }
      }
      let date = Civil.date(days)
      guard (1...9_999).contains(date.year) else { return nil }
      (fields.year, fields.month, fields.day) = (
        Int32(date.year), UInt8(date.month), UInt8(date.day)
      )
      return fields
    }
  }
}
