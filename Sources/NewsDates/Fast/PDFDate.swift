/// Reads the dates of PDF files (ISO 32000-1, 7.9.4): `D:20180118141900+02'00'`, cut where less is known.
///
/// Allocates nothing.
enum PDFDate {
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    var cursor = ByteCursor(bytes, range)
    guard cursor.take("D"), cursor.take(":") else { return .none }
    let start = cursor.position
    let digits = cursor.digits(limit: 15)
    guard digits >= 8, digits <= 14 else { return .none }
    let date = Stamps.compact(bytes, start..<start + digits, into: &stamp)
    guard case .read = date else { return date }
    cursor.position = start + digits
    if cursor.isAtEnd { return .read }
    let zoneStart = cursor.position
    let isWest = cursor.byte == UInt8(ascii: "-")
    if cursor.take("Z") {
      stamp.zone = .zulu
      // "Z00'00'".
      if !cursor.isAtEnd { guard offset(&cursor) == 0 else { return .none } }
    } else {
      guard cursor.take("+") || cursor.take("-"), let offset = offset(&cursor) else { return .none }
      stamp.zone = .stated(offset: isWest ? -offset : offset)
    }
    stamp.spans.set(.zone, zoneStart..<cursor.position, .offset)
    return stamp.fields.hasTime && cursor.isAtEnd ? .read : .none
  }

  /// `02'00'`, `02'00`, `02`, in seconds.
  private static func offset(_ cursor: inout ByteCursor) -> Int? {
    let hours = cursor.two()
    guard hours >= 0, hours <= 23 else { return nil }
    guard cursor.take("'"), !cursor.isAtEnd else { return hours * 3_600 }
    let minutes = cursor.two()
    guard minutes >= 0, minutes < 60 else { return nil }
    _ = cursor.take("'")
    return hours * 3_600 + minutes * 60
  }
}
