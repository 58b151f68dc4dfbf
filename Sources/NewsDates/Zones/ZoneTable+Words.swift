extension ZoneTable {
  /// One thing that a zone word may mean.
  struct Candidate: Sendable, Hashable {
    /// Seconds east of UTC; nil where the zone decides it by date ("ET").
    var offset: Int?
    /// The zone whose clocks are meant, where the word names one.
    var zone: ID?
    /// ISO 3166-1 alpha-2 of the country where the word is said so, as two ASCII bytes in
    /// big-endian order; 0 where it is said everywhere.
    var region: UInt16
  }

  /// How many candidates a zone word has; one where the word is plain.
  func candidateCount(ofWord word: Int) -> Int {
    Int(wordStarts[word + 1] - wordStarts[word])
  }

  /// A candidate of a zone word, the likeliest first.
  ///
  /// - Precondition: `word` comes from the lexicon; `index` is below the word's count.
  func candidate(_ index: Int, ofWord word: Int) -> Candidate {
    let field = (Int(wordStarts[word]) + index) * Self.candidateFields
    let offset = candidates[field]
    let zone = candidates[field + 1]
    return Candidate(
      offset: offset == Int32.min ? nil : Int(offset), zone: zone < 0 ? nil : ID(index: zone),
      region: UInt16(truncatingIfNeeded: candidates[field + 2]))
  }
}
