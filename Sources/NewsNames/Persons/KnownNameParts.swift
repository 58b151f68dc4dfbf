internal import CNewsTables
@_spi(Tables) internal import NewsText

/// The words that are known to be parts of personal names, in scripts that write words apart.
///
/// Stored are those that nothing else tells: that are no names in the ``WordTable``, are not read like one that is
/// stored, and are not a woman's form of one. Of words that are none, one in 256 passes, in scripts that are
/// romanized two.
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

  /// Whether a word is one.
  func contains(_ word: String) -> Bool {
    let key = NameGroupsBuilder.key(word)
    if isKnown(key) { return true }
    return key.contains { $0 >= 0x80 } && isKnown(NameGroupsBuilder.romanized(word))
  }

  private func isKnown(_ key: [UInt8]) -> Bool {
    isListed(key) || Self.withoutEnding(key).contains { isListed($0) }
  }

  private func isListed(_ key: [UInt8]) -> Bool {
    guard !key.isEmpty else { return false }
    let hash = Self.hash(key)
    return function[hash] == Self.check(hash) || Self.isName(WordTable.shared.kind(key))
  }

  /// Whether a word of some kinds is a name and nothing else.
  static func isName(_ kind: WordKind) -> Bool {
    !kind.isDisjoint(with: [.given, .family]) && kind.isSubset(of: [.given, .family])
  }

  /// The family names of which a word may be the form that a wife or a daughter has: Polish "Nowakowa",
  /// "Nowakówna", Czech "Nováková".
  private static func withoutEnding(_ key: [UInt8]) -> [[UInt8]] {
    endings.compactMap { ending in
      key.count > ending.count + 2 && key.suffix(ending.count).elementsEqual(ending)
        ? Array(key.dropLast(ending.count)) : nil
    }
  }

  private static let endings: [[UInt8]] = ["owa", "ova", "owna"].map { Array($0.utf8) }

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
  ///
  /// - Parameters:
  ///   - words: each with its romanization.
  ///   - isName: whether the ``WordTable`` has a word as a name.
  static func section(_ words: [[UInt8]: [UInt8]], isName: ([UInt8]) -> Bool) -> [UInt8]? {
    var stored: Set<[UInt8]> = []
    func isKnown(_ key: [UInt8]) -> Bool {
      ([key] + withoutEnding(key)).contains { stored.contains($0) || isName($0) }
    }
    // Shorter ones first, of which others are made, and ASCII letters, which others are read as.
    let order = words.keys.sorted { a, b in
      let (x, y) = (words[a] == a, words[b] == b)
      if x != y { return x }
      return a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    }
    for key in order where !isKnown(key) && !isKnown(words[key] ?? []) { stored.insert(key) }
    let hashes = Set(stored.map(hash)).sorted()
    return StaticFunction.section(hashes.map { ($0, check($0)) }, bits: bits)
  }
}
