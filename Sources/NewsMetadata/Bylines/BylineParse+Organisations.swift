internal import NewsNames

// Which words name an organisation: those that a table knows, and those that have a word or an ending
// that no person has.

extension BylineParse {
  /// A known agency or organisation by exactly these words.
  func organisation(
    _ text: String, words range: Range<Int>
  ) -> (name: String, kind: Byline.Kind, id: String?)? {
    guard range.count <= 6, !text.isEmpty else { return nil }
    let reading = names.resolve(text, .organisation, language: options.language)
    if reading.name == nil, range.count > 1, stands(range), !reading.alternatives.isEmpty,
      reading.alternatives.allSatisfy({
        $0.isOutlet && ($0.match == .exact || $0.match == .folded)
      })
    {
      // "El Universal": a paper, whichever of those that bear the name.
      return (text, .organisation, nil)
    }
    guard
      let entity = reading.sourceEntity ?? agencyAtHome(among: reading)
        ?? agencyInSmallLetters(text, range),
      entity.match != .fuzzy, entity.match != .variant || range.count > 1
    else { return nil }
    let isAgency = entity.isAgency
    // One small word, or a word that is also a forename, is nobody's byline by itself.
    if range.count == 1, !isAgency, !words[range.lowerBound].traits.isAllCapitals,
      !entity.isOutlet
    {
      return nil
    }
    return (isAgency ? entity.name : text, isAgency ? .agency : .organisation, entity.id)
  }

  /// "afp", "čtk": the letters of an agency as editors type them; a word that is a forename too is none.
  private func agencyInSmallLetters(_ text: String, _ range: Range<Int>) -> Entity? {
    guard range.count == 1, stands(range), words[range.lowerBound].range.count <= 6,
      words[range.lowerBound].traits.contains(.hasSmall),
      !words[range.lowerBound].traits.contains(.startsWithCapital), !PersonName.isKnownPart(text),
      let entity = names.resolve(text.uppercased(), .organisation, language: options.language).name
    else { return nil }
    return entity.isAgency && entity.match == .exact ? entity : nil
  }

  /// Whether words stand by themselves between separators.
  private func stands(_ range: Range<Int>) -> Bool {
    (range.lowerBound == 0 || !gaps[range.lowerBound].isDisjoint(with: .hard))
      && (range.upperBound == words.count || !gaps[range.upperBound].isDisjoint(with: .hard))
  }

  /// ACN is one in Barcelona and one in Havana: the page's language tells.
  private func agencyAtHome(among reading: NameReading) -> Entity? {
    let others = reading.alternatives
    guard !others.isEmpty else { return nil }
    let home = LanguageHome.country(of: options.language)
    return others.first { $0.isAgency && $0.country == home }
  }

  /// "ABCD - Alliance of Example Choirs": letters, and behind a dash what they stand for.
  func spelledHouse(from start: Int) -> Byline? {
    guard
      let dash = (start + 1...start + 2).first(where: {
        $0 < words.count && gaps[$0].contains(.dash)
      }), words.count - dash >= 2, words.count - start <= 14,
      words[start..<dash].allSatisfy({ $0.traits.isAllCapitals && $0.range.count <= 6 }),
      gaps[dash + 1..<words.count].allSatisfy({ $0.isDisjoint(with: .hard) && !$0.contains(.dash) }
      ),
      isShortForm(start..<dash, before: dash), hasOrganisationWord(dash..<words.count),
      organisation(slice(start..<dash), words: start..<dash)?.kind != .agency
    else { return nil }
    let name = slice(start..<words.count)
    // "e.V." keeps its stop.
    let isShort = gaps[words.count - 1].contains(.tightStop) && whole.hasSuffix(".")
    return Byline(name: isShort ? name + "." : name, kind: .organisation, text: whole)
  }

  /// Three letters at least, no label, and a capital behind the dash.
  private func isShortForm(_ short: Range<Int>, before start: Int) -> Bool {
    short.contains { words[$0].range.count >= 3 } && label(at: short.lowerBound) == nil
      && words[start].traits.contains(.startsWithCapital)
  }

  func hasOrganisationWord(_ range: Range<Int>) -> Bool {
    range.contains {
      // "Câmara Municipal": some are words only together.
      guard
        let match = BylineLexicon.organisationWords.longest(
          in: words, from: $0, to: range.upperBound)
      else { return false }
      return match.count > 1 || range.count > 1 || words[$0].range.count > 3
    }
      || range.first.map {
        beginsAsOrganisation(bytes: Int(words[$0].start)..<Int(words[range.upperBound - 1].end))
      } ?? false
      || range.contains {
        $0 > range.lowerBound && gaps[$0].contains(.tightStop) && !isInitial(words[$0 - 1])
          && !isTitle($0 - 1)
          && words[$0].range.count <= 4
      } || range.count <= 2 && range.contains { endsInOrganisationWord(words[$0]) }
      || range.contains { endsAsOrganisation(words[$0]) }
        && !PersonName.hasKnownParts(slice(range))
  }

  /// "exampleNews": the name of a site with its kind written on it.
  private func endsInOrganisationWord(_ word: Word) -> Bool {
    guard word.range.count >= 6, word.traits.contains(.hasSmall),
      let cut = Self.seam(in: word, bytes)
    else { return false }
    var i = cut
    guard let tail = bytes.nextWord(from: &i, to: word.range.upperBound) else { return false }
    return tail.range.count >= 4 && BylineLexicon.organisationWords.contains(tail)
  }

  /// What a word ends in that is no person's: "Bundesverband", "取材班".
  func endsAsOrganisation(_ word: Word) -> Bool {
    word.traits.isDisjoint(with: .hasDigit) && endsAsOrganisation(bytes: word.range)
  }

  func endsAsOrganisation(bytes range: Range<Int>) -> Bool {
    guard range.count >= 7 else { return false }
    var start = bytes.decode(at: range.lowerBound).next
    start = bytes.decode(at: start).next
    while range.upperBound - start >= 3 {
      let isEnding =
        BylineLexicon.organisationEndings.meaning(
          of: bytes.wordsHash(in: start..<range.upperBound).hash) != nil
      // One syllable says it only of four, one ideograph of three.
      let isIdeograph = (0xE4...0xE9).contains(bytes[start])
      if isEnding,
        range.upperBound - start > 3 || start - range.lowerBound >= (isIdeograph ? 6 : 9)
          || bytes[start] < 0x80
      {
        return true
      }
      start = bytes.decode(at: start).next
    }
    return false
  }

  /// "株式会社…", "กรม…": in some languages names of offices and companies begin with what they are.
  func beginsAsOrganisation(bytes range: Range<Int>) -> Bool {
    guard let first = range.first, bytes[first] >= 0xE0 else { return false }
    return Self.organisationHeads.contains {
      $0.count < range.count && bytes[first..<first + $0.count].elementsEqual($0)
    }
  }

  private static let organisationHeads: [[UInt8]] = [
    "株式会社", "一般社団法人", "公益財団法人", "주식회사", "재단법인", "사단법인", "กรม", "กระทรวง", "มหาวิทยาลัย",
    "สำนักงาน", "องค์การ", "บริษัท", "สมาคม", "โรงเรียน", "โรงพยาบาล", "ฝ่าย", "เทศบาล", "มูลนิธิ", "ธนาคาร",
  ].map { Array($0.utf8) }
}
