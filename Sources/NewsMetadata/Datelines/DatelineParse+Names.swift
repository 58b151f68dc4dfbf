internal import NewsNames

// The places and sources that a dateline names.

extension DatelineParse {
  mutating func addPlace(_ entity: Entity, _ chunk: DatelineChunk) {
    // "ALBANY, N.Y.": the second narrows the first.
    if chunk.before == .comma || chunk.before == .opening, let first = places.first {
      if entity.type == "country" || entity.type == "region" || entity.type == "state"
        || first.country == entity.country
      {
        return
      }
    }
    if !places.contains(where: { $0.id == entity.id }) {
      places.append(entity.moved { $0.shifted(by: chunk.range.lowerBound) })
    }
  }

  func isSite(_ text: String) -> Bool {
    guard let solid = text.solidHash else { return false }
    return siteNames.contains { $0.solidHash == solid }
  }

  /// An agency or outlet by these words: "dpa/tmn" is dpa with its service.
  func source(
    _ text: String, _ chunk: DatelineChunk
  ) -> (entity: Entity?, name: String, isAgency: Bool)? {
    if let known = organisation(text) { return known }
    if let site = siteNames.first(where: { $0.solidHash == text.solidHash }), text.solidHash != nil
    {
      return (nil, site, false)
    }
    if chunk.isBracketed, text.utf8.count <= 5,
      text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      let known = organisation(text.uppercased()), known.isAgency
    {
      return known
    }
    // "/Корр. БЕЛТА/": the agency's correspondent.
    if chunk.words.count == 2, chunk.isBracketed || chunk.before == .slash && chunk.end == .slash,
      DatelineLexicon.abbreviations.contains(chunk.words[0]),
      let known = organisation(bytes.text(chunk.words[1].range)), known.isAgency
    {
      let offset = chunk.words[1].range.lowerBound - chunk.range.lowerBound
      return (known.entity?.moved { $0.shifted(by: offset) }, known.name, true)
    }
    guard chunk.isBracketed, let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return nil
    }
    if let known = organisation(String(text[..<slash])) { return known }
    let rest = text.utf8.index(after: slash)
    guard let known = organisation(String(text[rest...])) else { return nil }
    let offset = text.utf8.distance(from: text.startIndex, to: rest)
    return (known.entity?.moved { $0.shifted(by: offset) }, known.name, known.isAgency)
  }

  func organisation(_ text: String) -> (entity: Entity?, name: String, isAgency: Bool)? {
    let country = places.first?.country
    let reading = names.resolve(
      text, .organisation, country: country, language: language)
    // APA is an agency in Vienna, Dakar and Baku: the place tells which.
    var entity = reading.sourceEntity
    if let country, entity?.country != country,
      let local = reading.alternatives.first(where: { $0.country == country && $0.isAgency })
    {
      entity = local
    }
    // KNA is one in Bonn and one in Nairobi: else the page's language tells.
    if entity == nil, let home = LanguageHome.country(of: language) {
      entity = reading.alternatives.first { $0.country == home && $0.isAgency }
    }
    guard let entity, entity.match != .fuzzy else { return nil }
    if entity.isAgency { return (entity, entity.name, true) }
    guard entity.isOutlet else { return nil }
    return (entity, entity.name, false)
  }

  mutating func place(
    _ text: String, _ chunk: DatelineChunk, container: Container? = nil
  ) -> Entity? {
    if let container, let found = place(text, within: container) {
      // It was looked up with the name of where it lies, which may not stand there as such.
      return found.moved { $0.clamped(to: 0..<text.utf8.count) }
    }
    let reading = resolve(
      text, country: places.first?.country ?? LanguageHome.country(of: language))
    if places.isEmpty { alternatives = reading.alternatives }
    if let entity = reading.name, entity.match != .fuzzy {
      return town(for: entity, in: reading.alternatives) ?? entity
    }
    guard reading.name == nil, let first = reading.alternatives.first, first.match != .fuzzy else {
      return nil
    }
    // A town and the region round it: datelines name towns.
    let same = reading.alternatives.prefix(while: {
      $0.country == first.country && $0.confidence >= 0.3
    })
    guard same.count > 1 || first.confidence >= 0.5 else { return nil }
    return same.first { !Self.regions.contains($0.type) } ?? first
  }

  /// A country, a state or a state's abbreviation.
  func region(of chunk: DatelineChunk) -> Entity? {
    var hash = WordHash()
    for word in chunk.words { hash.add(word: word.hash) }
    let text = DatelineLexicon.states.meaning(of: hash) ?? bytes.text(chunk.range)
    guard let entity = resolve(text, country: nil).name, Self.regions.contains(entity.type) else {
      return nil
    }
    return entity.moved { _ in 0..<chunk.range.count }
  }

  /// A place by what stands for it, "UNITED NATIONS", or after what stands before it, "SOUTH OF
  /// BAGHDAD", unless only the former is wanted.
  mutating func standIn(for chunk: DatelineChunk, named: Bool) -> Entity? {
    var start = 0
    if let match = DatelineLexicon.directions.longest(
      in: chunk.words, from: 0, to: chunk.words.count), match.count < chunk.words.count
    {
      start = match.count
    }
    var hash = WordHash()
    for word in chunk.words[start...] { hash.add(word: word.hash) }
    if let name = DatelineLexicon.standIns.meaning(of: hash) {
      return resolve(name, country: nil).name?.moved { _ in 0..<chunk.range.count }
    }
    guard start > 0, !named else { return nil }
    let name = Int(chunk.words[start].start)..<chunk.range.upperBound
    return place(bytes.text(name), chunk)?.moved {
      $0.shifted(by: name.lowerBound - chunk.range.lowerBound)
    }
  }

  /// A place by its name and the country or state in which it is said to lie.
  private func place(_ text: String, within container: Container) -> Entity? {
    guard let country = container.country else {
      let reading = resolve(text + ", " + container.name, country: nil)
      guard let entity = reading.name, entity.type != "country" else { return nil }
      return town(for: entity, in: reading.alternatives) ?? entity
    }
    // Georgia is a state and a country: an abbreviation says which.
    let land = country == "CA" ? ", Canada" : ", United States"
    for whole in [container.name, container.name + land] {
      let reading = resolve(text + ", " + whole, country: nil)
      if let entity = reading.name, entity.country == country {
        return town(for: entity, in: reading.alternatives) ?? entity
      }
    }
    // No such town is known: the state itself.
    let reading = resolve(container.name, country: country)
    return ([reading.name].compactMap { $0 } + reading.alternatives).first {
      $0.country == country && Self.regions.contains($0.type)
    }?.placed { _ in nil }
  }

  /// The town of the same name within a region or country: datelines name towns, so that Tunis is not
  /// Tunisia, whose name it is in Croatian.
  func town(for entity: Entity, in alternatives: [Entity]) -> Entity? {
    guard Self.regions.contains(entity.type) else { return nil }
    return alternatives.first { $0.country == entity.country && $0.type == "city" }
  }

  static let regions: Set<String> = [
    "region", "country", "state", "province", "subdivision", "territory", "continent",
  ]

  func resolve(_ text: String, country: String?) -> NameReading {
    names.resolve(text, .place, country: country, language: language, isNearEnough: true)
  }

  /// An agency reports from home: "عمان - بترا" is Amman, not Oman.
  mutating func settlePlace() {
    guard let home = agency?.country, let place = places.first, place.country != home,
      Self.regions.contains(place.type),
      let local = alternatives.first(where: {
        $0.country == home && !Self.regions.contains($0.type)
      })
    else { return }
    places[0] = local.moved { _ in places[0].evidence.first?.range ?? 0..<0 }
  }
}
