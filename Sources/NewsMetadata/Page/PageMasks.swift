internal import CNewsTables

/// Which bytes of a page may be part of words, and which end lines: a bit for each, from one pass over the
/// page, so that no word and no line is looked for byte by byte.
///
/// - Warning: They stand in a room that is not theirs.
struct PageMasks {
  private let bits: UnsafeMutablePointer<UInt64>
  /// How many numbers a kind of bytes takes: one more than there are blocks of 64 bytes, for what is read
  /// behind the last.
  private let stride: Int

  /// So many bits are known of those from a place on.
  static var reach: Int { 57 }

  /// Classifies the bytes of a page. Linear.
  init(_ page: UnsafeBufferPointer<UInt8>, _ room: inout PageBuffer<UInt64>) {
    let blocks = page.count / 64 + 1
    stride = blocks + 1
    bits = room.room(for: 3 * stride)
    for kind in 1...3 { (bits + (kind * stride - 1)).initialize(to: 0) }
    guard let base = page.baseAddress else {
      bits.initialize(repeating: 0, count: 3 * stride)
      return
    }
    for block in 0..<blocks - 1 { put(news_page_masks(base + 64 * block), block) }
    let rest = page.count % 64
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { last in
      guard let start = last.baseAddress else { return }
      start.initialize(repeating: 0, count: 64)
      start.update(from: base + (page.count - rest), count: rest)
      put(news_page_masks(start), blocks - 1)
    }
  }

  @inline(__always)
  private func put(_ masks: NewsPageMasks, _ block: Int) {
    bits[block] = masks.words
    bits[block &+ stride] = masks.others
    bits[block &+ 2 &* stride] = masks.lineEnds
  }

  /// Letters and digits among the bytes from a place on, with what words of other than ASCII have:
  /// apostrophes, and bytes beyond ASCII.
  @inline(__always)
  func words(at place: Int) -> UInt64 { load(0, place) }

  /// Those of them that are no small letters.
  @inline(__always)
  func others(at place: Int) -> UInt64 { load(stride, place) }

  /// The bits from a place on, as many as ``reach``, and perhaps more.
  @inline(__always)
  private func load(_ first: Int, _ place: Int) -> UInt64 {
    let eight = UnsafeRawPointer(bits + first).loadUnaligned(
      fromByteOffset: place &>> 3, as: UInt64.self)
    return UInt64(littleEndian: eight) &>> UInt64(truncatingIfNeeded: place & 7)
  }

  /// Where the next line feed or carriage return stands at or after a place; else the end.
  @inline(__always)
  func endOfLine(from place: Int, end: Int) -> Int {
    var block = place &>> 6
    var found = bits[2 &* stride &+ block] & ~0 &<< UInt64(truncatingIfNeeded: place & 63)
    while found == 0 {
      block &+= 1
      if block &+ 1 >= stride { return end }
      found = bits[2 &* stride &+ block]
    }
    return block &* 64 &+ found.trailingZeroBitCount
  }
}
