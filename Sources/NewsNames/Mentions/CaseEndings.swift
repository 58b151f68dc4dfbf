@_spi(Tables) internal import NewsText

/// The endings that a language puts on names, and what stands there in the nominative:
/// "Варшаве", "Warszawie", "Bécsben".
///
/// The rules only propose: what they give must be the name of a country, a city or a person that is
/// known, see ``MentionScan/inflected(at:_:after:)``.
final class CaseEndings: Sendable {
  struct Rule: Sendable {
    /// Folded, as all of it.
    let ending: [UInt8]
    let nominatives: [[UInt8]]
    /// Whether it is of adjectives, as many family names are ("Лозовій"), or else of few names: a word by
    /// itself has it only where a place is told.
    let isRare: Bool
    /// Whether the ending itself says "in" or "from", as in Finnish and Hungarian.
    let isLocative: Bool

    /// That of a word that stands as it is.
    static let none = Rule(ending: [], nominatives: [[]], isRare: false, isLocative: false)
  }

  /// The longest ending first.
  let rules: [Rule]
  /// The last bytes of each ending, by which nearly all words are told to have none of them.
  private let tails: [Tail]

  /// Up to four last bytes of an ending, the last one highest, and a mask of them.
  private struct Tail: Sendable {
    let bytes: UInt32
    let mask: UInt32

    init(_ ending: [UInt8]) {
      let bytes = ending.suffix(4)
      self.bytes = bytes.reversed().enumerated().reduce(0) {
        $0 | UInt32($1.element) << (24 - 8 * UInt32($1.offset))
      }
      mask = bytes.isEmpty ? 0 : .max << (32 - 8 * UInt32(bytes.count))
    }
  }

  /// Whether of two words the first has an ending of its own: "Nowym Sączu", "Hradci Králové".
  let endsFirstWords: Bool

  /// - Parameters:
  ///   - text: endings of nouns, with what stands there in the nominative.
  ///   - rare: those of adjectives, and of few nouns.
  ///   - locatives: those of nouns that say "in" or "from".
  init(_ text: String, rare: String = "", locatives: String = "") {
    let nouns = Self.rules(text)
    let places = Self.rules(locatives, isLocative: true)
    let others = Self.rules(rare, isRare: true)
    // Of equally long ones the rare ones last.
    rules = (nouns + places + others).enumerated().sorted {
      ($0.element.ending.count, $1.offset) > ($1.element.ending.count, $0.offset)
    }.map(\.element)
    tails = rules.map { Tail($0.ending) }
    endsFirstWords = !others.isEmpty
  }

  private static func rules(
    _ text: String, isRare: Bool = false, isLocative: Bool = false
  ) -> [Rule] {
    text.split(separator: " ").map { rule in
      let parts = rule.split(separator: ">", omittingEmptySubsequences: false)
      return Rule(
        ending: Fold.bytes(parts.first ?? ""),
        nominatives: (parts.last ?? "").split(separator: "|", omittingEmptySubsequences: false)
          .map { Fold.bytes($0) },
        isRare: isRare, isLocative: isLocative)
    }
  }

  /// The first rule from a number on of which the ending may be a word's; nil where none may.
  ///
  /// - Parameter word: a key of four bytes or more.
  func next(_ number: Int, of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = word.baseAddress, word.count >= 4 else { return nil }
    let end = UInt32(
      littleEndian: UnsafeRawPointer(base + (word.count - 4)).loadUnaligned(as: UInt32.self))
    return tails.withUnsafeBufferPointer { tails in
      for index in number..<tails.count where (tails[index].bytes ^ end) & tails[index].mask == 0 {
        return index
      }
      return nil
    }
  }

  /// What a word may be in the nominative by all the rules, and more that is no word.
  func nominatives(of word: [UInt8]) -> [[UInt8]] {
    guard word.count >= 4 else { return [] }
    var result: [[UInt8]] = []
    var number = -1
    while let next = word.withUnsafeBufferPointer({ next(number + 1, of: $0) }) {
      number = next
      let count = rules[next].ending.count
      guard word.count > count + 1, word.suffix(count) == rules[next].ending[...] else { continue }
      result += rules[next].nominatives.map { word.dropLast(count) + $0 }
    }
    return result
  }

  /// The rules that the language of a text leaves for words of each script.
  struct Choice {
    private let latin: CaseEndings?
    private let cyrillic: CaseEndings?
    private let georgian: CaseEndings?
    private let bengali: CaseEndings?
    /// Whether there are some for Latin letters, of which English has none.
    let hasLatin: Bool
    /// Whether some are of first words of names, too.
    let endsFirstWords: Bool

