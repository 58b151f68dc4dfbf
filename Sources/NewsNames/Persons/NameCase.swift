/// Writes names again that were set in capitals.
enum NameCase {
  /// A word in capitals as a name: "O’NEILL" → "O’Neill", "MCDONALD" → "McDonald", "VAN" → "van".
  ///
  /// Nothing says whether MACKEY is Mackey or MacKey, so "Mac" starts no second capital.
  static func repaired(_ word: String, isParticle: Bool) -> String {
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
      result += startsPart ? String(character) : character.lowercased()
      startsPart = false
      // "MC" at the start of a word of four letters or more.
      if result == "Mc", word.count > 3 { startsPart = true }
    }
    // D'ARC is d'Arc, L'HERMITE stays.
    if result.hasPrefix("D'") || result.hasPrefix("D’") {
      result.replaceSubrange(result.startIndex...result.startIndex, with: "d")
    }
    return result
  }
}
