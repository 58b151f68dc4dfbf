/// How often each of some words or runs of words stands somewhere, by their hashes.
struct WordCounts: Sendable {
  private struct Slot {
    var word: WordHash
    /// 0 where the slot is free.
    var count: Int
  }

  /// At most half of them are taken, so that a free one ends every search.
  private let slots: [Slot]

  /// - Parameter capacity: how many there are at most.
  init(_ words: some Sequence<WordHash>, capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(unsafeUninitializedCapacity: size) { slots, count in
      slots.initialize(repeating: Slot(word: WordHash(), count: 0))
      count = size
      for word in words {
        let place = Self.place(of: word, in: UnsafeBufferPointer(slots))
        slots[place].word = word
        slots[place].count &+= 1
      }
    }
  }

  /// How often it was counted.
  subscript(word: WordHash) -> Int {
    slots.withUnsafeBufferPointer { $0[Self.place(of: word, in: $0)].count }
  }

  /// The slot of a word, or the free one where it would stand.
  @inline(__always)
  private static func place(of word: WordHash, in slots: UnsafeBufferPointer<Slot>) -> Int {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: word.mixed) & mask
    while slots[place].count > 0, slots[place].word != word { place = (place &+ 1) & mask }
    return place
  }
}
