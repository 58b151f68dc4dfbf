internal import CNewsTables
@_spi(Tables) internal import NewsText

/// What a single word is, besides a name of an entity: by it a scan tells "Reading" from reading, and
/// "Jordan Smith" from Jordan.
@_spi(Tables)
public struct WordKind: OptionSet, Sendable, BitwiseCopyable {
  /// The bits.
  public let rawValue: UInt32

  /// The set of these bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A common word of English, or of another language that is written with the same letters.
  public static let common = WordKind(rawValue: 1)
  /// A given name.
  public static let given = WordKind(rawValue: 2)
  /// A family name.
  public static let family = WordKind(rawValue: 4)
  /// A title or an office that stands before a person's name.
  public static let title = WordKind(rawValue: 8)
  /// A word after which a place stands: "in", "near".
  public static let locative = WordKind(rawValue: 16)
  /// A common noun that, capitalized after a name, makes it part of another: "University", "Park".
  public static let institution = WordKind(rawValue: 32)
  /// A common noun that tells a place before or after it: "province", "village".
  public static let placeNoun = WordKind(rawValue: 64)

  /// "Lake", "valley": beside a name it makes another.
  public static let landform = WordKind(rawValue: 128)
  /// "Province", "county": a kind of subdivision.
  public static let adminNoun = WordKind(rawValue: 256)
  /// A verb of speaking, of which people are the subject.
  public static let speech = WordKind(rawValue: 512)
  /// A noun with which the name of an organisation ends that is only called after a place: "University",
  /// "Herald", "Raiders".
  public static let organisation = WordKind(rawValue: 1024)
  /// A noun for what is somewhere, behind the name of the place: "residents", "police", "hospital".
  public static let localNoun = WordKind(rawValue: 2048)
  /// Several subdivisions: "provinces", "counties".
  public static let adminNouns = WordKind(rawValue: 4096)
  /// A noun that makes a place part of the name of a disease: "virus", "fever".
  public static let disease = WordKind(rawValue: 8192)
  /// A word that before a place makes it the name of a club: "Dynamo", "Maccabi".
  public static let club = WordKind(rawValue: 16384)

  /// The kind with a name, as it stands in the sources.
  public init?(name: String) {
    switch name {
    case "common": self = .common
    case "given": self = .given
    case "family": self = .family
    case "title": self = .title
    case "locative": self = .locative
    case "institution": self = .institution
    case "place-noun": self = .placeNoun
    case "landform": self = .landform
    case "admin-noun": self = .adminNoun
    case "speech": self = .speech
    case "organisation": self = .organisation
    case "local-noun": self = .localNoun
    case "admin-nouns": self = .adminNouns
    case "disease": self = .disease
    case "club": self = .club
    default: return nil
    }
  }
}

/// A set of words by their hashes: 18 bits of the hash and the number of a kind (6) in a slot of three
/// bytes.
struct WordTable: @unchecked Sendable {
  // In read-only memory.
  private let slots: UnsafeRawPointer
  private let kinds: UnsafeBufferPointer<UInt32>
  private let mask: Int

  static let shared = WordTable(StaticTable(news_table_words()))

  private init(_ table: StaticTable) {
    let bytes = table.section(0, as: UInt8.self)
    kinds = table.section(1)
    guard let base = bytes.baseAddress, bytes.count > 3 else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    slots = UnsafeRawPointer(base)
    mask = bytes.count / 3 - 1
  }

  /// What a folded word is.
  func kind(_ word: UnsafeBufferPointer<UInt8>) -> WordKind {
    let hash = WordHash(word)
    var index = hash.slot & mask
    // The table is never full, so an empty slot ends every search.
    while true {
      let slot =
        UInt32(littleEndian: (slots + 3 * index).loadUnaligned(as: UInt32.self)) & 0xFF_FFFF
      if slot == 0 { return [] }
      if slot >> 6 == hash.check { return WordKind(rawValue: kinds[Int(slot & 0x3F)]) }
      index = (index + 1) & mask
    }
  }

  func kind(_ word: [UInt8]) -> WordKind { word.withUnsafeBufferPointer { kind($0) } }
}

/// The hash of a folded word, cut into the slot and what is kept of it in the slot.
struct WordHash {
  let slot: Int
  let check: UInt32

  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>) {
    var hash = NameHash()
    hash.add(word)
    slot = Int(truncatingIfNeeded: hash.value >> 40)
    check = UInt32(truncatingIfNeeded: hash.value >> 8) & 0x3_FFFF
  }
}

/// Makes the slots of the word table.
@_spi(Tables)
public struct WordTableBuilder {
  /// What folded words are.
  public private(set) var words: [[UInt8]: WordKind] = [:]

  /// Makes an empty one.
  public init() {}

  /// Adds a word, folded here; one of several kinds is added once for each.
  public mutating func add(_ word: String, _ kind: WordKind) {
    let key = Fold.bytes(word).filter { $0 != 0x27 && $0 != 0x2E }
    words[key, default: []].insert(kind)
  }

  /// The slots, a power of two of them and at most two thirds taken, with a byte behind them so that
  /// each can be read as four; and the kinds. Nil where there are more than 63 of these.
  public var sections: (slots: [UInt8], kinds: [UInt32])? {
    var count = 64
    while count * 2 < words.count * 3 { count *= 2 }
    // Number 0 is that of no kind, so that no slot taken is zero.
    let kinds = [0] + Set(words.values.map(\.rawValue)).sorted()
    guard kinds.count <= 64 else { return nil }
    var slots: [UInt32] = Array(repeating: 0, count: count)
    for (word, kind) in words.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let hash = word.withUnsafeBufferPointer { WordHash($0) }
      var index = hash.slot & (count - 1)
      while slots[index] != 0 { index = (index + 1) & (count - 1) }
      slots[index] =
        hash.check << 6 | UInt32(kinds.firstIndex(of: kind.rawValue) ?? 0)
    }
    let bytes = slots.flatMap { slot in
      (0..<3).map { UInt8(truncatingIfNeeded: slot >> (8 * $0)) }
    }
    return (bytes + [0], kinds)
  }
}
