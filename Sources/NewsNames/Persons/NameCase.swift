/// Writes names again that were set in capitals.
enum NameCase {
  /// A word in capitals as a name: "O’NEILL" → "O’Neill", "MCDONALD" → "McDonald", "VAN" → "van".
  ///
  /// Nothing says whether MACKEY is Mackey or MacKey, so "Mac" starts no second capital.
  ///
  /// - Parameter isTurkic: whether I is the capital of ı.
  static func repaired(_ word: String, isParticle: Bool, isTurkic: Bool) -> String {
    if isParticle { return word.lowercased() }
    var result = ""
    result.reserveCapacity(word.utf8.count)
    var startsPart = true
    for character in word {
      if character == "." || character == "-" || character == "'" || character == "’" {
        result.append(character)
        startsPart = true
        continue
      }
      result += startsPart ? String(character) : small(character, isTurkic: isTurkic)
      startsPart = false
      // "MC" at the start of a word of four letters or more.
      if result == "Mc", word.count > 3 { startsPart = true }
    }
    if result.hasSuffix("σ"), result.count > 1 {
      result.removeLast()
      result.append("ς")
    }
    // D'ARC is d'Arc, L'HERMITE stays.
    if result.hasPrefix("D'") || result.hasPrefix("D’") {
      result.replaceSubrange(result.startIndex...result.startIndex, with: "d")
    }
    return result
  }

  private static func small(_ character: Character, isTurkic: Bool) -> String {
    switch character {
    // Its own small letter would have two dots.
    case "İ": "i"
    case "I" where isTurkic: "ı"
    default: character.lowercased()
    }
  }

  /// Whether a word has a letter that Turkish and its neighbours alone have.
  static func isTurkic(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0 == "İ" || $0 == "Ğ" || $0 == "Ş" || $0 == "Ə" }
  }
}
