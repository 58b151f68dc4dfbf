/// A map from hashes to numbers of a few bits that keeps no keys: what it says of a hash that is not
/// in it means nothing.
///
/// A fuse filter (Graf and Lemire, "Binary Fuse Filters", 2022) that holds values: the exclusive or of
/// four cells, one in each of four segments that follow each other. It takes some percent more
/// cells than there are hashes.
///
/// A section of a table: the bits of a cell's number within its segment (8) and those of a cell (24), the
/// number of places where the first of the four segments may be (32), the cells without gaps, and padding,
/// so that each can be read as four bytes.
struct StaticFunction: BitwiseCopyable {
  /// No number has more bits.
  private static let mostBits = 16
  private static let arity = 4
  private static let header = 8
  private static let padding = 4

  private let cells: UnsafeRawPointer
  private let layout: Layout

  /// The map in a section, nil where it is too short for one.
  init?(_ section: UnsafeBufferPointer<UInt8>) {
    guard section.count >= Self.header, let base = section.baseAddress else { return nil }
    let words = UnsafeRawPointer(base)
    let bits = UInt32(littleEndian: words.loadUnaligned(as: UInt32.self))
    let starts = UInt32(littleEndian: words.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    guard bits & 0xFF <= 16, bits >> 8 <= Self.mostBits, starts > 0, starts < 1 << 24 else {
      return nil
    }
    layout = Layout(bits: Int(bits >> 8), segmentBits: bits & 0xFF, starts: starts)
    guard section.count >= Self.header + layout.bytes else { return nil }
    cells = words + Self.header
  }

  /// The number of a hash that is in it.
  @inline(__always)
  subscript(hash: UInt64) -> UInt16 {
    var value: UInt16 = 0
    for index in 0..<Self.arity { value ^= cell(layout.place(index, hash)) }
    return value
  }

  @inline(__always)
  private func cell(_ place: Int) -> UInt16 {
    let bit = place &* layout.bits
    let word = UInt32(littleEndian: (cells + bit >> 3).loadUnaligned(as: UInt32.self))
    return UInt16(truncatingIfNeeded: word &>> UInt32(truncatingIfNeeded: bit & 7))
      & UInt16(truncatingIfNeeded: (1 as UInt32) &<< UInt32(truncatingIfNeeded: layout.bits) &- 1)
  }

  /// All bits of a hash mixed.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value ^ value >> 30
    value = value &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private struct Layout: BitwiseCopyable {
    /// The bits of a number.
    let bits: Int
    let segmentBits: UInt32
    let starts: UInt32

    /// One that has room for so many hashes, or for more where it was tried before in vain.
    init(_ count: Int, bits: Int, attempt: Int) {
      self.bits = bits
      // About the segments of the paper's authors, the square root of the count, and no less than what few
      // hashes need to spread over.
      let (percent, size) = (attempt / 4, attempt % 4)
      segmentBits = UInt32(max((Int.bitWidth - count.leadingZeroBitCount) * 2 / 3 - 1 - size, 3))
      let cells = (count * (103 + percent)) / 100 + 32
      starts = UInt32(max(cells >> Int(segmentBits) - StaticFunction.arity + 1, 1 + attempt))
    }

    init(bits: Int, segmentBits: UInt32, starts: UInt32) {
      self.bits = bits
      self.segmentBits = segmentBits
      self.starts = starts
    }

    var cells: Int { (Int(starts) + StaticFunction.arity - 1) << Int(segmentBits) }
    var bytes: Int { (cells * bits + 7) / 8 + StaticFunction.padding }

    /// One of the cells of a hash.
    @inline(__always)
    func place(_ index: Int, _ hash: UInt64) -> Int {
      let start = Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(starts)) >> 32)
      let within = StaticFunction.mixed(hash) &>> UInt64(truncatingIfNeeded: 16 &* index)
      let mask = (1 as UInt64) &<< UInt64(segmentBits) &- 1
      return (start &+ index) &<< Int(segmentBits) &+ Int(truncatingIfNeeded: within & mask)
    }
  }
}

extension StaticFunction {
  /// The section of a map to numbers of so many bits; nil where two hashes are one.
  ///
  /// Each hash that alone has a cell is taken away, until none is left; then, the last one first, that
  /// cell is set so that the four give the hash's number.
  static func section(_ entries: [(hash: UInt64, value: UInt16)], bits: Int) -> [UInt8]? {
    for attempt in 0..<400 {
      let layout = Layout(entries.count, bits: bits, attempt: attempt)
      guard let order = peel(entries, layout) else { continue }
      var cells: [UInt16] = Array(repeating: 0, count: layout.cells)
      for (entry, cell) in order.reversed() {
        var value = entries[entry].value ^ cells[cell]
        for index in 0..<arity { value ^= cells[layout.place(index, entries[entry].hash)] }
        cells[cell] = value
      }
      var bytes: [UInt8] = [layout.segmentBits | UInt32(bits) << 8, layout.starts].flatMap { word in
        (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
      }
      var packed: [UInt8] = Array(repeating: 0, count: layout.bytes)
      for (place, cell) in cells.enumerated() {
        for bit in 0..<bits where cell >> UInt16(bit) & 1 != 0 {
          let target = place * bits + bit
          packed[target >> 3] |= 1 << UInt8(target & 7)
        }
      }
      bytes += packed
      return bytes
    }
    return nil
  }

  /// The entries in an order in which each alone has a cell, once those before it are gone; nil where
  /// there is none.
  private static func peel(
    _ entries: [(hash: UInt64, value: UInt16)], _ layout: Layout
  ) -> [(entry: Int, cell: Int)]? {
    // Per cell the number of its entries, and the exclusive or of their indices.
    var counts: [Int] = Array(repeating: 0, count: layout.cells)
    var indices = counts
    for (entry, item) in entries.enumerated() {
      for index in 0..<arity {
        let place = layout.place(index, item.hash)
        counts[place] += 1
        indices[place] ^= entry
      }
    }
    var single = counts.indices.filter { counts[$0] == 1 }
    var order: [(entry: Int, cell: Int)] = []
    order.reserveCapacity(entries.count)
    while let cell = single.popLast() {
      guard counts[cell] == 1 else { continue }
      let entry = indices[cell]
      order.append((entry, cell))
      for index in 0..<arity {
        let place = layout.place(index, entries[entry].hash)
        counts[place] -= 1
        indices[place] ^= entry
        if counts[place] == 1 { single.append(place) }
      }
    }
    return order.count == entries.count ? order : nil
  }
}
