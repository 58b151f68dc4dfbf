/// What keys of metadata mean: the pages of a site have the same, and those of others many of them.
struct KnownKeys {
  private struct Key {
    /// Nil where it means nothing that an article has.
    let meaning: KeyMeaning?
    /// How evidence names it: `metadata.og:title`.
    let source: String
    /// The first eight bytes, by which nearly all keys are told apart in their order; nil where not all
    /// bytes are of ASCII, for then the order is not that of the bytes.
    let head: UInt64?
  }

  private var asked = WordSet()
  // In the order of their hashes; apart, so that to compare a name touches nothing else.
  private var names: [String] = []
  private var keys: [Key] = []
  /// Those of this record that are not kept: long ones, and those that have another's hash.
  private var others: [Key] = []

  /// So many are kept; of one record all are.
  private static let limit = 1_024
  /// What is longer is not kept: it is met once, and would be held for long.
  private static let longest = 512

  /// Begins a record of so many keys: the places of keys hold as long as it is read.
  mutating func begin(_ count: Int) {
    if !others.isEmpty { others = [] }
    if names.count + count > max(Self.limit, count) { self = KnownKeys() }
  }

  /// Where a key is known; nil where it means nothing that an article has.
  ///
  /// Keys are told by their places, for to hand one out is to count its source.
  mutating func place(of name: String) -> Int? {
    let hash = name.bytesHash
    if let place = asked.place(of: hash), names[place] == name {
      return keys[place].meaning == nil ? nil : place
    }
    let meaning = VocabularyTable.meaning(of: name)
    let key = Key(
      meaning: meaning, source: meaning == nil ? "" : String("metadata.", followedBy: name),
      head: Self.head(of: name))
    if name.utf8.count <= Self.longest, asked.insert(hash) {
      names.append(name)
      keys.append(key)
      return meaning == nil ? nil : keys.count - 1
    }
    guard meaning != nil else { return nil }
    others.append(key)
    return ~(others.count - 1)
  }

  /// What the key of a place means.
  @inline(__always)
  func meaning(at place: Int) -> KeyMeaning? {
    place >= 0 ? keys[place].meaning : others[~place].meaning
  }

  /// How evidence names the key of a place.
  @inline(__always)
  func source(at place: Int) -> String {
    place >= 0 ? keys[place].source : others[~place].source
  }

  /// The head of the key of a place.
  @inline(__always)
  func head(at place: Int) -> UInt64? { place >= 0 ? keys[place].head : others[~place].head }

  private static func head(of name: String) -> UInt64? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var head: UInt64 = 0
    for (place, byte) in name.utf8.prefix(8).enumerated() {
      head |= UInt64(byte) << UInt64(56 - 8 * place)
    }
    return head
  }
}
