/// Values by 64-bit keys: what a document says of its names and countries.
///
/// Open addressing without removal, in memory of its own. A dictionary would seed and finish a hash
/// for each of the many questions that are asked of it.
struct HashedValues<Value: BitwiseCopyable>: ~Copyable {
  private struct Slot: BitwiseCopyable {
    var key: UInt64
    var value: Value?
  }

  private var slots: UnsafeMutableBufferPointer<Slot>
  private(set) var count = 0

  init() { slots = UnsafeMutableBufferPointer(start: nil, count: 0) }

  deinit { slots.deallocate() }

  /// The value of a key; setting nil changes nothing.
  @inline(__always)
  subscript(key: UInt64) -> Value? {
    get {
      guard count > 0 else { return nil }
      return slots[place(of: key)].value
    }
    set {
      guard let newValue else { return }
      if count * 2 >= slots.count { grow() }
      let place = place(of: key)
      if slots[place].value == nil { count += 1 }
      slots[place] = Slot(key: key, value: newValue)
    }
  }

  /// The slot of a key, or the empty one where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    // At most half of the slots are taken.
    while slots[place].value != nil, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  @inline(never)
  private mutating func grow() {
    let old = slots
    slots = .allocate(capacity: max(old.count * 2, 32))
    slots.initialize(repeating: Slot(key: 0, value: nil))
    for slot in old where slot.value != nil { slots[place(of: slot.key)] = slot }
    old.deallocate()
  }
}
