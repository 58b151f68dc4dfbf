/// What the cutting of plain words looks up rather than works out, in one piece of memory.
struct PlainTables: BitwiseCopyable {
  private let base: UnsafeRawPointer

  private static let shifts = 256 * MemoryLayout<NameToken.Sign>.stride

  /// What stands between two words, by the byte behind the first of them: a space, a comma or a dot
  /// with what follows them in plain text; others are no such signs.
  @inline(__always)
  func sign(_ byte: UInt8) -> NameToken.Sign {
    base.assumingMemoryBound(to: NameToken.Sign.self)[Int(byte)]
  }

  /// How far the first four bytes of a word are shifted so that no more than its own are left.
  ///
  /// - Parameter length: less than that of a window.
  @inline(__always)
  func shift(_ length: Int) -> UInt32 {
    UInt32(base.load(fromByteOffset: Self.shifts &+ length, as: UInt8.self))
  }

  /// Made once for all and never written after.
  nonisolated(unsafe) static let shared = PlainTables()

  private init() {
    let count = Self.shifts + ASCIIWindow.length
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 64)
    let signs = memory.bindMemory(to: NameToken.Sign.self, capacity: 256)
    signs.initialize(repeating: NameToken.Sign(gap: .space, joiner: 0x20), count: 256)
    signs[0x2C] = NameToken.Sign(gap: .comma, joiner: 0x2C)
    // That of an abbreviation is told later.
    signs[0x2E] = NameToken.Sign(gap: .dotSpace, joiner: NameToken.noJoiner)
    for length in 0..<ASCIIWindow.length {
      memory.storeBytes(
        of: UInt8(8 * (4 - min(length, 4))), toByteOffset: Self.shifts + length, as: UInt8.self)
    }
    base = UnsafeRawPointer(memory)
  }
}
