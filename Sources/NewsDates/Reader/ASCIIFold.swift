/// The fold of ASCII: itself in lower case, but for the back-quote. Eight bytes at a time.
enum ASCIIFold {
  private static let ramp = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7)

  /// Folds the bytes at a position up to the first that is beyond ASCII, and notes where each came
  /// from; stops early where there is no room.
  @inline(__always)
  static func fold(
    _ source: Bytes, _ position: inout Int, _ bytes: UnsafeMutableBufferPointer<UInt8>,
    _ offsets: UnsafeMutableBufferPointer<Int32>, _ count: inout Int
  ) {
    guard let input = UnsafeRawPointer(source.baseAddress),
      let output = UnsafeMutableRawPointer(bytes.baseAddress),
      let places = UnsafeMutableRawPointer(offsets.baseAddress)
    else { return }
    while position + 8 <= source.count, count + 8 <= bytes.count {
      let block = (input + position).loadUnaligned(as: UInt64.self)
      guard block & 0x8080_8080_8080_8080 == 0 else { break }
      (output + count).storeBytes(of: folded(block), as: UInt64.self)
      (places + 4 * count).storeBytes(
        of: ramp &+ Int32(truncatingIfNeeded: position), as: SIMD8<Int32>.self)
      position += 8
      count += 8
    }
    while position < source.count, count < bytes.count {
      let byte = source[position]
      guard byte < 0x80 else { return }
      bytes[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x60 ? 0x27 : byte
      offsets[count] = Int32(truncatingIfNeeded: position)
      position += 1
      count += 1
    }
  }

  /// Eight bytes of ASCII, folded: in each byte the highest bit is free to tell how it compares.
  @inline(__always)
  private static func folded(_ block: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest = ones << 7
    let atLeastA = block &+ ones &* (0x80 - 0x41)
    let beyondZ = block &+ ones &* (0x80 - 0x5B)
    let capitals = atLeastA & ~beyondZ & highest
    let isBackQuote = ~((block ^ ones &* 0x60) &+ ~highest) & highest
    return block | capitals >> 2 ^ (isBackQuote >> 7) &* (0x60 ^ 0x27)
  }
}
