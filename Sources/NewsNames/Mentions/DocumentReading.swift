/// Decides what the candidates of one document mean, each by all the others.
///
/// A first pass scores every meaning by itself and takes the candidates that hardly need the others:
/// countries, continents, large cities, organisations. They say which countries and regions the
/// document is about. A second pass scores the meanings of all in that light and refuses names of
/// small places that nothing speaks for.
struct DocumentReading {
  let layers: [GazetteerLayer]
  let candidates: [Candidate]
  let meanings: [Meaning]
  let familyNames: Set<UInt64>
  let languages: [Int]
  let home: UInt16
  let kind: Entity.Kind?

  /// What each name adds to the countries, so that a name is no evidence for itself.
  private var shares: [UInt64: [UInt16: Double]] = [:]
  private var subdivisionShares: [UInt64: [UInt32: Double]] = [:]
  /// How often the document speaks of a country, and of a subdivision.
  private(set) var countries: [UInt16: Double] = [:]
  private(set) var subdivisions: [UInt32: Double] = [:]
  /// Points of places that are certain.
  private(set) var points: [(latitude: Double, longitude: Double)] = []
  /// Entities named in a form that needs no evidence.
  private(set) var named: Set<EntityKey> = []
  /// The container that a name is given somewhere in the document: it is the same place everywhere.
  private(set) var containers: [UInt64: Int] = [:]
  /// What a name that stands as a container means: Georgia after "Blakely".
  private(set) var outer: [UInt64: Int] = [:]

  struct EntityKey: Hashable {
    var layer: UInt8
    var entity: Int
  }

  /// A candidate with the meaning that was chosen.
  struct Choice {
    var candidate: Int
    var meaning: Int
    var score: Double
    /// How much likelier it is than the next meaning.
    var margin: Double
    var rule: String
  }

  init(
    _ scan: MentionScan, layers: [GazetteerLayer], languages: [Int], home: UInt16,
    kind: Entity.Kind?
  ) {
    self.layers = layers
    candidates = scan.candidates
    meanings = scan.meanings
    familyNames = scan.familyNames
    self.languages = languages
    self.home = home
    self.kind = kind
  }

  /// The candidates that are mentions, in their order.
  mutating func choices() -> [Choice] {
    noteContainers()
    gatherAnchors()
    var result: [Choice] = []
    for index in candidates.indices {
      if let choice = choose(index) { result.append(choice) }
    }
    return result
  }
}

// MARK: - What is certain

extension DocumentReading {
  func record(_ meaning: Meaning) -> EntityRecord {
    layers[Int(meaning.layer)].record(meaning.posting.entity)
  }

  func role(_ meaning: Meaning) -> GazetteerLayer.PlaceRole {
    layers[Int(meaning.layer)].typeName(meaning.posting.entity).role
  }

  func prior(_ meaning: Meaning) -> Double {
    var prior = layers[Int(meaning.layer)].prior(meaning.posting.entity)
    switch meaning.posting.role {
    case .metonym: prior -= 5
    // Another name altogether: an exonym, a former name, somebody else's name.
    case .name where meaning.posting.flags.contains(.context): prior -= 2.5
    case .demonym, .adjective: prior -= 0.5
    default: break
    }
    if role(meaning) == .subdivision { prior -= 0.3 }
    if meaning.posting.style.contains(.canonical) { prior += 0.5 }
    let language = meaning.posting.language
    let known = languages[Int(meaning.layer)]
    // Finnish calls Brazil Brasilia; where the text is Portuguese, it is the city.
    if language != 0, known != language { prior -= known < 0 ? 1 : 3.5 }
    return prior
  }

