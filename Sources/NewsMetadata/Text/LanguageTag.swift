/// Language tags as pages write them, as BCP 47 has them.
enum LanguageTag {
  /// "en_US" as "en-US", "DE" as "de"; nil for what is no tag. Names of languages are left out.
  static func canonical(_ tag: String?) -> String? {
    // "en", as most are.
    if let tag, tag.utf8.count == 2, tag.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      return tag
    }
    guard let tag = tag?.nonEmpty, tag.utf8.count <= 24 else { return nil }
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    var result = first.lowercased()
    for part in parts.dropFirst() {
      guard part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { break }
      switch part.utf8.count {
      case 2: result += "-" + part.uppercased()
      case 4 where part.first?.isLetter == true:
        result += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      case 3 where part.allSatisfy(\.isNumber): result += "-" + part
      default: break
      }
    }
    return result
  }
}
