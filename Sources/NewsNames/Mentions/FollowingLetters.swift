/// With which letters keys go on behind a word, as far as it was asked: most words are followed by few.
struct FollowingLetters: BitwiseCopyable {
  private var known: UInt32 = 0
  private var some: UInt32 = 0

  /// Whether keys go on with a letter; nil where it was not asked before.
  @inline(__always)
  subscript(letter: Letter) -> Bool? {
    get { known & letter.bit == 0 ? nil : some & letter.bit != 0 }
    set {
      known |= letter.bit
      if newValue == true { some |= letter.bit }
    }
  }

  /// A small letter of ASCII, with which most words begin.
  struct Letter: BitwiseCopyable {
    let byte: UInt8

    /// Nil for other bytes.
    @inline(__always)
    init?(_ byte: UInt8) {
      guard byte &- 0x61 < 26 else { return nil }
      self.byte = byte
    }

    @inline(__always)
    fileprivate var bit: UInt32 { 1 &<< UInt32(byte & 0x1F) }
  }
}
