internal import NewsNames

// What stands before a name and a colon or verb: an office, a place, a label that no list has.

extension BylineParse {
  /// "Corresponsal en Londres: Ana Ruiz", "Aus Istanbul berichtet Eva Kranz": takes what and where
  /// somebody is; returns where the name begins.
  mutating func takeOffice() -> Int? {
    guard words.count >= 3 else { return nil }
    if let colon = (1...6).first(where: { $0 < words.count && gaps[$0].contains(.colon) }) {
      guard BylineLexicon.labels.longest(in: words, from: 0, to: colon) == nil,
        // "Ana Ruiz, Editor: Eva Kranz": the word before the colon is the second one's.
        !(1..<colon).contains(where: { gaps[$0].contains(.comma) }),
        let office = roleNoun(in: 0..<colon), isName(colon..<segmentEnd(from: colon))
      else { return nil }
      employee = BylineEmployee(role: office.role, place: office.place)
      return colon
    }
    guard BylineLexicon.placePrepositions.contains(words[0]), words.count >= 4 else { return nil }
    for verb in 2...min(4, words.count - 2) {
      guard let label = BylineLexicon.labels.longest(in: words, from: verb, to: words.count),
        label.meaning == .author, verb + label.count < words.count, let place = place(1..<verb)
      else { continue }
      employee.place = place
      return verb + label.count
    }
    return nil
  }

  /// "Höfundur: Jón Arnarson": a word that no list has, then a colon and nothing but a name.
  var unknownLabel: Int? {
    guard options.isAuthorField,
      let colon = (1...2).first(where: { $0 < words.count && gaps[$0].contains(.colon) })
    else { return nil }
    let name = colon..<segmentEnd(from: colon)
    guard BylineLexicon.labels.longest(in: words, from: 0, to: colon) == nil,
      (2...3).contains(name.count), isName(name), !hasOrganisationWord(name), !isDesk(name),
      name.allSatisfy({
        !words[$0].traits.isDisjoint(with: [.startsWithCapital, .caseless])
          && words[$0].traits.isDisjoint(with: [.hasDigit, .spaceless])
      }),
      (0..<colon).allSatisfy({
        words[$0].traits.isDisjoint(with: [.hasDigit, .spaceless]) && words[$0].range.count > 2
          && !BylineLexicon.clutter.contains(words[$0]) && !BylineLexicon.stamps.contains(words[$0])
      }),
      !isFormField(0..<colon), organisation(slice(0..<colon), words: 0..<colon) == nil,
      organisation(slice(name), words: name) == nil, place(name) == nil
    else { return nil }
    return colon
  }
}
