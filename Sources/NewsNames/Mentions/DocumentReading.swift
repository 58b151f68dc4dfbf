/// Decides what the candidates of one document mean, each by all the others.
///
/// A first pass scores every meaning by itself and takes the candidates that hardly need the others:
/// countries, continents, large cities, organisations. They say which countries and regions the
/// document is about. A second pass scores the meanings of all in that light and refuses names of
/// small places that nothing speaks for.
struct DocumentReading: ~Copyable {
  let languages: [SpokenLanguage]
  let home: UInt16
  let kind: Entity.Kind?
  private let gazetteers: [GazetteerLayer]
  private let scan: MentionScan
  // Those of the scan, which adds none any more.
  let layers: UnsafeBufferPointer<LayerViews.View>
  let candidates: UnsafeBufferPointer<Candidate>
  let meanings: UnsafeBufferPointer<Meaning>

  /// How often the document speaks of a country or a subdivision, and what each name adds to that, so
  /// that a name is no evidence for itself.
  private var sums: HashedValues<Double>
  /// Points of places that are certain.
  private(set) var points: ScratchBuffer<Point>
  /// Entities named in a form that needs no evidence.
  private var named: HashedValues<Bool>
  /// The place that a candidate is by the container beside it, by the candidate's index.
  private var inside: HashedValues<Int>
  /// The place that a name is said to be somewhere in the document: where it stands alone, it is the
  /// same one.
  private var containers: HashedValues<Int>
  /// What a name that stands as a container means: Georgia after "Blakely".
  private var outer: HashedValues<Int>

  /// A place on the globe.
  struct Point: BitwiseCopyable {
    /// Degrees.
    let latitude: Double
    let longitude: Double

    /// - Parameter point: in ten-thousandths of a degree.
    init(_ point: (latitude: Int32, longitude: Int32)) {
      latitude = Double(point.latitude) / 10000
      longitude = Double(point.longitude) / 10000
    }

    /// Within some three hundred kilometres, and not the same point.
    func isNear(_ other: Point) -> Bool {
      let latitude = latitude - other.latitude
      let longitude = longitude - other.longitude
      let square = latitude * latitude + longitude * longitude * 0.6
      return square < 7.5 && square > 0
    }
  }

  private struct Verdict: BitwiseCopyable {
    let choice: Choice?
  }

  /// A candidate with the meaning that was chosen.
  struct Choice: BitwiseCopyable {
    var candidate: Int
    var meaning: Int
    /// How much likelier it is than the next meaning, on the scale of priors.
    var margin: Double
    var rule: EntityReading.Rule

    /// From this margin on nothing else is meant.
    static let wide = 2.0

    /// How sure the meaning is, 0 … .98, in hundredths.
    var confidence: Double {
      guard margin < Self.wide else { return 0.98 }
      return (min(1 / (1 + 1 / exp10(margin)), 0.98) * 100).rounded() / 100
    }
  }

  init(
    _ scan: consuming MentionScan, layers: [GazetteerLayer], home: UInt16, kind: Entity.Kind?,
    in memory: inout ScratchMemory
  ) {
    sums = HashedValues(capacity: 64, in: &memory)
    points = ScratchBuffer(capacity: 16, in: &memory)
    named = HashedValues(in: &memory)
    inside = HashedValues(in: &memory)
    containers = HashedValues(in: &memory)
    outer = HashedValues(in: &memory)
    gazetteers = layers
    self.layers = scan.layers
    candidates = scan.candidates.elements
    meanings = scan.memory.pointee.meanings.elements
    languages = scan.languages
    self.scan = scan
    self.home = home
    self.kind = kind
  }

  /// The countries where the language of the text is spoken.
  var homes: CaseEndings.Homes { scan.homes }

  /// The candidates that are mentions, in their order.
  mutating func choices(in memory: inout ScratchMemory) -> [Choice] {
    noteContainers()
    gatherAnchors()
    return chosen(in: &memory)
  }

  /// What is chosen is not kept in self, which would be copied to be asked while it changes.
  @inline(__always)
  private func chosen(in memory: inout ScratchMemory) -> [Choice] {
    // For names that stand alone, by a hash of the name and its surroundings.
    var verdicts = HashedValues<Verdict>(in: &memory)
    var result: [Choice] = []
    result.reserveCapacity(candidates.count)
    for index in candidates.indices {
      guard let choice = known(index, &verdicts) else { continue }
      if meanings[choice.meaning].posting.flags.contains(.combining), !isBeforeAdjective(index) {
        continue
      }
      result.append(choice)
    }
    return result
  }

  /// Whether a candidate means nothing but before a hyphen and an adjective: "Franco" for France.
  @inline(__always)
  private func isCombining(_ index: Int) -> Bool {
    let number = candidates[index].meanings.lowerBound
    return candidates[index].meanings.count == 1
      && meanings[number].posting.flags.contains(.combining)
  }

  /// Whether a word for a people follows behind a hyphen: "Franco-German".
  private func isBeforeAdjective(_ index: Int) -> Bool {
    guard index + 1 < candidates.count,
      candidates[index + 1].range.lowerBound == candidates[index].range.upperBound + 1,
      candidates[index + 1].surroundings.contains(.afterHyphen)
    else { return false }
    return candidates[index + 1].meanings.contains {
      let role = meanings[$0].posting.roleCode
      return role == .adjective || role == .demonym
    }
  }

