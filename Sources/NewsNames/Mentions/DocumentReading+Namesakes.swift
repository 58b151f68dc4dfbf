/// Small towns that are called like a country or a metropolis.
extension DocumentReading {
  /// The town among the places of the document that is called like a country or a large city of which
  /// nothing else speaks: Lebanon beside Nashville and Murfreesboro, Rome in a story of Georgia.
  @inline(__always)
  func townHere(insteadOf meaning: Int, _ candidate: Candidate) -> Int? {
    // Two places make a neighbourhood. Most names mean a town that is called like none that is larger.
    guard points.count >= 2, namesParts, meanings[meaning].prior > 5.5 else { return nil }
    return townAmongPoints(insteadOf: meaning, candidate)
  }

  @inline(never)
  private func townAmongPoints(insteadOf meaning: Int, _ candidate: Candidate) -> Int? {
    let larger = meanings[meaning]
    // Of most something else speaks.
    guard larger.record.country != home,
      others(of: larger.record.countryNumber, than: candidate.key) == 0
    else { return nil }
    let isCountry =
      (larger.role == .country || larger.role == .territory) && larger.posting.roleCode == .name
    guard isCountry || larger.role == .city,
      containers[candidate.key] == nil, outer[candidate.key] == nil
    else { return nil }
    return candidate.meanings.first { number in
      let town = meanings[number]
      let record = town.record
      guard town.role == .city, town.posting.roleCode == .name,
        town.posting.flags.contains(.canonical), record.country != larger.record.country,
        record.container != 0, let place = record.point
      else { return false }
      let told = others(of: record.containerNumber, than: candidate.key)
      // It takes that at least; of most towns nothing speaks.
      guard told >= 1 else { return false }
      // "Mexico High School" is no country's.
      if isCountry, candidate.surroundings.contains(.beforeInstitution) { return true }
      let nearness = Point(place).nearness(of: points.elements)
      if isCountry { return told >= 1.5 && nearness.close >= 2 }
      return told >= (nearness.close > 0 ? 1 : 2) && nearness.near >= 2
    }
  }
}
