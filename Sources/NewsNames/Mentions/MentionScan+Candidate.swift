@_spi(Tables) internal import NewsText

/// What stands at an end of the walk.
extension MentionScan {
  /// Makes a candidate of the ends at one place; false where no meaning fits how it is written. What
  /// names something else, and only has the name of an entity in its own ("Brazil nut"), is left out.
  mutating func addCandidate(
    from index: Int, skipping skip: Int, article: Int, _ rank: Int64,
    _ text: NameLine, after last: Int
  ) -> Bool {
    let endToken = Int(rank >> 32)
    let stop = Int32(truncatingIfNeeded: rank)
    let first = text.tokens[index]
    let final = text.tokens[endToken]
    if hasForeignApostrophe(index...endToken, rank, text) { return false }
    var start = first.start
    var end = final.end
    if skip > article { start += Self.sourceLength(first, skip - article, text) }
    if stop < End.plural { end = final.start + Self.sourceLength(final, Int(stop), text) }
    let spelling = spelling(index...endToken, start..<end, text)
    end = Self.endOfAbbreviation(index...endToken, end, text)
    if endToken > index, Self.isBracketed(endToken, text) { end += 1 }
    // A sum of money: US$543.
    if end < text.bytes.count, text.bytes[end] == 0x24 { return false }
    if start > 0, text.bytes[start - 1] == 0x24 { return false }
    let tokens = text.tokens.baseAddress.unsafelyUnwrapped
    let form = WrittenForm(
      first: tokens + (Self.isSmallArticle(index, text) ? index + 1 : index),
      last: tokens + endToken, words: endToken - index + 1, spelling: spelling, line: line,
      startsLine: index <= 2 && first.shape.isAllUpper, namesPeople: article > 0,
      isBeforeHyphen: endToken + 1 < text.tokens.count && tokens[endToken + 1].gap == .hyphen)
    let meanings = meanings(at: rank, form, index == endToken ? text.key(first) : nil)
    guard meanings.first < meanings.end else { return false }
    let key = index == endToken ? text.key(first) : joinedKey(index...endToken, text)
    var hash = NameHash()
    hash.add(key)
    let link = link(index, after: last, text)
    var around = surroundings(index, endToken, text)
    // "Erdoğan Ankara'da": a person's name ended before it.
    if last >= 0, last == index - 1, isPerson(candidates[candidates.count - 1]) {
      around.subtract([.afterGivenName, .afterName])
    }
    // "George Washington University" is nobody.
    if index == endToken, !around.isDisjoint(with: [.afterGivenName, .afterTitle]),
      !around.contains(.beforeInstitution)
    {
      familyNames[hash.value] = true
    }
    if meanings.isUnrelated { return true }
    if first.gap == .comma, last != index - 1, index > 0, isUnknownName(index - 1, text) {
      around.insert(.speaksForSubdivision)
    }
    shareNoun(&around, link, index, endToken, text)
    // "in Debaltseve and Avdiivka"
    if isListed(link, endToken, text),
      candidates[candidates.count - 1].surroundings.contains(.afterLocative)
    {
      around.insert(.afterLocative)
    }
    candidates.append(
      Candidate(
        range: start..<end, endWithNoun: endWithAdminNoun(endToken, text),
        meanings: meanings, key: hash.value, spelling: spelling,
        surroundings: around, link: link,
        words: endToken - index + 1, length: key.count))
    return true
  }

  /// Whether a word is capitalized and no common one.
  private mutating func isUnknownName(_ index: Int, _ text: NameLine) -> Bool {
    text.tokens[index].shape.contains(.capital)
      && kindBeside(index, text).isDisjoint(with: [.common, .title])
  }

  /// The keys of some words, one after the other; valid until the next time.
  mutating func joinedKey(
    _ tokens: ClosedRange<Int>, _ text: NameLine
  ) -> UnsafeBufferPointer<UInt8> {
    joined.shrink(to: 0)
    for index in tokens { joined.append(text.key(text.tokens[index])) }
    return joined.elements
  }

