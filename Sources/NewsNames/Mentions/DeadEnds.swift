/// Words behind which no key goes on with a certain other word, though some do with its first letter:
/// "the" and "reporters".
///
/// As in a ``WordMemory`` each pair of words has one slot, which another takes that belongs there too,
/// and words are told apart by all their bytes.
struct DeadEnds: ~Copyable {
  /// A pair of words, as a ``WordMemory`` writes them down.
  struct Pair: BitwiseCopyable, Equatable {
    // No word is empty.
    fileprivate var word: (UInt64, UInt64) = (0, 0)
    fileprivate var next: (UInt64, UInt64) = (0, 0)

    fileprivate init() {}

    /// - Parameters:
    ///   - next: another word, of which eight more bytes can be read.
    ///   - count: 1 … ``WordMemory/longestWord``.
    @inline(__always)
    init(
      _ word: UnsafePointer<WordMemory.Word>, _ next: UnsafePointer<UInt8>, count: Int,
      mayBePlural: Bool
    ) {
      self.word = word.pointee.bytes
      self.next = WordMemory.bytes(next, count: count, mayBePlural: mayBePlural)
    }

    @inline(__always)
    static func == (a: Pair, b: Pair) -> Bool { a.word == b.word && a.next == b.next }

    /// The number of its slot.
    @inline(__always)
    fileprivate var place: Int {
      let hash =
        (word.0 ^ word.1 &* 0xD6E8_FEB8_6659_FD93 ^ next.0 &* 0xA24B_AED4_963E_E407
          ^ next.1 &* 0x9FB2_1C65_1E98_DF25) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: hash >> UInt64(64 - View.bits))
    }
  }

  /// The slots, without owning them.
  struct View: BitwiseCopyable {
    fileprivate static let bits = 9
    fileprivate let slots: UnsafeMutablePointer<Pair>

    @inline(__always)
    func contains(_ pair: Pair) -> Bool { slots[pair.place] == pair }

    func insert(_ pair: Pair) { slots[pair.place] = pair }
  }

  let view: View

  init() {
    view = View(slots: .allocate(capacity: 1 << View.bits))
    view.slots.initialize(repeating: Pair(), count: 1 << View.bits)
  }

  deinit { view.slots.deallocate() }
}
