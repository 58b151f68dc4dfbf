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

  /// A small letter of ASCII, with which most words begin, or any digit.
  struct Letter: BitwiseCopyable {
    fileprivate let bit: UInt32

    /// Nil for other bytes.
    @inline(__always)
    init?(_ byte: UInt8) {
      if ASCIIWindow.isLetter(byte) {
        bit = 1 &<< UInt32(byte & 0x1F)
      } else if ASCIIWindow.isDigit(byte) {
        bit = 1
      } else {
        return nil
      }
    }

    /// The bytes that it stands for.
    var bytes: ClosedRange<UInt8> {
      if bit == 1 { return 0x30...0x39 }
      let letter = 0x60 | UInt8(truncatingIfNeeded: bit.trailingZeroBitCount)
      return letter...letter
    }
  }
}
