@_spi(Tables) internal import NewsText

extension NameResolver {
  /// The entities whose names are near the name: one typing error away, or by the spelling habits of
  /// several languages, which may be several letters.
  func near(_ variants: NameVariants, _ options: Options, _ context: ReadingContext) -> [Hit] {
    guard let key = variants.plain.first, key.count <= 80 else { return [] }
    // A word or a person's name is none that went wrong, unless it is said to be a place's.
    if Self.isWord(key) { return [] }
    let word = WordTable.shared.kind(key)
    let isPersons = !word.isDisjoint(with: [.given, .family])
    if context.kind != .place, isPersons { return [] }
    let misspelt = misspelt(variants, options, context, isPersons: isPersons)
    if !misspelt.isEmpty || isPersons { return misspelt }
    return respelt(variants, context)
  }

  /// Whether a key is a word that names nothing by itself, or an English form of one: "Letters".
  private static func isWord(_ key: [UInt8]) -> Bool {
    let words = WordTable.shared
    if !words.kind(key).isSubset(of: [.given, .family]) { return true }
    let count = key.count
    guard count > 3 else { return false }
    // -s, -es, -ed, -ing
    let endings: [Int] =
      switch (key[count - 2], key[count - 1]) {
      case (0x65, 0x73): [1, 2]
      case (_, 0x73): [1]
      case (0x65, 0x64): [2]
      case (0x6E, 0x67) where key[count - 3] == 0x69: [3]
      default: []
      }
    return endings.contains { ending in
      guard count > ending + 2 else { return false }
      let stem = Array(key.dropLast(ending))
      return words.kind(stem).contains(.common) || words.kind(stem + [0x65]).contains(.common)
    }
  }

  /// A name one error away, and the entities that have it.
  private struct NearName {
    var name: UInt64
    var hits: [Hit]
    /// How likely the name is meant, by its likeliest entity.
    var score: Double
    /// Whether hardly anybody would write it so, or means what few know.
    var isDoubtful: Bool
  }