    /// - Parameter language: BCP 47 without subtags, nil where it is not known.
    init(_ language: String?) {
      let latin = language.map { CaseEndings.latin(of: $0) } ?? genitive
      self.latin = latin
      hasLatin = latin != nil
      let code = language.flatMap { CaseEndings.code($0) }
      // Codes of two letters: ka; ru, be; uk; sr, bs, hr.
      georgian = language == nil || code == 0x6B61 ? CaseEndings.georgian : nil
      // bn
      bengali = code == 0x626E ? CaseEndings.bengali : nil
      switch code {
      case nil: cyrillic = language == nil ? russian : nil
      case 0x7275, 0x6265: cyrillic = russian
      case 0x756B: cyrillic = ukrainian
      case 0x7372, 0x6273, 0x6872: cyrillic = serbian
      default: cyrillic = nil
      }
      endsFirstWords = (cyrillic ?? latin)?.endsFirstWords ?? false
    }

    /// The rules for words in a script; nil where there are none.
    ///
    /// - Parameter lead: the first byte of the word, which tells the script.
    @inline(__always)
    func rules(shape: NameToken.Shape, lead: UInt8) -> CaseEndings? {
      if shape.contains(.latin) { return latin }
      if shape.contains(.cyrillic) { return cyrillic }
      return switch lead {
      case 0xCE, 0xCF: greek
      case 0xD4...0xD6 where shape.isCased: armenian
      case 0xE0: bengali
      case 0xE1: georgian
      default: nil
      }
    }
  }

  /// The countries all over which a language is spoken, so that its papers write of small towns there.
  static func homes(of language: String?) -> Homes {
    guard let language, let code = code(language) else { return Homes("") }
    for home in homes where home.language == code { return Homes(home.countries) }
    return Homes("")
  }

  /// The letters of a language's code, two of them, as a number; nil for others.
  static func code(_ language: String) -> UInt16? {
    var letters = language.utf8.makeIterator()
    guard let first = letters.next(), let last = letters.next(), letters.next() == nil else {
      return nil
    }
    return UInt16(first) << 8 | UInt16(last)
  }

  /// At most eight countries.
  struct Homes: BitwiseCopyable {
    // Four to a word.
    private var first = UInt64.max
    private var second = UInt64.max
    let isEmpty: Bool

    /// - Parameter countries: with a space between them.
    init(_ countries: StaticString) {
      isEmpty = countries.utf8CodeUnitCount == 0
      countries.withUTF8Buffer { text in
        for (index, start) in stride(from: 0, to: text.count, by: 3).enumerated() {
          // The letters in the place of what stood for no country.
          let change = UInt64(~(UInt16(text[start]) << 8 | UInt16(text[start + 1])))
          if index < 4 {
            first ^= change << UInt64(16 * index)
          } else {
            second ^= change << UInt64(16 * (index - 4))
          }
        }
      }
    }

    @inline(__always)
    func contains(_ country: UInt16) -> Bool {
      let four = UInt64(country) &* 0x0001_0001_0001_0001
      return Self.hasZero(first ^ four) || Self.hasZero(second ^ four)
    }

    /// Whether one of four numbers is 0.
    @inline(__always)
    private static func hasZero(_ four: UInt64) -> Bool {
      (four &- 0x0001_0001_0001_0001) & ~four & 0x8000_8000_8000_8000 != 0
    }
  }

  private static let homes: [(language: UInt16, countries: StaticString)] = [
    ("ru", "RU UA BY KZ KG"), ("uk", "UA"), ("be", "BY"), ("pl", "PL"), ("cs", "CZ"), ("sk", "SK"),
    ("sl", "SI"), ("hr", "HR BA"), ("sr", "RS BA ME"), ("bs", "BA"), ("fi", "FI"), ("et", "EE"),
    ("hu", "HU"), ("lt", "LT"), ("lv", "LV"), ("ro", "RO MD"), ("de", "DE AT CH"), ("sv", "SE FI"),
    ("da", "DK"), ("no", "NO"), ("el", "GR CY"), ("hy", "AM"), ("ka", "GE"), ("fr", "FR BE"),
    ("it", "IT"), ("nl", "NL BE"), ("pt", "PT BR"), ("tr", "TR"), ("bn", "BD"),
  ].map { (code($0.0) ?? 0, $0.1) }

  /// Words for institutions, which have a capital letter and by chance the stem of a city.
  static func isInstitution(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    // All are of Cyrillic letters.
    guard let lead = key.first, lead == 0xD0 || lead == 0xD1 else { return false }
    return institutions.contains(hash(key))
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = NameHash()
    hash.add(key)
    return hash.value
  }

  private static let institutions: Set<UInt64> = Set(
    """
    совета совету советом совете думы думу думе думой рады раду раде радою лиги лиге лигу мира мире \
    миру союза союзу союзе банка банке сейма сейме верховной государственной федерации
    """.split(separator: " ").map { Fold.bytes($0).withUnsafeBufferPointer { hash($0) } })
}
