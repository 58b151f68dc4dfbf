/// Some words as bits at their hashes: whether a word is none of them is told without a string of it.
struct RuledWords: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 256)

  init(_ words: some Sequence<String>) {
    for word in words {
      var hash = ByteHash()
      for byte in word.utf8 { hash.add(byte) }
      let bit = Self.bit(of: hash)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether a word with a hash may be one of them; of a hundred others some two pass.
  func mayContain(_ hash: ByteHash) -> Bool {
    let bit = Self.bit(of: hash)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private static func bit(of hash: ByteHash) -> Int {
    Int(truncatingIfNeeded: hash.value ^ hash.value >> 32) & 0x3FFF
  }
}
