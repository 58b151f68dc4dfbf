/// Eight bytes of a text, looked at together. Results have the high bit of each byte that is meant.
struct EightBytes {
  private let bytes: UInt64

  /// All of them, the first in the lowest bits.
  @inline(__always)
  var all: UInt64 { bytes }

  /// - Parameter bytes: As they lie in memory.
  @inline(__always)
  init(_ bytes: UInt64) { self.bytes = UInt64(littleEndian: bytes) }

  /// The last ones of some, which are one to seven, and zeros behind them.
  @inline(__always)
  init(ending eight: EightBytes, _ count: Int) {
    bytes = eight.bytes &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Those that are not of ASCII.
  @inline(__always)
  var wide: UInt64 { bytes & Self.highs }

  /// Those that are letters of ASCII.
  @inline(__always)
  var letters: UInt64 {
    let small = bytes & ~Self.highs | Self.ones &* 0x20
    return (small &+ Self.ones &* 0x1F) & ~(small &+ Self.ones &* 0x05) & ~bytes & Self.highs
  }

  /// Those that are digits of ASCII.
  @inline(__always)
  var digits: UInt64 {
    let low = bytes & ~Self.highs
    return (low &+ Self.ones &* 0x50) & ~(low &+ Self.ones &* 0x46) & ~bytes & Self.highs
  }

  /// Those that have the bit which parts small letters from capitals.
  @inline(__always)
  var small: UInt64 { bytes &<< 2 & Self.highs }

  /// How many small letters of ASCII stand at the head.
  @inline(__always)
  var smallCount: Int {
    let low = bytes & ~Self.highs
    let small = (low &+ Self.ones &* 0x1F) & ~(low &+ Self.ones &* 0x05) & ~bytes & Self.highs
    return (small ^ Self.highs).trailingZeroBitCount &>> 3
  }

  /// The first one to seven, which are small letters of ASCII, as ``packed(_:)`` has them.
  @inline(__always)
  func packedSmall(_ count: Int) -> UInt64 {
    bytes.byteSwapped &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }

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

  /// The first one to eight, which are letters and digits of ASCII, as ``WordHash`` has them: small, and the
  /// last one in the lowest bits.
  @inline(__always)
  func packed(_ count: Int) -> UInt64 {
    (bytes | Self.ones &* 0x20).byteSwapped &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }
}
