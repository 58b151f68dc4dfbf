extension DocumentReading {
  /// The meaning of a candidate in this document, nil where it is no mention.
  func choose(_ index: Int) -> Choice? {
    let candidate = candidates[index]
    if candidate.meanings.count == 1 { return onlyChoice(index) }
    let company = company(of: candidate, index)
    let best = weighed(candidate, index, company)
    guard best.meaning >= 0 else { return nil }
    var meaning = best.meaning
    var isTown = false
    if let seat = seat(of: meaning, index) ?? capital(of: meaning, candidate) {
      meaning = seat
    } else if let town = townHere(insteadOf: meaning, candidate) {
      meaning = town
      // What told the town told that a place is meant.
      isTown = candidate.surroundings.isDisjoint(with: Self.inOtherNames)
    }
    if !isTown, !isMention(candidate, index, meanings[meaning], company) {
      // No place, but somebody whom the document names in full: "Kim", "Moon".
      guard let person = namedPerson(candidate) else { return nil }
      meaning = person
    }
    return Choice(
      candidate: index, meaning: meaning, margin: best.score - best.second,
      rule: rule(meaning, candidate, company))
  }

  /// The best of some meanings.
  private struct Ranking: BitwiseCopyable {
    /// -1 for none.
    var meaning = -1
    var score = 0.0
    /// The score of the next one that is another entity.
    var second = -9.0
  }

  /// The meaning of a candidate that has the most for it.
  @inline(__always)
  private func weighed(
    _ candidate: Candidate, _ index: Int, _ company: Company
  ) -> Ranking {
    let first = candidate.meanings.lowerBound
    let count = candidate.meanings.count
    let likeliest = Int(candidate.likeliest)
    let prospects = Prospects(
      of: self, isLinked: isLinked(index),
      isOpen: !company.isAlone || candidate.surroundings.contains(.isSubdivision),
      hasMarks: candidate.hasMarks)
    var best = Ranking()
    var names = OtherNames()
    // The likeliest before all: the better the best is, the fewer of the others are weighed.
    for turn in -1..<count {
      let number = turn < 0 ? likeliest : first &+ turn
      if turn >= 0, number == likeliest { continue }
      let meaning = meanings.baseAddress.unsafelyUnwrapped + number
      if let kind, !isOf(kind, meaning.pointee) { continue }
      if best.meaning >= 0, prospects.rule(out: meaning, by: best.score, in: self) { continue }
      if meaning.pointee.posting.flags.contains(.context),
        !hasEvidence(meaning.pointee, candidate, company)
      {
        continue
      }
      // What does not come near the best is no rival of it, however far it is.
      let floor =
        best.meaning < 0 ? -.infinity : best.score - Choice.wide - meaning.pointee.prior
      let score =
        meaning.pointee.prior
        + bonus(meaning, number, candidate, index, company, &names, floor: floor)
      // Of equal ones the first is meant.
      if best.meaning < 0 {
        best.meaning = number
        best.score = score
      } else if score > best.score || score == best.score && number < best.meaning {
        if !isSame(best.meaning, number) { best.second = best.score }
        best.meaning = number
        best.score = score
      } else if score > best.second, !isSame(best.meaning, number) {
        best.second = score
      }
    }
    return best
  }

  /// A candidate that has one meaning needs no weighing.
  func onlyChoice(_ index: Int) -> Choice? {
    let candidate = candidates[index]
    let company = company(of: candidate, index)
    let number = candidate.meanings.lowerBound
    let meaning = meanings[number]
    if let kind, !isOf(kind, meaning) { return nil }
    if meaning.posting.flags.contains(.context), !hasEvidence(meaning, candidate, company) {
      return nil
    }
    guard isMention(candidate, index, meaning, company) else { return nil }
    return Choice(
      candidate: index, meaning: number, margin: Choice.wide,
      rule: rule(number, candidate, company))
  }

  /// The one person that a candidate may mean whom the document names in another form.
  private func namedPerson(_ candidate: Candidate) -> Int? {
    guard kind == nil || kind == .person, !candidate.surroundings.contains(.isLowercase) else {
      return nil
    }
    let people = candidate.meanings.filter {
      meanings[$0].role == .person && meanings[$0].posting.flags.contains(.context)
        && isNamed(meanings[$0])
    }
    return people.count == 1 ? people[0] : nil
  }

  /// The places beside a candidate, as meanings.
  struct Company: BitwiseCopyable {
    /// The one that it is said to be by what contains it, here or elsewhere in the document.
    let contained: Int?
    /// Whether what contains it stands beside it.
    let isContained: Bool
    /// The one that it means where it contains others.
    let container: Int?

    var isAlone: Bool { contained == nil && container == nil }
  }

  @inline(__always)
  private func company(of candidate: Candidate, _ index: Int) -> Company {
    Company(
      contained: contained(index), isContained: isContained(index),
      container: container(candidate))
  }

  /// Whether two meanings are one entity, told by two layers.
  func isSame(_ a: Int, _ b: Int) -> Bool { isSame(meanings[a], meanings[b]) }

  func isSame(_ x: Meaning, _ y: Meaning) -> Bool {
    if x.layer == y.layer { return x.posting.entity == y.posting.entity }
    return haveOneID(
      x.record.source, in: layers[Int(x.layer)].tables,
      y.record.source, in: layers[Int(y.layer)].tables)
  }

  private func rule(_ meaning: Int, _ candidate: Candidate, _ company: Company)
    -> EntityReading.Rule
  {
    if let contained = company.contained, isSame(contained, meaning) { return .container }
    return candidate.meanings.count > 1 ? .document : .onlyMeaning
  }
}
