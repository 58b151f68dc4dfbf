internal import NewsNames

// The name of a segment, when all else is parted from it.

extension BylineParse {
  /// Takes a name as a person's or a house's; what is none may end the byline.
  mutating func takeName(_ parts: SegmentParts) {
    let range = parts.name
    guard isName(range) else {
      if range.count > 3 || !result.isEmpty || !labelled && isSentence(range) { ended = true }
      return
    }
    if isInitialsOfEditors(range) { return }
    let agencies = hyphenatedAgencies(range)
    if !agencies.isEmpty {
      for agency in agencies { add(agency) }
      return
    }
    if let service = agencyService(range) { return add(service) }
    let kind: Byline.Kind =
      hasOrganisationWord(range) || isHouse(byArticle: range) ? .organisation : .person
    var name = withStop(range)
    if kind == .person {
      name = CapitalsRepair.repair(name, language: options.language)
      if isSmall(range) { name = CapitalsRepair.raised(name) }
    }
    add(
      Byline(
        name: name, kind: kind, role: role ?? parts.role ?? employee.role,
        place: parts.place ?? employee.place))
    employee = BylineEmployee()
  }

  /// "dpa/jd", "/PP".
  private func isInitialsOfEditors(_ range: Range<Int>) -> Bool {
    range.count == 1 && slice(range).count <= 3
      && (!result.isEmpty && gaps[range.lowerBound].contains(.slash)
        || gaps[range.upperBound].contains(.slash)
          && !words[range.lowerBound].traits.contains(.startsWithCapital))
  }

  /// "anna seghers": two or three words without any capital, in a field for authors.
  private func isSmall(_ range: Range<Int>) -> Bool {
    options.isAuthorField && (2...3).contains(range.count)
      && range.allSatisfy {
        words[$0].traits.contains(.hasSmall) && !words[$0].traits.contains(.startsWithCapital)
          && words[$0].traits.isDisjoint(with: [.hasDigit, .manyCapitals])
          && words[$0].range.count > 1
      } && PersonName.hasKnownParts(CapitalsRepair.raised(slice(range)))
  }

  /// Three words with a small one that no name has.
  func isSentence(_ range: Range<Int>) -> Bool {
    range.count >= 3
      && range.contains {
        words[$0].traits.contains(.hasSmall) && !words[$0].traits.contains(.startsWithCapital)
          && !BylineLexicon.particles.contains(words[$0])
      }
  }
}
