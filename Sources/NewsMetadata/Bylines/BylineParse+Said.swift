internal import NewsNames

// What a segment says of the one before it: a degree, a role, an employer, a place.

extension BylineParse {
  /// "Ph.D.", "MBA": letters after a name.
  func isDegree(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && (BylineLexicon.degrees.longest(in: words, from: range.lowerBound, to: range.upperBound)?
        .count == range.count || range.allSatisfy { BylineLexicon.degrees.contains(words[$0]) })
  }

  /// "Max Muster (Text) und Eva Muster (Fotos)": what the last one did, in brackets.
  mutating func takeSign(_ range: Range<Int>) -> Bool {
    guard gaps[range.lowerBound].contains(.opening),
      let label = BylineLexicon.labels.longest(
        in: words, from: range.lowerBound, to: range.upperBound), label.count == range.count
    else { return false }
    if case .role(let role) = label.meaning { apply(role: role, place: nil) }
    return true
  }

  /// "Senior Correspondent", "корреспондент РИА Новости": what the last one is, and for whom.
  mutating func takeRole(_ range: Range<Int>) -> Bool {
    if let found = roleNoun(in: range) {
      apply(role: found.role, place: found.place)
      return true
    }
    guard
      let match = BylineLexicon.roles.longest(
        in: words, from: range.lowerBound, to: range.upperBound), match.count < range.count
    else { return false }
    let rest = range.lowerBound + match.count..<range.upperBound
    guard let employer = employer(rest) else { return false }
    apply(role: match.meaning, place: nil)
    employers.append(employer)
    return true
  }

  /// A role by itself: "Senior Political Correspondent", "correspondent in Beirut".
  func roleNoun(in range: Range<Int>) -> (role: String, place: Entity?)? {
    guard range.count <= 6 else { return nil }
    for index in range {
      guard let match = BylineLexicon.roles.longest(in: words, from: index, to: range.upperBound)
      else { continue }
      let after = index + match.count
      // "김민수 기자": Korean has the name before it.
      if index > range.lowerBound, isHangul(words[index]) { return nil }
      if after == range.upperBound { return (match.meaning, nil) }
      if BylineLexicon.placePrepositions.contains(words[after]), after + 1 < range.upperBound {
        return (match.meaning, place(after + 1..<range.upperBound))
      }
      // "собкор «Труда»": the paper in quotation marks is whom they write for.
      if gaps[after].contains(.quote) { return (match.meaning, nil) }
      if index == range.lowerBound { return nil }
    }
    return nil
  }

  func isHangul(_ word: Word) -> Bool {
    (0xAC00...0xD7AF).contains(bytes.decode(at: word.range.lowerBound).scalar)
  }

  /// A place, with or without a preposition: "(à Bruxelles)".
  func placeAlone(_ range: Range<Int>) -> Entity? {
    let first = range.lowerBound
    guard range.count > 1, !words[first].traits.contains(.startsWithCapital),
      BylineLexicon.placePrepositions.contains(words[first])
    else { return range.count <= 3 ? place(range) : nil }
    return place(first + 1..<range.upperBound)
  }
}
