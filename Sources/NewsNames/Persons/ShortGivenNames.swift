internal import CNewsTables
@_spi(Tables) internal import NewsText

/// Which given names are short for which: Bill for William, Pepe for José.
struct ShortGivenNames: Sendable {
  private let trie: Trie

  static let shared = ShortGivenNames(StaticTable(news_table_persons()))

  private init(_ table: StaticTable) {
    guard let trie = Trie(table, firstSection: 6) else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    self.trie = trie
  }

  /// Whether one of two folded names is short for the other.
  func areOne(_ a: [UInt8], _ b: [UInt8]) -> Bool { isShort(a, for: b) || isShort(b, for: a) }

  private func isShort(_ short: [UInt8], for long: [UInt8]) -> Bool {
    var cursor = trie.root
    for byte in short { guard cursor.step(byte) else { return false } }
    guard cursor.step(UInt8(ascii: " ")) else { return false }
    for byte in long { guard cursor.step(byte) else { return false } }
    return cursor.value != nil
  }
}

/// Makes the keys of the short names.
@_spi(Tables)
public enum ShortGivenNameKey {
  /// The key under which a short name stands with the name that it is short for.
  public static func key(_ short: String, for long: String) -> [UInt8] {
    NameGroupsBuilder.key(short) + [0x20] + NameGroupsBuilder.key(long)
  }
}
