// Jamo and voiced kana fold composed, so that keys stay short and no syllable is a prefix of
// another. The parts of one that came decomposed are joined here.

extension FoldCursor {
  /// Joins the code point just read with what follows; false where nothing that joins follows.
  @usableFromInline
  mutating func joinWithNext(_ scalar: UInt32, _ entry: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x1112:
      guard let vowel = joined(0x1161...0x1175) else { return false }
      let trailing = joined(0x11A8...0x11C2) ?? 0x11A7
      emit(0xAC00 + ((scalar - 0x1100) * 21 + vowel - 0x1161) * 28 + trailing - 0x11A7, 0)
      return true
    case 0xAC00...0xD7A3:
      guard let trailing = joined(0x11A8...0x11C2) else { return false }
      emit(scalar + trailing - 0x11A7, 0)
      return true
    default:
      return joinKana(scalar, entry)
    }
  }

  /// The next code point, where it is within a range; it is read then.
  private mutating func joined(_ range: ClosedRange<UInt32>) -> UInt32? {
    guard position < limit else { return nil }
    let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: limit)
    guard range.contains(scalar) else { return nil }
    position += length
    return scalar
  }

  private mutating func joinKana(_ scalar: UInt32, _ entry: UInt32) -> Bool {
    guard position < limit else { return false }
    let (next, length) = UTF8Decoding.scalar(base, at: position, end: limit)
    // Full-width and half-width voicing marks.
    let mark: UInt32
    switch next {
    case 0x3099, 0xFF9E: mark = 0x3099
    case 0x309A, 0xFF9F: mark = 0x309A
    default: return false
    }
    var kana = scalar
    let offset = Int(entry >> 15)
    if offset != 0 {
      kana = UTF8Decoding.scalar(table.pool, at: offset + 1, end: offset + 4).value
    }
    for index in stride(from: 0, to: table.pairs.count - 2, by: 3)
    where table.pairs[index] == kana && table.pairs[index + 1] == mark {
      position += length
      emit(table.pairs[index + 2], 0)
      return true
    }
    return false
  }

  /// ``end``, moved over the marks and invisible characters that fold to nothing.
  ///
  /// The end of a match in decomposed text: `cafe` and a combining acute accent match "café" whole.
  public var endWithMarks: Int {
    var end = position
    while end < limit, base[end] >= 0x80 {
      let (scalar, length) = UTF8Decoding.scalar(base, at: end, end: limit)
      let traits = table.traits(scalar)
      guard traits.kind == .mark, table.foldsToNothing(scalar) else { break }
      end += length
    }
    return end
  }
}

extension FoldTable {
  /// Whether a code point leaves no trace in the fold.
  public func foldsToNothing(_ scalar: UInt32) -> Bool {
    guard scalar < 0x110000 else { return false }
    let offset = Int(entry(scalar) >> 15)
    return offset != 0 && pool[offset] == 0
  }

  /// The fold of a code point, its first byte lowest, and the number of its bytes; nil where it may join
  /// the next code point or has more than eight bytes.
  ///
  /// - Parameter traits: those of the code point.
  @inlinable @inline(__always)
  public func packedFold(
    _ scalar: UInt32, _ traits: CodePointTraits
  ) -> (bytes: UInt64, count: Int)? {
    guard traits.entry & 1 << 12 == 0 else { return nil }
    let offset = Int(traits.entry >> 15)
    if offset == 0 { return UTF8Decoding.packed(scalar) }
    let count = Int(pool[offset])
    guard count <= 8 else { return nil }
    // The pool is padded by eight bytes.
    let bytes = UnsafeRawPointer(pool + offset + 1).loadUnaligned(as: UInt64.self)
    return (UInt64(littleEndian: bytes), count)
  }
}
