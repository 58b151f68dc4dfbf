internal import NewsNames

// A segment that nothing knows as a whole: a name, with a place and a role in it.

extension BylineParse {
  /// A name, and what is said of it in the same segment.
  struct SegmentParts {
    var name: Range<Int>
    var place: Entity?
    var role: String?
  }

  /// Takes a name with the place and the role that stand with it.
  mutating func takeParts(of range: Range<Int>, in segment: Range<Int>) {
    var parts = SegmentParts(name: range)
    guard partPlace(from: &parts) else { return }
    if parts.place != nil, takeHouse(of: parts) { return }
    partRole(from: &parts)
    if parts.role != nil {
      // "Political Editor": nobody by name.
      if parts.name.allSatisfy({ BylineLexicon.beats.contains(words[$0]) })
        || isPenName(parts.name, in: segment)
      {
        return add(
          Byline(
            name: slice(segment), kind: .desk, role: role ?? parts.role, place: parts.place))
      }
      parts.name = withoutBeat(parts.name)
    }
    parts.name = withoutEmployer(parts.name)
    // "مراسل رويترز": nobody by name.
    if parts.role != nil, takeHouse(of: parts) { return }
    parts.name = withoutSite(parts.name)
    // "River Ledger Editorial Board": a part of the site's own newsroom.
    if parts.name.upperBound < segment.upperBound, isSite(parts.name) {
      return add(Byline(name: slice(segment), kind: .desk, role: role))
    }
    takeName(parts)
  }

  /// Parts "in Beirut" from the name; false where the segment is the work of the one before: "Ann Lee,
  /// Senior Lecturer in Economics".
  private func partPlace(from parts: inout SegmentParts) -> Bool {
    let range = parts.name
    for index in range.dropFirst()
    where !words[index].traits.contains(.startsWithCapital) || isShouted(index, in: range) {
      guard BylineLexicon.placePrepositions.contains(words[index]), index + 1 < range.upperBound,
        !isAnd(index), !isHouseOfPlace(range, index)
      else { continue }
      parts.place = place(index + 1..<range.upperBound)
      if parts.place == nil, !result.isEmpty, gaps[range.lowerBound].contains(.comma),
        index >= range.lowerBound + 2, words[index].hash == Self.in_,
        words[index + 1].traits.contains(.startsWithCapital)
      {
        return false
      }
      // "Ann Lee in Politics": only where a small word follows is it a part of the name.
      let isSection =
        words[index].hash == Self.in_ && index >= range.lowerBound + 2
        && words[index + 1].traits.contains(.startsWithCapital)
      if parts.place != nil || isSection || !BylineLexicon.particles.contains(words[index]) {
        parts.name = range.lowerBound..<index
        return true
      }
    }
    return true
  }

  /// Parts a role from the name: "Correspondent Jane Doe", "Jane Doe correspondent".
  private func partRole(from parts: inout SegmentParts) {
    let range = parts.name
    if range.count > 1,
      let head = BylineLexicon.roles.longest(
        in: words, from: range.lowerBound, to: range.upperBound), head.count < range.count
    {
      parts.role = head.meaning
      var start = range.lowerBound + head.count
      // "Gastkommentar von Eva Kranz".
      if start + 1 < range.upperBound, !words[start].traits.contains(.startsWithCapital),
        let label = BylineLexicon.labels.longest(in: words, from: start, to: range.upperBound),
        label.meaning.namesAuthor, start + label.count < range.upperBound
      {
        start += label.count
      }
      parts.name = start..<range.upperBound
      return
    }
    for index in range.dropFirst() {
      if let tail = BylineLexicon.roles.longest(in: words, from: index, to: range.upperBound),
        index + tail.count == range.upperBound
      {
        parts.role = tail.meaning
        parts.name = range.lowerBound..<index
        return
      }
    }
  }

  /// "Rasender Reporter": one word before a work that is no part of any name; somebody signs as that.
  private func isPenName(_ name: Range<Int>, in segment: Range<Int>) -> Bool {
    guard name.count == 1, let word = name.first, word == segment.lowerBound, segment.count == 2,
      words[word].traits.contains(.hasSmall), words[word].traits.contains(.startsWithCapital),
      words[word + 1].traits.contains(.startsWithCapital), gaps[word + 1] == .space
    else { return false }
    return !PersonName.hasKnownParts(slice(name))
  }

  private mutating func takeHouse(of parts: SegmentParts) -> Bool {
    guard let house = organisation(slice(parts.name), words: parts.name) else { return false }
    add(
      Byline(name: house.name, kind: house.kind, role: role, place: parts.place, id: house.id))
    return true
  }

  /// "Adam Aaronson PhillyVoice Staff": what follows the name is the site's.
  private mutating func withoutSite(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2 else { return range }
    if isAgencyByName(range) { return withoutAgency(range) }
    // "Ana da Silva Da Redação": the whole desk, where a list has it.
    if let desk = range.dropLast().dropFirst(2).first(where: {
      isListedDesk($0..<range.upperBound)
    }) {
      return range.lowerBound..<desk
    }
    let end = range.dropFirst(2).first { index in
      isSite(index..<range.upperBound) || isSite(index..<index + 1)
        || isDesk(index..<range.upperBound) && !hasOrganisationWord(range.lowerBound..<index)
    }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  /// "Gazeta da Baía", "Diario de Cádiz": the place belongs to the name of a house.
  private func isHouseOfPlace(_ range: Range<Int>, _ preposition: Int) -> Bool {
    range.lowerBound > 0 && !gaps[range.lowerBound].isDisjoint(with: [.comma, .bar, .dash])
      && BylineLexicon.particles.contains(words[preposition])
      && hasOrganisationWord(range.lowerBound..<preposition)
  }

  /// "ANN LEE IN BEIRUT": a preposition in capitals, as all the words are, and no part of names.
  private func isShouted(_ index: Int, in range: Range<Int>) -> Bool {
    index >= range.lowerBound + 2 && words[index].traits.isAllCapitals
      && BylineLexicon.placePrepositions.contains(words[index])
      && (words[index].hash == Self.in_ || !BylineLexicon.particles.contains(words[index]))
      && range.allSatisfy { words[$0].traits.isAllCapitals }
  }
}
