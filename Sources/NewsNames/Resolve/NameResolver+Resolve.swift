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
    if options.country != nil || options.language != nil {
      let issues = options.issues
      // To add none would copy those of a reading that is shared.
      if !issues.isEmpty { reading.issues += issues }
    }
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
    settleForeignStates(&hits, context)
    if let language = options.language {
      settleCapitals(&hits, language, key, context)
    } else {
      settleForeignAdjectives(&hits)
    }
    if hits.isEmpty, !key.isPlain { hits = transliterated(name, options, context) }
    if isOrganisation(insteadOf: hits, key, options) { return .unknown }
    guard hits.isEmpty else {
      if isNearEnough, options.language == nil, isForeign(hits, key) {
        hits += rivals(of: hits, NameVariants(name, key), options, context)
      }
      return reading(of: consume hits, key, context, length: name.utf8.count)
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
      if hits.isEmpty { hits = rewritten(name, key, options, context) }
      if hits.isEmpty, isNearEnough, !isOrganisation(key, options) {
        hits = near(variants, options, context)
      }
    } else {
      hits = rewritten(name, key, options, context)
    }
    return reading(of: consume hits, key, context, length: name.utf8.count)
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

  /// The likeliest of the entities, where it is much likelier than the next.
  private func reading(
    of hits: consuming [Hit], _ key: NameKey, _ context: ReadingContext, length: Int
  ) -> NameReading {
    guard !hits.isEmpty else { return .unknown }
    let ranked = RankedHits(consume hits, views, length: length)
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
}
