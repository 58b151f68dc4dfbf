public import NewsText

extension NameResolver.Options {
  /// The hints that say nothing, since they are no codes: `bad-country`, `bad-language`.
  public var issues: [Issue] {
    var issues: [Issue] = []
    if let country, countryCode == 0 {
      issues.append(
        Issue(
          "bad-country", field: "country",
          "\(country.prefix(40)) is no two letters of ISO 3166-1; it is left aside"))
    }
    if let language, !Self.isTag(language) {
      issues.append(
        Issue(
          "bad-language", field: "language",
          "\(language.prefix(40)) is no tag of BCP 47; it is left aside"))
    }
    return issues
  }

  /// Two capital ASCII letters, 0 where no code of a country is given.
  var countryCode: UInt16 {
    guard let country, country.utf8.count == 2 else { return 0 }
    var code: UInt16 = 0
    for byte in country.utf8 {
      guard (0x61...0x7A).contains(byte | 0x20) else { return 0 }
      code = code << 8 | UInt16(byte & 0xDF)
    }
    return code
  }

  /// Whether a string is made as a tag is: two or three letters, and parts of up to eight letters and
  /// digits.
  static func isTag(_ tag: String) -> Bool {
    var length = 0
    var isFirst = true
    for byte in tag.utf8 {
      switch byte {
      case 0x2D, 0x5F:
        guard length > (isFirst ? 1 : 0) else { return false }
        (length, isFirst) = (0, false)
      case 0x41...0x5A, 0x61...0x7A: length += 1
      case 0x30...0x39 where !isFirst: length += 1
      default: return false
      }
      guard length <= (isFirst ? 3 : 8) else { return false }
    }
    return length > (isFirst ? 1 : 0)
  }
}
