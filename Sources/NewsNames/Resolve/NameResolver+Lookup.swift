@_spi(Tables) internal import NewsText

/// The entities that a key may mean, and how likely each is where a field is a name.
extension NameResolver {
  /// An entity that a name may mean.
  struct Hit: BitwiseCopyable {
    var layer: Int
    var posting: Posting
    var manner: Manner
    var score: Double

    /// Whether it is, where the name is short, a code to the letter.
    var isCode: Bool { manner == .exact && posting.flags.contains(.lookup) }

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
    // "UGA" is Uganda rather than the town of Uga, "NGA" Nigeria rather than what Vietnamese calls Russia.
    if key.count < 4, hits.contains(where: \.isCode) {
      for index in hits.indices where hits[index].manner == .folded { hits[index].score -= 8 }
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
    guard posting.flags.isDisjoint(with: .textual) else { return nil }
    let record = tables.pointee.record(posting.entity)
    let role = tables.pointee.role(record)
    guard context.isOfKind(role, or: { layers[index].types[record.type].kind }) else {
      return nil
    }
    var score = record.prior(role)
    switch posting.roleCode {
    case .adjective, .demonym: score -= 1.5
    case .metonym: score -= posting.metonymPrice(words: words)
    // "Sana" is the city rather than the agency SANA.
    case .abbreviation where !exact: score -= 0.5
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
    if role == .subdivision { score -= 0.6 }
    // A family name alone may be that of a place: Kerry.
    if posting.flags.contains(.context) { score -= role == .person ? 1.4 : 1 }
    // "Zürich" is the canonical Zurich to the letter, as far as English goes.
    if exact || posting.flags.contains(.canonical) { score += 0.3 }
    if posting.flags.contains(.canonical) { score += 0.7 }
    score -= language.price(posting.languages, unknown: 0.3, other: 1.5)
    if context.country != 0, record.country == context.country { score += 3 }
    return score
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
