// Which languages the words of a date have in common, and what each word is in them.

extension TokenReader {
  /// Finds the languages that all the words from `start` to `end` share, the caller's first, and
  /// leaves each word the kinds that it has in them.
  mutating func settleLanguages(_ start: Int, _ end: Int) {
    languages = isSearch && !policy.hints.isEmpty ? policy.hints : sharedLanguages(start, end)
    if isSearch { return settleSearchKinds() }
    for index in 0..<count where tokens[index].kind == .word {
      let anyKinds = tokens[index].anyKinds
      var kinds: UInt32 = 0
      for meaning in lexicon.meanings(of: UInt32(tokens[index].form))
      where lexicon.languages(meaning).meets(languages) {
        kinds |= 1 &<< UInt32(meaning.kindCode)
      }
      // In a field a word that is none of the others' language is read all the same.
      if policy.hints.isEmpty, !tokens[index].isCapital,
        tokens[index].end - tokens[index].start <= 2, source[Int(tokens[index].start)] < 0x80
      {
        // "is", "on", "be": two small letters are no name of a day, a month or an era.
        if joinsMonth(index) || !isSmallName(tokens[index]) && !isBesideMonth(index) {
          kinds &= ~Self.calendarKinds
        }
      }
      tokens[index].isForeign = false
      tokens[index].kinds = kinds
      guard kinds == 0 else { continue }
      let isLong = tokens[index].range.count >= 6 || letters(tokens[index]) >= 4
      // "Sun 16 مه 2021": of two scripts, an English weekday may be one.
      let foreign = isLatinBesideOther(index) ? Self.foreignNames : Self.foreignKinds
      tokens[index].isForeign = isLong || anyKinds & foreign != 0
      tokens[index].kinds = isLong ? anyKinds : anyKinds & foreign
    }
  }

  /// Whether English has a meaning.
  @inline(__always)
  func isEnglish(_ meaning: WordMeaning) -> Bool {
    lexicon.languages(meaning).meets(lexicon.english)
  }

  /// Whether a word of another language than the caller's may be read: "für" is no February.
  private func isName(_ token: Token) -> Bool {
    let count = letters(token)
    let isPlain = token.range.count == count || token.range.count == 2 * count
    return count > 3 || count == 3 && isPlain
  }

  /// How many letters a word has; one of Han counts for a word.
  private func letters(_ token: Token) -> Int {
    token.range.reduce(0) { sum, index in
      let byte = source[index]
      return sum + (byte & 0xC0 == 0x80 ? 0 : byte >= 0xE3 ? 4 : 1)
    }
  }

  private mutating func sharedLanguages(_ start: Int, _ end: Int) -> LanguageSet {
    var agreed = policy.hints.isEmpty ? LanguageSet.all : policy.hints
    var isFirst = true
    for pass in 0..<2 {
      let strong = pass == 0
      for index in start..<end where tokens[index].kind == .word {
        let isRoman = isRomanNumeral(tokens[index])
        guard isRoman || (tokens[index].anyKinds & Self.strongKinds != 0) == strong else {
          continue
        }
        var union = LanguageSet.none
        var kinds: UInt32 = 0
        if joinsMonth(index) { continue }
        // "5.V.2018" is of no language.
        if isRoman, token(index + 1).isNumber || token(index + 2).isNumber, isRomanMonth(index) {
          continue
        }
        for meaning in lexicon.meanings(of: UInt32(tokens[index].form)) {
          let set = lexicon.languages(meaning)
          if isRoman, set.isAll { continue }
          union.formUnion(set)
          kinds |= 1 &<< UInt32(meaning.kindCode)
        }
        guard (kinds & Self.strongKinds != 0) == strong else { continue }
        if union.isAll { continue }
        let both = agreed.intersection(union)
        if !both.isEmpty {
          agreed = both
          isFirst = false
        } else if strong, isFirst, policy.hints.isEmpty || isName(tokens[index]) {
          // Words of another language than the caller's are read all the same.
          agreed = union
          isFirst = false
        } else if strong, policy.hints.isEmpty || letters(tokens[index]) > 3 {
          isMixed = true
        }
      }
    }
    // Where a language with much news explains all, the hundreds of others need not be asked.
    if policy.hints.isEmpty, !agreed.isAll {
      let common = agreed.intersection(lexicon.common)
      if !common.isEmpty { agreed = common }
    }
    return agreed
  }

  /// Whether a word of some languages counts here.
  @inline(__always)
  func isKnown(_ set: LanguageSet, _ token: Token) -> Bool {
    guard set.meets(languages) else { return false }
    // In running text short words of rare languages are other words in the common ones.
    return !isSearch || !policy.hints.isEmpty || token.end - token.start >= 6
      || set.meets(lexicon.common)
  }

  /// What short words of other languages may be: Q2, PM, CET.
  private static let foreignKinds: UInt32 =
    1 << UInt32(WordKind.quarter.rawValue) | 1 << UInt32(WordKind.period.rawValue)
    | 1 << UInt32(WordKind.zone.rawValue)

  /// Whether two small letters stand between words of a date rather than for a weekday: "p.m. on Sept.
  /// 25", where Danish has a short Wednesday.
  private func joinsMonth(_ index: Int) -> Bool {
    let token = tokens[index]
    return policy.hints.isEmpty && token.range.count == 2 && !token.isCapital
      && token.can(.weekday) && token.can(.connector) && can(index + 1, .month)
  }

  /// Whether a word is written with the numerals one, five and ten.
  func isRomanNumeral(_ token: Token) -> Bool {
    token.range.allSatisfy { index in
      let letter = source[index] | 0x20
      return letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v")
        || letter == UInt8(ascii: "x")
    }
  }

  /// Whether two small letters are a month in Roman numerals, or a weekday in a language with much
  /// news: "vi", "wo".
  private func isSmallName(_ token: Token) -> Bool {
    isRomanNumeral(token)
      || lexicon.meanings(of: UInt32(token.form)).contains {
        $0.kind == .weekday && lexicon.ranked.isLeading(lexicon.languages($0), 40)
      }
  }

  /// Whether a longer name of a month stands in a string that settles a language with little news:
  /// its short names are none of others' words then.
  private func isBesideMonth(_ index: Int) -> Bool {
    guard !languages.isAll, !lexicon.ranked.isLeading(languages, 40) else { return false }
    return (0..<count).contains {
      $0 != index && can($0, .month) && tokens[$0].range.count >= 3 && !isRomanNumeral(tokens[$0])
    }
  }

  /// Whether a capitalized word of ASCII stands among words of another script.
  private func isLatinBesideOther(_ index: Int) -> Bool {
    guard tokens[index].isCapital, tokens[index].range.count == 3,
      source[Int(tokens[index].start)] < 0x80
    else { return false }
    return (0..<count).contains {
      tokens[$0].kind == .word && source[Int(tokens[$0].start)] >= 0xD0
    }
  }

  private static let foreignNames: UInt32 = foreignKinds | 1 << UInt32(WordKind.weekday.rawValue)

  static let calendarKinds: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.era.rawValue)

  static let strongKinds: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.unit.rawValue) | 1 << UInt32(WordKind.unitDirected.rawValue)
    | 1 << UInt32(WordKind.relative.rawValue) | 1 << UInt32(WordKind.relativeWeekday.rawValue)
    | 1 << UInt32(WordKind.season.rawValue) | 1 << UInt32(WordKind.direction.rawValue)
}
