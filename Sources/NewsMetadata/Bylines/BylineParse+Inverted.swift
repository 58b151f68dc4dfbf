// "Vance, Nora; Hale, Tom": library catalogues and citation tags write the family name first.

extension BylineParse {
  /// The names in the order of running text; nil where the line is not written so.
  func invertedNames() -> [Byline]? {
    guard options.isAuthorField, words.count >= 2, words.count <= 40,
      gaps.allSatisfy({ $0.isDisjoint(with: Self.foreign) })
    else { return nil }
    var bylines: [Byline] = []
    var start = 0
    var pieces = 0
    for end in 1...words.count where end == words.count || parts(end, from: start) {
      guard let name = inverted(start..<end) else { return nil }
      bylines.append(
        Byline(
          name: CapitalsRepair.repair(name, language: options.language), kind: .person, text: whole)
      )
      pieces += 1
      start = end
      if start < words.count, !gaps[start].contains(.semicolon) { start += 1 }
    }
    // One pair says it only where each side is short: "Hale, Boston" may be a place.
    if pieces == 1, !isLonePair() { return nil }
    return bylines
  }

  /// A semicolon, or a conjunction with a comma on either side: "Vance, Nora and Hale, Tom".
  private func parts(_ end: Int, from start: Int) -> Bool {
    if gaps[end].contains(.semicolon) { return true }
    return BylineLexicon.conjunctions.contains(words[end])
      && !words[end].traits.contains(.startsWithCapital)
      && gaps[start + 1].contains(.comma) && end + 2 < words.count
      && gaps[end + 2].contains(.comma)
  }

  private static let foreign: BylineGap = [
    .slash, .bar, .opening, .closing, .colon, .ampersand, .at, .line, .dash,
  ]

  /// The given names, then the family name, of one piece with a single comma.
  private func inverted(_ range: Range<Int>) -> String? {
    let commas = range.dropFirst().filter { gaps[$0].contains(.comma) }
    guard commas.count == 1, let comma = commas.first else { return nil }
    let family = range.lowerBound..<comma
    let given = comma..<range.upperBound
    guard family.count <= 4, given.count <= 3, isName(family),
      isName(given) || given.allSatisfy({ isInitial(words[$0]) }),
      !isSuffix(comma), !BylineLexicon.degrees.contains(words[comma]),
      !range.contains(where: { words[$0].traits.contains(.hasDigit) }),
      !hasOrganisationWord(range), !isDesk(family), !isDesk(given),
      BylineLexicon.roles.longest(in: words, from: comma, to: range.upperBound) == nil,
      BylineLexicon.conjunctions.longest(in: words, from: comma, to: range.upperBound) == nil,
      family.count == 1 || !isTown(given)
    else { return nil }
    return withStop(given) + " " + slice(family)
  }

  /// One word, or particles and one, before the comma, and no place or organisation on either side.
  private func isLonePair() -> Bool {
    guard let comma = gaps.indices.dropFirst().first(where: { gaps[$0].contains(.comma) }) else {
      return false
    }
    let family = 0..<comma
    let given = comma..<words.count
    return family.dropLast().allSatisfy { BylineLexicon.particles.contains(words[$0]) }
      && !words[0].traits.contains(.caseless) && given.count <= 2
      && organisation(slice(family), words: family)?.kind != .agency
      && organisation(slice(given), words: given)?.kind != .agency && !isTown(given)
  }

  /// "Nora Vance, Oslo" is a name and a town.
  private func isTown(_ range: Range<Int>) -> Bool {
    place(range).map { $0.match == .exact && $0.confidence >= 0.9 } ?? false
  }
}
