// What speaks for one source's authors.

extension AuthorChooser {
  func score(of group: AuthorGroup, _ support: AuthorSupport) -> Int {
    var score = group.trust
    if !group.bylines.contains(where: { $0.kind == .person && $0.role == nil }),
      group.rule != "byline-with-label",
      // Whom structured data states in a role has it, and is no author.
      group.rule != StatementRule.linkedData.rawValue
        || group.bylines.contains(where: { $0.role == nil })
    {
      // A desk or a company where others name a person.
      score -= 30
    }
    // What the system's user is called is no name: one word that nobody else has.
    if group.rule == "meta", group.bylines.count == 1,
      group.bylines[0].kind == .person, isOneWord(group.bylines[0].name),
      group.hashes[0].map({ support[$0] < 2 }) ?? true
    {
      score -= 40
    }
    for index in group.bylines.indices {
      guard let hash = group.hashes[index] else { continue }
      score += 14 * min(2, support[hash] - 1)
      if group.bylines[index].kind == .person, isHandle(group.bylines[index].name) { score -= 18 }
    }
    return score
  }

  private func isOneWord(_ name: String) -> Bool {
    let words = name.withBytes { $0.words(in: 0..<$0.count) }
    return words.count == 1 && !words[0].traits.contains(.caseless)
  }

  /// A name in small letters or with digits or stops: what people log in with.
  private func isHandle(_ name: String) -> Bool {
    return name.withBytes { bytes in
      var start = 0
      var isSmall = true
      while let word = bytes.nextWord(from: &start, to: bytes.count) {
        if word.traits.contains(.hasDigit) { return true }
        if !word.traits.isDisjoint(with: [.startsWithCapital, .caseless]) { isSmall = false }
      }
      return isSmall
    }
  }
}
