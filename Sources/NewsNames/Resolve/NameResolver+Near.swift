@_spi(Tables) internal import NewsText

extension NameResolver {
  /// The entities whose names are near the name: one typing error away, or by the spelling habits of
  /// several languages, which may be several letters.
  func near(_ variants: NameVariants, _ options: Options, _ context: ReadingContext) -> [Hit] {
    guard let key = variants.plain.first, key.count <= 80 else { return [] }
    let word = WordTable.shared.kind(key)
    // A word or a person's name is none that went wrong, unless it is said to be a place's.
    if word.contains(.common) { return [] }
    if context.kind != .place, !word.isDisjoint(with: [.given, .family]) { return [] }
    let misspelt = misspelt(variants, options, context)
    return misspelt.isEmpty ? respelt(variants, options, context) : misspelt
  }

  /// A name one error away, and the entities that have it.
  private struct NearName {
    var name: UInt64
    var hits: [Hit]
    /// How likely the name is meant, by its likeliest entity.
    var score: Double
  }

  /// The entities whose names are one error away.
  ///
  /// First the names are weighed against each other, then the entities of one name as if it were
  /// written right. How large a place is says little of the former: a misspelt name of a small town
  /// is not that of a large one.
  private func misspelt(
    _ variants: NameVariants, _ options: Options, _ context: ReadingContext
  ) -> [Hit] {
    var names: [NearName] = []
    for (number, key) in variants.plain.enumerated() {
      let words = key.count { $0 == 0x20 } + 1
      let length = key.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
      guard length >= 4 else { continue }
      for (index, layer) in layers.enumerated() where context.isSearched(index) {
        let search = key.withUnsafeBufferPointer {
          OneErrorSearch($0, in: layer.trie, allowsErrors: options.forgivesErrors)
        }
        for found in search.found {
          // Four letters are near too many names: of those only large places, unless a name it is.
          let isShort = length == 4 && !found.error.isHabit
          if isShort, found.error.price > 0 { continue }
          add(
            found, index, isShort && context.kind == nil ? 6 : 0, number == 0 ? 0 : 0.5, context,
            isGivenLike: Self.isGivenLike(key), words: words, to: &names)
        }
      }
    }
    return names.flatMap { name in
      let best = name.hits.map(\.score).max() ?? 0
      return name.hits.map { hit in
        var hit = hit
        hit.score += name.score - best
        return hit
      }
    }
  }

  /// - Parameters:
  ///   - leastPrior: how likely an entity must be to be meant.
  ///   - price: what the key costs beside the error.
  ///   - isGivenLike: whether the key is near every given name, see ``isGivenLike(_:)``.
  ///   - words: how many words the key has.
  private func add(
    _ found: OneErrorSearch.Found, _ index: Int, _ leastPrior: Double, _ price: Double,
    _ context: ReadingContext, isGivenLike: Bool, words: Int, to names: inout [NearName]
  ) {
    let tables = context.tables(index)
    var hits: [Hit] = []
    var nameScore = -100.0
    tables.pointee.forEachPosting(found.value) { posting in
      // A family name alone is no name to be misspelt; a former name of a place is.
      let record = tables.pointee.record(posting.entity)
      let role = tables.pointee.role(record)
      let isName = !posting.flags.contains(.context) || role.isPlace
      let prior = record.prior(role)
      guard posting.casePolicy != .exact, isName, prior >= leastPrior,
        !isGivenLike || isOwn(posting, index, context),
        let score = score(posting, index, tables, false, context, words: words)
      else { return }
      hits.append(
        Hit(
          layer: index, posting: posting, manner: found.error.isHabit ? .variant : .fuzzy,
          score: score))
      nameScore = max(nameScore, score - prior * 0.8 - found.error.price - price)
    }
    guard !hits.isEmpty else { return }
    if let known = names.firstIndex(where: { $0.name == found.name }) {
      names[known].hits += hits
      names[known].score = max(names[known].score, nameScore)
    } else {
      names.append(NearName(name: found.name, hits: hits, score: nameScore))
    }
  }

  /// Whether a key is a Latin word as short as most given names.
  private static func isGivenLike(_ key: [UInt8]) -> Bool {
    key.count <= 5 && key.allSatisfy { $0 < 0x80 }
  }

  /// Whether a form is one of all languages or of the one that is told: the short names that states
  /// have in the others are near every given name, Estonian "Norra" near "Nora".
  private func isOwn(_ posting: Posting, _ index: Int, _ context: ReadingContext) -> Bool {
    guard posting.languages != 0 else { return !posting.flags.contains(.lookup) }
    return context.language(index).isIn(posting.languages)
  }

  /// The entities whose names differ by habits of spelling, or of long names by an error beside them;
  /// the fewest changes first, then the likeliest.
  private func respelt(
    _ variants: NameVariants, _ options: Options, _ context: ReadingContext
  ) -> [Hit] {
    var hits: [Hit] = []
    for key in variants.plain {
      let words = key.count { $0 == 0x20 } + 1
      for (index, layer) in layers.enumerated() where context.isSearched(index) {
        let search = key.withUnsafeBufferPointer {
          NearSearch($0, in: layer.trie, allowsErrors: options.forgivesErrors)
        }
        for found in search.found {
          let tables = context.tables(index)
          tables.pointee.forEachPosting(found.value) { posting in
            guard posting.casePolicy != .exact, !posting.flags.contains(.context),
              !Self.isGivenLike(key) || isOwn(posting, index, context),
              let score = score(posting, index, tables, false, context, words: words)
            else { return }
            hits.append(
              Hit(
                layer: index, posting: posting, manner: found.isHabit ? .variant : .fuzzy,
                score: score - Double(found.cost) * 0.4))
          }
        }
      }
    }
    return hits
  }
}
