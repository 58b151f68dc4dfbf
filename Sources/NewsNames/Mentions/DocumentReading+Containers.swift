/// Places that are told by what contains them.
extension DocumentReading {
  /// "Bangor, Maine": the name before is a place in the one after; in "Lebanon's Tripoli" it contains it.
  mutating func noteContainers() {
    for index in candidates.indices.dropFirst() where candidates[index].link != .none {
      if areSubdivisions(index - 1) { continue }
      let isAfter = candidates[index].link == .genitive
      let place = isAfter ? index : index - 1
      let inner = candidates[place]
      let container = candidates[isAfter ? index - 1 : index]
      // "Buffalo, New York in the United States": the state, as the city before told.
      let told = !isAfter && index > 1 && isContained(index - 2) ? self.container(inner) : nil
      var best: (meaning: Int, outer: Int, prior: Double)?
      // In a list of countries a city that is called like one is not meant: "China, Japan". A city
      // before its state is: "Lebanon, Ohio".
      let isCountry = inner.meanings.contains {
        meanings[$0].role == .country && meanings[$0].posting.roleCode == .name
          && languages[Int(meanings[$0].layer)].isIn(meanings[$0].posting.languages)
      }
      for number in inner.meanings {
        let placeRole = meanings[number].role
        guard placeRole.isWithinCountry else { continue }
        if let told, !isSame(told, number) { continue }
        for holder in container.meanings where contains(meanings[holder], meanings[number]) {
          // "Cleveland and Franklin County" are two.
          if meanings[holder].role == .county, container.link == .conjunction { continue }
          // Of some towns no table tells the state: "Boston, Washington and Denver" is a list.
          if meanings[holder].role == .subdivision, meanings[number].record.container == 0,
            isListed(after: index)
          {
            continue
          }
          if isCountry, placeRole == .city, meanings[holder].role != .subdivision,
            meanings[holder].role != .county
          {
            continue
          }
          // "Niger and Nigeria" are two; "Georgia, United States" is one.
          if isCountry, container.link == .conjunction, meanings[holder].role == .country {
            continue
          }
          // "Granada, Nicaragua" is the city, not the department around it.
          var prior = meanings[number].prior
          if placeRole == .subdivision, !inner.surroundings.contains(.isSubdivision) { prior -= 1 }
          // "Cairo, Illinois" is rather a town that is known to lie there.
          if meanings[number].record.container == 0, meanings[holder].role == .subdivision {
            prior -= 2
          }
          if best.map({ prior > $0.prior }) ?? true { best = (number, holder, prior) }
        }
      }
      guard let best else { continue }
      inside[UInt64(place)] = best.meaning
      if containers[inner.key] == nil { containers[inner.key] = best.meaning }
      if container.link == .comma || container.link == .bracket, outer[container.key] == nil {
        outer[container.key] = best.outer
      }
    }
  }

  /// Whether one place lies in another, by the tables.
  func contains(_ outer: Meaning, _ inner: Meaning) -> Bool {
    let (a, b) = (outer.record, inner.record)
    guard a.country != 0, a.country == b.country,
      outer.posting.entity != inner.posting.entity || outer.layer != inner.layer
    else { return false }
    switch outer.role {
    case .country, .territory:
      return inner.role != .country
        && (outer.posting.roleCode == .name || outer.posting.roleCode == .abbreviation)
    case .subdivision:
      if a.container != b.container { return inner.role == .city && b.container == 0 }
      // "Norfolk, England"; but "Essex, Kent" are two of England's, and so are "York or Reading".
      if inner.role == .subdivision { return isFirstLevel(outer) }
      return !outer.isBritishCounty || isFirstLevel(outer)
        || a.source.isNear(b.source, latitude: 6_000, longitude: 9_000)
    // "Anaheim, Orange County": within some fifty kilometres, as most counties are wide.
    case .county:
      return inner.role == .city && a.container == b.container
        && a.source.isNear(b.source, latitude: 4_500, longitude: 6_000)
    // "Bethlehem in the West Bank"
    case .otherPlace: return inner.role == .city
    default: return false
    }
  }

  /// Whether a subdivision is no part of another.
  private func isFirstLevel(_ meaning: Meaning) -> Bool {
    let id = layers[Int(meaning.layer)].withGazetteer { $0.id(meaning.posting.entity) }
    return EntityRecord.pack(id) == meaning.record.container
  }
}
