/// What the short words are that stand beside names, which are the same again and again.
///
/// As in a ``WordMemory`` each word has one slot, which another takes that belongs there too.
struct KindMemory: ~Copyable {
  private struct Slot: BitwiseCopyable {
    /// Up to eight bytes; 0 where there is none.
    var word: UInt64 = 0
    var kind: WordKind = []
  }

  /// The slots, without owning them.
  struct View: BitwiseCopyable {
    fileprivate static let bits = 9
    private let slots: UnsafeMutablePointer<Slot>

    fileprivate init() {
      slots = .allocate(capacity: 1 << Self.bits)
      slots.initialize(repeating: Slot(), count: 1 << Self.bits)
    }

    fileprivate func deallocate() { slots.deallocate() }

    /// What a folded word is, of which eight more bytes can be read.
    @inline(__always)
    func kind(_ word: UnsafeBufferPointer<UInt8>) -> WordKind {
      guard let base = word.baseAddress, word.count > 0, word.count <= 8 else {
        return WordTable.shared.kind(word)
      }
      let bytes = WordMemory.load(base, word.count)
      let place = (bytes &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits)
      let slot = slots + Int(truncatingIfNeeded: place)
      if slot.pointee.word != bytes {
        slot.pointee = Slot(word: bytes, kind: WordTable.shared.kind(word))
      }
      return slot.pointee.kind
    }
  }

  let view = View()

  deinit { view.deallocate() }
}
