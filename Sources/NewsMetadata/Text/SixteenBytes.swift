/// Sixteen bytes of a text, looked at together. Results have all bits of each byte that is meant.
struct SixteenBytes {
  typealias Bits = SIMD2<UInt64>
  private typealias Lanes = SIMD16<Int8>
  private let lanes: Lanes

  /// Those from an offset on, of which none may lie beyond the end.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    lanes = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: Lanes.self)
  }

  // With types spelled out, or lanes are compared one by one.

  /// Controls, and those that are not of ASCII: these are negative.
  @inline(__always)
  var odd: Bits {
    let found: SIMDMask<Lanes> = lanes .< Lanes(repeating: 0x20)
    return unsafeBitCast(found, to: Bits.self)
  }

  /// Those that are equal to a byte of ASCII.
  @inline(__always)
  func equal(to byte: UInt8) -> Bits {
    let found: SIMDMask<Lanes> = lanes .== Lanes(repeating: Int8(truncatingIfNeeded: byte))
    return unsafeBitCast(found, to: Bits.self)
  }

  /// Those that are equal to one of two bytes of ASCII which differ in their lowest bit.
  @inline(__always)
  func equal(toEither byte: UInt8) -> Bits {
    let high: Lanes = lanes | Lanes(repeating: 1)
    let found: SIMDMask<Lanes> = high .== Lanes(repeating: Int8(truncatingIfNeeded: byte | 1))
    return unsafeBitCast(found, to: Bits.self)
  }
}
