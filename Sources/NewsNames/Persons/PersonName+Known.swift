extension PersonName {
  /// Whether the tables know the first and the last word of a name of two words or more as parts of
  /// personal names. Of words that are none, one in 256 passes. Linear in the name.
  package static func hasKnownParts(_ name: String) -> Bool {
    let parts = name.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return false }
    return [first, last].allSatisfy { KnownNameParts.shared.contains(String($0)) }
  }

  /// Whether the tables know a word as a part of personal names. Of words that are none, one in 256 passes.
  package static func isKnownPart(_ word: String) -> Bool { KnownNameParts.shared.contains(word) }
}
