/// The arrays of a trie while it is built.
///
/// Units come in blocks of 256, since `base ^ label` stays within a block. Free units of the last
/// blocks are linked; older blocks are closed, which bounds the search for a base and costs some
/// percent of space.
struct DoubleArray<Tails: TailWriter> {
  private let openBlocks: Int
  private(set) var units: [UInt32] = []
  private(set) var tails: Tails
  /// Whether a unit is a base: two nodes must not share one, labels alone could not tell them apart.
  private var isBase: [Bool] = []
  private var isTaken: [Bool] = []
  // The ring of free units in open blocks.
  private var next: [Int32] = []
  private var previous: [Int32] = []
  private var firstFree: Int32 = -1

  /// - Parameter openBlocks: the more, the smaller it gets and the longer it takes.
  init(_ tails: Tails, openBlocks: Int = 24) {
    self.tails = tails
    self.openBlocks = openBlocks
    addBlock()
    take(0)  // the root
  }

  /// Makes a unit the leaf of one key; false where the tails are full.
  mutating func setLeaf(_ unit: Int, tail: Slice<UnsafeBufferPointer<UInt8>>, value: UInt32) -> Bool
  {
    guard setTail(unit, tail, isChain: false) else { return false }
    tails.write(value: value)
    return true
  }

  /// Where a branch is told: in a unit, or in the tails at the end of a chain.
  enum Place {
    case unit(Int)
    case tail(Int)
  }

  /// Makes a unit a chain of bytes, behind which a branch is still to be set; nil where the tails are
  /// full.
  mutating func setChain(_ unit: Int, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Place? {
    guard setTail(unit, bytes, isChain: true) else { return nil }
    tails.bytes += [0, 0, 0]
    return .tail(tails.bytes.count - 3)
  }

  private mutating func setTail(
    _ unit: Int, _ tail: Slice<UnsafeBufferPointer<UInt8>>, isChain: Bool
  ) -> Bool {
    let offset = tails.bytes.count
    guard offset < 1 << 23 else { return false }
    tails.write(tail, isChain: isChain)
    units[unit] = units[unit] & 0xFF | 0x100 | UInt32(offset) << 9
    return true
  }

  /// Makes a branch and takes the units of its children; nil where the array is full.
  mutating func setBranch(_ place: Place, labels: [UInt8], value: UInt32?) -> Int? {
    guard let base = findBase(labels, withValue: value != nil) else { return nil }
    isBase[base] = true
    if let value {
      take(base)
      units[base] = tails.value(value) << 8
    }
    for label in labels {
      take(base ^ Int(label))
      units[base ^ Int(label)] = UInt32(label)
    }
    let payload = UInt32(base) << 1 | (value == nil ? 0 : 1)
    switch place {
    case .unit(let unit): units[unit] = units[unit] & 0xFF | payload << 9
    case .tail(let offset):
      for index in 0..<3 {
        tails.bytes[offset + index] = UInt8(truncatingIfNeeded: payload >> (8 * index))
      }
    }
    return base
  }

  private mutating func findBase(_ labels: [UInt8], withValue: Bool) -> Int? {
    let lead = withValue ? 0 : Int(labels.first ?? 0)
    if firstFree >= 0 {
      var free = firstFree
      repeat {
        let base = Int(free) ^ lead
        if fits(base, labels, withValue) { return base }
        free = next[Int(free)]
      } while free != firstFree
    }
    guard units.count + 256 <= 1 << 22 else { return nil }
    let base = units.count
    addBlock()
    // In a new block every unit is free; a base other than the first keeps small ones for others.
    return fits(base ^ lead, labels, withValue) ? base ^ lead : base
  }

  private func fits(_ base: Int, _ labels: [UInt8], _ withValue: Bool) -> Bool {
    if isBase[base] || withValue && isTaken[base] { return false }
    for label in labels where isTaken[base ^ Int(label)] { return false }
    return true
  }

  private mutating func addBlock() {
    let start = units.count
    // The label of a free unit must not be one under which it could be reached: 0 never is.
    units += repeatElement(0, count: 256)
    isBase += repeatElement(false, count: 256)
    isTaken += repeatElement(false, count: 256)
    next += (start + 1...start + 256).map { Int32($0) }
    previous += (start - 1..<start + 255).map { Int32($0) }
    let last = start + 255
    if firstFree < 0 {
      next[last] = Int32(start)
      previous[start] = Int32(last)
      firstFree = Int32(start)
    } else {
      let tail = previous[Int(firstFree)]
      next[Int(tail)] = Int32(start)
      previous[start] = tail
      next[last] = firstFree
      previous[Int(firstFree)] = Int32(last)
    }
    let closing = start / 256 - openBlocks
    if closing >= 0 {
      for unit in closing * 256..<closing * 256 + 256 where !isTaken[unit] { unlink(unit) }
    }
  }

  private mutating func take(_ unit: Int) {
    isTaken[unit] = true
    // Units of closed blocks are no longer linked, and no base is found in them.
    unlink(unit)
  }

  private mutating func unlink(_ unit: Int) {
    let after = next[unit]
    let before = previous[unit]
    if after == Int32(unit) {
      firstFree = -1
    } else {
      next[Int(before)] = after
      previous[Int(after)] = before
      if firstFree == Int32(unit) { firstFree = after }
    }
  }
}
