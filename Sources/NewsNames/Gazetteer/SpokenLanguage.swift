@_spi(Tables) internal import NewsText

/// The language of a text, as the sets of languages of a gazetteer's forms see it.
///
/// A form is used in a set of languages, "Rusia" in Spanish, Romanian, Indonesian; a gazetteer has a
/// thousand such sets. A set may also be that of all languages but some.
struct SpokenLanguage: BitwiseCopyable, @unchecked Sendable {
  // Kept alive by the layer; never written. Per set where its languages begin in the list, and one more;
  // the list begins behind.
  private let starts: UnsafePointer<UInt16>
  private let list: UnsafePointer<UInt8>
  /// The number of the language, 0 for one that no form is known to be used in.
  private let number: UInt8
  /// Whether the language of the text is known.
  let isKnown: Bool

  init(
    starts: UnsafePointer<UInt16>, list: UnsafePointer<UInt8>, number: UInt8, isKnown: Bool
  ) {
    self.starts = starts
    self.list = list
    self.number = number
    self.isKnown = isKnown
  }

  /// Whether the text is in one of the languages of a set; most sets are of one or two.
  @inline(__always)
  func isIn(_ set: Int) -> Bool {
    guard set != 0 else { return true }
    var index = Int(starts[set])
    let end = Int(starts[set + 1])
    // A zero tells that the others are meant.
    let isOfOthers = list[index] == 0
    if isOfOthers { index += 1 }
    while index < end {
      if list[index] == number { return !isOfOthers }
      index += 1
    }
    return isOfOthers
  }

  /// What is taken from the likelihood of a form in a text of this language.
  @inline(__always)
  func price(_ set: Int, unknown: Double, other: Double) -> Double {
    isIn(set) ? 0 : isKnown ? other : unknown
  }
}

extension SpokenLanguage {
  /// The languages that make the genitive of every name of a place with an s and no apostrophe: in a
  /// headline whose language is not known "Russlands" is told by "Russland" being a word of theirs.
  struct Genitive: BitwiseCopyable, Sendable {
    private let german: SpokenLanguage
    private let danish: SpokenLanguage
    private let norwegian: SpokenLanguage
    private let swedish: SpokenLanguage

    init(_ sets: LanguageSets) {
      german = sets.spoken("de")
      danish = sets.spoken("da")
      norwegian = sets.spoken("no")
      swedish = sets.spoken("sv")
    }

    /// Whether a form is used in one of them and not in all languages.
    func isIn(_ set: Int) -> Bool {
      set != 0
        && (german.isIn(set) || danish.isIn(set) || norwegian.isIn(set) || swedish.isIn(set))
    }
  }
}

/// The sets of languages of a gazetteer's forms.
///
/// Two sections: the languages, a line each, the first one empty; and the sets: their number, where each
/// begins in a list and where the list ends, in 16 bits each, then the list of numbers of languages.
struct LanguageSets {
  /// The languages in order, with their numbers.
  private let languages: [(key: UInt64, number: UInt8)]
  // In the table that the layer keeps alive.
  private let starts: UnsafePointer<UInt16>
  private let list: UnsafePointer<UInt8>
  /// The number of sets.
  let count: Int

  /// - Returns: nil where the sections are not sets.
  init?(_ table: StaticTable, nameSection: Int, setSection: Int) {
    let names = table.section(nameSection, as: UInt8.self)
    let keys = names.split(separator: 0x0A, omittingEmptySubsequences: false).map { Self.key($0) }
    let bytes = table.section(setSection, as: UInt8.self)
    guard let base = bytes.baseAddress, bytes.count >= 6, keys.count <= 256 else { return nil }
    languages = keys.indices.map { (keys[$0], UInt8(truncatingIfNeeded: $0)) }
      .sorted { $0 < $1 }
    let words = UnsafeRawPointer(base).assumingMemoryBound(to: UInt16.self)
    count = Int(words[0])
    starts = words + 1
    let size = bytes.count - 2 * (count + 2)
    guard count > 0, size > 0, Int(starts[count]) <= size else { return nil }
    list = base + 2 * (count + 2)
    for set in 1..<max(count, 1) where starts[set] >= starts[set + 1] { return nil }
  }

