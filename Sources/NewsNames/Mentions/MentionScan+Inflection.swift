@_spi(Tables) internal import NewsText

/// Names with an ending of case.
extension MentionScan {
  /// Takes the place or person whose name stands at a token with an ending of case, in one word or two
  /// ("Нью-Йорке", "Nowym Sączu").
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
    if index + 1 < text.tokens.count, mayEndInflected(index + 1, text) {
      let joiner = text.tokens[index + 1].joiner(after: first, endsAbbreviation: false)
      if joiner != NameToken.noJoiner, joiner != 0x2C, joiner != 0,
        takePair(index, joiner: joiner, endings, text, after: last)
      {
        return index + 2
      }
    }
    if endings.endsFirstWords, takeNameAbove(index, endings, text, after: last) {
      return index + 3
    }
    guard mayEndInflected(index, text) else { return index }
    return take(index...index, from: [], endings, text, after: last) ? index + 1 : index
  }

  mutating func mayEndInflected(_ index: Int, _ text: NameLine) -> Bool {
    let token = text.tokens[index]
    return mayEnd(index, text) && (token.shape.contains(.capital) || !token.shape.isCased)
      && token.length >= 3 && !CaseEndings.isInstitution(text.key(token))
  }

  /// - Parameter start: what stands before the last of some words in a key.
  mutating func take(
    _ tokens: ClosedRange<Int>, from start: [UInt8], _ endings: CaseEndings, _ text: NameLine,
    after last: Int
  ) -> Bool {
    let key = text.key(text.tokens[tokens.upperBound])
    var number = -1
    while let next = endings.next(number + 1, of: key) {
      number = next
      let ending = endings.rules[number].ending
      let count = ending.count
      // The tails are of four bytes.
      guard key.count > (start.isEmpty ? count + 1 : count), key.suffix(count).elementsEqual(ending)
      else { continue }
      let stem = start + key.dropLast(count)
      if take(tokens, stem, by: endings.rules[number], text, after: last) { return true }
    }
    return false
  }

  /// - Parameter stem: a key without the ending.
  mutating func take(
    _ tokens: ClosedRange<Int>, _ stem: [UInt8], by rule: CaseEndings.Rule, _ text: NameLine,
    after last: Int
  ) -> Bool {
    guard isBeginning(stem) else { return false }
    let first = text.tokens[tokens.lowerBound]
    let isFirst = tokens.lowerBound == 0 || first.gap.startsSentence
    let isLocated =
      !isFirst
      && (rule.isLocative
        || first.gap == .space
          && !kind(tokens.lowerBound - 1, text).isDisjoint(with: Self.locating))
    // "Katowic" is a word with no ending, as any other is, and "Уфы" is short.
    if tokens.count == 1, rule.isRare || first.length < 4, !isLocated { return false }
    let circumstances = Circumstances(
      isFirst: isFirst, isLocated: isLocated, isPair: tokens.count > 1, isRare: rule.isRare)
    let firstMeaning = memory.pointee.meanings.count
    // A subdivision is meant where no city has the name.
    for asSubdivision in [false, true] where memory.pointee.meanings.count == firstMeaning {
      for nominative in rule.nominatives {
        let key = stem + nominative
        if key.count >= 3 { addMeanings(key, circumstances, asSubdivision) }
      }
    }
    guard memory.pointee.meanings.count > firstMeaning else { return false }
    let range = first.start..<text.tokens[tokens.upperBound].end
    var around = surroundings(tokens.lowerBound, tokens.upperBound, text).union(.isInflected)
    if isLocated { around.insert(.afterLocative) }
    // "Обстріл Одеси": the noun on which the case depends begins the sentence.
    let before = tokens.lowerBound - 1
    if before == 0 || before > 0 && text.tokens[before].gap.startsSentence {
      around.remove(.afterName)
    }
    var hash = NameHash()
    var length = 0
    for token in tokens {
      hash.add(text.key(text.tokens[token]))
      length += text.key(text.tokens[token]).count
    }
    candidates.append(
      Candidate(
        range: range, endWithNoun: nil,
        meanings: KnownMeanings(memory.pointee.meanings, from: firstMeaning), key: hash.value,
        spelling: spelling(tokens, range, text),
        surroundings: around,
        link: link(tokens.lowerBound, after: last, text), words: tokens.count, length: length))
    return true
  }

  /// What before a name says that a place is meant: "in", "the city", "residents".
  private static let locating: WordKind = [.locative, .placeNoun, .localNoun]

  /// How a name with an ending stands in the text.
  private struct Circumstances {
    let isFirst: Bool
    /// Whether "in" or the like stands before it, which says that a place is meant.
    let isLocated: Bool
    let isPair: Bool
    /// See ``CaseEndings/Rule/isRare``.
    let isRare: Bool

    /// How many people live in a city that is named so.
    ///
    /// - Parameters:
    ///   - isCommon: whether the name is a word, or a given name.
    ///   - isFamily: whether people are called so.
    func people(
      isCommon: Bool, isForeign: Bool, isAtHome: Bool, isFamily: Bool
    ) -> UInt32 {
      if isForeign { return 500_000 }
      // Two words that both have a capital letter and stand in a table say nothing else.
      if isPair { return isAtHome ? 5_000 : 100_000 }
      if isFirst { return 500_000 }
      if isCommon { return isLocated ? 100_000 : 500_000 }
      guard isAtHome else { return isRare ? 500_000 : 100_000 }
      if isLocated { return isFamily ? 20_000 : 5_000 }
      return 40_000
    }
  }

  /// Whether any key begins with some bytes.
  func isBeginning(_ bytes: [UInt8]) -> Bool {
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
    _ key: [UInt8], _ circumstances: Circumstances, _ asSubdivision: Bool
  ) {
    let isFirst = circumstances.isFirst
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
          case .country, .continent: !circumstances.isRare || !isForeign
          case .territory, .otherPlace: !isFirst && !isCommon && !isForeign
          case .city:
            people
              >= circumstances.people(
                isCommon: isCommon, isForeign: isForeign,
                isAtHome: traits.pointee.homes.contains(meaning.record.country),
                isFamily: kind.contains(.family))
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
