/// Language tags as pages write them, as BCP 47 has them.
enum LanguageTag {
  /// "en_US" as "en-US", "DE" as "de"; nil for what is no tag. Names of languages are left out.
  static func canonical(_ tag: String?) -> String? {
    // "en", as most are.
    if let tag, tag.utf8.count == 2, tag.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      if tag.utf8.first == UInt8(ascii: "i") || tag.utf8.first == UInt8(ascii: "j"),
        let hash = tag.wordsHash, let known = words.meaning(of: hash)
      {
        return known
      }
      return tag
    }
    // Of several the first; what a locale says of its encoding is no part of a tag.
    guard let tag = tag?.split(whereSeparator: { ",;|".contains($0) }).first?.nonEmpty,
      tag.utf8.count <= 24
    else { return nil }
    if let hash = tag.wordsHash, let known = words.meaning(of: hash) { return known }
    let bare = tag.prefix { $0 != "." && $0 != "@" }
    let parts = bare.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    var result = first.lowercased()
    if let hash = result.wordsHash, let known = words.meaning(of: hash) { result = known }
    if tag.hasSuffix("@latin") { result += "-Latn" }
    if tag.hasSuffix("@cyrillic") { result += "-Cyrl" }
    for part in parts.dropFirst() {
      guard part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { break }
      switch part.utf8.count {
      case 2: result += "-" + region(part.uppercased(), of: first)
      case 4 where part.first?.isLetter == true:
        result += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      case 3 where part.allSatisfy(\.isNumber): result += "-" + part
      default: break
      }
    }
    return result
  }

  /// Names and older codes of languages: "Deutsch", "ger", "iw".
  private static let words = PhraseTable<String>(.languageTag)

  /// The region of ISO 3166 or of the United Nations that is meant: "en-UK" is of Great Britain, and
  /// "es_LA", as Facebook writes it, of Latin America.
  private static func region(_ code: String, of language: String) -> String {
    switch (code, language.lowercased()) {
    case ("UK", let language) where language != "uk": "GB"
    case ("LA", "es"): "419"
    default: code
    }
  }
}
