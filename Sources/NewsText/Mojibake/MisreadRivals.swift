/// The characters of a line that was read in one encoding: what tells whether another makes UTF-8 of them
/// too, and another text.
struct MisreadRivals {
  /// A byte for each character of the table, not zero where the line has it; whole words.
  private let seen: UnsafeMutableBufferPointer<UInt8>
  private let table = MisreadingTable.shared

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Calls a function with a set of no characters, which lives no longer than that.
  static func with<Result>(_ body: (MisreadRivals) -> Result) -> Result {
    let words = (MisreadingTable.shared.count + 7) / 8
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: words * 8) { seen in
      seen.initialize(repeating: 0)
      return body(MisreadRivals(seen: seen))
    }
  }

  /// Notes a character by its number.
  @inline(__always)
  func add(_ number: UInt16) {
    seen[Int(number)] = 1
  }

  /// Whether some encoding makes other text of the characters than one does: all are bytes of the same
  /// roles in both, and not all are the same.
  func areLeft(to encoding: Int) -> Bool {
    // A byte for each encoding, not zero where some character is no byte of the same role in it, and
    // where one is another byte: eight encodings a word.
    var roles = SIMD4<UInt64>()
    var bytes = SIMD4<UInt64>()
    forEach { number in
      let row = table.bytes(of: number)
      let byte = row[encoding]
      let words = UnsafeRawPointer(row).loadUnaligned(as: SIMD4<UInt64>.self)
      let mask: UInt8 = byte < 0xC0 ? 0xC0 : byte < 0xE0 ? 0xE0 : byte < 0xF0 ? 0xF0 : 0xF8
      let difference = words ^ SIMD4(repeating: UInt64(byte) &* Self.ones)
      bytes |= difference
      roles |= difference & SIMD4(repeating: UInt64(mask) &* Self.ones)
    }
    for index in 0..<4 {
      if Self.zeros(roles[index]) & ~Self.zeros(bytes[index]) != 0 { return true }
    }
    return false
  }

  /// Calls a function with the number of each character that was added.
  @inline(__always)
  private func forEach(_ body: (UInt16) -> Void) {
    let memory = UnsafeRawPointer(seen.start)
    for place in stride(from: 0, to: seen.count, by: 8) {
      var word = UInt64(
        littleEndian: memory.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      while word != 0 {
        body(UInt16(truncatingIfNeeded: place + word.trailingZeroBitCount >> 3))
        word &= word &- 1
      }
    }
  }

  /// The high bit of each byte that is zero.
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low = ones &* 0x7F
    return ~((word & low) &+ low | word) & (ones &* 0x80)
  }
}
