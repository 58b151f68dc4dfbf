@_spi(Tables) internal import NewsText

/// A stretch of the input after folding, and where each folded byte came from.
///
/// Lives on the stack: a date is short, and what is longer is none.
struct FoldedText {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  /// For each folded byte the start of its code point in the source; one more for the end.
  let offsets: UnsafeMutableBufferPointer<Int32>
  let count: Int
  let source: Bytes

  /// No date is longer, with all that may stand beside it.
  static let limit = 512

  /// Folds a stretch of at most ``limit`` bytes and hands it on.
  @inline(__always)
  static func with<Result>(
    _ source: Bytes, _ range: Range<Int>, _ body: (FoldedText) -> Result
  ) -> Result {
    // The longest fold of one code point takes a few times its bytes; what does not fit is cut.
    let capacity = range.count * 3 + 16
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity + 1) { offsets in
        let slice = Bytes(rebasing: source[0..<range.upperBound])
        let count = fold(slice, range.lowerBound, bytes, offsets)
        return body(FoldedText(bytes: bytes, offsets: offsets, count: count, source: source))
      }
    }
  }

  /// Folds what lies from `start` on; the offset behind the last byte is where the fold ends, before
  /// the end of the source where not all of it fits.
  static func fold(
    _ source: Bytes, _ start: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>,
    _ offsets: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var count = 0
    let end = source.count
    var cursor = FoldCursor(source, at: start)
    while count < bytes.count {
      if cursor.isAtBoundary, cursor.position < end, source[cursor.position] < 0x80 {
        ASCIIFold.fold(source, &cursor.position, bytes, offsets, &count)
        continue
      }
      guard let byte = cursor.next() else { break }
      bytes[count] = byte
      offsets[count] = Int32(truncatingIfNeeded: cursor.start)
      count += 1
    }
    // A few code points fold to whole phrases: what does not fit is cut before a code point.
    if count == bytes.count {
      while count > 0, bytes[count - 1] & 0xC0 == 0x80 { count -= 1 }
      if count > 0, bytes[count - 1] >= 0xC0 { count -= 1 }
      // The offset of what was cut, or of what comes next.
      if count == bytes.count { offsets[count] = Int32(truncatingIfNeeded: cursor.position) }
      return count
    }
    offsets[count] = Int32(truncatingIfNeeded: end)
    return count
  }

  /// The folded byte at an index, 0 past the end.
  @inline(__always) subscript(index: Int) -> UInt8 { index < count ? bytes[index] : 0 }

  /// The code point at an index and its length in folded bytes; 0 past the end.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = self[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | UInt32(self[index + 1] & 0x3F), 2) }
    if first < 0xF0 {
      return (
        UInt32(first & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
          | UInt32(self[index + 2] & 0x3F), 3
      )
    }
    return (
      UInt32(first & 0x07) << 18 | UInt32(self[index + 1] & 0x3F) << 12
        | UInt32(self[index + 2] & 0x3F) << 6 | UInt32(self[index + 3] & 0x3F), 4
    )
  }

  /// The code point before an index.
  @inline(__always)
  func scalar(before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).value
  }
}
