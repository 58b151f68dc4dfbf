internal import CNewsTables

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
    Self.row(bytes | Self.ones &* 0x20, from: 0x61, count: 26) & Self.highs
  }

  /// Those that are digits of ASCII.
  @inline(__always)
  var digits: UInt64 { Self.row(bytes, from: 0x30, count: 10) & Self.highs }

  private typealias Lanes = SIMD16<Int8>

  /// All bits of those that are one of so many bytes in a row. In half a vector, which takes a third of the
  /// steps that sums of eight bytes in one number take.
  @inline(__always)
  private static func row(_ bytes: UInt64, from first: UInt8, count: UInt8) -> UInt64 {
    let lanes = unsafeBitCast(SIMD2<UInt64>(bytes, 0), to: Lanes.self)
    // The first of the row becomes the least number there is. With types spelled out, or it is done lane by
    // lane.
    let moved: Lanes = lanes &+ Lanes(repeating: Int8(bitPattern: 0x80 &- first))
    let found: SIMDMask<Lanes> = moved .< Lanes(repeating: Int8(bitPattern: 0x80 &+ count))
    return unsafeBitCast(found, to: SIMD2<UInt64>.self)[0]
  }

  /// Those that have the bit which parts small letters from capitals.
  @inline(__always)
  var small: UInt64 { bytes &<< 2 & Self.highs }

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

  /// Of the first one to eight, which are letters and digits of ASCII or apostrophes or not of ASCII, the bits
  /// that small letters have not: 0x20 of a capital, others of all that is no letter of ASCII.
  @inline(__always)
  func otherThanSmall(_ count: Int) -> UInt64 {
    news_other_than_small(bytes, count)
  }

  /// The first one to eight, which are letters and digits of ASCII, as ``WordHash`` has them: small, and the
  /// last one in the lowest bits.
  @inline(__always)
  func packed(_ count: Int) -> UInt64 {
    (bytes | Self.ones &* 0x20).byteSwapped &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }
}
