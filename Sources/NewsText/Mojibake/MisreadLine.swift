/// A line as code points, with what the encodings make of each.
///
/// It lives in scratch memory for as long as the line is looked at.
struct MisreadLine {
  /// Code points, after two zeros that stand for the start of the line, before others for its end.
  let scalars: UnsafePointer<UInt32>
  /// Where each begins in the line's bytes; one more than there are code points.
  let offsets: UnsafePointer<Int32>
  /// Their numbers in the table of misreadings.
  let numbers: UnsafePointer<UInt16>

  /// The first code point and the end of the last.
  static let start = 2
  let end: Int

  /// Zeros before and after the code points, with room for what a repair adds.
  static let padding = 8

  /// Reads a line.
  static func read<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (borrowing MisreadLine) -> Result
  ) -> Result {
    let capacity = bytes.count + padding
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { scalars in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { offsets in
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { numbers in
          body(MisreadLine(bytes, scalars, offsets, numbers))
        }
      }
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ scalars: UnsafeMutableBufferPointer<UInt32>,
    _ offsets: UnsafeMutableBufferPointer<Int32>, _ numbers: UnsafeMutableBufferPointer<UInt16>
  ) {
    let table = MisreadingTable.shared
    var index = 0
    func add(_ scalar: UInt32, _ offset: Int, _ number: UInt16) {
      scalars.initializeElement(at: index, to: scalar)
      offsets.initializeElement(at: index, to: Int32(truncatingIfNeeded: offset))
      numbers.initializeElement(at: index, to: number)
      index += 1
    }
    for _ in 0..<Self.start { add(0, 0, 0) }
    var position = 0
    while position < bytes.count {
      let (scalar, length) = bytes.scalar(at: position)
      add(scalar, position, scalar < 0x80 ? 0 : table.number(of: scalar))
      position += length
    }
    end = index
    for _ in Self.start..<Self.padding { add(0, bytes.count, 0) }
    self.scalars = UnsafeBufferPointer(scalars).start
    self.offsets = UnsafeBufferPointer(offsets).start
    self.numbers = UnsafeBufferPointer(numbers).start
  }

  /// The next code point at or behind an index that some encoding shows, nil where there is none.
  @inline(__always)
  func nextShown(from index: Int) -> Int? {
    var index = index
    while index < end {
      if numbers[index] != 0 { return index }
      index += 1
    }
    return nil
  }

  /// The bytes of the line that a stretch of code points takes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// The byte of a code point in an encoding, nil where it has none.
  @inline(__always)
  func byte(at index: Int, in encoding: Int, _ table: MisreadingTable) -> UInt8? {
    if scalars[index] < 0x80 { return UInt8(truncatingIfNeeded: scalars[index]) }
    guard numbers[index] != 0 else { return nil }
    let byte = table.bytes(of: numbers[index])[encoding]
    return byte == 0 ? nil : byte
  }
}
