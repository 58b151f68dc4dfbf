@_spi(Tables) internal import NewsText

extension Trie.Cursor {
  /// Moves on by all the letters of ASCII that follow, in small letters, since no form ends among them;
  /// false where no key goes on with them.
  @inline(__always)
  mutating func stepLetters(of bytes: Bytes, _ index: inout Int, end: Int) -> Bool {
    while index < end {
      let letter = bytes[index] | 0x20
      guard letter &- 0x61 < 26 else { return true }
      guard step(letter) else { return false }
      index &+= 1
    }
    return true
  }
}
