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
      var start: [UInt8] = []
      if end > index {
        let joiner = final.joiner(after: first, endsAbbreviation: false)
        guard joiner != NameToken.noJoiner, joiner != 0x2C, joiner != 0 else { continue }
        start = Array(text.key(first)) + [joiner]
      }
      if take(start, index...end, endings, text, after: last) { return end + 1 }
    }
    return index
  }

  private mutating func take(
    _ start: [UInt8], _ tokens: ClosedRange<Int>, _ endings: CaseEndings,
    _ text: NameLine, after last: Int
  ) -> Bool {
    let word = Array(text.key(text.tokens[tokens.upperBound]))
    let isFirst =
      tokens.lowerBound == 0
      || text.tokens[tokens.lowerBound].gap.startsSentence
    for rule in endings.rules where word.count > rule.ending.count + 2 {
      guard word.suffix(rule.ending.count).elementsEqual(rule.ending) else { continue }
      let firstMeaning = meanings.count
      // A subdivision is meant where no city has the name.
      for asSubdivision in [false, true] where meanings.count == firstMeaning {
        for nominative in rule.nominatives {
          let key = start + word.dropLast(rule.ending.count) + nominative
          if key.count >= 3 { addMeanings(key, isFirst: isFirst, asSubdivision, text) }
        }
      }
      guard meanings.count > firstMeaning else { continue }
      let range = text.tokens[tokens.lowerBound].start..<text.tokens[tokens.upperBound].end
      var hash = NameHash()
      (start + word).withUnsafeBufferPointer { hash.add($0) }
      candidates.append(
        Candidate(
          range: range, endWithNoun: nil, meanings: firstMeaning..<meanings.count, key: hash.value,
          spelling: spelling(tokens, range, text),
          surroundings: surroundings(tokens.lowerBound, tokens.upperBound, text)
            .union(.isInflected),
          link: link(tokens.lowerBound, after: last, text), words: tokens.count,
          length: start.count + word.count))
      return true
    }
    return false
  }

  /// Adds the places and persons of a key that are known well enough.
  private mutating func addMeanings(
    _ key: [UInt8], isFirst: Bool, _ asSubdivision: Bool, _ text: NameLine
  ) {
    // For Latin letters the ending itself has to tell the language where nothing else did.
    let isGuess = self.language == nil && key[0] < 0x80
    for number in layers.indices {
      let tables = layers[number].tables
      var cursor = tables.pointee.root
      guard key.allSatisfy({ cursor.step($0) }), let value = cursor.value else { continue }
      let language = languages[number]
      let genitive = layers[number].genitive
      let isCommon = key.withUnsafeBufferPointer {
        !words.kind($0).isDisjoint(with: [.common, .given])
      }
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
            people >= (isFirst || isCommon || isForeign ? 500_000 : 100_000)
              || meaning.record.isCapital && !isCommon
          case .subdivision: people >= 500_000 && !isFirst && !isCommon && !isForeign
          // Short family names are words of some language, with one ending or another.
          case .person: language.isKnown && !isCommon && key.count >= 5
          default: false
          }
        if isKnown, (meaning.role == .subdivision) == asSubdivision { meanings.append(meaning) }
      }
    }
  }
}
