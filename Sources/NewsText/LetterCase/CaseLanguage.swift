/// What a language does with capitals.
struct CaseLanguage {
  /// The primary subtag of the language; nil where none was given.
  private let tag: String?
  private let isTurkic: Bool

  init(_ language: String?) {
    tag = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
    isTurkic = tag == "tr" || tag == "az"
  }

  /// Whether the rules and the words of English may be used.
  var isEnglish: Bool { tag == nil || tag == "en" }

  /// Whether the language was given.
  var isStated: Bool { tag != nil }

  /// Whether the capitals of a text can be told without knowing its words: German writes nouns with
  /// capitals; ß has none; a dotted or dotless i without its language is one or the other.
  func isKnowable(_ text: String.UnicodeScalarView) -> Bool {
    if tag == "de" || tag == "lb" || tag == "gsw" { return false }
    if isTurkic { return true }
    let isStated = isStated
    return !text.contains { scalar in
      switch scalar.value {
      case 0xDF, 0x1E9E, 0x130, 0x131: true
      // Turkish, where i and ı are two letters, or Romanian.
      case 0x15E, 0x15F, 0x11E, 0x11F: !isStated
      default: false
      }
    }
  }

  /// The small letter; the scalar itself where there is none, or none of one code point.
  func lower(_ scalar: Unicode.Scalar, isFinal: Bool) -> Unicode.Scalar {
    switch scalar {
    case "I" where isTurkic: "ı"
    case "İ" where isTurkic: "i"
    case "Σ" where isFinal: "ς"
    default: Self.single(scalar.properties.lowercaseMapping) ?? scalar
    }
  }

  /// The capital that begins a word; Georgian, which begins none with a capital, has none here.
  func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "i" where isTurkic: "İ"
    case "ı" where isTurkic: "I"
    default: Self.single(scalar.properties.titlecaseMapping) ?? scalar
    }
  }

  /// How many letters at the beginning of a word are made capitals together: two of Dutch IJ.
  func capitalCount(_ word: String) -> Int { tag == "nl" && word.hasPrefix("ij") ? 2 : 1 }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  /// The short words that titles write in small letters.
  var minorWords: Set<String> { Self.minor[tag ?? "en"] ?? [] }

  private static let minor: [String: Set<String>] = [
    "en": [
      "a", "an", "and", "as", "at", "but", "by", "for", "if", "in", "nor", "of", "off", "on", "or",
      "per", "so", "the", "to", "up", "v", "via", "vs", "yet",
    ],
    "es": [
      "a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "lo", "los", "o", "para", "por",
      "que", "se", "su", "sus", "u", "un", "una", "y",
    ],
    "fr": [
      "a", "à", "au", "aux", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "ou", "par",
      "pour", "que", "qui", "sur", "un", "une",
    ],
    "it": [
      "a", "al", "alla", "con", "da", "dal", "dei", "del", "della", "delle", "di", "e", "gli", "i",
      "il", "in", "la", "le", "lo", "nel", "nella", "o", "per", "su", "un", "una",
    ],
    "nl": ["aan", "de", "een", "en", "het", "in", "met", "of", "op", "te", "van", "voor"],
    "pt": [
      "a", "ao", "as", "com", "da", "das", "de", "do", "dos", "e", "em", "na", "no", "o", "os",
      "para", "por", "um", "uma",
    ],
    "tr": ["bir", "da", "de", "ile", "ve"],
  ]
}
