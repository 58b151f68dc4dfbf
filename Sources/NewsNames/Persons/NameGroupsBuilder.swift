@_spi(Tables) internal import NewsText

/// Makes the sections of ``NameGroups``, of each group of spellings those that sound alone does not join, and
/// of ``KnownNameParts``.
@_spi(Tables)
public struct NameGroupsBuilder {
  /// How alike two spellings must sound to need no entry: they score somewhat above the threshold then,
  /// since the other part of a name may be less alike.
  private static let enough = 0.85

  private let sounds: NameSoundTable
  private var groups: [[UInt8]: [(number: UInt16, size: Int)]] = [:]

  /// The keys of all parts that are written as words, with their romanizations.
  private var words: [[UInt8]: [UInt8]] = [:]

  private struct Part {
    let key: [UInt8]
    let ascii: [UInt8]
    let sounds: NameSounds
    let number: UInt16
    let isLatin: Bool
  }

  /// Makes an empty one with the sections of the sounds that comparing will use; nil where they are none.
  public init?(spellings: [UInt32], tails: [UInt8], near: [UInt32]) {
    let sections = [
      spellings.withUnsafeBytes { Array($0) }, tails, near.withUnsafeBytes { Array($0) },
    ]
    guard let table = StaticTable(sections: sections),
      let sounds = NameSoundTable(table, firstSection: 0)
    else { return nil }
    self.sounds = sounds
  }

  /// Adds a group; parts that fold alike count once, and a group of one part tells nothing.
  public mutating func add(_ texts: [String]) {
    var seen: Set<[UInt8]> = [[]]
    let parts = texts.compactMap { text -> Part? in
      let key = Self.key(text)
      return seen.insert(key).inserted ? part(text, key) : nil
    }
    guard parts.count > 1 else { return }
    for part in parts where part.sounds.writing != .syllables { words[part.key] = part.ascii }
    let head = head(of: parts)
    let others = parts.filter { $0.number != head.number }
    let strangers = others.filter { !isAlike($0, head) }
    for part in strangers { add(part, to: head, size: parts.count) }
    // What sounds like the head and is written in Latin letters, but not so much like the others.
    for part in others where part.isLatin && isAlike(part, head) {
      if strangers.contains(where: { !isAlike($0, part) }) {
        add(part, to: head, size: parts.count)
      }
    }
  }

  private mutating func add(_ part: Part, to head: Part, size: Int) {
    groups[part.key, default: []].append((head.number, size))
  }

  private func part(_ text: String, _ key: [UInt8]) -> Part {
    let ascii = Self.romanized(text)
    let sounds = NameSounds(ascii: ascii, writing: NameSounds.Writing(text), table: sounds)
    return Part(
      key: key, ascii: ascii, sounds: sounds, number: sounds.number,
      isLatin: ComparedName.Script(text) == .latin)
  }

  private func isAlike(_ a: Part, _ b: Part) -> Bool {
    a.sounds.similarity(to: b.sounds, table: sounds) >= Self.enough
  }

  /// The part that most of the others sound like, in Latin letters where some are.
  private func head(of parts: [Part]) -> Part {
    let latin = parts.filter(\.isLatin)
    // Of the largest groups the first ones do; each is compared with all others.
    let candidates = latin.isEmpty ? parts.prefix(20) : latin.prefix(40)
    var best = (head: parts[0], merit: -1)
    for candidate in candidates {
      var merit = 0
      for part in parts {
        if part.number == candidate.number {
          merit += 3
        } else if isAlike(candidate, part) {
          merit += 2
        }
      }
      if merit > best.merit { best = (candidate, merit) }
    }
    return best.head
  }

  /// A part of a name, folded, in one word.
  static func key(_ part: String) -> [UInt8] {
    Fold.bytes(part).filter { byte in
      byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'")
        && byte != UInt8(ascii: ".")
    }
  }

  /// A part of a name in small ASCII letters.
  static func romanized(_ part: String) -> [UInt8] {
    SearchKeys(part).ascii.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
  }

  /// The section of the words that are known; nil where the hashes do not fit.
  ///
  /// - Parameter kinds: what the word table has of folded words.
  public func wordSection(besides kinds: [[UInt8]: WordKind]) -> [UInt8]? {
    KnownNameParts.section(words) { KnownNameParts.isName(kinds[$0] ?? []) }
  }

  /// The section of the groups; nil where the hashes do not fit, which takes another hash.
  public func section() -> [UInt8]? {
    var entries: [(hash: UInt64, value: UInt16)] = []
    for (key, found) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      // The larger groups are those of common names.
      let best = found.sorted { ($0.size, $1.number) > ($1.size, $0.number) }
      var numbers: [UInt16] = []
      for member in best where !numbers.contains(member.number) { numbers.append(member.number) }
      for (rank, number) in numbers.prefix(NameGroups.mostGroups).enumerated() {
        let hash = NameGroups.hash(key, rank: rank)
        entries.append((hash, NameGroups.value(hash, number: number)))
      }
    }
    return StaticFunction.section(entries, bits: NameGroups.bits)
  }
}
