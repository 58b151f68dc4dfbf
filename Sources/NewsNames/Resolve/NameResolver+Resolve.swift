@_spi(Tables) internal import NewsText

extension NameResolver {
  /// Resolves a string that is one name.
  ///
  /// The stages, each only where those before found nothing: letter for letter or folded;
  /// transliterated; spelling variants by rule; a likely typing error. A name that several entities
  /// have goes to the one that is much more likely; without one there is no answer, but alternatives
  /// and an issue `ambiguous-name`.
  ///
  /// - Complexity: O(length) for names in the tables. Strings over 200 bytes are no names.
  public func resolve(_ name: String, _ options: Options = Options()) -> NameReading {
    guard name.utf8.count <= 200 else { return NameReading() }
    let key = NameKey(name)
    guard !key.bytes.isEmpty else { return NameReading() }
    let context = ReadingContext(options, layers)

    var hits = lookup(key.bytes, spelling: key.spelling, context)
    if hits.isEmpty { hits = transliterated(name, options, context) }
    let variants = hits.isEmpty ? NameVariants(name, key) : nil
    if let variants {
      if let split = variants.container { hits = inContainer(split, options, context) }
      for variant in variants.rewritten where hits.isEmpty {
        hits = lookup(variant, spelling: nil, context).map { $0.matched(.variant) }
      }
      if hits.isEmpty { hits = near(variants, options, context) }
    }
    return reading(of: hits, length: name.utf8.count)
  }

  /// An entity that a name may mean.
  struct Hit {
    var layer: Int
    var posting: Posting
    var match: Entity.Match
    var score: Double

    func matched(_ match: Entity.Match) -> Hit {
      var hit = self
      hit.match = match
      return hit
    }
  }

  /// The options, prepared.
  struct ReadingContext {
    var kind: Entity.Kind?
    var country: UInt16
    /// Per layer the index of the language, −1 where none was given.
    var languages: [Int]
    /// Per layer whether it has entities of the kind.
    var isSearched: [Bool]