  /// A language of BCP 47, of which only what is before a hyphen counts.
  func spoken(_ language: String?) -> SpokenLanguage {
    var index: UInt8 = 0
    if let language {
      let key = Self.key(language.utf8)
      var low = 0
      var high = languages.count
      while low < high {
        let middle = (low + high) / 2
        if languages[middle].key < key { low = middle + 1 } else { high = middle }
      }
      if low < languages.count, languages[low].key == key { index = languages[low].number }
    }
    // No set has the number of what stands for all that have none.
    let number = index == 0 ? 255 : index
    return SpokenLanguage(starts: starts, list: list, number: number, isKnown: language != nil)
  }

  /// The part of a tag that tells the language; the two ways to write Norwegian are one.
  static func base(_ language: some StringProtocol) -> String {
    let base = language.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? ""
    return base == "nb" || base == "nn" ? "no" : base
  }

  private static func key(_ language: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in language {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { break }
      key = key << 8 | UInt64(byte | 0x20)
    }
    return key == 0x6E62 || key == 0x6E6E ? 0x6E6F : key
  }
}

/// Numbers the sets of languages of forms.
struct LanguageSetBuilder {
  private var numbers: [[String]: Int] = [[]: 0]
  private var sets: [[String]] = [[]]

  /// So many sets have numbers.
  static let most = 1 << 16

  /// The number of a set; 0 for that of all languages, which English stands for: its names are read
  /// everywhere. With a minus before each it is the set of all others.
  mutating func number(_ languages: some Sequence<String>) -> Int {
    let tags = Set(languages)
    let others = tags.filter { $0.hasPrefix("-") }.map { "-" + LanguageSets.base($0.dropFirst()) }
    let own = Set(tags.filter { !$0.hasPrefix("-") }.map { LanguageSets.base($0) })
    if others.isEmpty, !own.isDisjoint(with: ["en", "*", ""]) { return 0 }
    let sorted =
      others.isEmpty
      ? own.sorted() : others.filter { !own.contains(String($0.dropFirst())) }.sorted()
    if let number = numbers[sorted] { return number }
    guard sets.count < Self.most else { return 0 }
    numbers[sorted] = sets.count
    sets.append(sorted)
    return sets.count - 1
  }

  /// The number of the set of all that are in one of two.
  mutating func union(_ a: Int, _ b: Int) -> Int {
    if a == b { return a }
    if a == 0 || b == 0 { return 0 }
    if isOfOthers(a), isOfOthers(b) { return number(Set(sets[a]).intersection(sets[b])) }
    return number(sets[a] + sets[b])
  }

  private func isOfOthers(_ set: Int) -> Bool {
    sets[set].first?.hasPrefix("-") ?? false
  }

  /// The two sections of the sets that some form still has, and their new numbers; nil where there are
  /// too many.
  func sections(
    _ used: Set<Int>
  ) -> (names: [UInt8], sets: [UInt8], renumbered: [Int: Int])? {
    var renumbered = [0: 0]
    let kept = used.filter { $0 != 0 }.sorted()
    for set in kept { renumbered[set] = renumbered.count }
    let names = Set(kept.flatMap { sets[$0] }.map { Self.name($0) } + [""]).sorted()
    var starts: [Int] = [0, 0]
    var list: [UInt8] = []
    for set in kept {
      if isOfOthers(set) { list.append(0) }
      for language in sets[set] {
        list.append(UInt8(clamping: names.firstIndex(of: Self.name(language)) ?? 0))
      }
      starts.append(list.count)
    }
    guard names.count < 255, starts.count < 1 << 16, list.count < 1 << 16 else { return nil }
    let words = [renumbered.count] + starts
    return (
      Array(names.joined(separator: "\n").utf8),
      words.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] } + list
        + [0], renumbered
    )
  }

  private static func name(_ tag: String) -> String {
    tag.hasPrefix("-") ? String(tag.dropFirst()) : tag
  }
}
