extension DocumentReading {
  /// The meaning of a candidate in this document, nil where it is no mention.
  func choose(_ index: Int) -> Choice? {
    let candidate = candidates[index]
    let company = Company(
      contained: contained(index), isContained: isContained(index),
      container: container(candidate))
    if candidate.meanings.count == 1 { return onlyChoice(index, company) }
    var best: (meaning: Int, score: Double)?
    var second = -9.0
    var country = CountryBonus()
    for number in candidate.meanings {
      let meaning = meanings[number]
      if let kind, !isOf(kind, meaning) { continue }
      if let best, isOutdone(meaning, by: best.score, index, company) { continue }
      if meaning.posting.flags.contains(.context), !hasEvidence(meaning, candidate, company) {
        continue
      }
      let score = meaning.prior + bonus(meaning, number, index, company, &country)
      if let current = best {
        if score > current.score {
          if !isSame(current.meaning, number) { second = current.score }
          best = (number, score)
        } else if !isSame(current.meaning, number) {
          second = max(second, score)
        }
      } else {
        best = (number, score)
      }
    }
    guard var best else { return nil }
    if let seat = seat(of: best.meaning, index) ?? capital(of: best.meaning, candidate) {
      best.meaning = seat
    }
    if !isMention(candidate, index, meanings[best.meaning], company) {
      // No place, but somebody whom the document names in full: "Kim", "Moon".
      guard let person = namedPerson(candidate) else { return nil }
      best.meaning = person
    }
    return Choice(
      candidate: index, meaning: best.meaning, margin: best.score - second,
      rule: rule(best.meaning, candidate, company))
  }

  /// Whether nothing that the document may say for a meaning makes it a rival of a better one.
  private func isOutdone(
    _ meaning: Meaning, by score: Double, _ index: Int, _ company: Company
  ) -> Bool {
    guard company.isAlone, !candidates[index].surroundings.contains(.isSubdivision) else {
      return false
    }
    // The most that ``bonus(_:_:_:_:)`` gives, rounded up: first what no other name has to speak for.
    var least = home == 0 ? 0.1 : 1.3
    var most = least
    switch meaning.role {
    case .city:
      if !homes.isEmpty { least += 1 }
      if points.count > 0 { least += 0.7 }
      most = least + 3.2
      if meaning.record.isCapital { most += 2 }
    case .county:
      if points.count > 0 { least += 0.7 }
      most = least + 3.4
    case .subdivision:
      if isLinked(index) { least += 6 }
      most += isLinked(index) ? 9.4 : 6.4
    case .country: most += 2.7
    case .otherPlace: most += 3.4
    default: break
    }
    let needed = score - Choice.wide - meaning.prior
    if needed > most { return true }
    return needed > least && !isNamed(country: meaning.record.country)
  }

