internal import NewsText

/// Leads from offsets in the cleaned value of a field back to the value as it was given.
///
/// Cleaning repairs letters, takes markup away and draws spaces together: the repairs tell where they
/// were made, and the rest is found by reading both side by side.
struct FieldMap {
  /// The way from the repaired value back to the value as given.
  private let repairs: OffsetMap
  /// For each byte of the cleaned value where it stands in the repaired one; empty where the two
  /// cannot be read side by side.
  private let places: [Int]

  /// Reads both values side by side. Linear in their length.
  init(given: String, cleaned: String) {
    let repaired = FieldCleaner.cleaner(of: given).clean(given)
    repairs = OffsetMap(repaired.edits)
    var before = repaired.text
    var after = cleaned
    places = before.withUTF8 { before in after.withUTF8 { Self.places(of: $0, in: before) ?? [] } }
  }

  /// The bytes of the value as given that a range of the cleaned value was made from; nil where they
  /// are not known.
  func original(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= places.count else {
      return nil
    }
    return repairs.original(places[range.lowerBound]..<places[range.upperBound - 1] + 1)
  }

  private static func places(
    of cleaned: UnsafeBufferPointer<UInt8>, in given: UnsafeBufferPointer<UInt8>
  ) -> [Int]? {
    var places: [Int] = []
    places.reserveCapacity(cleaned.count)
    var i = 0
    var next = 0
    while next < cleaned.count {
      let byte = cleaned[next]
      if i < given.count, given[i] == byte {
        places.append(i)
        i += 1
        next += 1
      } else if byte == 0x20 || byte == 0x0A, let end = filler(in: given, at: i) {
        places.append(i)
        i = end
        next += 1
      } else if let end = filler(in: given, at: i) {
        i = end
      } else {
        return nil
      }
    }
    while let end = filler(in: given, at: i) { i = end }
    return i == given.count ? places : nil
  }

  /// The end of a space, a tag or a mark of direction at an offset.
  private static func filler(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes.has("<![CDATA[", at: offset) { return offset + 9 }
    if bytes.has("]]>", at: offset) { return offset + 3 }
    if bytes[offset] == UInt8(ascii: "<") {
      return bytes[offset...].prefix(400).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    let (s, next) = bytes.decode(at: offset)
    let isMark =
      (0x200E...0x200F).contains(s) || (0x202A...0x202E).contains(s)
      || (0x2066...0x2069).contains(s)
    return isMark || scalarClass(s) == .space ? next : nil
  }
}

extension Statement {
  /// The bytes of the value as given that a range of what it says was read from; nil where they are
  /// not known.
  func original(_ range: Range<Int>) -> Range<Int>? {
    guard let given = details?.given else { return range }
    return FieldMap(given: given, cleaned: text).original(range)
  }

  /// Where the ranges of a reading of what it says are in the value as given.
  var originals: (Range<Int>) -> Range<Int>? {
    guard let given = details?.given else { return { $0 } }
    let map = FieldMap(given: given, cleaned: text)
    return { map.original($0) }
  }
}
