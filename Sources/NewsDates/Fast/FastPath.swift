/// The fast paths, tried by the first bytes.
enum FastPath {
  /// The stretch between the spaces and controls at both ends.
  static func trimmed(_ bytes: Bytes) -> Range<Int> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// - Precondition: the range is not empty.
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> FastReading {
    if ISOStamp.read(bytes, range, into: &stamp) { return .read }
    let first = bytes[range.lowerBound]
    if first &- 0x30 < 10 {
      if range.count == 16, bytes[range.lowerBound + 10] == 0x20,
        bytes[range.lowerBound + 13] == 0x2D, case .read = Stamps.file(bytes, range, into: &stamp)
      {
        // "2018-01-18 14-19": the hyphen is no sign of an offset.
        return .read
      }
      let iso = ISO8601.read(bytes, range, into: &stamp)
      if case .read = iso { return iso }
      if range.count == 7 || range.count == 9 {
        var pair = Stamp()
        if YearPair.read(bytes, range, into: &pair) {
          stamp = pair
          return .read
        }
      }
      if case .none = iso { return digits(bytes, range, into: &stamp) }
      return iso
    }
    return other(first, bytes, range, into: &stamp)
  }

  /// What begins with a digit and is not ISO 8601.
  private static func digits(
    _ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp
  ) -> FastReading {
    stamp = Stamp()
    if range.count == 5 || range.count == 6 {
      let truncated = TruncatedISO.read(bytes, range, into: &stamp)
      guard case .none = truncated else { return truncated }
      stamp = Stamp()
    }
    let fifth = range.count > 4 ? bytes[range.lowerBound + 4] : 0
    if fifth == UInt8(ascii: ":") { return Stamps.exif(bytes, range, into: &stamp) }
    if fifth &- 0x30 < 10 {
      let compact = Stamps.compact(bytes, range, into: &stamp)
      guard case .none = compact else { return compact }
      stamp = Stamp()
      // "051419Z JUL 17".
      if range.count >= 12, range.count <= 20, bytes[range.lowerBound + 6] &- 0x41 < 26 {
        return DateTimeGroup.read(bytes, range, into: &stamp)
      }
      return Stamps.epoch(bytes, range, into: &stamp)
    }
    if fifth == UInt8(ascii: "-") {
      if case .read = Stamps.file(bytes, range, into: &stamp) { return .read }
      stamp = Stamp()
    }
    if range.count >= 4, range.count <= 64 {
      let edtf = EDTF.read(bytes, range, into: &stamp)
      guard case .none = edtf else { return edtf }
      stamp = Stamp()
    }
    return range.count >= 15 ? RFC822.read(bytes, range, into: &stamp) : .none
  }

  /// What begins with a sign or a letter.
  private static func other(
    _ first: UInt8, _ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp
  ) -> FastReading {
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let iso = ISO8601.read(bytes, range, into: &stamp)
      guard case .none = iso, first == UInt8(ascii: "-"), range.count <= 7 else { return iso }
      stamp = Stamp()
      return TruncatedISO.read(bytes, range, into: &stamp)
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "D"):
      if case .read = Stamps.javascript(bytes, range, into: &stamp) { return .read }
      if first == UInt8(ascii: "D") {
        stamp = Stamp()
        return PDFDate.read(bytes, range, into: &stamp)
      }
      stamp = Stamp()
    case UInt8(ascii: "@"):
      return Stamps.epoch(bytes, range.lowerBound + 1..<range.upperBound, into: &stamp)
    case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "."), UInt8(ascii: "P"):
      return EDTF.read(bytes, range, into: &stamp)
    case UInt8(ascii: "T") where range.count > 1 && bytes[range.lowerBound + 1] &- 0x30 < 10:
      return EDTF.read(bytes, range, into: &stamp)
    default: break
    }
    if URLDate.isAddress(bytes, range) { return URLDate.read(bytes, range, into: &stamp) }
    guard range.count >= 16, EnglishName.startsWeekday(bytes, range) else { return .none }
    return RFC822.read(bytes, range, into: &stamp)
  }
}