  /// Whether a candidate is a person's name, one that needs no evidence.
  @inline(__always)
  private func isPerson(_ candidate: Candidate) -> Bool {
    let meanings = memory.pointee.meanings.base
    for index in candidate.meanings
    where meanings[index].role == .person && !meanings[index].posting.flags.contains(.context) {
      return true
    }
    return false
  }

  /// The meanings of the ends at one place that fit how it is written; of a name that was met before,
  /// written the same in a text of the same language, they are known.
  @inline(__always)
  private mutating func meanings(
    at rank: Int64, _ form: WrittenForm, _ word: UnsafeBufferPointer<UInt8>?
  ) -> KnownMeanings {
    let isPlural = Int32(truncatingIfNeeded: rank) == End.plural
    var key = KnownMeanings.Key(
      form: languageNumber << 56 | form.bits << 1 | (isPlural ? 1 : 0))
    for end in ends.elements where end.rank == rank { key.add(end.value, of: end.layer) }
    if let known = memory.pointee.ranges[key.hash.value], known.key == key { return known }
    let start = memory.pointee.meanings.count
    for end in ends.elements where end.rank == rank { addMeanings(end, form, word) }
    let known = KnownMeanings(memory.pointee.meanings, from: start, key: key)
    memory.pointee.ranges[key.hash.value] = known
    return known
  }

  /// - Parameter word: the key, where it is one word.
  private mutating func addMeanings(
    _ end: End, _ form: WrittenForm, _ word: UnsafeBufferPointer<UInt8>?
  ) {
    let isCommon =
      form.isAcronym && (word.map { $0.count < 2 || kinds.kind($0).contains(.common) } ?? false)
    // "IS IT SAFE?"
    if form.isAllCapitals, let word, TextLanguage.isSmallWord(word, of: traits.base) {
      return
    }
    let layer = Int(end.layer)
    let tables = layers[layer].tables
    let language = languages[layer]
    let isOfPeople = end.stop == End.plural || form.namesPeople
    let postings = tables.pointee.postings
    postings.forEach(from: end.value) { posting in
      if posting.flags.contains(.lookup) { return }
      let role = posting.roleCode
      let namesPeople = role == .adjective || role == .demonym
      if isOfPeople, !namesPeople { return }
      let isOfLanguage = language.isIn(posting.languages)
      // In a line of capitals "AS" is the word, not the United States in Indonesian.
      if form.isAllCapitals, posting.casePolicy == .exact, !isOfLanguage { return }
      let isOwn =
        isOfLanguage || !language.isKnown && (!namesPeople || form.isTelling)
      let isInitials =
        form.isAcronym && role == .name && !isCommon
        && tables.pointee.role(tables.pointee.record(posting.entity)) == .organisation
      if form.fits(posting, ownLanguage: isOwn, isInitials: isInitials) {
        // The abbreviation to the letter goes before the name that is written like it.
        let isOtherwise = isInitials && posting.spelling != form.spelling
        memory.pointee.meanings.append(
          Meaning(
            posting, layer, tables, words: form.words,
            price: (isOfLanguage ? 0 : language.isKnown ? 5 : 1) + (isOtherwise ? 0.6 : 0)))
      }
    }
  }

