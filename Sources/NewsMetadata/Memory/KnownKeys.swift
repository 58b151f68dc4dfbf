/// What keys of metadata mean: the pages of a site have the same, and those of others many of them.
struct KnownKeys {
  /// A key that means something.
  struct Key {
    let meaning: KeyMeaning
    /// How evidence names it: `metadata.og:title`.
    let source: String
    /// The first eight bytes, by which nearly all keys are told apart in their order; nil where not all
    /// bytes are of ASCII, for then the order is not that of the bytes.
    let head: UInt64?
  }

  private var keys = AnswerTable<String, Key?>(limit: 1_024)

  /// What a key means; nil where it means nothing that an article has.
  mutating func key(_ name: String) -> Key? {
    let hash = name.bytesHash
    if let known = keys.answer(to: name, hash) { return known }
    let key = VocabularyTable.meaning(of: name).map {
      Key(meaning: $0, source: String("metadata.", followedBy: name), head: Self.head(of: name))
    }
    keys.keep(key, to: name, hash, bytes: name.utf8.count)
    return key
  }

  private static func head(of name: String) -> UInt64? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var head: UInt64 = 0
    for (place, byte) in name.utf8.prefix(8).enumerated() {
      head |= UInt64(byte) << UInt64(56 - 8 * place)
    }
    return head
  }
}
