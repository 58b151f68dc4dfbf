/// States, their capitals, and how languages call both.
extension NameResolver {
  /// Puts a state before its capital where some language calls it so: "Kuvajto", "Lëtzebuerg", or where
  /// it is hardly more than that: Macau; and after it where that is the capital's own name, "Tunis",
  /// and the language is not told.
  func settleStates(_ hits: inout [Hit], _ context: ReadingContext) {
    for index in hits.indices {
      let posting = hits[index].posting
      let tables = tables(hits[index].layer)
      let state = tables.pointee.record(posting.entity)
      let role = tables.pointee.role(state)
      guard role == .country || role == .territory, !posting.flags.contains(.canonical),
        let capital = capital(of: state.country, among: hits)
      else { continue }
      let isOwnName = capital.posting.flags.contains(.canonical)
      let city = self.tables(capital.layer).pointee.record(capital.posting.entity)
      if state.weight / 2 < city.weight {
        hits[index].score = max(hits[index].score, capital.score + 0.7)
      } else if posting.flags.contains(.lookup) {
        if !isOwnName { hits[index].score = capital.score + 0.7 }
      } else if isOwnName, posting.languages != 0,
        !context.language(hits[index].layer).isIn(posting.languages)
      {
        hits[index].score = min(hits[index].score, capital.score - 0.7)
      }
    }
  }

  /// Puts a state that some language calls so behind a city of which that is the very name and beside
  /// which it is a village: "Norfolk" is no island where the language is not told, but "Granada" may be
  /// the state.
  func settleForeignStates(_ hits: inout [Hit], _ context: ReadingContext) {
    for index in hits.indices {
      let posting = hits[index].posting
      guard posting.languages != 0, !posting.flags.contains(.canonical), isState(hits[index]),
        !context.language(hits[index].layer).isIn(posting.languages)
      else { continue }
      let state = tables(hits[index].layer).pointee.record(posting.entity)
      for other in hits where other.posting.flags.contains(.canonical) && !isState(other) {
        let tables = tables(other.layer)
        let place = tables.pointee.record(other.posting.entity)
        guard tables.pointee.role(place).isPlace, place.weight >= 100_000,
          place.weight / 20 > state.weight
        else { continue }
        hits[index].score = min(hits[index].score, other.score - 0.7)
      }
    }
  }

  /// Puts a capital before its country where a language calls it so, and the country otherwise: French
  /// "Mexico".
  func settleCapitals(
    _ hits: inout [Hit], _ language: String, _ key: NameKey, _ context: ReadingContext
  ) {
    for index in hits.indices {
      let posting = hits[index].posting
      let layer = layers[hits[index].layer]
      let state = layer.tables.record(posting.entity)
      guard layer.tables.role(state) == .country, posting.languages == 0,
        let capital = capital(of: state.country, among: hits), capital.posting.languages != 0,
        context.language(capital.layer).isIn(capital.posting.languages),
        layer.hasOtherName(
          posting.entity, in: LanguageSets.base(language), than: key.wordHash)
      else { continue }
      hits[index].score = min(hits[index].score, capital.score - 0.7)
    }
  }

  /// The likeliest hit that is the capital of a country.
  private func capital(of country: UInt16, among hits: [Hit]) -> Hit? {
    var best: Hit?
    for hit in hits where best.map({ hit.score > $0.score }) ?? true {
      let tables = tables(hit.layer)
      let place = tables.pointee.record(hit.posting.entity)
      if place.isCapital, place.country == country, tables.pointee.role(place) == .city {
        best = hit
      }
    }
    return best
  }

  /// Whether a name was met only as states are called in languages of which nothing was told, written
  /// with other marks: "Nigera" is Niger in Latvian, with a line over the e.
  func isForeign(_ hits: [Hit], _ key: NameKey) -> Bool {
    key.bytes.allSatisfy { $0 < 0x80 }
      && hits.allSatisfy { $0.manner == .folded && $0.posting.languages != 0 && isState($0) }
  }

  /// The states of which the name is one error away, as likely then: Nigeria.
  func rivals(
    of hits: [Hit], _ variants: NameVariants, _ options: Options, _ context: ReadingContext
  ) -> [Hit] {
    let score = hits.reduce(0) { max($0, $1.score) }
    return near(variants, options, context).filter { isState($0) }.map { hit in
      var hit = hit
      hit.score = score
      return hit
    }
  }
}
