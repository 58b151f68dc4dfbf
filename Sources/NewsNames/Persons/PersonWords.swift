internal import CNewsTables
@_spi(Tables) internal import NewsText

/// What a word does in a personal name.
@_spi(Tables)
public struct PersonWordRole: OptionSet, Sendable {
  /// The bits, as the table has them.
  public let rawValue: UInt32

  /// Makes a set of its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Belongs to the family name that follows: "van", "de la", "bin".
  static let particle = PersonWordRole(rawValue: 1)
  /// Makes one name with the word that follows: "Abdel Fattah", "Abu Bakr".
  static let compound = PersonWordRole(rawValue: 2)
  /// Stands after the name: "Jr.", "III", "PhD".
  static let suffix = PersonWordRole(rawValue: 4)
  /// Stands before the name: "Dr.", "Sheikh", "Frau".
  static let honorific = PersonWordRole(rawValue: 8)
  /// Stands after the name in East Asian languages: 先生, 씨.
  static let honorificAfter = PersonWordRole(rawValue: 16)
  /// A family name of a language that puts it first.
  static let chinese = PersonWordRole(rawValue: 32)
  static let korean = PersonWordRole(rawValue: 64)
  static let vietnamese = PersonWordRole(rawValue: 128)
  static let japanese = PersonWordRole(rawValue: 256)
  static let hungarian = PersonWordRole(rawValue: 512)
  /// Spanish or Portuguese, of which many people have two.
  static let iberian = PersonWordRole(rawValue: 1024)
  /// Tells more of the title that follows: "former", "vice", "prime".
  static let qualifier = PersonWordRole(rawValue: 2048)
  /// Goes on with the title before it: "Dr. med.", "dr hab.".
  static let titleTail = PersonWordRole(rawValue: 4096)
  /// Follows the father's name: "Alirza oghlu".
  static let fatherAfter = PersonWordRole(rawValue: 8192)

  /// The role that a row of `person-words.tsv` states for one of its languages.
  public init?(name: String, language: String) {
    switch (name, language) {
    case ("particle", _): self = .particle
    case ("compound", _): self = .compound
    case ("suffix", _): self = .suffix
    case ("honorific", _): self = .honorific
    case ("honorific-after", _): self = .honorificAfter
    case ("surname", "zh"): self = .chinese
    case ("surname", "ko"): self = .korean
    case ("surname", "vi"): self = .vietnamese
    case ("surname", "ja"): self = .japanese
    case ("surname", "hu"): self = .hungarian
    case ("surname", "es"), ("surname", "pt"): self = .iberian
    case ("qualifier", _): self = .qualifier
    case ("title-tail", _): self = .titleTail
    case ("father-after", _): self = .fatherAfter
    default: return nil
    }
  }
}

/// The words of personal names, by their folds without dots.
struct PersonWords: Sendable {
  private let trie: Trie

  static let shared = PersonWords(StaticTable(news_table_persons()))

  private init(_ table: StaticTable) {
    guard let trie = Trie(table, firstSection: 0) else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    self.trie = trie
  }

  /// What a folded word does; nothing for most.
  func roles(_ key: [UInt8]) -> PersonWordRole {
    PersonWordRole(rawValue: trie.value(of: key) ?? 0)
  }
}
