/// Some words as bits at their hashes: whether a word is none of them is told without a string of it.
struct RuledWords: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 256)

  init(_ words: some Sequence<String>) {
    for word in words {
      let bit = Self.bit(of: word.utf8.reduce(Self.start) { Self.added($1, to: $0) })
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// The hash of no bytes (FNV-1a).
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes and one more.
  @inline(__always)
  static func added(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Whether a word with a hash may be one of them; of a hundred others some two pass.
  func mayContain(_ hash: UInt64) -> Bool {
    let bit = Self.bit(of: hash)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private static func bit(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & 0x3FFF
  }
}
