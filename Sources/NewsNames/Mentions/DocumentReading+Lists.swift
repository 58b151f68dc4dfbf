/// Lists of the parts of one country.
extension DocumentReading {
  /// Beside how many other subdivisions of the country it stands in a list, 0 … 2: "New York and New
  /// Jersey".
  func siblings(of index: Int, in country: UInt16) -> Int {
    var count = 0
    if isListed(after: index - 1), isSubdivision(index - 1, of: country) { count += 1 }
    if isListed(after: index), isSubdivision(index + 1, of: country) { count += 1 }
    return count
  }

  /// Whether two names that stand beside each other are subdivisions of one country in a list of more,
  /// rather than a place and what contains it: "Utah, Washington, West Virginia".
  ///
  /// - Parameter index: the first of them.
  func areSubdivisions(_ index: Int) -> Bool {
    guard isListed(after: index) else { return false }
    return candidates[index].meanings.contains { number in
      let meaning = meanings[number]
      let country = meaning.record.country
      guard isSubdivision(meaning), isSubdivision(index + 1, of: country) else { return false }
      return isListed(after: index - 1) && isSubdivision(index - 1, of: country)
        || isListed(after: index + 1) && isSubdivision(index + 2, of: country)
    }
  }

  /// Whether nothing but a link stands between a candidate and one beside it.
  func isLinked(_ index: Int) -> Bool {
    candidates[index].link != .none
      || index + 1 < candidates.count && candidates[index + 1].link != .none
  }

  /// Whether a comma or a conjunction stands between a candidate and the next.
  func isListed(after index: Int) -> Bool {
    guard index >= 0, index + 1 < candidates.count else { return false }
    let link = candidates[index + 1].link
    return link == .comma || link == .conjunction
  }

  private func isSubdivision(_ meaning: Meaning) -> Bool {
    meaning.role == .subdivision && meaning.posting.roleCode == .name
  }

  /// Whether a candidate may be a subdivision of a country, and is not the city instead that it is called
  /// after: "Idlib and Aleppo" are cities.
  private func isSubdivision(_ index: Int, of country: UInt16) -> Bool {
    candidates[index].meanings.contains { number in
      let meaning = meanings[number]
      return isSubdivision(meaning) && meaning.record.country == country
        && !isNamedAfterSeat(candidates[index], meaning.record)
    }
  }

  /// Whether another meaning is a city of a million within the subdivision, or the capital: New York, São
  /// Paulo, Београд. Where nothing says more, it is the city.
  func isNamedAfterMetropolis(_ candidate: Candidate, _ record: ReadRecord) -> Bool {
    candidate.meanings.contains { number in
      let city = meanings[number].record
      return meanings[number].role == .city && city.country == record.country
        && (city.weight >= 1_000_000 && city.container == record.container || city.isCapital)
    }
  }

  /// Whether another meaning is the city that the subdivision is called after: a metropolis, or one in
  /// which one in sixteen of its people lives. "Granada" is the city unless the province is spoken of.
  ///
  /// Where a country has the name too, what speaks for the subdivision speaks against the country first:
  /// see ``seat(of:_:)``.
  func isNamedAfterSeat(_ candidate: Candidate, _ record: ReadRecord) -> Bool {
    if isNamedAfterMetropolis(candidate, record) { return true }
    return !isCountryToo(candidate)
      && candidate.meanings.contains { isSeat(meanings[$0], of: record) }
  }

  /// The city that a subdivision is called after, where that is meant rather than the subdivision: no
  /// word for one stands beside it, no list of others, and no place that lies in it.
  func seat(of meaning: Int, _ index: Int) -> Int? {
    let candidate = candidates[index]
    let record = meanings[meaning].record
    guard meanings[meaning].role == .subdivision,
      candidate.surroundings.isDisjoint(with: [.isSubdivision, .speaksForSubdivision]),
      container(candidate) == nil, siblings(of: index, in: record.country) == 0
    else { return nil }
    return candidate.meanings.first { isSeat(meanings[$0], of: record) }
  }

  /// The capital that a language calls so where the country has another name in it, or where that is the
  /// capital's name everywhere and the country's in other languages alone: "Tunis".
  func capital(of meaning: Int, _ candidate: Candidate) -> Int? {
    let country = meanings[meaning]
    guard country.role == .country else { return nil }
    if country.posting.languages != 0 {
      let spoken = languages[Int(country.layer)]
      guard !spoken.isKnown || !spoken.isIn(country.posting.languages),
        !country.posting.flags.contains(.canonical)
      else { return nil }
      return candidate.meanings.first { number in
        let city = meanings[number]
        return city.record.isCapital && city.record.country == country.record.country
          && city.posting.languages == 0 && city.posting.flags.contains(.canonical)
      }
    }
    guard let language,
      let capital = candidate.meanings.first(where: { number in
        let city = meanings[number]
        return city.record.isCapital && city.record.country == country.record.country
          && city.posting.languages != 0
          && languages[Int(city.layer)].isIn(city.posting.languages)
      }), hasOtherName(country, in: language, than: candidate)
    else { return nil }
    return capital
  }

  private func isSeat(_ meaning: Meaning, of subdivision: ReadRecord) -> Bool {
    let city = meaning.record
    return meaning.role == .city && city.country == subdivision.country
      && city.container == subdivision.container
      && city.weight >= max(subdivision.weight / 16, 10_000)
      // English calls it Quebec City.
      && languages[Int(meaning.layer)].isIn(meaning.posting.languages)
  }
}
