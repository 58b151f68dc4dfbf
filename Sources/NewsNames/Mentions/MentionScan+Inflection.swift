@_spi(Tables) internal import NewsText

/// Names with an ending of case.
extension MentionScan {
  /// Takes the place or person whose name stands at a token with an ending of case, in one word or two
  /// ("Нью-Йорке").
  ///
  /// Only words with a capital letter that begin no other name; only countries, regions, persons of
  /// public life, and cities that are large, of which a sentence speaks without saying more.
  ///
  /// - Parameter endings: those of the language of the text and the script of the token.
  /// - Returns: the token after it, or `index`.
  mutating func inflected(
    at index: Int, by endings: CaseEndings, _ text: NameLine, after last: Int
  ) -> Int {
    let first = text.tokens[index]
    // "Нижнем Новгороде" is not the other Novgorod.
    if index > 0, first.gap == .space, last != index - 1 {
      let before = text.tokens[index - 1]
      let startsSentence = index == 1 || before.gap.startsSentence
      if before.shape.contains(.capital), !startsSentence { return index }
    }
    for end in [index + 1, index] where end < text.tokens.count {
      let final = text.tokens[end]
      guard mayEnd(end, text), final.shape.contains(.capital) || !final.shape.isCased,
        final.length >= 4,
        !CaseEndings.isInstitution(text.key(final))
      else { continue }
      var joiner: UInt8 = 0
      if end > index {
        joiner = final.joiner(after: first, endsAbbreviation: false)
        guard joiner != NameToken.noJoiner, joiner != 0x2C, joiner != 0 else { continue }
      }
      if take(index...end, joiner: joiner, endings, text, after: last) { return end + 1 }
    }
    return index
  }

  /// - Parameter joiner: what stands between two words in a key.
  private mutating func take(
    _ tokens: ClosedRange<Int>, joiner: UInt8, _ endings: CaseEndings, _ text: NameLine,
    after last: Int
  ) -> Bool {
    var number = -1
    let key = text.key(text.tokens[tokens.upperBound])
    while let next = endings.next(number + 1, of: key) {
      number = next
      if take(tokens, joiner: joiner, endings.rules[number], text, after: last) { return true }
    }
    return false
  }

  private mutating func take(
    _ tokens: ClosedRange<Int>, joiner: UInt8, _ rule: CaseEndings.Rule, _ text: NameLine,
    after last: Int
  ) -> Bool {
    let word = Array(text.key(text.tokens[tokens.upperBound]))
    guard word.count > rule.ending.count + 2, word.suffix(rule.ending.count) == rule.ending[...]
    else { return false }
    let start = tokens.count == 1 ? [] : Array(text.key(text.tokens[tokens.lowerBound])) + [joiner]
    let stem = start + word.dropLast(rule.ending.count)
    guard isBeginning(stem) else { return false }
    let isFirst =
      tokens.lowerBound == 0
      || text.tokens[tokens.lowerBound].gap.startsSentence
    let isLocated =
      !isFirst && text.tokens[tokens.lowerBound].gap == .space
      && kind(tokens.lowerBound - 1, text).contains(.locative)
    let firstMeaning = memory.pointee.meanings.count
    // A subdivision is meant where no city has the name.
    for asSubdivision in [false, true] where memory.pointee.meanings.count == firstMeaning {
      for nominative in rule.nominatives {
        let key = stem + nominative
        if key.count >= 3 {
          addMeanings(key, isFirst: isFirst, isLocated: isLocated, asSubdivision, text)
        }
      }
    }
    guard memory.pointee.meanings.count > firstMeaning else { return false }
    let range = text.tokens[tokens.lowerBound].start..<text.tokens[tokens.upperBound].end
    var around = surroundings(tokens.lowerBound, tokens.upperBound, text).union(.isInflected)
    // "Обстріл Одеси": the noun on which the case depends begins the sentence.
    let before = tokens.lowerBound - 1
    if before == 0 || before > 0 && text.tokens[before].gap.startsSentence {
      around.remove(.afterName)
    }
    var hash = NameHash()
    (start + word).withUnsafeBufferPointer { hash.add($0) }
    candidates.append(
      Candidate(
        range: range, endWithNoun: nil,
        meanings: KnownMeanings(memory.pointee.meanings, from: firstMeaning), key: hash.value,
        spelling: spelling(tokens, range, text),
        surroundings: around,
        link: link(tokens.lowerBound, after: last, text), words: tokens.count,
        length: start.count + word.count))
    return true
  }

  /// How many people live in a city that is named with an ending.
  ///
  /// - Parameters:
  ///   - isLocated: whether "in" or the like stands before it, which says that a place is meant.
  ///   - isFamily: whether people are called so.
  private static func people(
    isDoubtful: Bool, isAtHome: Bool, isLocated: Bool, isFamily: Bool
  ) -> UInt32 {
    if isDoubtful { return 500_000 }
    guard isAtHome else { return 100_000 }
    return isLocated ? isFamily ? 20_000 : 5_000 : 40_000
  }

  /// Whether any key begins with some bytes.
  private func isBeginning(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      return layers.contains { layer in
        var cursor = layer.tables.pointee.root
        return cursor.step(base, count: bytes.count)
      }
    }
  }

  /// Adds the places and persons of a key that are known well enough.
  private mutating func addMeanings(
    _ key: [UInt8], isFirst: Bool, isLocated: Bool, _ asSubdivision: Bool, _ text: NameLine
  ) {
    // For Latin letters the ending itself has to tell the language where nothing else did.
    let isGuess = traits.pointee.base == nil && key[0] < 0x80
    for number in layers.indices {
      let tables = layers[number].tables
      var cursor = tables.pointee.root
      guard key.allSatisfy({ cursor.step($0) }), let value = cursor.value else { continue }
      let language = languages[number]
      let genitive = layers[number].genitive
      let kind = key.withUnsafeBufferPointer { kinds.kind($0) }
      let isCommon = !kind.isDisjoint(with: [.common, .given])
      // "Virgin Islands" has no name of Iceland with an ending.
      if isGuess, isCommon { continue }
      tables.pointee.forEachPosting(value) { posting in
        guard posting.roleCode == .name, posting.casePolicy != .exact,
          posting.flags.isDisjoint(with: [.context, .lookup]),
          !isGuess || genitive.isIn(posting.languages)
        else { return }
        let meaning = Meaning(
          posting, number, tables, words: 1,
          price: language.price(posting.languages, unknown: 1, other: 3.5))
        let people = meaning.record.weight
        let isForeign = language.isKnown && !language.isIn(posting.languages)
        let isKnown: Bool =
          switch meaning.role {
          case .country, .continent: true
          case .territory, .otherPlace: !isFirst && !isCommon && !isForeign
          case .city:
            people
              >= Self.people(
                isDoubtful: isFirst || isCommon || isForeign,
                isAtHome: traits.pointee.homes.contains(meaning.record.country),
                isLocated: isLocated, isFamily: kind.contains(.family))
              || meaning.record.isCapital && !isCommon
          // "Niedersachsens" may begin a sentence, but few words that look like a part of a country do.
          case .subdivision:
            people >= (isFirst ? 1_000_000 : 500_000) && (!isFirst || key.count >= 6)
              && !isCommon && !isForeign
          // Short family names are words of some language, with one ending or another.
          case .person: language.isKnown && !isCommon && key.count >= 5
          default: false
          }
        if isKnown, (meaning.role == .subdivision) == asSubdivision {
          memory.pointee.add(meaning)
        }
      }
    }
  }
}
