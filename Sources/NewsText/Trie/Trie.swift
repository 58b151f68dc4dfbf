/// A map from byte strings to numbers that is walked a byte at a time, as it lies in memory.
///
/// A double array: the child of a node under byte b stands at `base ^ b` and carries b as its
/// label. Where one key is left, its remaining bytes (the tail) are stored in one piece with the
/// value. Made by ``TrieBuilder``, at table-building time or at run time.
///
/// A unit is 32 bits: label (8), leaf (1), then for a leaf the offset of its tail (23), for a
/// branch whether a key ends here (1) and the base (22). The value of a key that ends at a branch
/// stands at its base, with label 0, so keys cannot contain the byte 0. A tail is its length (up to
/// ``longestTail``), its bytes, and the value in LEB128.
///
/// In a packed trie values are offsets in the tails, of what is stored there for each key, and a tail is
/// stored in ``TextCodes``: the page and the number of bytes of codes, four bits each; the codes; what is
/// stored for the key. For ``longTail`` bytes and more that number stands there, and their own one in the
/// next byte; above it are the numbers of chains: one to three bytes of codes of what all keys left go on
/// with, and then the base of the branch behind it with the bit whether a key ends there, in three bytes.
@_spi(Tables)
public struct Trie: @unchecked Sendable {
  @usableFromInline static let longestTail = 239
  @usableFromInline static let longTail: UInt8 = 12
  /// The bytes of the longest chain's codes.
  @usableFromInline static let longestChain = 3

  @usableFromInline let units: UnsafePointer<UInt32>
  @usableFromInline let unitCount: UInt32
  @usableFromInline let tails: UnsafePointer<UInt8>
  @usableFromInline let tailCount: UInt32
  @usableFromInline let codes: TextCodes?
  /// Keeps the sections alive.
  private let owner: StaticTable

  /// A trie in two sections of a table: units, then tails; nil where they cannot be one.
  ///
  /// - Parameter codeSection: that of the codes, for a packed trie.
  ///
  /// No walk through it leaves the sections, whatever they contain.
  public init?(_ table: StaticTable, firstSection: Int, codeSection: Int? = nil) {
    guard firstSection >= 0, firstSection + 1 < table.sectionCount else { return nil }
    let units = table.section(firstSection, as: UInt32.self)
    let tails = table.section(firstSection + 1, as: UInt8.self)
    guard let unitBase = units.baseAddress, let tailBase = tails.baseAddress, !units.isEmpty,
      units.count <= 1 << 22, tails.count <= 1 << 23
    else { return nil }
    if let codeSection {
      guard let codes = TextCodes(table, section: codeSection) else { return nil }
      self.codes = codes
    } else {
      codes = nil
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
