/// A hash of bytes that are met one at a time (FNV-1a); the same on every machine, since tables hold some.
struct ByteHash: BitwiseCopyable {
  private(set) var value: UInt64

  /// - Parameter seed: other seeds give other hashes of the same bytes.
  @inline(__always)
  init(seed: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ seed }

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