  /// As ``choose(_:)``, where a name that stood alone in the document like this one is not weighed again.
  @inline(__always)
  private func known(_ index: Int, _ verdicts: inout HashedValues<Verdict>) -> Choice? {
    let candidate = candidates[index]
    guard candidate.link == .none,
      index + 1 == candidates.count || candidates[index + 1].link == .none
    else { return choose(index) }
    var hash = NameHash()
    hash.add(candidate.key)
    hash.add(UInt64(candidate.surroundings.rawValue) << 32 | UInt64(candidate.meanings.lowerBound))
    if let verdict = verdicts[hash.value] {
      return verdict.choice.map {
        Choice(candidate: index, meaning: $0.meaning, margin: $0.margin, rule: $0.rule)
      }
    }
    let choice = choose(index)
    verdicts[hash.value] = Verdict(choice: choice)
    return choice
  }
}

// MARK: - What is certain

extension DocumentReading {
  /// The place that a candidate is by what contains it, here or elsewhere in the document.
  @inline(__always)
  func contained(_ index: Int) -> Int? {
    inside[UInt64(index)] ?? containers[candidates[index].key]
  }

  /// Whether what contains it stands beside it: "Bangor, Maine".
  @inline(__always)
  func isContained(_ index: Int) -> Bool { inside[UInt64(index)] != nil }

  /// What a name that contains others means.
  @inline(__always)
  func container(_ candidate: Candidate) -> Int? { outer[candidate.key] }

  func isFamilyName(_ candidate: Candidate) -> Bool {
    scan.familyNames[candidate.key] != nil
  }

  func isOf(_ kind: Entity.Kind, _ meaning: Meaning) -> Bool {
    gazetteers[Int(meaning.layer)].types[meaning.record.source.type].kind == kind
  }

  /// That of the text, nil where it is not known.
  var language: String? { scan.language }

  func hasOtherName(
    _ meaning: Meaning, in language: String, than candidate: Candidate
  ) -> Bool {
    gazetteers[Int(meaning.layer)].hasOtherName(
      meaning.posting.entity, in: language, than: candidate.key)
  }

  func isNamed(_ meaning: Meaning) -> Bool { named[meaning.entityKey] != nil }

  func isNamed(country: UInt16) -> Bool { sums[UInt64(country)] != nil }

  /// "Bangor, Maine": the name before is a place in the one after; in "Lebanon's Tripoli" it contains it.
  private mutating func noteContainers() {
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
          if isCountry, placeRole == .city, meanings[holder].role != .subdivision { continue }
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
      // "Norfolk, England"; but "Essex, Kent" are two of England's.
      return inner.role != .subdivision || isFirstLevel(outer)
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
    let id = gazetteers[Int(meaning.layer)].id(meaning.posting.entity)
    return EntityRecord.pack(id) == meaning.record.container
  }

  @inline(__always)
  private mutating func gatherAnchors() {
    for index in candidates.indices {
      if isCombining(index), !isBeforeAdjective(index) { continue }
      let candidate = candidates[index]
      let place = contained(index)
      let meaning = meanings[place ?? container(candidate) ?? Int(candidate.likeliest)]
      let record = meaning.record
      if !meaning.posting.flags.contains(.context) { named[meaning.entityKey] = true }
      switch meaning.role {
      case .country, .territory:
        add(
          meaning.posting.roleCode == .metonym ? 0.5 : 1, to: UInt32(record.country), candidate.key)
      case .subdivision where place != nil || meaning.prior > 5.5:
        add(0.7, to: UInt32(record.country), candidate.key)
        if record.container != 0 { add(1, to: record.container, candidate.key) }
      case .city where place != nil || meaning.prior > 5.5 && isPlain(candidate),
        .county where place != nil || candidate.meanings.count == 1:
        add(0.5, to: UInt32(record.country), candidate.key)
        if record.container != 0 { add(0.5, to: record.container, candidate.key) }
        if let point = record.point { add(Point(point)) }
      // Police, parties and ministries are of one country, firms and news agencies of many.
      case .organisation where record.country != 0 && isOfState(meaning):
        add(0.5, to: UInt32(record.country), candidate.key)
      // "East Anglia"
      case .otherPlace where record.country != 0 && isPlain(candidate):
        add(0.5, to: UInt32(record.country), candidate.key)
      default: break
      }
    }
  }

  private func isOfState(_ meaning: Meaning) -> Bool {
    let type = gazetteers[Int(meaning.layer)].types[meaning.record.source.type].type
    return type == "government" || type == "party" || type == "armed-group" || type == "military"
  }

  private mutating func add(_ point: Point) {
    guard points.count < 200 else { return }
    for index in 0..<points.count
    where points[index].latitude == point.latitude && points[index].longitude == point.longitude {
      return
    }
    points.append(point)
  }

  /// A key for what one name adds to a country or a subdivision, of which the keys are shorter.
  @inline(__always)
  private func share(_ key: UInt64, _ place: UInt32) -> UInt64 {
    key ^ UInt64(place) &* 0x9E37_79B9_7F4A_7C15
  }

  /// - Parameter place: a country, or the code of a subdivision, which is larger.
  private mutating func add(_ amount: Double, to place: UInt32, _ key: UInt64) {
    sums.add(amount, to: UInt64(place))
    sums.add(amount, to: share(key, place))
  }

  /// How much other names than that of a key speak of a country, or of a subdivision.
  @inline(never)
  func others(of place: UInt32, than key: UInt64) -> Double {
    guard let all = sums[UInt64(place)] else { return 0 }
    return all - (sums[share(key, place)] ?? 0)
  }

  @inline(__always)
  func others(of country: UInt16, than key: UInt64) -> Double {
    others(of: UInt32(country), than: key)
  }

  private func isPlain(_ candidate: Candidate) -> Bool {
    candidate.surroundings.isDisjoint(with: [
      .afterTitle, .afterGivenName, .isCommonWord, .beforeInstitution, .isLowercase,
    ])
  }
}
