internal import NewsNames

// What words of a byline are: initials, desks, names, places.

extension BylineParse {
  /// The words of a run as they stand, white space collapsed.
  func slice(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(words[first].start)..<Int(words[last].end)], as: UTF8.self)
      .collapsed
  }

  /// The words with the full stop of an initial or "Jr." at their end.
  func withStop(_ range: Range<Int>) -> String {
    let text = slice(range)
    guard let last = range.last, isInitial(words[last]) || isSuffix(last),
      Int(words[last].end) < bytes.count, bytes[Int(words[last].end)] == UInt8(ascii: ".")
    else { return text }
    return text + "."
  }

  func isInitial(_ word: Word) -> Bool {
    word.traits.contains(.startsWithCapital)
      && (word.range.count == 1 || word.range.count == 2 && bytes[word.range.lowerBound] >= 0x80)
      || !word.traits.contains(.caseless) && word.range.count <= 3
        && word.traits.contains(.startsWithCapital) && word.range.count < 3
      || isSmallInitial(word)
  }

  /// "j. k. rowling": one small letter with a stop.
  func isSmallInitial(_ word: Word) -> Bool {
    word.range.count == 1 && word.traits.contains(.hasSmall) && Int(word.end) < bytes.count
      && bytes[Int(word.end)] == UInt8(ascii: ".")
  }

  func isTitle(_ index: Int) -> Bool { Self.titles.contains(words[index]) }

  static let titles = PhraseTable<Bool>(.title)

  func isSuffix(_ index: Int) -> Bool { BylineLexicon.suffixes.contains(words[index]) }

  /// "Newsroom", "Web Desk": the whole phrase is known.
  func isListedDesk(_ range: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in range { hash.add(word: words[index].hash) }
    return BylineLexicon.desks.meaning(of: hash) != nil
  }

  /// "Adam Aaron Example Staff": a name, and then the site's.
  func isNameBeforeSite(_ range: Range<Int>) -> Bool {
    guard range.count > 3 else { return false }
    return (range.lowerBound + 2..<range.upperBound).contains { first in
      (first + 1...range.upperBound).contains { isSite(first..<$0) }
    }
  }

  func isDesk(_ range: Range<Int>) -> Bool {
    if isListedDesk(range) { return true }
    if range.count > 1, Self.articles.contains(words[range.lowerBound]),
      isListedDesk(range.dropFirst())
    {
      return true
    }
    // "Rosa Whitlock | Agencies" are two.
    if range.dropFirst().contains(where: { gaps[$0].contains(.bar) }) { return false }
    // "HT Correspondent": initials of the house and a work.
    if range.count == 2, words[range.lowerBound].traits.isAllCapitals,
      words[range.lowerBound].range.count <= 4,
      ["correspondent", "reporter"].contains(
        BylineLexicon.roles.meaning(of: words[range.lowerBound + 1])),
      organisation(slice(range.prefix(1)), words: range.prefix(1))?.kind != .agency
    {
      return true
    }
    // "Our Foreign Staff", "The Daily Example Newsroom".
    guard let last = range.last, range.count >= 2, range.count <= 5 else { return false }
    // "Ann Lee with agencies", "Adam Arnold Example Staff": somebody, and then the desk.
    if range.dropFirst().contains(where: {
      !words[$0].traits.contains(.startsWithCapital) && !words[$0].traits.contains(.caseless)
        && BylineLexicon.labels.meaning(of: words[$0]) == .with
    }) || range.count >= 4 && PersonName.hasKnownParts(slice(range.prefix(2))) {
      return false
    }
    if Self.deskHeads.contains(words[last]) { return true }
    // "Radio Example's Georgian Service": a part of whose name stands before it.
    return Self.services.contains(words[last])
      && range.contains { $0 < last && slice($0..<$0 + 1).withoutPossessive != slice($0..<$0 + 1) }
  }

  /// Parts of a house, of one word; of more, what agencies call themselves: "News Service".
  static let services = PhraseTable<Bool>(.service)

  static let deskHeads = PhraseTable<Bool>(.deskHead)

  func isSite(_ range: Range<Int>) -> Bool {
    guard !siteHashes.isEmpty, let first = range.first, let last = range.last,
      let hash = bytes.solidHash(in: Int(words[first].start)..<Int(words[last].end))
    else { return false }
    return siteHashes.contains(hash)
  }

  /// Whether the words can be a person's or a byline's name.
  func isName(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 7 else { return false }
    if isFormField(range) { return false }
    var weight = 0
    var letters = 0
    for index in range {
      let word = words[index]
      letters += word.range.count
      if word.traits.contains(.startsWithCapital) || word.traits.contains(.caseless)
        || word.traits.contains(.hasDigit) || hasCapitalAfterApostrophe(word)
      {
        weight += 1
      } else if !BylineLexicon.particles.contains(word) && !word.traits.contains(.manyCapitals) {
        // "Kim Jong-su": what follows a hyphen belongs to the word before.
        if index > range.lowerBound, isHyphenated(index) { continue }
        // "Dr. med. Anna Seghers", "e. barreneche", "J. I. da silva".
        if isSmallTitle(index) || isSmallInitial(word) || followsInitials(index, in: range) {
          continue
        }
        // "Office of the Registrar": small words join what an office is to what it is for.
        if range.count > 2, isOffice(range) || isAgencyByName(range) { return true }
        // A small word in a name of several words: a sentence, not a name.
        if range.count > 2 || !options.isAuthorField && range.count > 1 { return false }
        if !result.isEmpty, index > range.lowerBound, weight > 0 { return false }
      }
      if index > range.lowerBound, gaps[index].contains(.colon) { return false }
    }
    if letters < 2 { return false }
    if weight == 0 {
      return options.isAuthorField
        && (range.count <= 2 || range.count <= 4 && isSmallInitial(words[range.lowerBound]))
        || labelled && range.count == 1
    }
    return range.contains { words[$0].traits.contains(.hasLetter) }
  }

  /// "med." before a name that follows.
  func isSmallTitle(_ index: Int) -> Bool {
    isTitle(index) && Int(words[index].end) < bytes.count
      && bytes[Int(words[index].end)] == UInt8(ascii: ".")
  }

  /// "J. I. da silva": the family name alone, behind initials and particles, at the end.
  private func followsInitials(_ index: Int, in range: Range<Int>) -> Bool {
    options.isAuthorField && index == range.upperBound - 1 && words[index].range.count > 2
      && range.dropLast().allSatisfy {
        isInitial(words[$0]) || BylineLexicon.particles.contains(words[$0])
      } && range.dropLast().contains { isInitial(words[$0]) }
  }

  /// "University of Example", "Department for Work": capitals, joined by what joins names of offices.
  func isOffice(_ range: Range<Int>) -> Bool {
    words[range.lowerBound].traits.contains(.startsWithCapital)
      && BylineLexicon.organisationWords.contains(words[range.lowerBound])
      && words[range.upperBound - 1].traits.contains(.startsWithCapital)
      && range.allSatisfy {
        words[$0].traits.contains(.startsWithCapital)
          || BylineLexicon.employerPrepositions.contains(words[$0])
          || Self.articles.contains(words[$0]) || BylineLexicon.particles.contains(words[$0])
      }
  }

  /// "Deputy Head of News": what somebody is, in capitals, and no sentence.
  func isJobTitle(_ range: Range<Int>) -> Bool {
    (2...8).contains(range.count) && gaps[range.lowerBound].contains(.comma)
      && words[range.lowerBound].traits.contains(.startsWithCapital)
      && range.allSatisfy {
        words[$0].traits.contains(.startsWithCapital)
          || BylineLexicon.employerPrepositions.contains(words[$0])
          || Self.articles.contains(words[$0]) || BylineLexicon.particles.contains(words[$0])
      }
  }

  /// "d'Ormesson", "dell'Utri": a particle written on the name.
  private func hasCapitalAfterApostrophe(_ word: Word) -> Bool {
    var i = word.range.lowerBound
    var wasApostrophe = false
    while i < word.range.upperBound {
      let (s, next) = bytes.decode(at: i)
      if wasApostrophe { return isCapital(s) }
      wasApostrophe = s == 0x27 || s == 0x2019
      i = next
    }
    return false
  }

  func place(_ range: Range<Int>) -> Entity? {
    guard range.count <= 4,
      words[range.lowerBound].traits.contains(.startsWithCapital)
        || words[range.lowerBound].traits.contains(.caseless)
    else { return nil }
    let reading = names.resolve(slice(range), .place, language: options.language)
    guard let entity = reading.name, entity.match != .fuzzy else { return nil }
    // One word that only a variant in some language makes a place may be anybody's name.
    if range.count == 1, entity.match == .variant, entity.confidence < 0.9 { return nil }
    // "Tunis" is Tunisia in some languages: the town bears the name itself.
    if DatelineParse.regions.contains(entity.type), let hash = slice(range).solidHash,
      entity.name.solidHash != hash,
      let town = reading.alternatives.first(where: {
        $0.type == "city" && $0.country == entity.country
          && ($0.match == .exact || $0.name.solidHash == hash)
      })
    {
      return placed(town, from: Int(words[range.lowerBound].start))
    }
    return placed(entity, from: Int(words[range.lowerBound].start))
  }

  /// What was read from words that begin at an offset, its evidence in the byline's own words.
  func placed(_ entity: Entity, from offset: Int) -> Entity {
    let start = bytes.trimmed(0..<bytes.count).lowerBound
    return entity.moved { $0.shifted(by: offset - start) }
  }
}
