/// Names that are words, or directions, rather than names of what they may mean.
extension NameResolver {
  /// Whether a key is a word that names nothing.
  @inline(__always)
  func isWord(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    !WordTable.shared.kind(key).isSubset(of: [.given, .family])
  }

  /// Whether a name is a word or a person's rather than that of a town that few know: "Home", "Smith";
  /// where places are asked for, a word: "the Republic".
  func isWord(_ key: NameKey, _ hit: Hit, _ context: ReadingContext) -> Bool {
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
  func isDirection(_ key: NameKey, _ ranked: RankedHits, _ context: ReadingContext) -> Bool {
    guard context.country == 0, ranked.count > 1, isPart(ranked[0]), isPart(ranked[1]),
      country(at: ranked[0]) != country(at: ranked[1])
    else { return false }
    return key.words.allSatisfy { word in
      !WordTable.shared.kind(Array(word.utf8)).isDisjoint(with: [.common, .adminNoun, .placeNoun])
        || key.tokens > 1 && NameVariants.isFiller(word)
    }
  }

  func isPart(_ hit: Hit) -> Bool {
    let tables = tables(hit.layer)
    return tables.pointee.role(tables.pointee.record(hit.posting.entity)) == .subdivision
  }

  func country(at hit: Hit) -> UInt16 {
    tables(hit.layer).pointee.record(hit.posting.entity).country
  }
}
