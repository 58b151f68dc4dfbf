internal import NewsNames

// One segment of a byline: a name, an agency, a role, a place, a date, nothing.

extension BylineParse {
  /// Understands one segment: a name, an agency, a role, a place, a date, nothing.
  mutating func take(_ segment: Range<Int>) {
    var range = segment
    guard !range.isEmpty else { return }
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
    range = withoutWeekday(withoutDoubling(range))
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
        || gaps[range.lowerBound].contains(.slash) && result[result.count - 1].kind == .organisation
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
    for index in range.dropFirst() where !words[index].traits.contains(.startsWithCapital) {
      if BylineLexicon.placePrepositions.contains(words[index]), index + 1 < range.upperBound,
        !isAnd(index)
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

  /// "anna seghers": two or three words without any capital, in a field for authors.
  private func isSmall(_ range: Range<Int>) -> Bool {
    options.isAuthorField && (2...3).contains(range.count)
      && range.allSatisfy {
        words[$0].traits.contains(.hasSmall) && !words[$0].traits.contains(.startsWithCapital)
          && words[$0].traits.isDisjoint(with: [.hasDigit, .manyCapitals])
          && words[$0].range.count > 1
      } && PersonName.hasKnownParts(CapitalsRepair.raised(slice(range)))
  }

  /// "Anna Seghers Anna Seghers": the text of a picture and of a link.
  func withoutDoubling(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, range.count % 2 == 0 else { return range }
    let half = range.count / 2
    for index in 0..<half
    where words[range.lowerBound + index].hash != words[range.lowerBound + half + index].hash {
      return range
    }
    return range.lowerBound..<range.lowerBound + half
  }

  /// "Example-Online-Expert Anna Seghers": the compound with the site's name is a title.
  func withoutSiteCompound(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound + 1
    var isSite = false
    while end < range.upperBound, gaps[end].isEmpty,
      bytes[Int(words[end].start) - 1] == UInt8(ascii: "-")
    {
      isSite = isSite || self.isSite(range.lowerBound..<end)
      end += 1
    }
    return isSite && end < range.upperBound ? end..<range.upperBound : range
  }

  /// "Anna Seghers Fr, 18. Oktober": the weekday belongs to the date.
  func withoutWeekday(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, let last = range.last, BylineMonths.weekdays.contains(words[last]),
      range.upperBound < words.count, words[range.upperBound].traits.contains(.hasDigit)
    else { return range }
    return range.lowerBound..<last
  }

  /// Three words with a small one that no name has.
  func isSentence(_ range: Range<Int>) -> Bool {
    range.count >= 3
      && range.contains {
        words[$0].traits.contains(.hasSmall) && !words[$0].traits.contains(.startsWithCapital)
          && !BylineLexicon.particles.contains(words[$0])
      }
  }

  /// Where what sites write after a name begins.
  func clutterStart(in range: Range<Int>) -> Int? {
    for index in range {
      // "Published" and its like are nobody's name, whatever their case.
      if BylineLexicon.stamps.contains(words[index]) { return index }
      if namesEmployer(index, in: range) { return index }
      if let match = BylineLexicon.clutter.longest(in: words, from: index, to: words.count) {
        let after = index + match.count
        if index == range.lowerBound, match.count == range.count, words[index].range.count > 2 {
          return index
        }
        // Small words are clutter only before a number, a colon or the end.
        if words[index].range.count > 2 || index == range.lowerBound && range.count == 1
          || match.count > 1 && index >= range.lowerBound + 2
        {
          if !words[index].traits.contains(.startsWithCapital) || match.count > 1
            || index > range.lowerBound
          {
            return index
          }
        }
        if after < words.count, beginsDate(after) { return index }
      }
      if index + 1 <= words.count, gaps[index + 1].contains(.colon), index > range.lowerBound {
        return index
      }
      if index > range.lowerBound, gaps[index].contains(.at) { return index }
      if words[index].traits.contains(.hasDigit), !words[index].traits.contains(.hasLetter),
        index > range.lowerBound || range.count > 1 && !hasOrganisationWord(range),
        index == range.lowerBound || words[index].start > words[index - 1].end
      {
        // "Anna Seghers Feb 21, 2020": the month goes with the day.
        let previous = index - 1
        if previous > range.lowerBound || previous == range.lowerBound && !result.isEmpty,
          isMonthLike(words[previous])
        {
          return previous
        }
        return index
      }
    }
    return nil
  }

  /// A number, a weekday or a month before a number.
  func beginsDate(_ index: Int) -> Bool {
    if words[index].traits.contains(.hasDigit) { return true }
    return BylineMonths.weekdays.contains(words[index])
      || BylineMonths.names.contains(words[index]) && index + 1 < words.count
        && words[index + 1].traits.contains(.hasDigit)
  }

  /// "Ann Lee For The Example": whom the writer writes for begins at "for".
  func namesEmployer(_ index: Int, in range: Range<Int>) -> Bool {
    guard index >= range.lowerBound + 2, index + 1 < range.upperBound,
      Self.employers.contains(words[index])
    else { return false }
    let next = Self.articles.contains(words[index + 1]) ? index + 2 : index + 1
    return next < range.upperBound && words[next].traits.contains(.startsWithCapital)
  }

  static let employers = PhraseTable<Bool>(.employer)

  /// Three to nine letters with a capital before a number: all that months look like.
  func isMonthLike(_ word: Word) -> Bool {
    let text = String(decoding: bytes[word.range], as: UTF8.self)
    return BylineMonths.names.contains(word) || text.count == 3
  }
}
