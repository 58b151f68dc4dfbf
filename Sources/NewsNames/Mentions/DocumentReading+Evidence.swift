/// Whether a candidate names anything.
extension DocumentReading {
  /// Whether the document names the entity, or what contains it, in a form that stands alone.
  func hasEvidence(
    _ meaning: Meaning, _ candidate: Candidate, _ company: Company
  ) -> Bool {
    if isNamed(meaning) { return true }
    guard meaning.role.isPlace else { return false }
    if company.contained != nil { return true }
    if let container = company.container, candidate.link != .none {
      return isSame(meanings[container], meaning)
    }
    // A bare abbreviation of a state is one only where a place of it stands before, or what may be one that
    // no table knows: "Mossville, Ill."
    if meaning.posting.roleCode == .abbreviation {
      return candidate.surroundings.contains(.speaksForSubdivision)
        && others(of: meaning.record.countryNumber, than: candidate.key) > 0
    }
    return isCountryNamed(meaning.record)
      && candidate.surroundings.contains(.afterLocative)
  }

  /// Whether a candidate names what it may mean at all, rather than being a word or part of another
  /// name.
  func isMention(
    _ candidate: Candidate, _ index: Int, _ meaning: Meaning, _ company: Company
  ) -> Bool {
    let around = candidate.surroundings
    let role = meaning.role
    if isEverydayWord(candidate), isPlainlyAWord(candidate, meaning) { return false }
    // "Antonio Francés": what is written small as an adjective has a capital letter as a family name.
    if around.contains(.afterGivenName), meaning.posting.casePolicy == .any,
      around.isDisjoint(with: [.isLowercase, .hasNoCase, .inTitleCase]),
      meaning.posting.roleCode == .adjective || meaning.posting.roleCode == .demonym
    {
      return false
    }
    // "Nato nel 1950" begins a sentence of Italian, "Man" is a word of English.
    if candidate.words == 1, !languages[Int(meaning.layer)].isIn(meaning.posting.languages),
      around.contains(.isCommonWord) && !around.contains(.hasNoCase)
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
    // "Officer Asia Wells"
    case .continent: return !around.isSuperset(of: [.afterTitle, .beforeName])
    case .country, .territory:
      guard meaning.posting.roleCode == .name else { return true }
      // "Formosa Plastics"
      if around.contains(.isInOtherName), !meaning.posting.flags.contains(.canonical),
        meaning.posting.languages == 0
      {
        return false
      }
      // "Columbia University": of a country that other languages call so.
      if around.contains(.beforeInstitution), candidate.words == 1,
        !languages[Int(meaning.layer)].isIn(meaning.posting.languages)
      {
        return false
      }
      // "Officer Jamaica Wells"
      if around.isSuperset(of: [.afterTitle, .beforeName]) { return false }
      if around.contains(.isGivenName) || around.contains(.isFamilyName) {
        // "his daughter, Georgia,"
        if around.isSuperset(of: [.afterTitle, .isGivenName]) { return false }
        // Michael Jordan, Chad Smith, Jordan said.
        if around.contains(.afterGivenName) { return false }
        if around.contains(.beforeName), around.contains(.isGivenName) { return false }
        if isFamilyName(candidate), !around.contains(.afterLocative) { return false }
      }
      return true
    default: break
    }
    if meaning.posting.roleCode != .name, meaning.posting.roleCode != .abbreviation { return true }
    // "Ohio State" is a university, "Georgia State Patrol" the police; of New York and Washington the
    // word tells the state from the city.
    if role == .subdivision, around.contains(.beforeAdminNoun),
      meaning.record.country == Self.unitedStates,
      !isNamedAfterMetropolis(candidate, meaning.record)
    {
      return false
    }
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
    // "Mossville, Ill."
    if around.contains(.speaksForSubdivision), meaning.posting.roleCode == .abbreviation {
      sum += 2
    }
    if around.contains(.afterLocative) {
      // "في بيان" is in a statement before it is in Bayan: without capitals "in" says little for a place.
      sum += candidate.words == 1 && around.contains(.hasNoCase) ? 0.3 : 1.5
    }
    if around.contains(.besidePlaceNoun) { sum += 1.5 }
    // "GENEVA —"
    let isDateline = around.contains(.isDateline)
    if isDateline {
      sum += around.contains(.isAcronym) && candidate.length > 3 ? 2.5 : index == 0 ? 1.5 : 1
    }
    if around.contains(.beforePossessive) { sum += 0.2 }
    if others(of: record.countryNumber, than: candidate.key) > 0 { sum += 1 }
    if record.container != 0, others(of: record.containerNumber, than: candidate.key) > 0 {
      sum += 0.8
    }
    if role == .city, around.isDisjoint(with: Self.inOtherNames), isCloseToOthers(record) {
      sum += 1
    }
    if isListed(index) {
      sum += 0.7
    } else if role == .county || role == .city && people < Self.littleKnown && candidate.words == 1,
      company.contained == nil, isElsewhere(record, candidate)
    {
      sum -= 1.5
    }
    let isBare = isBare(candidate, meaning)
    sum += nameliness(candidate, isBare: isBare)
    // What it is stands in the name, or beside it: "Orange County", "Rivers State".
    if role == .county { sum += 1.5 }
    let isTold =
      role == .county
      || role == .subdivision && !around.isDisjoint(with: [.beforeAdminNoun, .isSubdivision])
    // "Devon and Cornwall", "Bauchi, Plateau and Ebonyi"; but not "Alaska and Virginia Woolf".
    if role == .subdivision, !around.isSuperset(of: [.beforeName, .isGivenName]) {
      sum += Double(siblings(of: index, in: record.country))
    }
    if around.contains(.isCommonWord), !isTold {
      if candidate.words > 1, !around.contains(.inTitleCase) || people > 5.2 {
        // The second capital tells a name: "Chapel Hill", "Baton Rouge"; "Cape Town" needs none.
        sum -= around.contains(.inTitleCase) ? 0.9 : 0.2
      } else if !around.isDisjoint(with: Self.demandsCapital)
        || isEverydayWord(candidate) && !around.contains(.besidePlaceNoun)
      {
        sum -= 4.3
      } else {
        // "Phoenix" within a sentence of English is no bird.
        let price = capitals == .anywhere ? 0.5 : around.contains(.afterLocative) ? 1.2 : 2.2
        sum -= people > 5.2 ? price : 2.2
        if role == .subdivision {
          sum -= siblings(of: index, in: record.country) > 0 ? 0 : 1.2
        }
      }
    }
    // The larger the city, the more often it is meant where it stands alone.
    let isLarge = record.isCapital || people > 5.6
    // "Geneva" and "Houston" are cities before they are anybody; "Chen" is short for Chenzhou.
    let isKnown =
      people >= 5.2 && meaning.posting.flags.contains(.canonical)
      && around.isDisjoint(with: Self.inOtherNames)
    let largePrice = isKnown ? -0.3 : 0.2
    if around.contains(.isGivenName) { sum -= isLarge ? largePrice : isKnown ? 0.5 : 1 }
    if around.contains(.isFamilyName) { sum -= isLarge ? largePrice : isKnown ? 0.5 : 0.7 }
    // "Jack London": what is a name of people itself is theirs behind another.
    if around.contains(.afterGivenName) {
      sum -= around.isDisjoint(with: [.isGivenName, .isFamilyName]) ? 3.5 : 5
    }
    if around.contains(.afterTitle) { sum -= 3 }
    if around.contains(.afterName) { sum -= 1.2 }
    // "Suresh Nashik Patil"
    if role == .city, candidate.words == 1, around.isSuperset(of: [.afterName, .beforeName]),
      !around.contains(.afterLocative)
    {
      sum -= 3
    }
    if around.contains(.beforeName) { sum -= around.contains(.isGivenName) ? 4 : 1.2 }
    if around.contains(.beforeInstitution) { sum -= 2.6 }
    if around.contains(.isInOtherName) { sum -= 6 }
    if around.contains(.beforeLocalNoun) { sum += 1 }
    // "Leicester City", "Cape Town City" are clubs.
    if around.contains(.beforeTown), role == .city,
      record.country == Self.britain || record.country == Self.southAfrica
    {
      sum -= 6
    }
    if around.contains(.afterInstitutionOf) { sum -= 1 }
    if around.contains(.besideLandform) { sum -= 2.5 }
    if around.contains(.afterPrefix) { sum -= 2 }
    if around.contains(.afterPossessive) { sum -= 1.5 }
    if around.contains(.beforeAdminNoun), role == .city { sum -= 3 }
    // Capitals speak for their governments.
    if around.contains(.besideSpeech), !around.contains(.afterLocative), !record.isCapital {
      sum -= 1.5
    }
    if around.contains(.startsSentence), !isBare, candidate.words == 1 {
      // Where there are no capital letters, the first one says nothing against a large city.
      sum -= !isLarge ? 0.4 : role == .city && around.contains(.hasNoCase) ? 0 : 0.1
    }
    if around.contains(.isAcronym), !isDateline { sum -= 1 }
    if around.contains(.inTitleCase), !isBare { sum -= 0.5 }
    if around.contains(.afterHyphen) || around.contains(.beforeHyphen) { sum -= 0.5 }
    if isFamilyName(candidate) { sum -= 2.5 }
    if meaning.posting.flags.contains(.context) { sum -= 1 }
    if candidate.length <= 3 { sum -= 1.5 }
    if !languages[Int(meaning.layer)].isIn(meaning.posting.languages) { sum -= 1 }
    return sum
  }

  /// The logarithm of how many people live in a city of which papers do not write everywhere.
  private static let littleKnown = 4.7

  /// Whether a place lies in a country of which nothing else speaks, far from all of which the document
  /// speaks for certain: "Ross County" is no county of Ohio beside Inverness and Dundee.
  private func isElsewhere(_ record: ReadRecord, _ candidate: Candidate) -> Bool {
    guard points.count >= 3, others(of: record.countryNumber, than: candidate.key) == 0,
      let point = record.point
    else { return false }
    return Point(point).nearness(of: points.elements).near == 0
  }

  private static let britain: UInt16 = 0x4742
  private static let southAfrica: UInt16 = 0x5A41
  private static let unitedStates: UInt16 = 0x5553

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
