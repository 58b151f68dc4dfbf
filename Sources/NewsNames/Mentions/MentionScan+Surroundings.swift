@_spi(Tables) internal import NewsText

/// What the words around a candidate say of it.
extension MentionScan {
  mutating func surroundings(
    _ first: Int, _ last: Int, _ text: NameLine
  ) -> Candidate.Surroundings {
    let tokens = text.tokens
    var result: Candidate.Surroundings = []
    let token = tokens[first]
    if first == 0 || token.gap.startsSentence || token.gap == .hard && first == 1 {
      result.insert(.startsSentence)
    }
    if token.shape.isCased, !token.shape.contains(.capital) { result.insert(.isLowercase) }
    if line.isAllCapitals { result.insert(.inCapitals) }
    if line.isTitleCase { result.insert(.inTitleCase) }
    var own: WordKind = []
    if first == last {
      let kind = kind(first, text)
      own = kind
      if kind.contains(.common) { result.insert(.isCommonWord) }
      if kind.contains(.given) { result.insert(.isGivenName) }
      if kind.contains(.family) { result.insert(.isFamilyName) }
      if token.shape.isAllUpper, token.length > 1, !line.isAllCapitals {
        result.insert(.isAcronym)
      }
    }
    if first < last, areCommon(first...last, text) { result.insert(.isCommonWord) }
    lookBack(first, text, &result)
    lookAhead(last, own, text, &result)
    if let gap = next(last, text)?.gap, gap == .bracket || gap == .hard, first <= 2,
      token.gap == .stop || first == 0
    {
      result.insert(.isDateline)
    }
    return result
  }

  private mutating func areCommon(_ tokens: ClosedRange<Int>, _ text: NameLine) -> Bool {
    for index in tokens where !kind(index, text).contains(.common) { return false }
    return true
  }

  /// The token behind the last one of a candidate.
  @inline(__always)
  private func next(_ last: Int, _ text: NameLine) -> NameToken? {
    last + 1 < text.tokens.count ? text.tokens[last + 1] : nil
  }

  private mutating func lookBack(
    _ first: Int, _ text: NameLine, _ result: inout Candidate.Surroundings
  ) {
    let tokens = text.tokens
    guard first > 0 else { return }
    let gap = tokens[first].gap
    if gap == .hyphen {
      result.insert(.afterHyphen)
      if tokens[first - 1].shape.contains(.capital) { result.insert(.afterPrefix) }
    }
    // "Mr. Jordan", "Gen. Washington": the dot ends a title.
    guard gap == .space || gap == .dotSpace else { return }
    let before = tokens[first - 1]
    let kind = kindBeside(first - 1, text)
    if gap == .dotSpace {
      guard before.length == 1 || kind.contains(.title) else { return }
      result.remove(.startsSentence)
    }
    if before.gap == .apostrophe, before.length == 1 { result.insert(.afterPossessive) }
    let isCapital = before.shape.contains(.capital)
    if kind.contains(.locative), !isCapital || first == 1 || tokens[first - 1].gap != .space {
      result.insert(.afterLocative)
    }
    if kind.contains(.landform), isCapital {
      result.insert(.besideLandform)
    } else if kind.contains(.placeNoun) {
      result.insert(.besidePlaceNoun)
    }
    if kind.contains(.title), !kind.contains(.locative) { result.insert(.afterTitle) }
    let word = text.beginning(before)
    // "the"
    if word == 0x74_6865 { result.insert(.afterThe) }
    // "of"
    if first >= 2, word == 0x6F66 {
      let noun = self.kind(first - 2, text)
      if noun.contains(.institution), tokens[first - 2].shape.contains(.capital) {
        result.insert(.afterInstitutionOf)
      }
      if noun.contains(.placeNoun) { result.insert(.besidePlaceNoun) }
      if noun.contains(.adminNoun) {
        result.insert(.isSubdivision)
      }
    }
    if kind.contains(.adminNoun) { result.insert(.isSubdivision) }
    guard isCapital, !line.isAllCapitals else { return }
    // "J. Washington"; but "A Paris court", "В Москве", "À Rome".
    let isInitial = before.length == 1 && gap == .dotSpace
    if before.length == 1, !isInitial { return }
    if kind.contains(.given) || isInitial,
      !kind.contains(.common) || tokens[first - 1].gap == .space
    {
      result.insert(.afterGivenName)
    } else if !kind.contains(.common), !kind.contains(.title), !kind.contains(.locative),
      !before.shape.contains(.digits), !line.isTitleCase
    {
      result.insert(.afterName)
    }
  }

  /// - Parameter own: what the candidate is where it is one word.
  private mutating func lookAhead(
    _ last: Int, _ own: WordKind, _ text: NameLine,
    _ result: inout Candidate.Surroundings
  ) {
    guard let next = next(last, text) else { return }
    switch next.gap {
    case .apostrophe: result.insert(.beforePossessive)
    case .hyphen:
      // "Denver-based" tells a place; "Denver-Smith" does not.
      result.insert(next.shape.contains(.capital) ? .beforeHyphen : .afterLocative)
    default: break
    }
    guard next.gap == .space else { return }
    let kind = kindBeside(last + 1, text)
    let isCapital = next.shape.contains(.capital)
    if isCapital, kind.contains(.landform) {
      result.insert(.besideLandform)
      return
    }
    if kind.contains(.placeNoun) { result.insert(.besidePlaceNoun) }
    if kind.contains(.adminNoun) {
      result.insert(isCapital ? [.beforeAdminNoun, .isSubdivision] : .isSubdivision)
      return
    }
    // "Georgia governor", "Georgia Gov.": a country has none.
    if text.token(last + 1, is: "governor") || text.token(last + 1, is: "gov") {
      result.insert(.isSubdivision)
    }
    if kind.contains(.speech) { result.insert(.besideSpeech) }
    if line.isAllCapitals {
      // "PARIS HILTON SUES": what is no other word is a family name.
      if own.contains(.given), kind.contains(.family), !kind.contains(.common) {
        result.insert(.beforeName)
      }
      return
    }
    guard isCapital else { return }
    if kind.contains(.institution) {
      result.insert(.beforeInstitution)
    } else if !kind.contains(.common)
      || kind.contains(.family) && own.contains(.given),
      !kind.contains(.title), !next.shape.contains(.digits),
      !line.isTitleCase
    {
      result.insert(.beforeName)
      // "Michael Jordan": elsewhere in the document Jordan is he.
      if own.contains(.given) {
        var hash = NameHash()
        hash.add(text.key(next))
        familyNames[hash.value] = true
      }
    }
  }

  /// The end of a noun for the kind of subdivision that follows as part of the name.
  mutating func endWithAdminNoun(_ last: Int, _ text: NameLine) -> Int? {
    let tokens = text.tokens
    guard last + 1 < tokens.count, tokens[last + 1].gap == .space,
      tokens[last + 1].shape.contains(.capital), !line.isAllCapitals,
      kindBeside(last + 1, text).contains(.adminNoun)
    else { return nil }
    if last + 2 < tokens.count, tokens[last + 2].gap == .space,
      tokens[last + 2].shape.contains(.capital)
    {
      return nil
    }
    return tokens[last + 1].end
  }
}
