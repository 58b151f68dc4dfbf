/// A stretch of running text after folding, moved on as the search goes, so that each byte is folded
/// once however many dates may begin near it.
struct FoldedLine {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let offsets: UnsafeMutableBufferPointer<Int32>
  private let source: Bytes
  /// The stretch of the source that is folded; it ends at the end of a line, or far enough ahead.
  private var start = 0
  private var end = 0
  private var count = 0
  /// The folded byte at which the last window began.
  private var index = 0

  /// No date in running text is longer.
  private static let window = 240
  private static let length = 4_096

  private init(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ offsets: UnsafeMutableBufferPointer<Int32>,
    _ source: Bytes
  ) {
    self.bytes = bytes
    self.offsets = offsets
    self.source = source
  }

  /// Hands on a line of a text, before its first byte.
  static func with(_ source: Bytes, _ body: (FoldedLine) -> Void) {
    // The longest fold of one code point takes a few times its bytes; what does not fit comes later.
    let capacity = min(source.count, length) * 3 + 16
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity + 1) { offsets in
        body(FoldedLine(bytes, offsets, source))
      }
    }
  }

  /// The text in which a date that begins at a position lies, to the end of its line at most.
  ///
  /// - Precondition: no position lies before the one asked for last.
  /// - Returns: the text, and the index in it at which the position is.
  mutating func window(at position: Int) -> (text: FoldedText, index: Int) {
    if position + Self.window > end, position >= end || !isLineEnd { fold(from: position) }
    while index < count, Int(offsets[index]) < position { index += 1 }
    let limit = position + Self.window
    var last = count
    if end > limit {
      // No code point is longer than its fold by much: the end is sought from where it is at most.
      last = min(count, index + Self.window)
      while last < count, Int(offsets[last]) < limit { last += 1 }
      while last > index, Int(offsets[last]) > limit { last -= 1 }
      while last > index, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    }
    return (FoldedText(bytes: bytes, offsets: offsets, count: last, source: source), index)
  }

  private var isLineEnd: Bool { end == source.count || source[end] == 0x0A }

  private mutating func fold(from position: Int) {
    start = position
    end = min(source.count, position + Self.length)
    while end < source.count, end > start, source[end] & 0xC0 == 0x80 { end -= 1 }
    end = source.endOfLine(start..<end)
    count = FoldedText.fold(Bytes(rebasing: source[0..<end]), start, bytes, offsets)
    end = Int(offsets[count])
    index = 0
  }
}

extension Bytes {
  /// The place of the first line feed of a range, or its end.
  fileprivate func endOfLine(_ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position + 8 <= range.upperBound, !ByteBlock(self, at: position).contains(0x0A) {
      position += 8
    }
    while position < range.upperBound, self[position] != 0x0A { position += 1 }
    return position
  }
}
