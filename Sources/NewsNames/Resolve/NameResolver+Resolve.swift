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
    resolve(name, options, isNearEnough: true)
  }

  /// Resolves a string that is one name.
  ///
  /// - Parameter isNearEnough: whether a near form will do, as typing errors and the spelling habits
  ///   of other languages make them. To look for those is most of the work on a name that means
  ///   nothing.
  package func resolve(
    _ name: String, _ options: Options, isNearEnough: Bool
  ) -> NameReading {
    var reading = read(name, options, isNearEnough: isNearEnough)
    if options.country != nil || options.language != nil { reading.issues += options.issues }
    return reading
  }

  private func read(_ name: String, _ options: Options, isNearEnough: Bool) -> NameReading {
    guard name.utf8.count <= 200 else { return .tooLong }
    let key = NameKey(name)
    guard !key.bytes.isEmpty else { return .empty }
    if !isNearEnough, isPlainlyUnknown(name, key, options.kind) { return .unknown }
    let context = ReadingContext.of(options, self)

    var hits = lookup(key.bytes, spelling: key.spelling, context)
    settleStates(&hits, context)
    if let language = options.language { settleCapitals(&hits, language, key, context) }
    if hits.isEmpty { hits = transliterated(name, options, context) }
    guard hits.isEmpty else {
      if isNearEnough, options.language == nil, isForeign(hits, key) {
        hits += rivals(of: hits, NameVariants(name, key), options, context)
      }
      return reading(of: hits, key, context, length: name.utf8.count)
    }
    if isNearEnough || NameVariants.mayApply(to: name, key) {
      let variants = NameVariants(name, key)
      if let split = variants.container { hits = inContainer(split, context) }
      for variant in variants.rewritten where hits.isEmpty {
        // What is left of a name when its words for kinds fall away is no code, nor of another kind:
        // "Ciudad del Est", "Korea Town".
        hits = lookup(variant.key, spelling: nil, context)
          .filter { variant.key.count > 3 || $0.posting.isPlainName }
          .filter { fits($0, variant.head) }
          .map { $0.met(.variant) }
      }
      if let split = variants.container { hits.removeAll { isElsewhere($0, split, context) } }
      if hits.isEmpty { hits = rewritten(name, options, context) }
      if hits.isEmpty, isNearEnough { hits = near(variants, options, context) }
    } else {
      hits = rewritten(name, options, context)
    }
    return reading(of: hits, key, context, length: name.utf8.count)
  }

  /// Whether no gazetteer has a name of plain words, and no rule makes another name of it: the end of
  /// most that are asked for, of people and of papers that few know.
  private func isPlainlyUnknown(_ name: String, _ key: NameKey, _ kind: Entity.Kind?) -> Bool {
    guard key.isPlain, let kind, kind != .person else { return false }
    let kinds = KindSet(kind)
    let isKnown = key.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      return views.all.contains { view in
        guard !view.kinds.isDisjoint(with: kinds) else { return false }
        var cursor = view.tables.pointee.root
        return cursor.step(start, count: bytes.count) && cursor.value != nil
      }
    }
    return !isKnown && !NameVariants.mayApply(to: name, key)
  }

  /// Whether an entity may be what a word for its kind says that it is.
  private func fits(_ hit: Hit, _ head: NameVariants.Head) -> Bool {
    let tables = tables(hit.layer)
    let role = tables.pointee.role(tables.pointee.record(hit.posting.entity))
    return switch head {
    case .none: true
    case .town: role == .city || !role.isPlace
    case .state: role != .city
    case .part: role != .country
    }
  }

  /// Whether an entity is a country, and another country is told behind a comma or in brackets:
  /// "Macedonia (Greece)".
  private func isElsewhere(
    _ hit: Hit, _ split: NameVariants.Container, _ context: ReadingContext
  ) -> Bool {
    guard let country = country(of: hit), let last = split.containers.last else { return false }
    let key = NameKey(last)
    let other = lookup(key.bytes, spelling: key.spelling, context)
      .max { $0.score < $1.score }.flatMap { self.country(of: $0) }
    return other.map { $0 != country } ?? false
  }

  /// The country that an entity is, nil where it is none.
  private func country(of hit: Hit) -> UInt16? {
    let tables = tables(hit.layer)
    let record = tables.pointee.record(hit.posting.entity)
    // States that are no more have none.
    return tables.pointee.role(record) == .country && record.country != 0 ? record.country : nil
  }

  /// An entity that a name may mean.
  struct Hit: BitwiseCopyable {
    var layer: Int
    var posting: Posting
    var manner: Manner
    var score: Double

    func met(_ manner: Manner) -> Hit {
      var hit = self
      hit.manner = manner
      return hit
    }
  }

  /// How a name met a form: ``Entity/Match`` as a number.
  enum Manner: BitwiseCopyable {
    case exact, folded, transliterated, variant, fuzzy
  }

  /// The entities that have a key.
  ///
  /// - Parameter spelling: the hash of the spelling, nil where the key was made by a rule.
  func lookup(_ key: [UInt8], spelling: UInt16?, _ context: ReadingContext) -> [Hit] {
    key.withUnsafeBufferPointer { lookup($0, spelling: spelling, context) }
  }

  func lookup(
    _ key: UnsafeBufferPointer<UInt8>, spelling: UInt16?, _ context: ReadingContext
  ) -> [Hit] {
    var hits: [Hit] = []
    guard let bytes = key.baseAddress else { return hits }
    let isLowercase = key.count < 4 && spelling == SpellingHash.value(key)
    var words = 1
    for byte in key where byte == 0x20 { words += 1 }
    for index in 0..<context.layerCount where context.isSearched(index) {
      let tables = context.tables(index)
      var cursor = tables.pointee.root
      guard cursor.step(bytes, count: key.count), let value = cursor.value else { continue }
      if hits.isEmpty { hits.reserveCapacity(12) }
      tables.pointee.forEachPosting(value) { posting in
        let exact = posting.spelling == spelling
        // A short abbreviation in another case is a word; a code of a place that is no word may be
        // small where a place is asked for.
        let isCode = posting.flags.contains(.lookup)
        if posting.casePolicy == .exact, !exact, key.count < 4 || isCode {
          guard context.kind == .place, key.count == 2, isLowercase, !isWord(key) else { return }
        }
        // A code in small letters that is a word is the word.
        if isLowercase, isCode, isWord(key) { return }
        guard let score = score(posting, index, tables, exact, context, words: words) else {
          return
        }
        hits.append(
          Hit(layer: index, posting: posting, manner: exact ? .exact : .folded, score: score))
      }
    }
    return hits
  }

  /// How likely a posting is meant where a field is a name; nil where it is of another kind.
  ///
  /// - Parameter words: how many words the form has.
  @inline(__always)
  func score(
    _ posting: Posting, _ index: Int, _ tables: UnsafePointer<LayerTables>, _ exact: Bool,
    _ context: ReadingContext, words: Int
  ) -> Double? {
    let record = tables.pointee.record(posting.entity)
    let role = tables.pointee.role(record)
    guard context.isOfKind(role, or: { layers[index].types[record.type].kind }) else {
      return nil
    }
    var score = record.prior(role)
    switch posting.roleCode {
    case .adjective, .demonym: score -= 1.5
    case .metonym: score -= posting.metonymPrice(words: words)
    default: break
    }
    let language = context.language(index)
    // What only fields have gives way to what any text has, but in its own language; a city is more
    // often meant than the province that is called after it.
    if posting.languages != 0, language.isIn(posting.languages) {
      score += 0.3
    } else if posting.flags.contains(.lookup) {
      score -= role == .country ? 6 : 0.7
    }
    if role == .subdivision { score -= 0.5 }
    if posting.flags.contains(.context) { score -= 1 }
    // "Zürich" is the canonical Zurich to the letter, as far as English goes.
    if exact || posting.flags.contains(.canonical) { score += 0.3 }
    if posting.flags.contains(.canonical) { score += 0.7 }
    score -= language.price(posting.languages, unknown: 0.3, other: 1.5)
    if context.country != 0, record.country == context.country { score += 3 }
    return score
  }

  private func transliterated(
    _ name: String, _ options: Options, _ context: ReadingContext
  ) -> [Hit] {
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    let latin = SearchKeys(name, language: options.language).latin
    guard latin != name, !Self.isAbbreviated(latin) else { return [] }
    return lookup(NameKey(latin).bytes, spelling: nil, context).map {
      $0.met(.transliterated)
    }
  }

  /// "N. Korea", "MTS": what one letter stands for is another word in another language, and Greek
  /// Ν. Κορέα is the one in the south.
  private static func isAbbreviated(_ latin: String) -> Bool {
    let words = latin.split(separator: " ")
    if words.count > 1, words.contains(where: { $0.utf8.count == 2 && $0.last == "." }) {
      return true
    }
    return latin.utf8.count <= 4 && latin == latin.uppercased() && latin != latin.lowercased()
  }

  /// A name with what contains it: "Tripoli, Lebanon", "Boston, MA", "Austin, Texas, USA".
  private func inContainer(_ split: NameVariants.Container, _ context: ReadingContext) -> [Hit] {
    var hits = lookup(NameKey(split.name).bytes, spelling: nil, context).map { $0.met(.variant) }
    for container in split.containers where !hits.isEmpty {
      hits = inside(NameKey(container), hits, context)
    }
    return hits
  }

  /// The hits that lie in the likeliest place of a name that holds one of them: of "Atlanta, Georgia"
  /// the state, not the country.
  private func inside(_ container: NameKey, _ hits: [Hit], _ context: ReadingContext) -> [Hit] {
    let places = lookup(container.bytes, spelling: container.spelling, context)
    // What follows a comma is a land or a part of one rather than a town: "Saint John, New Brunswick".
    let lands = places.filter { layers[$0.layer].role($0.posting.entity) != .city }
    for land in (lands.isEmpty ? places : lands).sorted(by: { $0.score > $1.score }) {
      let outer = tables(land.layer).pointee.record(land.posting.entity)
      let isPart = tables(land.layer).pointee.role(outer) == .subdivision
      let found = hits.filter { hit in
        let inner = tables(hit.layer).pointee.record(hit.posting.entity)
        return outer.country != 0 && inner.country == outer.country
          && layers[hit.layer].id(hit.posting.entity) != layers[land.layer].id(land.posting.entity)
          && (!isPart || inner.container == outer.container)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The likeliest of the entities, where it is much likelier than the next.
  private func reading(
    of hits: consuming [Hit], _ key: NameKey, _ context: ReadingContext, length: Int
  ) -> NameReading {
    guard !hits.isEmpty else { return .unknown }
    let ranked = RankedHits(hits, views, length: length)
    let needed = ranked.count > 1 && isState(ranked[0]) && isState(ranked[1]) ? 0.6 : 0.15
    let isMeant =
      ranked.margin >= needed && !isWord(key, ranked[0], context)
      && !isDirection(key, ranked, context)
    guard stylebook.isStandard else { return styled(ranked, isMeant: isMeant) }
    if isMeant {
      // Made in place, since a reading has many references to count.
      return NameReading(
        name: ranked.best(),
        alternatives: ranked.count > 1 ? .ranked(ranked, from: 1) : .list([]))
    }
    return NameReading(
      name: nil, alternatives: .ranked(ranked, from: 0), issues: [.ambiguousName])
  }

  /// The reading with the names of the stylebook in force.
  private func styled(_ ranked: RankedHits, isMeant: Bool) -> NameReading {
    NameReading(
      name: isMeant ? named(ranked.best()) : nil,
      alternatives: ranked.entities(from: isMeant ? 1 : 0).map { named($0) },
      issues: isMeant ? [] : [.ambiguousName])
  }

  /// Whether a key is a word that names nothing.
  @inline(__always)
  private func isWord(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    !WordTable.shared.kind(key).isSubset(of: [.given, .family])
  }

  /// Whether a name is a word or a person's rather than that of a town that few know: "Home", "Smith";
  /// where places are asked for, a word: "the Republic".
  private func isWord(_ key: NameKey, _ hit: Hit, _ context: ReadingContext) -> Bool {
    guard context.kind == nil || context.kind == .place, context.country == 0,
      key.tokens == 1 || hit.manner == .variant
    else { return false }
    let tables = tables(hit.layer)
    let place = tables.pointee.record(hit.posting.entity)
    guard tables.pointee.role(place) == .city, place.weight < 15_000, !place.isCapital else {
      return false
    }
    let kinds: WordKind = context.kind == nil ? [.common, .given, .family] : .common
    return key.words.allSatisfy { word in
      !WordTable.shared.kind(Array(word.utf8)).isDisjoint(with: kinds)
        || key.tokens > 1 && NameVariants.isFiller(word)
    }
  }

  /// Whether a name is one that parts of many countries have and that means none of them alone: "Central",
  /// "Southern Province".
  private func isDirection(_ key: NameKey, _ ranked: RankedHits, _ context: ReadingContext) -> Bool
  {
    guard context.country == 0, ranked.count > 1, isPart(ranked[0]), isPart(ranked[1]),
      country(at: ranked[0]) != country(at: ranked[1])
    else { return false }
    return key.words.allSatisfy { word in
      !WordTable.shared.kind(Array(word.utf8)).isDisjoint(with: [.common, .adminNoun, .placeNoun])
        || key.tokens > 1 && NameVariants.isFiller(word)
    }
  }

  private func isPart(_ hit: Hit) -> Bool {
    let tables = tables(hit.layer)
    return tables.pointee.role(tables.pointee.record(hit.posting.entity)) == .subdivision
  }

  private func country(at hit: Hit) -> UInt16 {
    tables(hit.layer).pointee.record(hit.posting.entity).country
  }

  func isState(_ hit: Hit) -> Bool {
    let tables = tables(hit.layer)
    let role = tables.pointee.role(tables.pointee.record(hit.posting.entity))
    return role == .country || role == .territory
  }

  /// The tables of a layer.
  @inline(__always)
  func tables(_ layer: Int) -> UnsafePointer<LayerTables> { views.all[layer].tables }
}

extension NameResolver.Manner {
  var match: Entity.Match {
    switch self {
    case .exact: .exact
    case .folded: .folded
    case .transliterated: .transliterated
    case .variant: .variant
    case .fuzzy: .fuzzy
    }
  }

  var rule: EntityReading.Rule {
    switch self {
    case .exact: .exact
    case .folded: .folded
    case .transliterated: .transliterated
    case .variant: .variant
    case .fuzzy: .fuzzy
    }
  }

  var certainty: Double {
    switch self {
    case .exact: 1
    case .folded: 0.98
    case .transliterated: 0.95
    case .variant: 0.93
    case .fuzzy: 0.93
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
