@_spi(Tables) internal import NewsText

/// Names of languages that put the family name first.
enum EastAsianName {
  /// A name in Chinese characters or Hangul without spaces; nil where it is not one.
  ///
  /// A family name of two characters counts where the table has it (欧阳修); otherwise the first
  /// character is the family name, in Japanese the longest that the table has.
  static func parse(_ text: String, language: Substring) -> PersonName? {
    var characters = Array(text)
    guard text.unicodeScalars.allSatisfy(\.isWrittenWithoutSpaces) else { return nil }
    var titles: [String] = []
    for length in stride(from: min(3, characters.count - 2), to: 0, by: -1) {
      let ending = String(characters.suffix(length))
      if roles(ending).contains(.honorificAfter) {
        titles = [ending]
        characters.removeLast(length)
        break
      }
    }
    guard (2...6).contains(characters.count) else { return nil }
    var familyLength = 0
    let surnames: PersonWordRole = [.chinese, .korean, .japanese]
    for length in stride(from: min(3, characters.count - 1), to: 0, by: -1)
    where !roles(String(characters.prefix(length))).isDisjoint(with: surnames) {
      familyLength = length
      break
    }
    if familyLength == 0 {
      // A name of four characters without a known family name is likely Japanese, two and two.
      guard language == "ja" || language == "zh" || language == "ko" else { return nil }
      familyLength = characters.count >= 4 || language == "ja" && characters.count == 3 ? 2 : 1
    }
    return PersonName(
      titles: titles,
      given: [String(characters.dropFirst(familyLength))],
      family: String(characters.prefix(familyLength)),
      order: .familyFirst)
  }

  /// Whether a name of several words has its family name first.
  static func isFamilyFirst(_ words: [PersonNameWord], language: Substring) -> Bool {
    guard (2...4).contains(words.count), let first = words.first, let last = words.last,
      !first.isInitials, !last.isInitials
    else { return false }
    // "高橋 一生", "김 민준"
    if words.count == 2, first.text.unicodeScalars.allSatisfy(\.isWrittenWithoutSpaces) {
      return true
    }
    if language == "hu" {
      return first.key.split(separator: UInt8(ascii: "-")).contains {
        PersonWords.shared.roles(Array($0)).contains(.hungarian)
      }
        ? !last.roles.contains(.hungarian) : last.isGivenName && !first.isGivenName
    }
    // "Tanaka Taro", but "Mori Smith", "Ken Watanabe".
    if words.count == 2, first.roles.contains(.japanese), !last.roles.contains(.japanese) {
      return language == "ja" || Syllables.isJapanese(last.key) && !first.isGivenName
    }
    let rest = words.dropFirst()
    if first.roles.contains(.korean) || first.roles.contains(.chinese) {
      if rest.count == 1, last.isLoweredCompound { return true }
      if rest.count == 1, first.roles.contains(.chinese), Syllables.isPinyin(last.key) {
        // "Li Na", "Wei Li" may be either; news leave the order as it is at home.
        return true
      }
      if rest.count == 1, last.text.contains("-"), rest.allSatisfy({ $0.key.count <= 12 }) {
        return last.key.split(separator: UInt8(ascii: "-")).allSatisfy {
          Syllables.isKorean(Array($0)) || Syllables.isPinyin(Array($0))
        }
      }
      if rest.count == 2, rest.allSatisfy({ Syllables.isKorean($0.key) }) { return true }
    }
    if first.roles.contains(.vietnamese), rest.count >= 2 {
      return rest.allSatisfy { Syllables.isVietnamese($0.key) }
    }
    return false
  }

  private static func roles(_ word: String) -> PersonWordRole {
    PersonWords.shared.roles(Fold.bytes(word))
  }
}
