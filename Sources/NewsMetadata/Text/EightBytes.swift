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

  /// What a word is like that is of so many bytes from the first on, letters and digits of ASCII.
  @inline(__always)
  func plainTraits(_ length: Int) -> WordTraits {
    // The sixth bit is that of small letters and digits, the seventh that of letters.
    let those = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    let capitals = ~bytes & (Self.ones &* 0x20) & those
    let digits = ~bytes & (Self.ones &* 0x40) & those
    let letters = (Self.ones &* 0x40) & those & ~digits
    var traits = UInt16(truncatingIfNeeded: capitals &>> 5 & 1)
    if letters != 0 { traits |= WordTraits.hasLetter.rawValue }
    if letters &>> 1 != capitals { traits |= WordTraits.hasSmall.rawValue }
    if digits != 0 { traits |= WordTraits.hasDigit.rawValue }
    if capitals & (capitals &- 1) != 0 { traits |= WordTraits.manyCapitals.rawValue }
    return WordTraits(rawValue: traits)
  }

  /// Those that are equal to a byte.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let others = bytes ^ Self.ones &* UInt64(byte)
    return ~(((others & ~Self.highs) &+ ~Self.highs) | others) & Self.highs
  }
}
