extension Trie {
  /// A set of small ASCII letters.
  public struct Letters: BitwiseCopyable {
    /// A bit for each, that of "a" second lowest.
    @usableFromInline var bits: UInt32

    @inlinable @inline(__always)
    init(bits: UInt32) { self.bits = bits }

    /// The set of up to four letters; 0x60 is none.
    @inlinable @inline(__always)
    public init(_ a: UInt8, _ b: UInt8 = 0x60, _ c: UInt8 = 0x60, _ d: UInt8 = 0x60) {
      bits = 1 << UInt32(a & 31) | 1 << UInt32(b & 31) | 1 << UInt32(c & 31) | 1 << UInt32(d & 31)
      bits &= ~1
    }

    /// No letter.
    public static var none: Letters { Letters(bits: 0) }

    /// Whether a letter is one of them.
    @inlinable @inline(__always)
    public func contains(_ letter: UInt8) -> Bool {
      letter > 0x60 && letter < 0x7B && bits >> UInt32(letter & 31) & 1 != 0
    }

    /// Takes the first letter out; nil where there is none.
    @inlinable @inline(__always)
    public mutating func popFirst() -> UInt8? {
      guard bits != 0 else { return nil }
      let letter = UInt8(truncatingIfNeeded: bits.trailingZeroBitCount) | 0x60
      bits &= bits - 1
      return letter
    }
  }
}

extension Trie.Cursor {
  /// The small ASCII letters with which keys go on.
  @inlinable @inline(__always)
  public var letters: Trie.Letters {
    guard left < 0 else {
      guard let byte = nextByte, byte > 0x60, byte < 0x7B else { return .none }
      return Trie.Letters(byte)
    }
    // Letters change the lowest five bits of a base alone: all these units lie together.
    let base = place >> 1
    guard base ^ 0x60 | 0x1F < unitCount else { return .none }
    var bits: UInt32 = 0
    for byte in UInt32(0x61)...0x7A {
      let label = units[Int(base ^ byte)] & 0xFF
      bits |= (label == byte ? 1 : 0) << (byte & 31)
    }
    return Trie.Letters(bits: bits)
  }

  /// The small ASCII letters behind which a key goes on with all of some bytes and ends, and those behind
  /// which it does so with all but the first of them.
  ///
  /// Of a tail its letter is told whatever follows.
  @inlinable
  public func letters(
    before rest: UnsafeBufferPointer<UInt8>
  ) -> (all: Trie.Letters, butFirst: Trie.Letters) {
    guard left < 0, let bytes = rest.baseAddress else {
      let letters = letters
      return (letters, letters)
    }
    let base = place >> 1
    guard base ^ 0x60 | 0x1F < unitCount else { return (.none, .none) }
    var all: UInt32 = 0
    var butFirst: UInt32 = 0
    for byte in UInt32(0x61)...0x7A {
      let unit = units[Int(base ^ byte)]
      guard unit & 0xFF == byte else { continue }
      let bit: UInt32 = 1 << (byte & 31)
      if value(from: unit, bytes, count: rest.count) != nil { all |= bit }
      if !rest.isEmpty, value(from: unit, bytes + 1, count: rest.count &- 1) != nil {
        butFirst |= bit
      }
    }
    return (Trie.Letters(bits: all), Trie.Letters(bits: butFirst))
  }
}
