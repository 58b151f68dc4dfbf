internal import NewsNames

// One segment of a byline: a name, an agency, a role, a place, a date, nothing.

extension BylineParse {
  /// Understands one segment: a name, an agency, a role, a place, a date, nothing.
  mutating func take(_ segment: Range<Int>) {
    var range = segment
    guard !range.isEmpty, !isAge(range), !isEtAl(range) else { return }
    // "with AFP": somebody else's story.
    if range.count > 1, result.isEmpty,
      !words[range.lowerBound].traits.contains(.startsWithCapital),
      BylineLexicon.labels.meaning(of: words[range.lowerBound]) == .with
    {
      range = range.dropFirst()
    }
    // Clutter ends the name; a segment of clutter alone is nothing.
    if let cut = clutterStart(in: range) {
      // What follows a date or a button is the page's, unless a date came first.
      ended = (!result.isEmpty || cut > range.lowerBound) && !namesEmployer(cut, in: range)
      if cut == range.lowerBound { return }
      range = range.lowerBound..<cut
    }
    if range.allSatisfy({
      BylineMonths.names.contains(words[$0]) && words[$0].range.count != 3
        || !words[$0].traits.contains(.hasLetter)
    }),
      !result.isEmpty || range.count > 1
        || gaps[range.upperBound].isEmpty == false && range.upperBound < words.count
    {
      return
    }
    range = withoutWeekday(withoutDoubling(withoutHangulDesk(range)))
    // "Ann Lee » Wed May 12, 2021 10:45 am".
    if range.count == 1, BylineMonths.weekdays.contains(words[range.lowerBound]),
      range.upperBound < words.count, beginsDate(range.upperBound)
    {
      return
    }
    while let last = range.last, BylineLexicon.degrees.contains(words[last]), range.count > 1,
      words[last].traits.isAllCapitals || gaps[last].contains(.comma)
    {
      range = range.lowerBound..<last
    }
    if range.count == 1, !result.isEmpty, isSuffix(range.lowerBound),
      gaps[range.lowerBound].contains(.comma)
    {
      result[result.count - 1].name += ", " + withStop(range)
      return
    }
    if !result.isEmpty, isDegree(range) { return }
    if !result.isEmpty, takeSign(range) || takeRole(range) { return }
    if isDesk(range) {
      add(Byline(name: slice(range), kind: .desk, role: role))
      return
    }
    if isSite(range) {
      add(Byline(name: slice(range), kind: .organisation, role: role))
      return
    }
    if let organisation = organisation(slice(range), words: range) {
      add(Byline(name: organisation.name, kind: organisation.kind, role: role, id: organisation.id))
      return
    }
    if takeHouse(range) || takePartners(range) || takeInitials(range) { return }
    // "Jane Doe in Beirut", and after a comma a place alone.
    if !result.isEmpty, range.count <= 4,
      !gaps[range.lowerBound].isDisjoint(with: [.comma, .opening, .bar, .dash])
        || gaps[range.lowerBound].contains(.slash)
          && (result[result.count - 1].kind == .organisation
            || result[result.count - 1].kind == .agency)
        || result[result.count - 1].kind == .person, let place = placeAlone(range)
    {
      // After "Ann Lee, Example News" the place is the person's.
      let owner = result.lastIndex { $0.kind == .person } ?? result.count - 1
      if result[owner].place == nil { result[owner].place = place }
      return
    }
    if isPlaceBeforeName(range), let place = place(range) {
      employee.place = place
      return
    }
    if let rest = takeEmployee(range) {
      guard !rest.isEmpty else { return }
      range = rest
    }
    range = withoutSiteCompound(range)
    var where_: Entity?
    var what: String?
    for index in range.dropFirst()
    where !words[index].traits.contains(.startsWithCapital) || isShouted(index, in: range) {
      if BylineLexicon.placePrepositions.contains(words[index]), index + 1 < range.upperBound,
        !isAnd(index), !isHouseOfPlace(range, index)
      {
        where_ = place(index + 1..<range.upperBound)
        // "Ann Lee, Senior Lecturer in Economics": the work of the one before.
        if where_ == nil, !result.isEmpty, gaps[range.lowerBound].contains(.comma),
          index >= range.lowerBound + 2, words[index].hash == Self.in_,
          words[index + 1].traits.contains(.startsWithCapital)
        {
          return
        }
        if where_ != nil || !BylineLexicon.particles.contains(words[index]) {
          range = range.lowerBound..<index
          break
        }
      }
    }
    if where_ != nil, let organisation = organisation(slice(range), words: range) {
      add(
        Byline(
          name: organisation.name, kind: organisation.kind, role: role, place: where_,
          id: organisation.id))
      return
    }
    // "Correspondent Jane Doe", "Jane Doe correspondent".
    if range.count > 1,
      let head = BylineLexicon.roles.longest(
        in: words, from: range.lowerBound, to: range.upperBound), head.count < range.count
    {
      what = head.meaning
      range = range.lowerBound + head.count..<range.upperBound
    } else {
      for index in range.dropFirst() {
        if let tail = BylineLexicon.roles.longest(in: words, from: index, to: range.upperBound),
          index + tail.count == range.upperBound
        {
          what = tail.meaning
          range = range.lowerBound..<index
          break
        }
      }
    }
    // "Political Editor": nobody by name.
    if let what, range.allSatisfy({ BylineLexicon.beats.contains(words[$0]) }) {
      add(Byline(name: slice(segment), kind: .desk, role: role ?? what, place: where_))
      return
    }
    if what != nil { range = withoutBeat(range) }
    range = withoutEmployer(range)
    // "مراسل رويترز": nobody by name.
    if what != nil, let house = organisation(slice(range), words: range) {
      add(Byline(name: house.name, kind: house.kind, role: role, place: where_, id: house.id))
      return
    }
    // "Adam Aaronson PhillyVoice Staff": what follows the name is the site's.
    if range.count > 2 {
      for index in range.dropFirst(2)
      where isSite(index..<range.upperBound) || isSite(index..<index + 1)
        || isDesk(index..<range.upperBound) && !hasOrganisationWord(range.lowerBound..<index)
      {
        range = range.lowerBound..<index
        break
      }
    }
    // "River Ledger Editorial Board": a part of the site's own newsroom.
    if range.upperBound < segment.upperBound, isSite(range) {
      add(Byline(name: slice(segment), kind: .desk, role: role))
      return
    }
    guard isName(range) else {
      if range.count > 3 || !result.isEmpty || !labelled && isSentence(range) { ended = true }
      return
    }
    // Initials of editors: "dpa/jd", "/PP".
    if range.count == 1, slice(range).count <= 3,
      !result.isEmpty && gaps[range.lowerBound].contains(.slash)
        || gaps[range.upperBound].contains(.slash)
          && !words[range.lowerBound].traits.contains(.startsWithCapital)
    {
      return
    }
    let agencies = hyphenatedAgencies(range)
    if !agencies.isEmpty {
      for agency in agencies { add(agency) }
      return
    }
    if let service = agencyService(range) {
      add(service)
      return
    }
    let kind: Byline.Kind =
      hasOrganisationWord(range) || isHouse(byArticle: range) ? .organisation : .person
    var name = withStop(range)
    if kind == .person {
      name = CapitalsRepair.repair(name, language: options.language)
      if isSmall(range) { name = CapitalsRepair.raised(name) }
    }
    add(
      Byline(
        name: name, kind: kind, role: role ?? what ?? employee.role, place: where_ ?? employee.place
      ))
    employee = BylineEmployee()
  }

  /// "Gazeta da Baía", "Diario de Cádiz": the place belongs to the name of a house.
  private func isHouseOfPlace(_ range: Range<Int>, _ preposition: Int) -> Bool {
    range.lowerBound > 0 && !gaps[range.lowerBound].isDisjoint(with: [.comma, .bar, .dash])
      && BylineLexicon.particles.contains(words[preposition])
      && hasOrganisationWord(range.lowerBound..<preposition)
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

  /// "ANN LEE IN BEIRUT": a preposition in capitals, as all the words are, and no part of names.
  private func isShouted(_ index: Int, in range: Range<Int>) -> Bool {
    index >= range.lowerBound + 2 && words[index].traits.isAllCapitals
      && BylineLexicon.placePrepositions.contains(words[index])
      && (words[index].hash == Self.in_ || !BylineLexicon.particles.contains(words[index]))
      && range.allSatisfy { words[$0].traits.isAllCapitals }
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
