/// Values by 64-bit keys: what a document says of its names and countries.
///
/// Open addressing without removal, in memory of its own. A dictionary would seed and finish a hash
/// for each of the many questions that are asked of it.
struct HashedValues<Value: BitwiseCopyable>: ~Copyable {
  /// The key is 0 where the slot is empty, and the value not initialized then.
  fileprivate struct Slot: BitwiseCopyable {
    var key: UInt64
    var value: Value
  }

  private var slots: UnsafeMutablePointer<Slot>?
  private var mask = -1
  /// How many keys there are.
  private(set) var count = 0
  /// How many slots are made at first.
  private let capacity: Int
  /// Room for these that others share; what is needed beyond it is its own.
  private let room: UnsafeMutablePointer<Slot>?

  /// - Parameter capacity: a power of two, twice as many as there mostly will be.
  init(capacity: Int = 32, in memory: inout ScratchMemory) {
    self.capacity = capacity
    room = memory.take(capacity, of: Slot.self)
  }

  deinit { free(slots) }

  private func free(_ slots: UnsafeMutablePointer<Slot>?) {
    if let slots, slots != room { slots.deallocate() }
  }

  /// The value of a key; setting nil changes nothing.
  @inline(__always)
  subscript(key: UInt64) -> Value? {
    get {
      guard let slots else { return nil }
      let slot = slot(of: key, in: slots)
      return slot.pointee.key == 0 ? nil : slot.pointee.value
    }
    set {
      guard let newValue else { return }
      // At most half of the slots are taken.
      if count &* 2 > mask { grow() }
      guard let slots else { return }
      let slot = slot(of: key, in: slots)
      if slot.pointee.key == 0 { count &+= 1 }
      slot.initialize(to: Slot(key: Self.stored(key), value: newValue))
    }
  }

  /// The keys as they are now, without owning them; valid until the next change.
  struct Keys: BitwiseCopyable {
    fileprivate let slots: UnsafeMutablePointer<Slot>?
    fileprivate let mask: Int

    @inline(__always)
    func contains(_ key: UInt64) -> Bool {
      guard let slots else { return false }
      return HashedValues.slot(of: key, in: slots, mask).pointee.key != 0
    }
  }

  var keys: Keys { Keys(slots: slots, mask: mask) }

  @inline(__always)
  private static func stored(_ key: UInt64) -> UInt64 { key == 0 ? .max : key }

  /// The slot of a key, or the empty one where it belongs.
  @inline(__always)
  private func slot(
    of key: UInt64, in slots: UnsafeMutablePointer<Slot>
  ) -> UnsafeMutablePointer<Slot> {
    Self.slot(of: key, in: slots, mask)
  }

  @inline(__always)
  fileprivate static func slot(
    of key: UInt64, in slots: UnsafeMutablePointer<Slot>, _ mask: Int
  ) -> UnsafeMutablePointer<Slot> {
    let key = stored(key)
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].key != key, slots[place].key != 0 { place = (place &+ 1) & mask }
    return slots + place
  }

  @inline(never)
  private mutating func grow() {
    let old = slots
    let oldCount = mask + 1
    let count = max(oldCount * 2, capacity)
    let new = (old == nil ? room : nil) ?? UnsafeMutablePointer<Slot>.allocate(capacity: count)
    UnsafeMutableRawPointer(new).initializeMemory(
      as: UInt8.self, repeating: 0, count: count &* MemoryLayout<Slot>.stride)
    slots = new
    mask = count - 1
    guard let old else { return }
    for index in 0..<oldCount where old[index].key != 0 {
      slot(of: old[index].key, in: new).initialize(to: old[index])
    }
    free(old)
  }
}

extension HashedValues<Double> {
  /// Adds to the value of a key, 0 where there is none.
  @inline(__always)
  mutating func add(_ amount: Double, to key: UInt64) {
    if count &* 2 > mask { grow() }
    guard let slots else { return }
    let slot = slot(of: key, in: slots)
    if slot.pointee.key == 0 {
      count &+= 1
      slot.initialize(to: Slot(key: Self.stored(key), value: amount))
    } else {
      slot.pointee.value += amount
    }
  }
}