  /// Whether nothing stands between words but what joins them in a key.
  @inline(__always)
  private func isJoinedAsWritten(_ tokens: ClosedRange<Int>, _ text: NameLine) -> Bool {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let end = text.tokens[index].end
      index &+= 1
      let token = text.tokens[index]
      guard token.joiner != 0, token.start == end &+ 1, text.bytes[end] == token.joiner
      else { return false }
    }
    return true
  }

  /// The hash of the words as written.
  @inline(__always)
  mutating func spelling(
    _ tokens: ClosedRange<Int>, _ range: Range<Int>, _ text: NameLine
  ) -> UInt16 {
    if tokens.count == 1 {
      return SpellingHash.value(UnsafeBufferPointer(rebasing: text.bytes[range]))
    }
    return spellingOfSeveral(tokens, range, text)
  }

  @inline(never)
  private mutating func spellingOfSeveral(
    _ tokens: ClosedRange<Int>, _ range: Range<Int>, _ text: NameLine
  ) -> UInt16 {
    if isJoinedAsWritten(tokens, text) {
      return SpellingHash.value(UnsafeBufferPointer(rebasing: text.bytes[range]))
    }
    joined.shrink(to: 0)
    for index in tokens {
      let token = text.tokens[index]
      if index > tokens.lowerBound {
        let joiner = token.joiner == NameToken.noJoiner ? 0x20 : token.joiner
        if joiner != 0 { joined.append(joiner) }
      }
      for place in max(token.start, range.lowerBound)..<min(token.end, range.upperBound) {
        joined.append(text.bytes[place])
      }
    }
    return SpellingHash.value(joined.elements)
  }

  @inline(__always)
  mutating func link(_ index: Int, after last: Int, _ text: NameLine)
    -> Candidate.Link
  {
    // Most stand far behind the one before.
    guard last >= 0, candidates.count > 0, index &- last <= Self.farthestLink &+ 1 else {
      return .none
    }
    return linkOfNear(index, after: last, text)
  }

  @inline(never)
  private mutating func linkOfNear(_ index: Int, after last: Int, _ text: NameLine)
    -> Candidate.Link
  {
    if index == last + 1 {
      switch text.tokens[index].gap {
      case .comma: return .comma
      case .space: return .space
      case .bracket: return .bracket
      // 密歇根州底特律: the larger place stands before.
      case .none
      where text.tokens[index].shape.contains(.unspaced)
        && text.tokens[last].shape.contains(.unspaced):
        return .genitive
      default: return .none
      }
    }
    guard index > last, text.tokens[index].gap == .space else { return .none }
    if index == last + 3, Self.isConjunction(index - 2, text),
      Self.isOf(text.beginning(text.tokens[index - 1])), text.tokens[index - 1].gap == .space
    {
      // "Mopti et de Ségou"
      return .conjunction
    }
    if index == last + 2 {
      if Self.isConjunction(index - 1, text) { return .conjunction }
      if text.tokens[index - 1].gap == .apostrophe, isGenitive(index - 1, text) {
        return .genitive
      }
    }
    let first = text.tokens[last + 1].gap
    guard first == .space || first == .comma,
      kindBeside(last + 1, text).contains(.locative),
      (last + 2..<index).allSatisfy({ text.tokens[$0].gap == .space })
    else { return .none }
    return .preposition
  }

  /// Words between a place and what contains it: "Tripoli, dans le nord du Liban".
  private static let farthestLink = 4

  static func isConjunction(_ index: Int, _ text: NameLine) -> Bool {
    guard text.tokens[index].key.count <= 3 else { return false }
    return switch text.beginning(text.tokens[index]) {
    // and, or, y, et, und, e, en, и, و, і, i, ve, dan, och, og
    case 0x616E64, 0x6F72, 0x79, 0x6574, 0x756E64, 0x65, 0x656E, 0xD0B8, 0xD988, 0xD196, 0x69,
      0x7665, 0x64616E, 0x6F6368, 0x6F67:
      true
    default: false
    }
  }

  /// Whether what stands behind an apostrophe makes a name the owner of the next: "Lebanon's",
  /// "Lübnan'ın"; not "Lübnan'dan".
  private func isGenitive(_ index: Int, _ text: NameLine) -> Bool {
    let key = text.key(text.tokens[index])
    if key.count == 1 { return key[0] == 0x73 }
    return ruled == .turkish && 2...5 ~= key.count && key[key.count - 1] == 0x6E && key[0] != 0x64
      && key[0] != 0x74
  }

  @inline(__always)
  func kind(_ index: Int, _ text: NameLine) -> WordKind {
    shortWords.kind(text.key(text.tokens[index]))
  }
}
