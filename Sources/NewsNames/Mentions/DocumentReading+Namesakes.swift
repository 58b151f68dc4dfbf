/// Small towns that are called like a country or a metropolis.
extension DocumentReading {
  /// The town among the places of the document that is called like a country or a large city of which
  /// nothing else speaks: Lebanon beside Nashville and Murfreesboro, Rome in a story of Georgia.
  @inline(__always)
  func townHere(insteadOf meaning: Int, _ candidate: Candidate) -> Int? {
    // Two places make a neighbourhood.
    points.count < 2 ? nil : townAmongPoints(insteadOf: meaning, candidate)
  }

  @inline(never)
  private func townAmongPoints(insteadOf meaning: Int, _ candidate: Candidate) -> Int? {
    let larger = meanings[meaning]
    let isCountry = larger.role == .country && larger.posting.roleCode == .name
    guard isCountry || larger.role == .city && larger.prior > 5.5,
      larger.record.country != home, containers[candidate.key] == nil, outer[candidate.key] == nil,
      others(of: larger.record.country, than: candidate.key) == 0
    else { return nil }
    return candidate.meanings.first { number in
      let town = meanings[number]
      let record = town.record
      guard town.role == .city, town.posting.roleCode == .name,
        town.posting.flags.contains(.canonical), record.country != larger.record.country,
        record.container != 0, let place = record.point
      else { return false }
      let here = Point(place)
      let told = others(of: record.container, than: candidate.key)
      if isCountry { return told >= 1.5 && points.elements.count { $0.isClose(here) } >= 2 }
      return told >= 2 && points.elements.count { $0.isNear(here) } >= 2
    }
  }
}
