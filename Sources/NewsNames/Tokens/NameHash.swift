/// A hash of words and numbers, eight bytes at a time; the same on every machine, since tables hold some.
struct NameHash: BitwiseCopyable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }

  /// Adds some bytes, and how many they are.
  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return add(0) }
    add(UnsafeRawPointer(base), count: bytes.count)
  }

  @inline(__always)
  mutating func add(_ bytes: UnsafeRawPointer, count: Int) {
    // The last bytes overlap with those before them, which the count makes up for.
    value ^= UInt64(truncatingIfNeeded: count) << 56
    if count >= 8 {
      var index = 0
      while index &+ 8 < count {
        add(Self.word(bytes + index))
        index &+= 8
      }
      add(Self.word(bytes + (count &- 8)))
    } else if count >= 4 {
      add(Self.half(bytes) | Self.half(bytes + (count &- 4)) << 32)
    } else if count > 0 {
      add(
        Self.byte(bytes) | Self.byte(bytes + count / 2) << 8 | Self.byte(bytes + (count &- 1)) << 16
      )
    } else {
      add(0)
    }
    // What the last bytes change must reach every bit.
    value &*= 0xD6E8_FEB8_6659_FD93
    value ^= value >> 29
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
  }

  /// Up to eight bytes, the first one lowest, and 0 above them.
  @inline(__always)
  static func short(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    // The last bytes may be read twice.
    let shift = UInt64(truncatingIfNeeded: 8 &* count)
    if count >= 8 { return word(bytes) }
    if count >= 4 { return half(bytes) | half(bytes + (count &- 4)) &<< (shift &- 32) }
    guard count > 0 else { return 0 }
    return byte(bytes) | byte(bytes + count / 2) &<< UInt64(truncatingIfNeeded: count / 2 &* 8)
      | byte(bytes + (count &- 1)) &<< (shift &- 8)
  }

  @inline(__always)
  private static func half(_ bytes: UnsafeRawPointer) -> UInt64 {
    UInt64(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
  }

  @inline(__always)
  private static func byte(_ bytes: UnsafeRawPointer) -> UInt64 {
    UInt64(bytes.load(as: UInt8.self))
  }
}