  /// A candidate that has one meaning needs no weighing.
  private func onlyChoice(_ index: Int, _ company: Company) -> Choice? {
    let candidate = candidates[index]
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
  private struct Company: BitwiseCopyable {
    /// The one that it is said to be by what contains it, here or elsewhere in the document.
    let contained: Int?
    /// Whether what contains it stands beside it.
    let isContained: Bool
    /// The one that it means where it contains others.
    let container: Int?

    var isAlone: Bool { contained == nil && container == nil }
  }

  /// Whether two meanings are one entity, told by two layers.
  func isSame(_ a: Int, _ b: Int) -> Bool { isSame(meanings[a], meanings[b]) }

  private func isSame(_ x: Meaning, _ y: Meaning) -> Bool {
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

  /// What the document says for a meaning.
  @inline(__always)
  private func bonus(
    _ meaning: Meaning, _ number: Int, _ index: Int, _ company: Company,
    _ country: inout CountryBonus
  ) -> Double {
    let candidate = candidates[index]
    let record = meaning.record
    let role = meaning.role
    var bonus = 0.0
    if let contained = company.contained, isSame(contained, number) {
      // "Lebanon, Pennsylvania, is far from Lebanon."
      bonus += company.isContained || !isCountryToo(candidate) ? 5 : 2.5
    }
    if let container = company.container, isSame(container, number) { bonus += 5 }
    if candidate.surroundings.contains(.isSubdivision), role == .subdivision || role == .county {
      bonus += 2.5
    }
    if home != 0, record.country == home { bonus += 1.2 }
    guard role.isWithinCountry || role == .country else { return bonus }
    // Most meanings of a name are in few countries.
    if country.country != record.country {
      country = CountryBonus(
        record.country, others: self.others(of: record.country, than: candidate.key))
    }
    let others = country.others
    if role != .country { bonus += country.bonus }
    let near = record.container == 0 ? 0 : self.others(of: record.container, than: candidate.key)
    if near > 0 { bonus += role == .city ? 1 : 1.2 }
    // The capital of an island that is spoken of: Hamilton in Bermuda.
    if role == .city, record.isCapital, others > 0, meaning.magnitude < 4.4 { bonus += 2 }
    let siblings = role == .subdivision ? siblings(of: index, in: record.country) : 0
    // "Utah, Washington and Wyoming" are states.
    bonus += 1.5 * Double(siblings)
    let isTold =
      others >= 1 || near > 0 || siblings > 0 || candidate.surroundings.contains(.isSubdivision)
    if role == .subdivision, isTold, isRivalOfCountry(candidate) {
      // Georgia in a document that speaks of the United States, of Atlanta, in a list of Alabama, or of
      // its governor, and of nothing else in Georgia.
      bonus += 3
    }
    if isKnownAtHome(role, record) { bonus += 1 }
    if role == .subdivision, isNamedAfterSeat(candidate, record),
      candidate.surroundings.isDisjoint(with: [.isSubdivision, .speaksForSubdivision]),
      siblings == 0
    {
      bonus -= 1.7
    }
    if role == .country { return bonus + (others > 0 ? 1.5 : 0) }
    if role == .city || role == .county, points.count > 0, let point = record.point {
      let here = Point(point)
      if points.elements.contains(where: { $0.isNear(here) }) { bonus += 0.7 }
    }
    return bonus
  }

  /// Whether it is a large city of a country of the text's language.
  private func isKnownAtHome(_ role: PlaceRole, _ record: ReadRecord) -> Bool {
    role == .city && !homes.isEmpty && record.weight >= 100_000 && homes.contains(record.country)
  }

  /// Whether a country is called so.
  func isCountryToo(_ candidate: Candidate) -> Bool {
    candidate.meanings.contains {
      meanings[$0].role == .country && meanings[$0].posting.roleCode == .name
    }
  }

  /// Whether a country of the same name is another meaning, and no other name speaks of it.
  private func isRivalOfCountry(_ candidate: Candidate) -> Bool {
    candidate.meanings.contains { number in
      meanings[number].role == .country && meanings[number].posting.roleCode == .name
        && others(of: meanings[number].record.country, than: candidate.key) == 0
    }
  }

  /// Whether the document names the entity, or what contains it, in a form that stands alone.
  private func hasEvidence(
    _ meaning: Meaning, _ candidate: Candidate, _ company: Company
  ) -> Bool {
    if isNamed(meaning) { return true }
    guard meaning.role.isPlace else { return false }
    if company.contained != nil { return true }
    if let container = company.container, candidate.link != .none {
      return isSame(meanings[container], meaning)
    }
    // A bare abbreviation of a state is one only where a place of it stands before.
    if meaning.posting.roleCode == .abbreviation { return false }
    return isNamed(country: meaning.record.country)
      && candidate.surroundings.contains(.afterLocative)
  }

  /// Whether a candidate names what it may mean at all, rather than being a word or part of another
  /// name.
  private func isMention(
    _ candidate: Candidate, _ index: Int, _ meaning: Meaning, _ company: Company
  ) -> Bool {
    let around = candidate.surroundings
    let role = meaning.role
    // "Nato nel 1950" begins a sentence of Italian, "Man" is a word of English.
    if candidate.words == 1, !languages[Int(meaning.layer)].isIn(meaning.posting.languages),
      around.contains(.isCommonWord)
        || languages[Int(meaning.layer)].isKnown && around.contains(.startsSentence)
          && role == .organisation
    {
      return false
    }
    switch role {
    case .none: return !around.contains(.isLowercase) || candidate.words > 1
    // "Jawaharlal Nehru University" is nobody.
    case .person:
      return !around.contains(.isInOtherName)
        && (!around.contains(.isLowercase) || candidate.words > 1)
    case .organisation: return true
    case .continent: return true
    case .country, .territory:
      guard meaning.posting.roleCode == .name else { return true }
      // "Columbia University": of a country that other languages call so.
      if around.contains(.beforeInstitution), candidate.words == 1,
        !languages[Int(meaning.layer)].isIn(meaning.posting.languages)
      {
        return false
      }
      if around.contains(.isGivenName) || around.contains(.isFamilyName) {
        // Michael Jordan, Chad Smith, Jordan said.
        if around.contains(.afterGivenName) { return false }
        if around.contains(.beforeName), around.contains(.isGivenName) { return false }
        if isFamilyName(candidate), !around.contains(.afterLocative) { return false }
      }
      return true
    default: break
    }
    if meaning.posting.roleCode != .name, meaning.posting.roleCode != .abbreviation { return true }
    return evidence(candidate, index, meaning, role, company) >= 1
  }

  /// What speaks for and against a small place.
  private func evidence(
    _ candidate: Candidate, _ index: Int, _ meaning: Meaning, _ role: PlaceRole,
    _ company: Company
  ) -> Double {
    let around = candidate.surroundings
    let record = meaning.record
    var sum = 0.0
    let people = meaning.magnitude
    sum += role == .city ? people - 4.6 : role == .subdivision ? max(1.2, people - 4.6) : 1.5
    if record.isCapital { sum += 1.5 }
    if company.contained != nil { sum += company.isContained ? 4 : 2.5 }
    if isContainer(index) { sum += meaning.posting.roleCode == .abbreviation ? 6 : 3 }
    if around.contains(.afterLocative) { sum += 1.5 }
    if around.contains(.besidePlaceNoun) { sum += 1.5 }
    // "GENEVA —"
    let isDateline = around.contains(.isDateline)
    if isDateline { sum += around.contains(.isAcronym) && candidate.length > 3 ? 2.5 : 1 }
    if around.contains(.beforePossessive) { sum += 0.2 }
    if others(of: record.country, than: candidate.key) > 0 { sum += 1 }
    if record.container != 0, others(of: record.container, than: candidate.key) > 0 { sum += 0.8 }
    if isListed(index) { sum += 0.7 }
    if candidate.length >= 5,
      around.isDisjoint(with: [
        .isCommonWord, .isGivenName, .isFamilyName, .startsSentence, .inTitleCase, .isAcronym,
      ])
    {
      sum += 0.5
    }
    if candidate.words > 1 { sum += 0.7 }
    // What it is stands in the name, or beside it: "Orange County", "Rivers State".
    if role == .county { sum += 1.5 }
    let isTold = role == .county || role == .subdivision && around.contains(.beforeAdminNoun)
    // "Devon and Cornwall", "Bauchi, Plateau and Ebonyi"
    if role == .subdivision { sum += Double(siblings(of: index, in: record.country)) }
    if around.contains(.isCommonWord), !isTold {
      if candidate.words > 1, !around.contains(.inTitleCase) || people > 5.2 {
        // The capitals in the midst of a sentence tell a name: "Chapel Hill"; "Cape Town" needs none.
        sum -= 0.9
      } else {
        let isKnown = people > 5.2 && around.contains(.afterLocative)
        sum -=
          around.contains(.startsSentence) || around.contains(.inTitleCase)
          ? 4.3 : isKnown ? 1.2 : 2.2
        if role == .subdivision {
          sum -= siblings(of: index, in: record.country) > 0 ? 0 : 1.2
        }
      }
    }
    // The larger the city, the more often it is meant where it stands alone.
    let isLarge = record.isCapital || people > 5.6
    if around.contains(.isGivenName) { sum -= isLarge ? 0.2 : 1 }
    if around.contains(.isFamilyName) { sum -= isLarge ? 0.2 : 0.7 }
    if around.contains(.afterGivenName) { sum -= 3.5 }
    if around.contains(.afterTitle) { sum -= 3 }
    if around.contains(.afterName) { sum -= 1.2 }
    if around.contains(.beforeName) { sum -= around.contains(.isGivenName) ? 3 : 1.2 }
    if around.contains(.beforeInstitution) { sum -= 2.6 }
    if around.contains(.isInOtherName) { sum -= 6 }
    if around.contains(.beforeLocalNoun) { sum += 1 }
    // "Leicester City" is a club.
    if around.contains(.beforeTown), role == .city, record.country == Self.britain { sum -= 6 }
    if around.contains(.afterInstitutionOf) { sum -= 1 }
    if around.contains(.besideLandform) { sum -= 2.5 }
    if around.contains(.afterPrefix) { sum -= 2 }
    if around.contains(.afterPossessive) { sum -= 1.5 }
    if around.contains(.beforeAdminNoun), role == .city { sum -= 3 }
    // Capitals speak for their governments.
    if around.contains(.besideSpeech), !around.contains(.afterLocative), !record.isCapital {
      sum -= 1.5
    }
    if around.contains(.startsSentence) { sum -= isLarge ? 0.1 : 0.4 }
    if around.contains(.isAcronym), !isDateline { sum -= 1 }
    if around.contains(.inTitleCase) { sum -= 0.5 }
    if around.contains(.afterHyphen) || around.contains(.beforeHyphen) { sum -= 0.5 }
    if isFamilyName(candidate) { sum -= 2.5 }
    if meaning.posting.flags.contains(.context) { sum -= 1 }
    if candidate.length <= 3 { sum -= 1.5 }
    if !languages[Int(meaning.layer)].isIn(meaning.posting.languages) { sum -= 1 }
    return sum
  }

  private static let britain: UInt16 = 0x4742

  /// Whether it stands in a list with a place that hardly needs evidence.
  private func isListed(_ index: Int) -> Bool {
    func isPlace(_ other: Int) -> Bool {
      candidates[other].meanings.contains {
        meanings[$0].role.isPlace && meanings[$0].prior > 5.5
      }
    }
    switch candidates[index].link {
    case .comma, .conjunction: if isPlace(index - 1) { return true }
    default: break
    }
    guard index + 1 < candidates.count else { return false }
    let next = candidates[index + 1]
    return (next.link == .comma || next.link == .conjunction) && isPlace(index + 1)
  }

  /// Whether it contains the place named before it.
  private func isContainer(_ index: Int) -> Bool {
    guard candidates[index].link != .none, index > 0 else { return false }
    guard let place = contained(index - 1) else { return false }
    return candidates[index].meanings.contains { contains(meanings[$0], meanings[place]) }
  }
}
