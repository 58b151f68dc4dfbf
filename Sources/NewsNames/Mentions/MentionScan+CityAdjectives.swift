@_spi(Tables) internal import NewsText

/// The adjectives that German and Dutch make of the names of cities: "der Berliner Senat", "Münchner
/// Messe", "de Amsterdamse politie".
extension MentionScan {
  /// Takes a word that is made of a city's name with -er or -se, where a noun follows as always behind
  /// these.
  ///
  /// Only large cities, and those of some size where the language is at home: family names end so too.
  mutating func takeCityAdjective(at index: Int, _ text: NameLine, after last: Int) -> Bool {
    let key = text.key(text.tokens[index])
    let isDutch = ruled == .dutch
    guard key.count >= 5, index + 1 < text.tokens.count, text.tokens[index + 1].gap == .space,
      // In German nouns are capitalized, in Dutch they are not.
      text.tokens[index + 1].shape.contains(isDutch ? .lower : .capital),
      isDutch
        ? key[key.count - 2] == 0x73 && key[key.count - 1] == 0x65
        : key[key.count - 2] == 0x65 && key[key.count - 1] == 0x72,
      !line.isAllCapitals, kind(index, text).isDisjoint(with: [.given, .title]),
      !isStreet(index + 1, text)
    else { return false }
    if index > 0, text.tokens[index].gap == .space,
      !kind(index - 1, text).isDisjoint(with: [.given, .title])
    {
      return false
    }
    let word = Array(key)
    let firstMeaning = memory.pointee.meanings.count
    for (ending, nominative) in isDutch ? Self.dutchEndings : Self.germanEndings
    where memory.pointee.meanings.count == firstMeaning {
      guard word.count > ending.count + 2, word.suffix(ending.count) == ending[...] else {
        continue
      }
      addCities(word.dropLast(ending.count) + nominative)
    }
    guard memory.pointee.meanings.count > firstMeaning else { return false }
    var hash = NameHash()
    hash.add(key)
    let range = text.tokens[index].start..<text.tokens[index].end
    candidates.append(
      Candidate(
        range: range, endWithNoun: nil,
        meanings: KnownMeanings(memory.pointee.meanings, from: firstMeaning), key: hash.value,
        spelling: spelling(index...index, range, text),
        surroundings: surroundings(index, index, text).union(.isInflected),
        link: link(index, after: last, text), words: 1, length: key.count))
    return true
  }

  /// What stands at the end, and what stood there in the name: Berlin, Bremen, München, Hannover.
  private static let germanEndings = endings([
    ("er", ""), ("er", "en"), ("er", "e"), ("ner", "en"), ("aner", ""),
  ])

  /// Amsterdam, Groningen, Parijs, Zwolle.
  private static let dutchEndings = endings([("se", ""), ("se", "en"), ("e", ""), ("se", "le")])

  private static func endings(
    _ texts: [(String, String)]
  ) -> [(ending: [UInt8], nominative: [UInt8])] {
    texts.map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  /// Streets and squares are called after cities everywhere: "Berliner Straße".
  private func isStreet(_ index: Int, _ text: NameLine) -> Bool {
    let streets: [StaticString] = [
      "strasse", "platz", "allee", "weg", "tor", "ring", "damm", "chaussee",
    ]
    return streets.contains { text.token(index, is: $0) }
  }

  private mutating func addCities(_ key: [UInt8]) {
    for number in layers.indices {
      let tables = layers[number].tables
      var cursor = tables.pointee.root
      guard key.allSatisfy({ cursor.step($0) }), let value = cursor.value else { continue }
      let language = languages[number]
      tables.pointee.forEachPosting(value) { posting in
        guard posting.roleCode == .name, posting.casePolicy != .exact,
          posting.flags.isDisjoint(with: [.context, .lookup, .combining, .unrelated]),
          language.isIn(posting.languages)
        else { return }
        var adjective = posting
        adjective.roleCode = .adjective
        let meaning = Meaning(adjective, number, tables, words: 1, price: 0)
        let people = meaning.record.weight
        guard meaning.role == .city,
          people >= (traits.pointee.homes.contains(meaning.record.country) ? 40_000 : 400_000)
            || meaning.record.isCapital
        else { return }
        memory.pointee.add(meaning)
      }
    }
  }
}
