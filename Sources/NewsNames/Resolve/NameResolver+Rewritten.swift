@_spi(Tables) internal import NewsText

/// Names that are written at less length than they have, or at more.
extension NameResolver {
  /// What a name means that is abbreviated, told twice, or a person's in another order.
  func rewritten(
    _ name: String, _ key: NameKey, _ options: Options, _ context: ReadingContext
  ) -> [Hit] {
    if let letters = NameVariants.bareInitials(name) {
      let key = NameKey(letters)
      let hits = lookup(key.bytes, spelling: key.spelling, context).filter { $0.manner == .exact }
      if !hits.isEmpty { return hits.map { $0.met(.variant) } }
    }
    // All that other rules are about is marks.
    if key.isPlain { return mayHaveTitle(key) ? person(name, options, context) : [] }
    if let (one, other) = NameVariants.alternatives(name) {
      let hits = shared(one, other, context)
      if !hits.isEmpty { return hits }
    }
    if let initials = NameVariants.joinedInitials(name) {
      let key = NameKey(initials)
      let hits = lookup(key.bytes, spelling: key.spelling, context)
      if !hits.isEmpty { return hits.map { $0.met(.variant) } }
    }
    let hits = abbreviated(name, context)
    if !hits.isEmpty { return hits }
    let person = person(name, options, context)
    return person.isEmpty ? initialed(name, context) : person
  }

  /// The persons of a family who have the initial of their given name with it.
  private func initialed(_ name: String, _ context: ReadingContext) -> [Hit] {
    guard let parts = InitialedName(name),
      context.kind == .person || context.kind == nil && parts.isPersons
    else { return [] }
    return lookup(NameKey(parts.family).bytes, spelling: nil, context)
      .filter { hit in
        layers[hit.layer].role(hit.posting.entity) == .person
          && parts.fits(layers[hit.layer].name(hit.posting.entity))
      }
      .map { $0.met(.variant) }
  }

  /// What a name means whose words are abbreviated: one state, or where a place is asked for one city.
  private func abbreviated(_ name: String, _ context: ReadingContext) -> [Hit] {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return [] }
    var states: [Hit] = []
    var cities: [Hit] = []
    for (index, layer) in layers.enumerated() where context.isSearched(index) {
      let tables = context.tables(index)
      for value in AbbreviatedName(name, in: layer.trie).found {
        tables.pointee.forEachPosting(value) { posting in
          guard posting.casePolicy != .exact, posting.roleCode == .name,
            let score = score(posting, index, tables, false, context, words: 2)
          else { return }
          let hit = Hit(layer: index, posting: posting, manner: .variant, score: score)
          switch tables.pointee.role(tables.pointee.record(posting.entity)) {
          case .country, .territory: states.append(hit)
          case .city: cities.append(hit)
          default: break
          }
        }
      }
    }
    let countries = Set(states.map { tables($0.layer).pointee.record($0.posting.entity).country })
    if countries.count == 1 { return states }
    guard states.isEmpty, context.kind == .place, let first = cities.first,
      cities.allSatisfy({ isOne($0, first) })
    else { return [] }
    return cities
  }

  /// The entities that two names have in common: "Burma/Myanmar".
  private func shared(_ one: Substring, _ other: Substring, _ context: ReadingContext) -> [Hit] {
    let second = NameKey(String(other))
    let others = lookup(second.bytes, spelling: second.spelling, context)
    guard !others.isEmpty else { return [] }
    let first = NameKey(String(one))
    return lookup(first.bytes, spelling: first.spelling, context)
      .filter { hit in others.contains { isOne(hit, $0) } }
      .map { $0.met(.variant) }
  }

  /// A person of whom the family name comes first, or a title: "Berg, Ola", "Minister Ola Berg".
  private func person(_ name: String, _ options: Options, _ context: ReadingContext) -> [Hit] {
    guard context.kind == nil || context.kind == .person, name.utf8.contains(0x20),
      let parts = PersonName(name, language: options.language), parts.suffixes.isEmpty,
      !parts.titles.isEmpty || name.contains(",")
    else { return [] }
    return lookup(NameKey(parts.display).bytes, spelling: nil, context)
      .filter { hit in
        let tables = tables(hit.layer)
        return tables.pointee.role(tables.pointee.record(hit.posting.entity)) == .person
          && !hit.posting.flags.contains(.context)
      }
      .map { $0.met(.variant) }
  }

  /// Whether a plain name may be a person's with a title before or behind it.
  private func mayHaveTitle(_ key: NameKey) -> Bool {
    guard key.tokens > 1 else { return false }
    let words = key.bytes.split(separator: 0x20)
    guard let first = words.first, let last = words.last else { return false }
    let roles = PersonWords.shared.roles(Array(first))
    return !roles.isDisjoint(with: [.honorific, .qualifier])
      || PersonWords.shared.roles(Array(last)) == .honorificAfter
  }

  private func isOne(_ a: Hit, _ b: Hit) -> Bool {
    let (first, second) = (tables(a.layer), tables(b.layer))
    return haveOneID(
      first.pointee.record(a.posting.entity), in: first,
      second.pointee.record(b.posting.entity), in: second)
  }
}
