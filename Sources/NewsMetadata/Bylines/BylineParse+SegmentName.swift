internal import NewsNames

// The name of a segment, when all else is parted from it.

extension BylineParse {
  /// Takes a name as a person's or a house's; what is none may end the byline.
  mutating func takeName(_ parts: SegmentParts) {
    let range = parts.name
    // "· in Uncategorized": what is left of a section.
    if range.count == 1, !words[range.lowerBound].traits.contains(.startsWithCapital),
      BylineLexicon.placePrepositions.contains(words[range.lowerBound])
    {
      return
    }
    guard isName(range) else {
      if !result.isEmpty, isJobTitle(range) { return }
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
      if isAgencyByName(range) {
        .agency
      } else if hasOrganisationWord(range) || isHouse(byArticle: range) || isPartOfHouse(range)
        || isUnknownSource(range)
      {
        .organisation
      } else {
        .person
      }
    var name = withStop(kind == .person ? range : withoutOrigin(range))
    if kind == .person {
      name = CapitalsRepair.repair(name, language: options.language)
      if isSmall(range) { name = CapitalsRepair.raised(name) }
      if let user = nameOfUser(range) { name = user }
    }
    add(
      Byline(
        name: name, kind: kind, role: role ?? parts.role ?? employee.role,
        place: parts.place ?? employee.place))
    employee = BylineEmployee()
  }

  /// "BBC Sport", "ARD-Hauptstadtstudio": a house in capitals, and which of its parts.
  private func isPartOfHouse(_ range: Range<Int>) -> Bool {
    let head = range.prefix(1)
    guard (2...3).contains(range.count), words[range.lowerBound].traits.isAllCapitals,
      words[range.lowerBound].range.count >= 3,
      range.allSatisfy({ words[$0].traits.contains(.startsWithCapital) }),
      organisation(slice(head), words: head) != nil
    else { return false }
    if isNameInCapitals(range) { return false }
    return isHyphenated(range.lowerBound + 1)
      || !PersonName.hasKnownParts(slice(range.dropFirst())) && gaps[range.lowerBound + 1] == .space
  }

  /// "ANA LOPEZ": where all is in capitals they say nothing, and ANA is a forename before it is an agency.
  func isNameInCapitals(_ range: Range<Int>) -> Bool {
    guard range.allSatisfy({ words[$0].traits.isAllCapitals }), let last = range.last,
      !isHyphenated(range.lowerBound + 1),
      !BylineLexicon.beats.contains(words[last]), !Self.services.contains(words[last])
    else { return false }
    let isInitials = words[range.lowerBound].range.count <= 2
    return PersonName.isKnownPart(slice(isInitials ? last..<last + 1 : range.prefix(1)))
  }

  /// "anna.seghers", "anna-seghers": a name as the user of a program, nothing else beside it.
  private func nameOfUser(_ range: Range<Int>) -> String? {
    guard options.isAuthorField, range.count == 2, words.count == 2,
      range.allSatisfy({
        words[$0].traits.contains(.hasSmall) && words[$0].traits.isDisjoint(with: .hasDigit)
          && !words[$0].traits.contains(.startsWithCapital) && words[$0].range.count > 2
      }), Int(words[0].end) + 1 == Int(words[1].start),
      [0x2D, 0x2E, 0x5F].contains(bytes[Int(words[0].end)])
    else { return nil }
    let name = CapitalsRepair.raised(slice(0..<1) + " " + slice(1..<2))
    return PersonName.hasKnownParts(name) ? name : nil
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
    if options.isAuthorField, range.count > 1, let last = range.last,
      range.dropLast().contains(where: { isInitial(words[$0]) }),
      words[last].traits.contains(.hasSmall), !words[last].traits.contains(.startsWithCapital),
      range.dropLast().allSatisfy({
        isInitial(words[$0]) || BylineLexicon.particles.contains(words[$0])
      })
    {
      return true
    }
    return options.isAuthorField && (2...3).contains(range.count)
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
