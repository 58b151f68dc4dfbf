/// Folds bytes one at a time and knows where in the source each came from; nothing is allocated.
///
/// ```swift
/// var cursor = FoldCursor(bytes, at: wordStart)
/// while let byte = cursor.next(), trie.step(byte) {
///   if trie.isKey, cursor.isAtBoundary { matchEnd = cursor.endWithMarks }
/// }
/// ```
/// The bytes must outlive the cursor. What is not UTF-8 folds to U+FFFD.
@_spi(Tables)
public struct FoldCursor {
  @usableFromInline let table: FoldTable
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let limit: Int
  /// Where the next code point is read.
  public var position: Int
  /// Where the code point starts that the last byte came from.
  public var start: Int
  // Folded bytes that are still to be given: the first ones packed, the rest in the table's pool.
  @usableFromInline var pending: UInt64 = 0
  @usableFromInline var pendingCount = 0
  @usableFromInline var rest = 0
  @usableFromInline var restCount = 0

  /// A cursor at a position, which should be the start of a code point.
  @inlinable
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.init(bytes, at: position, table: FoldTable.shared)
  }

  /// As ``init(_:at:)``, for loops that make a cursor for each word and look the table up once.
  @inlinable @inline(__always)
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, table: FoldTable) {
    self.table = table
    // An empty buffer may have no base; nothing is read through this one.
    base = bytes.baseAddress ?? table.pool
    limit = bytes.count
    self.position = position
    start = position
  }

  /// Where the code point ends that the last byte came from.
  ///
  /// Joined code points (jamo, kana with a voicing mark) count as one.
  @inlinable @inline(__always)
  public var end: Int { position }

  /// Whether the last byte was the last one of its code point.
  @inlinable @inline(__always)
  public var isAtBoundary: Bool { pendingCount == 0 }

  /// The next folded byte, or nil at the end.
  @inlinable @inline(__always)
  public mutating func next() -> UInt8? {
    while pendingCount == 0 {
      guard position < limit else { return nil }
      let byte = base[position]
      if byte < 0x80 {
        start = position
        position += 1
        return table.ascii(byte)
      }
      read()
    }
    let byte = UInt8(truncatingIfNeeded: pending)
    pending >>= 8
    pendingCount -= 1
    if pendingCount == 0, restCount > 0 { refill() }
    return byte
  }

  /// Folds whole code points until a position is reached; the number of bytes written.
  ///
  /// - Precondition: ``isAtBoundary``; `target` has room for eleven bytes for each byte of the source,
  ///   and eight more.
  mutating func fold(upTo end: Int, into target: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 0
    while position < end {
      let byte = base[position]
      if byte < 0x80 {
        target[count] = table.ascii(byte)
        count += 1
        position += 1
        continue
      }
      read()
      while pendingCount > 0 {
        UnsafeMutableRawPointer(target + count).storeBytes(
          of: pending.littleEndian, as: UInt64.self)
        count += pendingCount
        pendingCount = 0
        if restCount > 0 { refill() }
      }
    }
    return count
  }

  /// Reads a code point beyond ASCII; it may fold to nothing.
  @inlinable
  mutating func read() {
    let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: limit)
    let entry = table.entry(scalar)
    start = position
    position += length
    if entry & 1 << 12 != 0, joinWithNext(scalar, entry) { return }
    emit(scalar, entry)
  }

  @inlinable @inline(__always)
  mutating func emit(_ scalar: UInt32, _ entry: UInt32) {
    let offset = Int(entry >> 15)
    if offset == 0 {
      (pending, pendingCount) = UTF8Decoding.packed(scalar)
    } else {
      rest = offset + 1
      restCount = Int(table.pool[offset])
      refill()
    }
  }

  /// Moves up to eight bytes from the pool to the packed ones; the pool is padded by as many.
  @inlinable @inline(__always)
  mutating func refill() {
    pending = UInt64(
      littleEndian: UnsafeRawPointer(table.pool + rest).loadUnaligned(as: UInt64.self))
    pendingCount = min(restCount, 8)
    rest += pendingCount
    restCount -= pendingCount
  }
}

extension FoldTable {
  /// The fold of an ASCII byte.
  @inlinable @inline(__always)
  func ascii(_ byte: UInt8) -> UInt8 { asciiFolds[Int(byte)] }
}
