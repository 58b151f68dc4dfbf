/// How a language writes names with small letters, where it differs from the others.
struct CapitalRules {
  private let isTurkish: Bool
  private let language: Substring?

  /// Whether particles and "d'" keep their capital: "De Rossi", "D'Amico" in Italian.
  let raisesParticles: Bool

  /// - Parameter name: The name in capitals: its letters may say more than the page's language.
  init(_ name: String, language tag: String?) {
    language = tag?.split(separator: "-").first
    raisesParticles = language == "it"
    isTurkish =
      language == "tr" || language == "az"
      || name.unicodeScalars.contains { Self.turkish.contains($0.value) }
  }

  /// İ, ı, Ğ and ğ stand in Turkish and its neighbours alone.
  private static let turkish: Set<UInt32> = [0x130, 0x131, 0x11E, 0x11F]

  /// The small letters of capitals: "I" is "ı" in Turkish, and "İ" is "i".
  func lowercased(_ text: String) -> String {
    guard isTurkish else { return text.lowercased() }
    return String(
      text.map { character -> String in
        switch character {
        case "I": "ı"
        case "İ": "i"
        default: character.lowercased()
        }
      }.joined())
  }

  /// "Dell'Oro", "All'Asta": what stands before the apostrophe is a word of its own.
  func elides(_ before: String) -> Bool { Self.elided.contains(before) }

  private static let elided: Set<String> = ["All", "Dall", "Degl", "Dell", "Nell", "Sant", "Sull"]

  /// A word with its first letter raised, by the habits of some names: "McGregor", "IJssel",
  /// "Παππάς" with the sigma that ends words.
  func finished(_ word: String) -> String {
    if word.hasPrefix("Mc"), word.count > 4 {
      let rest = word.dropFirst(2)
      return "Mc" + rest.prefix(1).uppercased() + rest.dropFirst()
    }
    if language == "nl", word.hasPrefix("Ij") { return "IJ" + word.dropFirst(2) }
    return word.hasSuffix("σ") ? word.dropLast() + "ς" : word
  }
}
