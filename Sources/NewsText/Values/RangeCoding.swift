// The contract writes a range as two fields beside the others, `start` and `end`.

extension KeyedDecodingContainer {
  /// Reads a range from two keys; nil unless both are there.
  package func decodeRange(start: Key, end: Key) throws -> Range<Int>? {
    guard let lower = try decodeIfPresent(Int.self, forKey: start),
      let upper = try decodeIfPresent(Int.self, forKey: end)
    else { return nil }
    guard lower >= 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: start, in: self, debugDescription: "a range starts before the text")
    }
    guard lower <= upper else {
      throw DecodingError.dataCorruptedError(
        forKey: end, in: self, debugDescription: "a range ends before it starts")
    }
    return lower..<upper
  }
}

extension KeyedEncodingContainer {
  /// Writes a range to two keys, and nothing for nil.
  package mutating func encode(_ range: Range<Int>?, start: Key, end: Key) throws {
    guard let range else { return }
    try encode(range.lowerBound, forKey: start)
    try encode(range.upperBound, forKey: end)
  }
}
