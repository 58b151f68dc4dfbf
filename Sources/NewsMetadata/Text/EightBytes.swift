/// Eight bytes of a text, looked at together. Results have the high bit of each byte that is meant.
struct EightBytes {
  private let bytes: UInt64

  /// - Parameter bytes: As they lie in memory.
  @inline(__always)
  init(_ bytes: UInt64) { self.bytes = UInt64(littleEndian: bytes) }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Those that are not of ASCII.
  @inline(__always)
  var wide: UInt64 { bytes & Self.highs }

  /// Those of ASCII that are less than a small number.
  @inline(__always)
  func less(than byte: UInt8) -> UInt64 {
    ~((bytes & ~Self.highs) &+ Self.ones &* UInt64(0x80 - byte)) & ~bytes & Self.highs
  }

  /// Those that are equal to a byte.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let others = bytes ^ Self.ones &* UInt64(byte)
    return ~(((others & ~Self.highs) &+ ~Self.highs) | others) & Self.highs
  }
}
