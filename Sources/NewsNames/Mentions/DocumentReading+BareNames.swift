/// Names with nothing beside them that speaks for a place.
extension DocumentReading {
  /// Whether a place is meant by nothing but its name: that is no other word and part of no other name
  /// that the tables or the words beside it tell, and is called so in the language of the text.
  func isBare(_ candidate: Candidate, _ meaning: Meaning) -> Bool {
    let around = candidate.surroundings
    guard around.isDisjoint(with: Self.otherWords), around.isDisjoint(with: Self.inOtherNames),
      !around.contains(.hasNoCase)
    else { return false }
    let language = languages[Int(meaning.layer)]
    let people = meaning.magnitude
    // "Critics of Kellogg" are not of the town in Idaho.
    if around.contains(.afterOf), people < CapitalSense.small { return false }
    let isOwnForm =
      language.isKnown
      ? language.isIn(meaning.posting.languages)
      : meaning.posting.flags.contains(.canonical) || people >= CapitalSense.large
    guard isOwnForm else { return false }
    return homes.contains(meaning.record.country)
      || capitals.tells(
        isWithinSentence: around.isDisjoint(with: Self.demandsCapital), people: people)
  }

  static let otherWords: Candidate.Surroundings = [
    .isCommonWord, .isGivenName, .isFamilyName,
  ]

  /// What the words beside a name say of it when it is part of another.
  static let inOtherNames: Candidate.Surroundings = [
    .afterGivenName, .afterTitle, .afterName, .beforeName, .beforeInstitution, .isInOtherName,
    .afterInstitutionOf, .besideLandform, .afterPrefix, .beforeAdminNoun,
  ]

  /// Where every word has a capital letter.
  static let demandsCapital: Candidate.Surroundings = [.startsSentence, .inTitleCase]

  /// What the words of a name say for it by themselves.
  func nameliness(_ candidate: Candidate, isBare: Bool) -> Double {
    let around = candidate.surroundings
    let isPlain = around.isDisjoint(with: [.startsSentence, .inTitleCase, .isAcronym])
    if candidate.words > 1 {
      return (isBare ? 1.2 : 0.7) + (isPlain && !around.contains(.isCommonWord) ? 0.5 : 0)
    }
    if isBare { return candidate.length >= 5 ? 1.2 : candidate.length == 4 ? 0.9 : 0 }
    let isNoOtherWord = around.isDisjoint(with: Self.otherWords)
    return candidate.length >= 5 && isPlain && isNoOtherWord ? 0.5 : 0
  }
}
