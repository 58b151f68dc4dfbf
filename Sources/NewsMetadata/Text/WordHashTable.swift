/// Values by word hash, for tables that are made once and asked for every word of a page.
///
/// Open addressing by the hash itself, which is as even as any hash of it: a dictionary would hash it
/// once more, and that is most of what a look costs.
struct WordHashTable<Value: Sendable>: Sendable {
  /// For each slot, one more than the place of its entry; 0 where the slot is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  private var hashes: [WordHash] = []
  private var values: [Value] = []

  /// The value of a hash; nil where there is none.
  @inline(__always)
  subscript(hash: WordHash) -> Value? {
    let entry = slots[slot(of: hash)]
    return entry == 0 ? nil : values[Int(entry) - 1]
  }

  /// Adds a value, or puts it in the place of what its hash had.
  mutating func set(_ hash: WordHash, _ value: Value) {
    let slot = slot(of: hash)
    if slots[slot] > 0 {
      values[Int(slots[slot]) - 1] = value
      return
    }
    hashes.append(hash)
    values.append(value)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
  }

  /// The slot of a hash, or the free one where it would stand.
  @inline(__always)
  private func slot(of hash: WordHash) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while slots[slot] > 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (place, hash) in hashes.enumerated() { slots[slot(of: hash)] = UInt32(place + 1) }
  }
}
