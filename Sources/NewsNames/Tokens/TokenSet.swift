/// Some of the tokens of a block, as bits: which comes next is found without a look at those between.
struct TokenSet: ~Copyable {
  private var words: ScratchBuffer<UInt64>
  /// The number of tokens that are in it or not.
  private var count = 0

  init(capacity: Int, in memory: inout ScratchMemory) {
    words = ScratchBuffer(capacity: Self.words(capacity), in: &memory)
  }

  /// The bytes of memory that one takes.
  static func byteCount(capacity: Int) -> Int { words(capacity) * MemoryLayout<UInt64>.stride }

  private static func words(_ capacity: Int) -> Int { capacity / UInt64.bitWidth + 2 }

  mutating func removeAll() {
    words.shrink(to: 0)
    count = 0
  }

  /// Tells of the next tokens which are in it.
  ///
  /// - Parameters:
  ///   - members: a bit for each, the first one lowest, and 0 above them.
  ///   - more: how many there are, up to 64.
  @inline(__always)
  mutating func append(_ members: UInt64, count more: Int) {
    guard more > 0 else { return }
    let place = count & (UInt64.bitWidth - 1)
    count &+= more
    guard place > 0 else { return words.append(members) }
    let last = words.count &- 1
    words.set(last, to: words[last] | members &<< UInt64(truncatingIfNeeded: place))
    if place &+ more > UInt64.bitWidth {
      words.append(members &>> UInt64(truncatingIfNeeded: UInt64.bitWidth &- place))
    }
  }

  /// The tokens of a line, valid until the next change.
  @inline(__always)
  func slice(_ line: Range<Int>) -> Slice {
    Slice(words: words.base, start: line.lowerBound, end: line.upperBound)
  }

  /// Which of the tokens of a line are in the set, by their places in the line.
  struct Slice: BitwiseCopyable {
    fileprivate let words: UnsafeMutablePointer<UInt64>
    fileprivate let start: Int
    fileprivate let end: Int

    /// The first one from a place on.
    @inline(__always)
    func first(from place: Int) -> Int? {
      let from = start &+ place
      guard from < end else { return nil }
      var base = from & ~(UInt64.bitWidth - 1)
      var bits = words[from >> 6] & UInt64.max &<< UInt64(truncatingIfNeeded: from)
      while bits == 0 {
        base &+= UInt64.bitWidth
        guard base < end else { return nil }
        bits = words[base >> 6]
      }
      let found = base &+ bits.trailingZeroBitCount
      return found < end ? found &- start : nil
    }
  }
}
