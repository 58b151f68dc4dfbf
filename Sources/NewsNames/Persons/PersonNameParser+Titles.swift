@_spi(Tables) internal import NewsText

/// What stands before a personal name.
extension PersonNameParser {
  /// "김민준 기자"
  mutating func takeFollowingTitle() {
    guard words.count > 1, let last = words.last, last.roles == .honorificAfter else { return }
    name.titles.append(last.text)
    words.removeLast()
  }

  /// Takes what stands before the name, and in "Doe, Dr. John" behind the comma.
  mutating func takeTitles() {
    takeTitles(at: 0)
    if let comma = words.dropFirst().firstIndex(where: \.followsComma) { takeTitles(at: comma) }
  }

  private mutating func takeTitles(at place: Int) {
    while let length = titleLength(at: place) {
      name.titles.append(words[place..<place + length].map(\.text).joined(separator: " "))
      words.removeSubrange(place..<place + length)
      words[place].followsComma = place > 0
      // "Mr. and Mrs. John Smith"
      if words.count > place + 2, Self.isAnd(words[place].key),
        words[place + 1].roles.contains(.honorific)
      {
        words.remove(at: place)
        words[place].followsComma = place > 0
      }
    }
  }

  /// The words of the title with which a part of the name begins; nil where it begins with none.
  private func titleLength(at place: Int) -> Int? {
    var end = place
    while end < words.count, words[end].roles.contains(.qualifier) { end += 1 }
    // "Lt. John Doe", but "Lt. Gen. John Doe"
    if end > place, end < words.count, words[end].roles.isDisjoint(with: .honorific),
      words[end - 1].roles.contains(.honorific)
    {
      end -= 1
    }
    guard end + 1 < words.count,
      words[end].roles.contains(.honorific) || words[end].isCompoundTitle
    else { return nil }
    // "Hines, Earl Kenneth" is no earl.
    if place > 0, words[end].isGivenName, !words[end].text.hasSuffix(".") { return nil }
    end += 1
    while end + 1 < words.count, words[end].roles.contains(.titleTail) { end += 1 }
    end += officeLength(at: end)
    if words[place + 1...end].contains(where: \.followsComma) { return nil }
    // "Dr King Jr" is called King.
    return words[end...].allSatisfy { $0.roles.contains(.suffix) } ? nil : end - place
  }

  /// "of State" in "Secretary of State Mary Poe": that and what a title is of, where a whole name follows.
  private func officeLength(at place: Int) -> Int {
    guard place + 3 < words.count, Self.isWord("of", words[place].key) else { return 0 }
    let length = Self.isWord("the", words[place + 1].key) ? 3 : 2
    guard place + length + 1 < words.count,
      !words[place...place + length].contains(where: { $0.followsComma || $0.isInitials })
    else { return 0 }
    return length
  }

  static func isAnd(_ key: [UInt8]) -> Bool {
    ["and", "und", "et", "y", "e"].contains { isWord($0, key) }
  }

  static func isWord(_ word: String, _ key: [UInt8]) -> Bool {
    key.elementsEqual(word.utf8)
  }

  /// The titles of which a word with dots consists, "Lt.Gen.", or the word.
  static func titles(in word: Substring) -> [Substring] {
    let pieces = word.split(separator: ".")
    guard pieces.count > 1,
      pieces.allSatisfy({ piece in
        piece.utf8.count > 1
          && !PersonWords.shared.roles(Fold.bytes(piece)).isDisjoint(with: [.honorific, .qualifier])
      })
    else { return [word] }
    // With its dot, where it has one.
    return pieces.map { piece in
      piece.endIndex < word.endIndex ? word[piece.startIndex...piece.endIndex] : piece
    }
  }
}
