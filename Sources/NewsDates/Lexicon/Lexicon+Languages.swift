extension Lexicon {
  /// The number of languages and locales that have a tag in the table.
  var languageCount: Int { orders.count }

  /// The BCP 47 tag of a language.
  func tag(ofLanguage index: Int) -> String {
    String(decoding: tags[16 * index..<16 * index + 16].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The language of a tag as far as the table knows it: `"en-GB"` itself where it has a field
  /// order of its own, else `"en"`; nil for a language that is not there.
  ///
  /// - Complexity: O(n) of the languages; ask once a parser, not once a parse.
  func language(_ tag: String) -> Int? {
    var tag = tag.replacingUnderscores
    while true {
      let name = Self.canonical[tag] ?? tag
      if let index = (0..<languageCount).first(where: {
        self.tag(ofLanguage: $0).lowercased() == name
      }) {
        return index
      }
      guard let hyphen = tag.lastIndex(of: "-") else { return nil }
      tag = String(tag[..<hyphen])
    }
  }

  /// The number of the plain language of a tag, `"en"` of `"en-GB"`: what language sets hold.
  func baseLanguage(_ tag: String) -> Int? {
    let subtag = tag.replacingUnderscores.prefix { $0 != "-" }
    return language(String(subtag))
  }

  /// Whether a language writes a form so.
  @inline(__always)
  func contains(_ set: UInt16, language: Int) -> Bool {
    guard set != 0 else { return true }
    guard language < 256 else { return false }
    return sets[Int(set) * 4 + language >> 6] >> UInt64(language & 63) & 1 != 0
  }

  /// How languages write all-number dates.
  ///
  /// - Returns: nil where it is not known.
  func order(ofLanguage index: Int) -> NumberOrder? {
    switch orders[index] {
    case 1: .dmy
    case 2: .mdy
    case 3: .ymd
    default: nil
    }
  }

  /// Older and other tags of the same languages.
  private static let canonical = [
    "no": "nb", "tl": "fil", "iw": "he", "in": "id", "mo": "ro", "sh": "sr", "ji": "yi",
    "cmn": "zh", "arb": "ar", "pes": "fa", "prs": "fa",
  ]
}

extension String {
  fileprivate var replacingUnderscores: String {
    String(lowercased().map { $0 == "_" ? "-" : $0 })
  }
}
