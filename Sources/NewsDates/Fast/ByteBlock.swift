internal import NewsText

/// Eight bytes that are looked at together.
struct ByteBlock {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  private let bits: UInt64

  /// - Precondition: eight bytes follow.
  @inline(__always)
  init(_ bytes: Bytes, at position: Int) {
    bits =
      UnsafeRawBufferPointer(bytes)
      .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
  }

  @inline(__always) var isASCII: Bool { bits & Self.highest == 0 }

  /// Whether a byte is among them.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let other = bits ^ Self.ones &* UInt64(byte)
    return (other &- Self.ones) & ~other & Self.highest != 0
  }

  /// Whether a digit of ASCII is among them.
  ///
  /// - Precondition: all are ASCII.
  @inline(__always)
  var hasDigit: Bool {
    (bits &+ Self.ones &* (0x80 - 0x30)) & ~(bits &+ Self.ones &* (0x80 - 0x3A)) & Self.highest != 0
  }

  /// How many letters of ASCII come before anything else.
  @inline(__always)
  var letterCount: Int {
    let small = bits & ~Self.highest | Self.ones << 5
    let letters = (small &+ Self.ones &* (0x80 - 0x61)) & ~(small &+ Self.ones &* (0x80 - 0x7B))
    return (~(letters & ~bits) & Self.highest).trailingZeroBitCount >> 3
  }

  /// How many letters and digits of ASCII come before anything else.
  @inline(__always)
  var wordCount: Int {
    let plain = bits & ~Self.highest
    let small = plain | Self.ones << 5
    let letters = (small &+ Self.ones &* (0x80 - 0x61)) & ~(small &+ Self.ones &* (0x80 - 0x7B))
    let digits = (plain &+ Self.ones &* (0x80 - 0x30)) & ~(plain &+ Self.ones &* (0x80 - 0x3A))
    return (~((letters | digits) & ~bits) & Self.highest).trailingZeroBitCount >> 3
  }
}
