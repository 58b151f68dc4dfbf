@_spi(Tables) internal import NewsText

/// How else a name may be written, by rule: brackets and inversions, abbreviated words, articles, the
/// words for the kind of state or place.
struct NameVariants {
  /// Keys to look up, the nearest to the original first.
  private(set) var rewritten: [Rewriting] = []
  /// The name and what it lies in, of "Tripoli, Lebanon".
  private(set) var container: Container?
  /// The key itself, and its rewritings that only touch articles: what a search for errors starts from.
  private(set) var plain: [[UInt8]] = []

  struct Rewriting {
    var key: [UInt8]
    /// What the words that were left out say that it is.
    var head: Head
  }

  /// What a word for a kind of state or place says of the name beside it.
  enum Head {
    case none
    /// "Town", "ciudad": no country.
    case town
    /// "Republic", "kingdom": no town.
    case state
    /// "Province", "county": neither.
    case part
  }

  struct Container {
    var name: String
    /// The nearest first: "Texas" and "USA" of "Austin, Texas, USA".
    var containers: [String]
  }

  private var seen: Set<[UInt8]> = []

  /// - Parameter key: the key of the name.
  init(_ name: String, _ key: NameKey) {
    plain = [key.bytes]
    // Most names have no word that a rule is about, and nothing to put in another order.
    guard Self.mayApply(to: name, key) else { return }
    let words = key.words
    let isPunctuated = Self.isPunctuated(name)
    container = isPunctuated ? Self.split(name) : Self.splitBeforeCode(name)
    guard
      isPunctuated || container != nil || words.contains(where: Self.ruled.contains)
        || Self.mayBeUnspaced(words)
    else { return }
    seen = [key.bytes]
    var rests: [([String], Head)] = []
    for arranged in isPunctuated ? Self.arrangements(name) : [] {
      rewrite(NameKey(arranged).words, &rests)
    }
    rewrite(words, &rests)
    for ordered in Self.withEndFirst(words) { rewrite(ordered, &rests) }
    // What is left of a name is a rewriting after all of the whole of it.
    for (words, head) in rests { add(words, head) }
    if isPunctuated, let bare = Self.beforeLastBracket(name) { add(NameKey(bare).bytes, .none) }
    for words in Self.arabicArticles(words) {
      add(words)
      plain.append(Array(words.joined(separator: " ").utf8))
    }
  }

  /// Whether a bracket opens.
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "[" || scalar == "（"
  }

  static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "،" || scalar == "，" || scalar == "、"
  }

  /// A name whose words have no spaces between them, or commas within.
  private static func mayBeUnspaced(_ words: [String]) -> Bool {
    words.count == 1 && (words[0].utf8.first ?? 0) >= 0xE0
  }

  /// Whether a rule may be about a name, its own words or what parts them: about most names none is.
  /// Tells nothing wrong where it says no. Linear, over bytes.
  static func mayApply(to name: String, _ key: NameKey) -> Bool {
    if !key.isPlain, isPunctuated(name) || key.bytes.first ?? 0 >= 0xE0 { return true }
    // A code behind a plain name is its last word.
    let last = key.bytes.count - (key.bytes.lastIndex(of: 0x20) ?? -1) - 1
    if !key.isPlain || last == 2 || last == 3, splitBeforeCode(name) != nil { return true }
    var hash = ByteHash()
    for byte in key.bytes {
      if byte == 0x20 || byte == 0x2C {
        if ruledWords.mayContain(hash) { return true }
        hash = ByteHash()
      } else {
        hash.add(byte)
      }
    }
    return ruledWords.mayContain(hash)
  }

  private static let ruledWords = RuledWords(ruled)

  /// Every word that a rule is about.
  private static let ruled: Set<String> = Set(expansions.keys).union(dropped).union(fillers)
    .union(articles).union(genericWords).union(joints).union(otherGenerics)
    .union(arabicArticle).union(abbreviatedKinds.keys)

  private mutating func rewrite(_ words: [String], _ rests: inout [([String], Head)]) {
    guard !words.isEmpty, words.count <= 12 else { return }
    add(words)
    for expanded in Self.expanded(words) {
      add(expanded)
      add(expanded.filter { !Self.fillers.contains($0) })
      let bare = Self.withoutArticles(expanded)
      add(bare)
      rests += Self.withoutGenericWords(bare)
    }
  }

  private mutating func add(_ words: [String], _ head: Head = .none) {
    if !words.isEmpty { add(Array(words.joined(separator: " ").utf8), head) }
  }

  private mutating func add(_ key: [UInt8], _ head: Head) {
    if key.count > 1, seen.insert(key).inserted {
      rewritten.append(Rewriting(key: key, head: head))
    }
  }
}

extension NameKey {
  /// The words of the key.
  var words: [String] {
    bytes.split { $0 == 0x20 || $0 == 0x2C }.map { String(decoding: $0, as: UTF8.self) }
  }
}