  /// "Bangor, Maine": the name before is a place in the one after.
  private mutating func noteContainers() {
    for index in candidates.indices.dropFirst() where candidates[index].link != .none {
      let inner = candidates[index - 1]
      let container = candidates[index]
      var best: (meaning: Int, outer: Int, prior: Double)?
      // In a list of countries a city that is called like one is not meant: "China, Japan". A city
      // before its state is: "Lebanon, Ohio".
      let isCountry = inner.meanings.contains {
        role(meanings[$0]) == .country && meanings[$0].posting.role == .name
      }
      for place in inner.meanings {
        let placeRole = role(meanings[place])
        guard placeRole == .city || placeRole == .subdivision || placeRole == .otherPlace
        else { continue }
        for holder in container.meanings where contains(meanings[holder], meanings[place]) {
          if isCountry, placeRole == .city, role(meanings[holder]) != .subdivision { continue }
          let prior = prior(meanings[place])
          if best.map({ prior > $0.prior }) ?? true { best = (place, holder, prior) }
        }
      }
      guard let best else { continue }
      if containers[inner.key] == nil { containers[inner.key] = best.meaning }
      if container.link == .comma || container.link == .bracket, outer[container.key] == nil {
        outer[container.key] = best.outer
      }
    }
  }

  /// Whether one place lies in another, by the tables.
  func contains(_ outer: Meaning, _ inner: Meaning) -> Bool {
    let (a, b) = (record(outer), record(inner))
    guard a.country != 0, a.country == b.country,
      outer.posting.entity != inner.posting.entity || outer.layer != inner.layer
    else { return false }
    switch role(outer) {
    case .country, .territory:
      return role(inner) != .country
        && (outer.posting.role == .name || outer.posting.role == .abbreviation)
    case .subdivision:
      return a.container == b.container && role(inner) != .subdivision
        || role(inner) == .city && b.container == 0
    default: return false
    }
  }

  private mutating func gatherAnchors() {
    for candidate in candidates {
      guard let best = candidate.meanings.max(by: { prior(meanings[$0]) < prior(meanings[$1]) })
      else { continue }
      let index = containers[candidate.key] ?? outer[candidate.key] ?? best
      let meaning = meanings[index]
      let record = record(meaning)
      let certain = containers[candidate.key] != nil
      if !meaning.posting.flags.contains(.context) {
        named.insert(EntityKey(layer: meaning.layer, entity: meaning.posting.entity))
      }
      switch role(meaning) {
      case .country, .territory:
        add(meaning.posting.role == .metonym ? 0.5 : 1, to: record.country, candidate)
      case .subdivision where certain || prior(meaning) > 5.5:
        add(0.7, to: record.country, candidate)
        add(1, to: record.container, candidate)
      case .city where certain || prior(meaning) > 6 && isPlain(candidate):
        add(0.5, to: record.country, candidate)
        add(0.5, to: record.container, candidate)
        if let point = record.point {
          points.append((Double(point.latitude) / 10000, Double(point.longitude) / 10000))
        }
      default: break
      }
    }
    if points.count > 200 { points = Array(points.prefix(200)) }
  }

  private mutating func add(_ amount: Double, to country: UInt16, _ candidate: Candidate) {
    countries[country, default: 0] += amount
    shares[candidate.key, default: [:]][country, default: 0] += amount
  }

  private mutating func add(_ amount: Double, to subdivision: UInt32, _ candidate: Candidate) {
    guard subdivision != 0 else { return }
    subdivisions[subdivision, default: 0] += amount
    subdivisionShares[candidate.key, default: [:]][subdivision, default: 0] += amount
  }

  /// How much other names speak of a country.
  func others(of country: UInt16, than candidate: Candidate) -> Double {
    (countries[country] ?? 0) - (shares[candidate.key]?[country] ?? 0)
  }

  func others(of subdivision: UInt32, than candidate: Candidate) -> Double {
    (subdivisions[subdivision] ?? 0) - (subdivisionShares[candidate.key]?[subdivision] ?? 0)
  }

  private func isPlain(_ candidate: Candidate) -> Bool {
    candidate.surroundings.isDisjoint(with: [
      .afterTitle, .afterGivenName, .isCommonWord, .beforeInstitution, .isLowercase,
    ])
  }
}
