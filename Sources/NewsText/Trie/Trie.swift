/// A map from byte strings to numbers that is walked a byte at a time, as it lies in memory.
///
/// A double array: the child of a node under byte b stands at `base ^ b` and carries b as its
/// label. Where one key is left, its remaining bytes (the tail) are stored in one piece with the
/// value. Made by ``TrieBuilder``, at table-building time or at run time.
///
/// A unit is 32 bits: label (8), leaf (1), then for a leaf the offset of its tail (23), for a
/// branch whether a key ends here (1) and the base (22). The value of a key that ends at a branch
/// stands at its base, with label 0, so keys cannot contain the byte 0. A tail is its length (up to
/// ``longestTail``), its bytes, and the value in LEB128; with samples, what the value is above the sample
/// of the block of 256 bytes in which it stands. A chain is a stretch of two to sixteen bytes that all
/// keys left go on with, stored like a tail: its length above the longest tail's, its bytes, and the
/// base of the branch behind it with the bit whether a key ends there, in three bytes.
@_spi(Tables)
public struct Trie: @unchecked Sendable {
  /// Higher lengths are those of chains.
  @usableFromInline static let longestTail: Int32 = 239
  @usableFromInline static let longestChain = 16

  @usableFromInline let units: UnsafePointer<UInt32>
  @usableFromInline let unitCount: UInt32
  @usableFromInline let tails: UnsafePointer<UInt8>
  @usableFromInline let tailCount: UInt32
  @usableFromInline let samples: UnsafePointer<UInt32>?
  /// Keeps the sections alive.
  private let owner: StaticTable

  /// A trie in two sections of a table: units, then tails; nil where they cannot be one.
  ///
  /// - Parameter sampleSection: that of the samples, for a trie that was built with them.
  ///
  /// No walk through it leaves the sections, whatever they contain.
  public init?(_ table: StaticTable, firstSection: Int, sampleSection: Int? = nil) {
    guard firstSection >= 0, firstSection + 1 < table.sectionCount else { return nil }
    let units = table.section(firstSection, as: UInt32.self)
    let tails = table.section(firstSection + 1, as: UInt8.self)
    guard let unitBase = units.baseAddress, let tailBase = tails.baseAddress, !units.isEmpty,
      units.count <= 1 << 22, tails.count <= 1 << 23
    else { return nil }
    if let sampleSection {
      guard sampleSection < table.sectionCount else { return nil }
      let samples = table.section(sampleSection, as: UInt32.self)
      guard samples.count > tails.count >> 8 else { return nil }
      self.samples = samples.baseAddress
    } else {
      samples = nil
    }
    self.units = unitBase
    unitCount = UInt32(units.count)
    self.tails = tailBase
    tailCount = UInt32(tails.count)
    owner = table
  }

  /// A cursor before the first byte.
  @inlinable @inline(__always)
  public var root: Cursor { Cursor(self) }

  /// The value of a key.
  @inlinable
  public func value(of key: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var cursor = root
    for byte in key where !cursor.step(byte) { return nil }
    return cursor.value
  }

  /// The value of a key.
  public func value(of key: [UInt8]) -> UInt32? { key.withUnsafeBufferPointer { value(of: $0) } }

  /// The longest key that starts at a position, and its value.
  ///
  /// To see all keys that start there, step a ``Cursor`` and ask ``Cursor/isKey``.
  @inlinable
  public func longestPrefix(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0
  ) -> (value: UInt32, end: Int)? {
    var cursor = root
    var found: (value: UInt32, end: Int)?
    for index in position..<max(position, bytes.count) {
      guard cursor.step(bytes[index]) else { break }
      if let value = cursor.value { found = (value, index + 1) }
    }
    return found
  }
}
