/// The UTF-8 form of one code point, without a heap.
@usableFromInline
package struct UTF8Bytes: RandomAccessCollection {
  private let packed: UInt32
  @usableFromInline package let count: Int

  /// Encodes a code point; surrogates and numbers beyond U+10FFFF become U+FFFD.
  @inline(__always)
  package init(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      packed = scalar
      count = 1
    case ..<0x800:
      packed = 0xC0 | scalar >> 6 | (0x80 | scalar & 0x3F) << 8
      count = 2
    case 0xD800..<0xE000, 0x11_0000...:
      packed = 0xBD_BFEF
      count = 3
    case ..<0x1_0000:
      packed = 0xE0 | scalar >> 12 | (0x80 | scalar >> 6 & 0x3F) << 8 | (0x80 | scalar & 0x3F) << 16
      count = 3
    default:
      packed =
        0xF0 | scalar >> 18 | (0x80 | scalar >> 12 & 0x3F) << 8 | (0x80 | scalar >> 6 & 0x3F) << 16
        | (0x80 | scalar & 0x3F) << 24
      count = 4
    }
  }

  @usableFromInline package var startIndex: Int { 0 }
  @usableFromInline package var endIndex: Int { count }
  @usableFromInline package subscript(index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: packed >> UInt32(8 * index))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The code point that begins at an offset, and its length in bytes.
  ///
  /// - Precondition: the bytes are valid UTF-8 and a character begins there.
  @inline(__always)
  package func scalar(at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(self[offset + 1]) & 0x3F
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(self[offset + 2]) & 0x3F
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(self[offset + 3]) & 0x3F
    return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// Where the character before an offset begins; nil at the start.
  @inline(__always)
  package func start(before offset: Int) -> Int? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The character before an offset, 0 at the start.
  @inline(__always)
  package func scalar(before offset: Int) -> UInt32 {
    guard let start = start(before: offset) else { return 0 }
    return scalar(at: start).scalar
  }

  /// The character after an offset, 0 at the end.
  @inline(__always)
  package func scalar(after offset: Int) -> UInt32 {
    offset < count ? scalar(at: offset).scalar : 0
  }
}
