internal import CNewsTables
@_spi(Tables) internal import NewsText

/// The words that are known to be parts of personal names, in scripts that write words apart.
///
/// Of words that are none, one in 256 passes.
struct KnownNameParts: @unchecked Sendable {
  // In read-only memory.
  private let function: StaticFunction

  static let shared = KnownNameParts(StaticTable(news_table_persons()))

  private init(_ table: StaticTable) {
    guard let function = StaticFunction(table.section(8)) else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    self.function = function
  }

  /// Whether a folded word is one.
  func contains(_ word: [UInt8]) -> Bool {
    guard !word.isEmpty else { return false }
    let hash = Self.hash(word)
    return function[hash] == Self.check(hash)
  }

  private static let bits = 8

  private static func hash(_ word: [UInt8]) -> UInt64 {
    var hash = ByteHash(seed: 0x9E37_79B9_7F4A_7C15)
    for byte in word { hash.add(byte) }
    return StaticFunction.mixed(hash.value)
  }

  private static func check(_ hash: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: hash) & (1 << UInt16(bits) - 1)
  }

  /// The section of some words; nil where the hashes do not fit, which takes another hash.
  static func section(_ words: Set<[UInt8]>) -> [UInt8]? {
    let hashes = Set(words.map(hash)).sorted()
    return StaticFunction.section(hashes.map { ($0, check($0)) }, bits: bits)
  }
}
