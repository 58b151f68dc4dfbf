/// What a document says for the meanings of a name.
extension DocumentReading {
  /// What the document says for a meaning.
  ///
  /// - Parameter floor: what is no more than this need not be told exactly.
  @inline(__always)
  func bonus(
    _ meaning: UnsafePointer<Meaning>, _ number: Int, _ candidate: Candidate,
    _ index: Int, _ company: Company, _ names: inout OtherNames, floor: Double
  ) -> Double {
    let record = meaning.pointee.record
    let role = meaning.pointee.role
    var bonus = 0.0
    if let contained = company.contained, isSame(contained, number) {
      // "Lebanon, Pennsylvania, is far from Lebanon."
      bonus += company.isContained || !isCountryToo(candidate) ? 5 : 2.5
      // "Mexico, Missouri"
      if company.isContained, isBeforeContainer(index) { bonus += 2 }
    }
    if let container = company.container, isSame(container, number) { bonus += 5 }
    if candidate.surroundings.contains(.isSubdivision), role == .subdivision || role == .county {
      bonus += 2.5
    }
    if isHome(record.country) { bonus += Self.worthOfHome }
    guard role.isWithinCountry || role == .country else { return bonus }
    if names.country != record.country {
      names.note(
        country: record.country, self.others(of: record.countryNumber, than: candidate.key))
    }
    if names.container != record.container {
      names.note(
        container: record.container,
        record.container == 0 ? 0 : self.others(of: record.containerNumber, than: candidate.key))
    }
    let others = names.ofCountry
    let near = names.ofContainer
    if role != .country { bonus += names.bonus }
    if near > 0 { bonus += role == .city ? 1 : 1.2 }
    // The capital of an island that is spoken of: Hamilton in Bermuda.
    if role == .city, record.isCapital, others > 0, meaning.pointee.magnitude < 4.4 { bonus += 2 }
    switch role {
    case .country: return bonus + (others > 0 ? 1.5 : 0)
    case .subdivision:
      if bonus + Self.mostForSubdivision <= floor { return bonus }
      return bonusOfSubdivision(
        bonus, record, candidate, index, isTold: others >= 1 || near > 0)
    case .city, .county:
      if isKnownAtHome(role, record) { bonus += 1 }
      // "Mâcon" is no town in Georgia.
      if candidate.hasMarks, meaning.pointee.posting.spelling == candidate.spelling {
        bonus += Self.worthOfMarks
      }
      if bonus + Self.worthOfCloseness > floor, points.count > 0, let point = record.point {
        bonus += worth(of: Point(point), isOvershadowed: isOvershadowed(number, candidate))
      }
      return bonus
    default: return bonus
    }
  }

  /// What it is worth to lie in the outlet's country.
  static let worthOfHome = 1.2

  /// Whether a country is that of the outlet.
  @inline(__always)
  func isHome(_ country: UInt16) -> Bool { home != 0 && country == home }

  /// The most that ``bonusOfSubdivision(_:_:_:_:isTold:)`` adds.
  private static let mostForSubdivision = 6.0

  /// What the document says for a subdivision.
  ///
  /// - Parameters:
  ///   - bonus: what it says for it as for any place.
  ///   - isTold: whether other names speak of it, or of its country.
  @inline(never)
  private func bonusOfSubdivision(
    _ bonus: Double, _ record: ReadRecord, _ candidate: Candidate, _ index: Int, isTold: Bool
  ) -> Double {
    var bonus = bonus
    let siblings = siblings(of: index, in: record.country)
    // "Utah, Washington and Wyoming" are states.
    bonus += 1.5 * Double(siblings)
    if isTold || siblings > 0 || candidate.surroundings.contains(.isSubdivision),
      isRivalOfCountry(candidate)
    {
      // Georgia in a document that speaks of the United States, of Atlanta, in a list of Alabama, or of
      // its governor, and of nothing else in Georgia.
      bonus += 3
    }
    if siblings == 0,
      candidate.surroundings.isDisjoint(with: [.isSubdivision, .speaksForSubdivision]),
      isNamedAfterSeat(candidate, record)
    {
      bonus -= 1.7
    }
    return bonus
  }

  /// What the places that are certain say for one at a point.
  ///
  /// - Parameter isOvershadowed: whether to be close is worth no more than to be near.
  private func worth(of here: Point, isOvershadowed: Bool) -> Double {
    let nearness = here.nearness(of: points.elements)
    return nearness.close > 0 && !isOvershadowed
      ? Self.worthOfCloseness : nearness.near > 0 ? Self.worthOfNearness : 0
  }

  /// Whether a metropolis of the same country is called so: in the news of Seoul, too, Gwangju is rather
  /// that far in the south.
  @inline(__always)
  private func isOvershadowed(_ number: Int, _ candidate: Candidate) -> Bool {
    let likeliest = Int(candidate.likeliest)
    guard likeliest != number else { return false }
    let (larger, record) = (meanings[likeliest].record, meanings[number].record)
    return larger.weight >= 1_000_000 && larger.country == record.country && record.weight < 500_000
  }

  /// Of "Warsaw" beside Fort Wayne the town in Indiana is meant.
  static let worthOfCloseness = 1.7
  /// What it is worth to be written with the very marks of the text.
  static let worthOfMarks = 0.8
  static let worthOfNearness = 0.7

  /// Whether a place that is certain lies close by.
  func isCloseToOthers(_ record: ReadRecord) -> Bool {
    guard points.count > 0, let point = record.point else { return false }
    return Point(point).nearness(of: points.elements).close > 0
  }

  /// Whether what contains it stands behind a comma or in brackets.
  private func isBeforeContainer(_ index: Int) -> Bool {
    guard index + 1 < candidates.count else { return false }
    let link = candidates[index + 1].link
    return link == .comma || link == .bracket
  }

  /// Whether it is a large city of a country of the text's language.
  @inline(__always)
  private func isKnownAtHome(_ role: PlaceRole, _ record: ReadRecord) -> Bool {
    role == .city && record.weight >= 100_000 && !homes.isEmpty && homes.contains(record.country)
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
        && others(of: meanings[number].record.countryNumber, than: candidate.key) == 0
    }
  }
}
