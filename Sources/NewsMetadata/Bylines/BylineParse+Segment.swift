internal import NewsNames

// One segment of a byline: a name, an agency, a role, a place, a date, nothing.

extension BylineParse {
  /// Understands one segment.
  ///
  /// What is said of the one before comes first, then what is known as a whole; of the rest, the place
  /// and the role are parted from the name.
  mutating func take(_ segment: Range<Int>) {
    guard !segment.isEmpty, !isAge(segment), !isEtAl(segment),
      let cleared = withoutClutter(segment), var range = withoutDecoration(cleared),
      !takeAddition(range), !takeOrigin(range), !takeWhole(range), !takePlace(range)
    else { return }
    if let rest = takeEmployee(range) {
      guard !rest.isEmpty else { return }
      range = rest
    }
    takeParts(of: withoutSiteCompound(range), in: segment)
  }

  /// The segment up to the page's clutter; nil where nothing of a name is left.
  private mutating func withoutClutter(_ segment: Range<Int>) -> Range<Int>? {
    var range = segment
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
      if cut == range.lowerBound { return nil }
      range = range.lowerBound..<cut
    }
    return isMonths(range) ? nil : range
  }

  /// Months and numbers alone, where they are no name by themselves.
  private func isMonths(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      BylineMonths.names.contains(words[$0]) && words[$0].range.count != 3
        || !words[$0].traits.contains(.hasLetter)
    }
      && (!result.isEmpty || range.count > 1
        || !gaps[range.upperBound].isEmpty && range.upperBound < words.count)
  }

  /// The segment without weekdays, doubled names and degrees; nil where it is a weekday before a date.
  private func withoutDecoration(_ segment: Range<Int>) -> Range<Int>? {
    var range = withoutWeekday(withoutDoubling(withoutHangulDesk(segment)))
    // "Ann Lee » Wed May 12, 2021 10:45 am".
    if range.count == 1, BylineMonths.weekdays.contains(words[range.lowerBound]),
      range.upperBound < words.count, beginsDate(range.upperBound)
    {
      return nil
    }
    while let last = range.last, BylineLexicon.degrees.contains(words[last]), range.count > 1,
      words[last].traits.isAllCapitals || gaps[last].contains(.comma)
    {
      range = range.lowerBound..<last
    }
    // "Ana Ruiz Autora", as a box of the author's has it, but not "Guest Author".
    let last = range.upperBound - 1
    if range.count > 2, BylineLexicon.authorNouns.contains(words[last]), !isDesk(range),
      BylineLexicon.roles.longest(in: words, from: last - 1, to: range.upperBound) == nil
    {
      range = range.dropLast()
    }
    return range
  }

  /// What is said of the one before: "Jr.", a degree, what they did in brackets, a role.
  private mutating func takeAddition(_ range: Range<Int>) -> Bool {
    if result.isEmpty { return false }
    if range.count == 1, isSuffix(range.lowerBound), gaps[range.lowerBound].contains(.comma) {
      result[result.count - 1].name += ", " + withStop(range)
      return true
    }
    if range.count == 1, BylineLexicon.authorNouns.contains(words[range.lowerBound]) { return true }
    return isDegree(range) || takeSign(range) || takeRole(range)
  }

  /// What is known as it stands: a desk, the site, an agency or another house; firms and initials.
  private mutating func takeWhole(_ range: Range<Int>) -> Bool {
    if range != unknownWhole {
      if isDesk(range) {
        add(Byline(name: slice(range), kind: .desk, role: role))
        return true
      }
      if isSite(range) {
        add(Byline(name: slice(range), kind: .organisation, role: role))
        return true
      }
      if let house = organisation(slice(range), words: range) {
        add(Byline(name: house.name, kind: house.kind, role: role, id: house.id))
        return true
      }
    }
    return takeHouse(range) || takePartners(range) || takeInitials(range)
  }

  /// "Jane Doe in Beirut", and after a comma a place alone; a place before the name.
  private mutating func takePlace(_ range: Range<Int>) -> Bool {
    if mayBePlace(range), let place = placeAlone(range) {
      // After "Ann Lee, Example News" the place is the person's.
      let owner = result.lastIndex { $0.kind == .person } ?? result.count - 1
      if result[owner].place == nil { result[owner].place = place }
      return true
    }
    if isPlaceBeforeName(range), let place = place(range) {
      employee.place = place
      return true
    }
    return false
  }

  /// Whether a segment stands where the place of the one before would.
  private func mayBePlace(_ range: Range<Int>) -> Bool {
    guard let last = result.last, range.count <= 4 else { return false }
    let gap = gaps[range.lowerBound]
    return !gap.isDisjoint(with: [.comma, .opening, .bar, .dash])
      || gap.contains(.slash) && (last.kind == .organisation || last.kind == .agency)
      || last.kind == .person
  }
}