  /// The entities whose names are one error away.
  ///
  /// First the names are weighed against each other, then the entities of one name as if it were
  /// written right. How large a place is says little of the former: a misspelt name of a small town
  /// is not that of a large one.
  ///
  /// - Parameter isPersons: whether the name is one of people, so that only what is large is meant.
  private func misspelt(
    _ variants: NameVariants, _ options: Options, _ context: ReadingContext, isPersons: Bool
  ) -> [Hit] {
    var names: [NearName] = []
    for (number, key) in variants.plain.enumerated() {
      let words = key.count { $0 == 0x20 } + 1
      let length = Self.letters(key)
      let isLatin = key.allSatisfy { $0 < 0x80 }
      guard length >= 4 else { continue }
      for (index, layer) in layers.enumerated() where context.isSearched(index) {
        let search = key.withUnsafeBufferPointer {
          OneErrorSearch($0, in: layer.trie, allowsErrors: options.forgivesErrors)
        }
        for found in search.found {
          // Four letters are near too many names: of those only large places, unless a name it is.
          let isShort = length == 4 && !found.error.isHabit
          if isShort, found.error.price > 0 { continue }
          // Whoever writes a short name wrong hardly does so at its first letter.
          let hasOtherStart = length <= 7 && found.error.changesStart && !found.error.isHabit
          let doubt = Doubt(
            leastPrior: isShort && context.kind == nil || isPersons
              ? 6 : Self.leastPrior(hasOtherStart, context.kind, length: length),
            isOfCities: hasOtherStart)
          add(
            found, index, doubt, number == 0 ? 0 : 0.5, context, length: length,
            isLatin: isLatin, words: words, to: &names)
        }
      }
    }
    // What is doubtful is not given, but neither is what is less likely.
    guard let likeliest = names.max(by: { $0.score < $1.score }), !likeliest.isDoubtful else {
      return []
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

  /// How likely what a near name means must be. Short names are near many others, unless it is told
  /// that a place is meant.
  private static func leastPrior(
    _ hasOtherStart: Bool, _ kind: Entity.Kind?, length: Int
  ) -> Double {
    let isOpen = kind == nil
    if hasOtherStart { return isOpen || length < 5 ? 4.8 : length < 6 ? 4.2 : 4 }
    return isOpen && length < 6 ? 4.2 : 4
  }

  /// - Parameters:
  ///   - price: what the key costs beside the error.
  ///   - length: how many letters the key has.
  ///   - isLatin: whether they are all Latin.
  ///   - words: how many words the key has.
  private func add(
    _ found: OneErrorSearch.Found, _ index: Int, _ doubt: Doubt, _ price: Double,
    _ context: ReadingContext, length: Int, isLatin: Bool, words: Int,
    to names: inout [NearName]
  ) {
    let tables = context.tables(index)
    var hits: [Hit] = []
    hits.reserveCapacity(8)
    var nameScore = -100.0
    var isDoubtful = true
    tables.pointee.forEachPosting(found.value) { posting in
      // A family name alone is no name to be misspelt; a former name of a place is.
      let record = tables.pointee.record(posting.entity)
      let role = tables.pointee.role(record)
      let isName = !posting.flags.contains(.context) || role.isPlace
      let prior = record.prior(role)
      guard posting.casePolicy != .exact, isName,
        isNearable(posting, length: length, isLatin: isLatin, index, context),
        let score = score(posting, index, tables, false, context, words: words)
      else { return }
      hits.append(
        Hit(
          layer: index, posting: posting, manner: found.error.isHabit ? .variant : .fuzzy,
          score: score))
      nameScore = max(nameScore, score - prior * 0.8 - found.error.price - price)
      if prior >= doubt.leastPrior, role == .city || !doubt.isOfCities { isDoubtful = false }
    }
    guard !hits.isEmpty else { return }
    if let known = names.firstIndex(where: { $0.name == found.name }) {
      names[known].hits += hits
      names[known].score = max(names[known].score, nameScore)
      names[known].isDoubtful = names[known].isDoubtful && isDoubtful
    } else {
      names.append(
        NearName(name: found.name, hits: hits, score: nameScore, isDoubtful: isDoubtful))
    }
  }

  private static func letters(_ key: [UInt8]) -> Int {
    key.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
  }

  /// What an error asks of the entities that it leads to.
  private struct Doubt {
    /// How likely one must be: 6 is a city of a million, a capital, a country; 4 one of 10,000,
    /// below which towns are hardly ever meant by what is not their name.
    var leastPrior: Double
    /// Whether only a city may be meant.
    var isOfCities: Bool
  }

  /// Whether a form may be meant by a name of so many letters that is near it.
  ///
  /// In Latin letters the names that states have in languages that are not told are near everything,
  /// Estonian "Norra" near "Nora": of those only long ones.
  private func isNearable(
    _ posting: Posting, length: Int, isLatin: Bool, _ index: Int, _ context: ReadingContext
  ) -> Bool {
    guard isLatin else { return true }
    let isLookup = posting.flags.contains(.lookup)
    if length > 5, !isLookup || length >= 12 { return true }
    guard posting.languages != 0 else { return !isLookup }
    return context.language(index).isIn(posting.languages)
  }

  /// The entities whose names differ by habits of spelling; the fewest changes first, then the
  /// likeliest.
  private func respelt(_ variants: NameVariants, _ context: ReadingContext) -> [Hit] {
    var hits: [Hit] = []
    for key in variants.plain {
      let words = key.count { $0 == 0x20 } + 1
      let length = Self.letters(key)
      let isLatin = key.allSatisfy { $0 < 0x80 }
      for (index, layer) in layers.enumerated() where context.isSearched(index) {
        let search = key.withUnsafeBufferPointer { NearSearch($0, in: layer.trie) }
        for found in search.found {
          let tables = context.tables(index)
          tables.pointee.forEachPosting(found.value) { posting in
            guard posting.casePolicy != .exact, !posting.flags.contains(.context),
              isNearable(posting, length: length, isLatin: isLatin, index, context),
              let score = score(posting, index, tables, false, context, words: words)
            else { return }
            hits.append(
              Hit(
                layer: index, posting: posting, manner: .variant,
                score: score - Double(found.cost) * 0.4))
          }
        }
      }
    }
    return hits
  }
}
