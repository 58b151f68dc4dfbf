/// The letters and digits of ASCII by their bytes, letters as small ones; 0 for all other bytes.
struct PlainFold: @unchecked Sendable {
  static let shared = PlainFold()

  // Filled once, and never freed.
  private let table: UnsafeMutablePointer<UInt8>

  private init() {
    table = .allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max {
      table[Int(byte)] = byte.isPlain ? UInt8(truncatingIfNeeded: foldScalar(UInt32(byte))) : 0
    }
  }

  @inline(__always)
  subscript(byte: UInt8) -> UInt8 { table[Int(byte)] }
}