    init(_ options: Options, _ layers: [GazetteerLayer]) {
      kind = options.kind
      country = options.country.map { $0.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } } ?? 0
      languages = layers.map { layer in options.language.map(layer.index(ofLanguage:)) ?? -1 }
      let kind = options.kind
      isSearched = layers.map { layer in kind == nil || layer.types.contains { $0.kind == kind } }
    }
  }

  /// The entities that have a key.
  ///
  /// - Parameter spelling: the hash of the spelling, nil where the key was made by a rule.
  func lookup(_ key: [UInt8], spelling: UInt16?, _ context: ReadingContext) -> [Hit] {
    var hits: [Hit] = []
    let isLowercase = spelling == SpellingHash(key).value
    let words = key.count { $0 == 0x20 } + 1
    for (index, layer) in layers.enumerated() where context.isSearched[index] {
      guard let value = layer.trie.value(of: key) else { continue }
      layer.tables.forEachPosting(value) { posting in
        let exact = posting.spelling == spelling
        // A short abbreviation in another case is a word; a code of a place that is no word may be
        // small where a place is asked for.
        if posting.casePolicy == .exact, !exact, key.count < 4 {
          guard context.kind == .place, key.count == 2, isLowercase,
            !WordTable.shared.kind(key).contains(.common)
          else { return }
        }
        // A code in small letters that is a word is the word.
        if posting.flags.contains(.lookup), key.count <= 3, isLowercase,
          WordTable.shared.kind(key).contains(.common)
        {
          return
        }
        guard let score = score(posting, index, exact, context, words: words) else { return }
        hits.append(
          Hit(layer: index, posting: posting, match: exact ? .exact : .folded, score: score))
      }
    }
    return hits
  }

  /// How likely a posting is meant where a field is a name; nil where it is of another kind.
  func score(
    _ posting: Posting, _ index: Int, _ exact: Bool, _ context: ReadingContext, words: Int = 1
  ) -> Double? {
    let layer = layers[index]
    let record = layer.tables.record(posting.entity)
    if let kind = context.kind, layer.types[record.type].kind != kind { return nil }
    var score = layer.prior(posting.entity)
    switch posting.role {
    case .adjective, .demonym: score -= 1.5
    case .metonym: score -= posting.metonymPrice(words: words)
    default: break
    }
    // What only fields have gives way to what any text has; a city is more often meant than the
    // province that is called after it.
    if posting.flags.contains(.lookup) {
      score -= layer.role(posting.entity) == .country ? 6 : 0.7
    }
    if layer.role(posting.entity) == .subdivision { score -= 0.5 }
    if posting.flags.contains(.context) { score -= 1 }
    if exact { score += 0.3 }
    if posting.style.contains(.canonical) { score += 0.7 }
    if posting.language != 0 {
      let language = context.languages[index]
      score -= language < 0 ? 0.3 : language == posting.language ? 0 : 1.5
    }
    if context.country != 0, record.country == context.country { score += 3 }
    return score
  }

  private func transliterated(
    _ name: String, _ options: Options, _ context: ReadingContext
  ) -> [Hit] {
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    let latin = SearchKeys(name, language: options.language).latin
    guard latin != name else { return [] }
    return lookup(NameKey(latin).bytes, spelling: nil, context).map {
      $0.matched(.transliterated)
    }
  }

  /// A name with the place that contains it: "Tripoli, Lebanon".
  private func inContainer(
    _ split: NameVariants.Container, _ options: Options, _ context: ReadingContext
  ) -> [Hit] {
    let containers = lookup(NameKey(split.container).bytes, spelling: nil, context)
    guard let best = containers.max(by: { $0.score < $1.score }) else { return [] }
    let record = layers[best.layer].tables.record(best.posting.entity)
    return lookup(NameKey(split.name).bytes, spelling: nil, context).filter { hit in
      let inside = layers[hit.layer].tables.record(hit.posting.entity)
      guard record.country != 0, inside.country == record.country,
        layers[hit.layer].id(hit.posting.entity) != layers[best.layer].id(best.posting.entity)
      else { return false }
      let role = layers[best.layer].role(best.posting.entity)
      return role != .subdivision || inside.container == record.container
    }.map { $0.matched(.variant) }
  }

  /// The likeliest of the entities, where it is much likelier than the next.
  private func reading(of hits: [Hit], length: Int) -> NameReading {
    guard !hits.isEmpty else { return NameReading() }
    // One hit for each entity, as many as are told.
    var ranked: [Hit] = []
    for hit in hits.sorted(by: { $0.score > $1.score }) where ranked.count < 9 {
      if !ranked.contains(where: { isSame($0, hit) }) { ranked.append(hit) }
    }
    let best = ranked[0]
    let margin = ranked.count > 1 ? best.score - ranked[1].score : 9
    let states = ranked.prefix(2).allSatisfy {
      let role = layers[$0.layer].role($0.posting.entity)
      return role == .country || role == .territory
    }
    let needed = ranked.count > 1 && states ? 0.6 : 0.15
    func entity(_ index: Int) -> Entity {
      let hit = ranked[index]
      let share = index == 0 ? 1 / (1 + 1 / exp10(margin)) : 0.5 / exp10(best.score - hit.score)
      return named(
        layers[hit.layer].entity(
          hit.posting.entity, match: hit.match,
          confidence: (Self.certainty(of: hit.match) * min(share, 0.99) * 100).rounded() / 100,
          evidence: Evidence("name", .stated, at: 0..<length, rule: Self.rule(of: hit.match))))
    }
    guard margin >= needed else {
      return NameReading(
        alternatives: (0..<min(ranked.count, 8)).map(entity),
        issues: [
          Issue("ambiguous-name", .warning, "the name means several entities about equally")
        ])
    }
    return NameReading(
      name: entity(0), alternatives: (1..<max(min(ranked.count, 8), 1)).map(entity))
  }

  private func isSame(_ a: Hit, _ b: Hit) -> Bool {
    if a.layer == b.layer { return a.posting.entity == b.posting.entity }
    let (x, y) = (layers[a.layer].tables, layers[b.layer].tables)
    return haveOneID(x.record(a.posting.entity), in: x, y.record(b.posting.entity), in: y)
  }

  private static func rule(of match: Entity.Match) -> String {
    switch match {
    case .exact: "name-exact"
    case .folded: "name-folded"
    case .variant: "name-variant"
    case .fuzzy: "name-fuzzy"
    default: "name-\(match.rawValue)"
    }
  }

  private static func certainty(of match: Entity.Match) -> Double {
    switch match {
    case .exact: 1
    case .folded: 0.98
    case .transliterated: 0.95
    case .variant: 0.93
    default: 0.85
    }
  }
}

/// Ten to a power between −9 and 9, to a percent: what confidences need.
func exp10(_ exponent: Double) -> Double {
  let clamped = min(max(exponent, -9), 9)
  let whole = clamped.rounded(.down)
  let x = (clamped - whole) * 2.302_585_092_994_046
  var result = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6)))))
  var power = whole
  while power > 0 {
    result *= 10
    power -= 1
  }
  while power < 0 {
    result /= 10
    power += 1
  }
  return result
}
