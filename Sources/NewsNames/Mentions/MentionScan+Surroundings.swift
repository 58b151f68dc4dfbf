@_spi(Tables) internal import NewsText

/// What the words around a candidate say of it.
extension MentionScan {
  mutating func surroundings(
    _ first: Int, _ last: Int, _ text: NameLine
  ) -> Candidate.Surroundings {
    let tokens = text.tokens.baseAddress.unsafelyUnwrapped
    var result: Candidate.Surroundings = []
    let token = tokens + first
    if first == 0 || token.pointee.gap.startsSentence || token.pointee.gap == .hard && first == 1 {
      result.insert(.startsSentence)
    }
    if !token.pointee.shape.isCased {
      result.insert(.hasNoCase)
    } else if !token.pointee.shape.contains(.capital) {
      result.insert(.isLowercase)
    }
    if line.isTitleCase { result.insert(.inTitleCase) }
    var own: WordKind = []
    if first == last {
      var kind = walked.index == first ? walked.kind : kind(first, text)
      if token.pointee.shape.contains(.hangul), kind.isEmpty {
        kind = kindWithoutParticle(first, text)
      }
      own = kind
      if kind.contains(.common) { result.insert(.isCommonWord) }
      if kind.contains(.given) { result.insert(.isGivenName) }
      if kind.contains(.family) { result.insert(.isFamilyName) }
      if token.pointee.shape.isAllUpper, token.pointee.length > 1, !line.isAllCapitals {
        result.insert(.isAcronym)
      }
      // "Nigeria Centre", not the region of Burkina Faso.
      if kind.contains(.institution), first > 0, token.pointee.gap == .space, !line.isTitleCase,
        tokens[first - 1].shape.contains(.capital), token.pointee.shape.contains(.capital)
      {
        result.insert(.isInOtherName)
      }
    }
    if first < last, areCommon(first...last, text) { result.insert(.isCommonWord) }
    lookBack(first, text, &result)
    lookAhead(last, own, text, &result)
    // "North Eastern", "Central and South America"
    if own.contains(.locative), !result.contains(.beforeAdminNoun) { result.insert(.isInOtherName) }
    if let gap = next(last, text)?.pointee.gap, gap == .bracket || gap == .hard, first <= 2,
      token.pointee.gap == .stop || first == 0
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
  private func next(_ last: Int, _ text: NameLine) -> UnsafePointer<NameToken>? {
    last + 1 < text.tokens.count
      ? text.tokens.baseAddress.unsafelyUnwrapped + (last + 1) : nil
  }

  @inline(__always)
  private mutating func lookBack(
    _ first: Int, _ text: NameLine, _ result: inout Candidate.Surroundings
  ) {
    guard first > 0 else { return }
    let tokens = text.tokens.baseAddress.unsafelyUnwrapped
    let gap = tokens[first].gap
    if gap == .hyphen {
      result.insert(.afterHyphen)
      if tokens[first - 1].shape.contains(.capital) { result.insert(.afterPrefix) }
    }
    // "his daughter, Georgia,"
    if gap == .comma, result.contains(.isGivenName),
      kindBeside(first - 1, text).contains(.title),
      !tokens[first - 1].shape.contains(.capital)
    {
      result.insert(.afterTitle)
    }
    // "Mr. Jordan", "Gen. Washington": the dot ends a title.
    guard gap == .space || gap == .dotSpace else { return }
    let before = tokens + (first - 1)
    let kind = kindBeside(first - 1, text)
    if gap == .dotSpace {
      guard before.pointee.length == 1 || kind.contains(.title) else { return }
      result.remove(.startsSentence)
    }
    if before.pointee.gap == .apostrophe, before.pointee.length == 1 {
      result.insert(.afterPossessive)
    }
    let isCapital = before.pointee.shape.contains(.capital)
    if kind.contains(.locative), !isCapital || first == 1 || tokens[first - 1].gap != .space {
      result.insert(.afterLocative)
    }
    if kind.contains(.locative), isCapital, !result.contains(.afterLocative),
      result.contains(.isCommonWord)
    {
      // "Central Plateau"
      result.insert(.isInOtherName)
    }
    if kind.contains(.landform), isCapital {
      result.insert(.besideLandform)
    } else if kind.contains(.placeNoun) {
      result.insert(.besidePlaceNoun)
    }
    if kind.contains(.title), !kind.contains(.locative) { result.insert(.afterTitle) }
    let word = text.beginning(before.pointee)
    let isAfterOf = Self.isOf(word)
    if isAfterOf { result.insert(.afterOf) }
    if ruled == .french, Self.isFrenchArticle(word) { result.insert(.speaksForSubdivision) }
    if first >= 2, isAfterOf {
      let noun = self.kind(first - 2, text)
      if noun.contains(.institution), tokens[first - 2].shape.contains(.capital) {
        result.insert(.afterInstitutionOf)
      }
      if isUniversity(first - 2, text) { result.insert([.afterInstitutionOf, .isInOtherName]) }
      if !noun.isDisjoint(with: [.placeNoun, .localNoun]) { result.insert(.besidePlaceNoun) }
      if !noun.isDisjoint(with: [.adminNoun, .adminNouns]) { result.insert(.isSubdivision) }
    }
    if kind.contains(.adminNoun) { result.insert(.isSubdivision) }
    guard isCapital, !line.isAllCapitals else { return }
    // "Dynamo Kyiv"
    if kind.contains(.club) { result.insert(.isInOtherName) }
    // "shares of First Tennessee"
    if before.pointee.length == 5, first > 1, before.pointee.gap == .space, !line.isTitleCase,
      text.token(first - 1, is: "first")
    {
      result.insert(.isInOtherName)
    }
    // "J. Washington"; but "A Paris court", "В Москве", "À Rome".
    let isInitial = before.pointee.length == 1 && gap == .dotSpace
    if before.pointee.length == 1, !isInitial { return }
    // "Les Européens": Les is somebody elsewhere.
    let isArticle = ruled == .french && word == 0x6C6573
    if kind.contains(.given) && !isArticle || isInitial,
      !kind.contains(.common) || tokens[first - 1].gap == .space
    {
      result.insert(.afterGivenName)
    } else if kind.isDisjoint(with: Self.nouns), !before.pointee.shape.contains(.digits),
      !line.isTitleCase, ruled != .german || kind.contains(.family)
    {
      result.insert(.afterName)
    }
  }

  /// Words that are no part of a name, though German writes nouns with a capital letter.
  private static let nouns: WordKind = [
    .common, .title, .locative, .adminNoun, .adminNouns, .placeNoun, .localNoun,
  ]

  private static func isFrenchArticle(_ word: UInt64) -> Bool {
    // le, la, du, au
    word == 0x6C65 || word == 0x6C61 || word == 0x6475 || word == 0x6175
  }

  /// Whether a word says that the place behind it belongs to the noun before it: "the province of".
  ///
  /// - Parameter word: the beginning of its key.
  static func isOf(_ word: UInt64) -> Bool {
    switch word {
    // of, de, di, do, da, du, del, van, von
    case 0x6F66, 0x6465, 0x6469, 0x646F, 0x6461, 0x6475, 0x64_656C, 0x76_616E, 0x76_6F6E: true
    default: false
    }
  }

  /// Words that in small letters say something of the name before them.
  private static let telling: WordKind = [
    .placeNoun, .adminNoun, .speech, .localNoun, .disease,
  ]

  /// - Parameter own: what the candidate is where it is one word.
  @inline(__always)
  private mutating func lookAhead(
    _ last: Int, _ own: WordKind, _ text: NameLine,
    _ result: inout Candidate.Surroundings
  ) {
    guard let next = next(last, text) else { return }
    switch next.pointee.gap {
    case .apostrophe: result.insert(.beforePossessive)
    case .hyphen:
      // "Denver-based" tells a place; "Denver-Smith" does not.
      result.insert(next.pointee.shape.contains(.capital) ? .beforeHyphen : .afterLocative)
    default: break
    }
    if next.pointee.gap == .none, Self.isUniversity(at: next.pointee.start, text) {
      result.insert([.beforeInstitution, .isInOtherName])
    }
    guard next.pointee.gap == .space else { return }
    let kind = kindBeside(last + 1, text)
    let isCapital = next.pointee.shape.contains(.capital)
    // Nearly no word in small letters says anything.
    if !isCapital, kind.isDisjoint(with: Self.telling), next.pointee.length != 3,
      next.pointee.length != 8,
      !line.isAllCapitals
    {
      return
    }
    if isCapital, kind.contains(.landform) {
      result.insert(.besideLandform)
      return
    }
    if kind.contains(.placeNoun) { result.insert(.besidePlaceNoun) }
    if isCapital, isInOrganisation(last + 1, kind, text) {
      result.insert([.beforeInstitution, .isInOtherName])
    }
    if kind.contains(.adminNoun) {
      result.insert(isCapital ? [.beforeAdminNoun, .isSubdivision] : .isSubdivision)
      return
    }
    // "Georgia governor", "Georgia Gov.": a country has none. (See the lengths above.)
    if text.token(last + 1, is: "governor") || text.token(last + 1, is: "gov") {
      result.insert(.isSubdivision)
    }
    if kind.contains(.speech) { result.insert(.besideSpeech) }
    if own.contains(.given), isCouple(last + 1, text) { result.insert(.beforeName) }
    if !isCapital, kind.contains(.localNoun) { result.insert(.beforeLocalNoun) }
    if kind.contains(.disease) { result.insert(.isInOtherName) }
    if line.isAllCapitals {
      // "PARIS HILTON SUES": what is no other word is a family name.
      if own.contains(.given), kind.contains(.family), !kind.contains(.common) {
        result.insert(.beforeName)
      }
      return
    }
    guard isCapital else { return }
    if isTown(last + 1, text) { result.insert(.beforeTown) }
    if kind.contains(.institution) {
      result.insert(.beforeInstitution)
    } else if !kind.contains(.common)
      // "Officer Jamaica Wells"
      || result.contains(.afterTitle) || kind.contains(.family) && own.contains(.given),
      !kind.contains(.title), !next.pointee.shape.contains(.digits),
      !line.isTitleCase
    {
      result.insert(.beforeName)
      // "Michael Jordan": elsewhere in the document Jordan is he; but not in "George Washington
      // University".
      if own.contains(.given), !isBeforeInstitution(last + 1, text) {
        var hash = NameHash()
        hash.add(text.key(next.pointee))
        familyNames[hash.value] = true
      }
    }
  }
}
