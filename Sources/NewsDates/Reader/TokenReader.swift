/// Gives the tokens of one date their roles, from left to right, each looked at a bounded number
/// of times.
///
/// The reader stops before the first token that cannot belong to the date it is reading: in
/// running text the date ends there, in a field what is left must be plain noise.
struct TokenReader {
  let tokens: UnsafeMutableBufferPointer<Token>
  let count: Int
  let source: Bytes
  let lexicon: Lexicon
  let policy: Policy
  /// Whether the date stands in running text, where more must speak for it.
  let isSearch: Bool
  /// The languages that the words have in common.
  var languages = LanguageSet.all
  /// Whether no one language has all the words.
  var isMixed = false
  var draft = Draft()
  /// Whether the word before announced a time of day.
  var expectsTime = false
  /// Whether a word begins another date.
  var hasEnded = false

  init(
    _ tokens: UnsafeMutableBufferPointer<Token>, count: Int, source: Bytes, policy: Policy,
    isSearch: Bool
  ) {
    self.tokens = tokens
    self.count = count
    self.source = source
    lexicon = policy.lexicon
    self.policy = policy
    self.isSearch = isSearch
  }

  /// Forgets what was read, but not the tokens.
  mutating func restart() {
    languages = .all
    isMixed = false
    draft = Draft()
    expectsTime = false
  }

  @inline(__always) func token(_ index: Int) -> Token {
    index >= 0 && index < count ? tokens[index] : Token()
  }

  /// Reads from a token on; the index of the first that was not taken.
  mutating func read(from start: Int) -> Int {
    var index = start
    while index < count {
      guard let next = step(index), next > index else { break }
      index = next
    }
    return index
  }

  private mutating func step(_ index: Int) -> Int? {
    switch tokens[index].kind {
    case .number: number(index)
    case .word: word(index)
    case .mark: mark(index)
    case .zone: zoneName(index)
    case .unknown, .end: nil
    }
  }

  // MARK: Languages

  /// Finds the languages that all the words from `start` to `end` share, the caller's first, and
  /// leaves each word the kinds that it has in them.
  mutating func settleLanguages(_ start: Int, _ end: Int) {
    languages = isSearch && !policy.hints.isEmpty ? policy.hints : sharedLanguages(start, end)
    if isSearch { return settleSearchKinds() }
    for index in 0..<count where tokens[index].kind == .word {
      var kinds: UInt32 = 0
      var anyKinds: UInt32 = 0
      for meaning in lexicon.meanings(of: UInt32(tokens[index].form)) {
        let mask = UInt32(1) << UInt32(meaning.kindCode)
        anyKinds |= mask
        if isKnown(lexicon.languages(meaning), tokens[index]) { kinds |= mask }
      }
      // In a field a word that is none of the others' language is read all the same.
      if policy.hints.isEmpty, !tokens[index].isCapital,
        tokens[index].end - tokens[index].start <= 2, source[Int(tokens[index].start)] < 0x80
      {
        // "is", "on", "be": two small letters are no name of a day, a month or an era.
        if !isSmallName(tokens[index]) { kinds &= ~Self.calendarKinds }
      }
      let isLong = letters(tokens[index]) >= 4 || tokens[index].range.count >= 6
      tokens[index].isForeign =
        kinds == 0 && (isLong || anyKinds & Self.foreignKinds != 0)
      tokens[index].kinds =
        tokens[index].isForeign ? (isLong ? anyKinds : anyKinds & Self.foreignKinds) : kinds
    }
  }

  private func settleSearchKinds() {
    let hasHints = !policy.hints.isEmpty
    for index in 0..<count where tokens[index].kind == .word {
      let token = tokens[index]
      tokens[index].kinds = Self.searchKinds(
        lexicon, UInt32(token.form), languages: languages, hasHints: hasHints,
        length: Int(token.end - token.start), first: source[Int(token.start)])
      tokens[index].isForeign = false
    }
  }

  /// The kinds that a form has in running text, in some languages.
  ///
  /// Short words of rare languages are other words in the common ones.
  static func searchKinds(
    _ lexicon: Lexicon, _ form: UInt32, languages: LanguageSet, hasHints: Bool, length: Int,
    first: UInt8
  ) -> UInt32 {
    var kinds: UInt32 = 0
    let isShort = !hasHints && length < 6
    for meaning in lexicon.meanings(of: form) {
      let set = lexicon.languages(meaning)
      guard set.meets(languages), !isShort || set.meets(LanguageRank.common) else { continue }
      kinds |= 1 << UInt32(meaning.kindCode)
    }
    if !hasHints, length <= 2, first < 0x80, first &- 0x41 >= 26 {
      // "is", "on", "to": two small letters are no name of a day, a month or an era.
      kinds &= ~nameKinds
    }
    return kinds
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
    for strong in [true, false] {
      for index in start..<end where tokens[index].kind == .word {
        var union = LanguageSet.none
        var kinds: UInt32 = 0
        let isRoman = isRomanNumeral(tokens[index])
        // "5.V.2018" is of no language.
        if isRoman, token(index + 1).isNumber || token(index + 2).isNumber, isRomanMonth(index) {
          continue
        }
        for meaning in lexicon.meanings(of: UInt32(tokens[index].form)) {
          let set = lexicon.languages(meaning)
          if isRoman, set.isAll { continue }
          union.formUnion(set)
          kinds |= 1 << UInt32(meaning.kindCode)
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
      let common = agreed.intersection(LanguageRank.common)
      if !common.isEmpty { agreed = common }
    }
    return agreed
  }

  /// Whether a word of some languages counts here.
  @inline(__always)
  private func isKnown(_ set: LanguageSet, _ token: Token) -> Bool {
    guard set.meets(languages) else { return false }
    // In running text short words of rare languages are other words in the common ones.
    return !isSearch || !policy.hints.isEmpty || token.end - token.start >= 6
      || set.meets(LanguageRank.common)
  }

  /// What short words of other languages may be: Q2, PM, CET.
  private static let foreignKinds: UInt32 =
    1 << UInt32(WordKind.quarter.rawValue) | 1 << UInt32(WordKind.period.rawValue)
    | 1 << UInt32(WordKind.zone.rawValue)

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
        $0.kind == .weekday && LanguageRank.isLeading(lexicon.languages($0), 40)
      }
  }

  private static let calendarKinds: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.era.rawValue)

  private static let nameKinds: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.era.rawValue) | 1 << UInt32(WordKind.zone.rawValue)
    | 1 << UInt32(WordKind.relative.rawValue) | 1 << UInt32(WordKind.relativeWeekday.rawValue)

  private static let strongKinds: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.unit.rawValue) | 1 << UInt32(WordKind.unitDirected.rawValue)
    | 1 << UInt32(WordKind.relative.rawValue) | 1 << UInt32(WordKind.relativeWeekday.rawValue)
    | 1 << UInt32(WordKind.season.rawValue) | 1 << UInt32(WordKind.direction.rawValue)

  // MARK: Meanings

  /// The best meaning of a kind that a token has: of the languages in hand, and not a weak form.
  func meaning(
    _ index: Int, _ kind: WordKind, where accepts: (WordMeaning) -> Bool = { _ in true }
  ) -> WordMeaning? {
    let token = token(index)
    guard token.kind == .word, token.can(kind) else { return nil }
    var best: WordMeaning?
    var bestScore = -1
    for meaning in lexicon.meanings(of: UInt32(token.form))
    where meaning.kindCode == kind.rawValue && accepts(meaning) {
      let set = lexicon.languages(meaning)
      let agrees = isKnown(set, token)
      if !agrees, !token.isForeign { continue }
      var score = agrees ? 4 : 0
      if !policy.hints.isEmpty, set.meets(policy.hints) { score += 2 }
      if !meaning.flags.contains(.weak) { score += 1 }
      if score > bestScore { (best, bestScore) = (meaning, score) }
    }
    return best
  }

  /// Whether a token is a word that can be of a kind.
  @inline(__always) func can(_ index: Int, _ kind: WordKind) -> Bool {
    let token = token(index)
    return token.kind == .word && token.can(kind)
  }

  /// The index of the next token that is no skippable mark: "." after an abbreviation, a comma.
  func afterMarks(_ index: Int) -> Int {
    var index = index
    while index < count, tokens[index].kind == .mark,
      tokens[index].mark == 0x2E || tokens[index].mark == 0x2C
    {
      index += 1
    }
    return index
  }

  /// Whether the tokens say an amount of time: a number and a unit.
  func isAmount(_ index: Int) -> Bool {
    var index = index
    if token(index).isMark("(") { index += 1 }
    let token = token(index)
    if token.kind == .word, meaning(index, .unit, where: { $0.b > 0 }) != nil { return true }
    guard token.isNumber || can(index, .number) else { return false }
    var next = index + 1
    while next < index + 4 {
      if can(next, .unit) || can(next, .unitDirected) { return true }
      guard
        can(next, .number) || can(next, .connector) || self.token(next).isMark(".")
          || self.token(next).isMark(",") || self.token(next).isNumber
      else { return false }
      next += 1
    }
    return false
  }

  /// Whether "ago", "later" or their like follow, with nothing but amounts between.
  func isDirected(_ index: Int) -> Bool {
    var next = index
    while next < min(count, index + 24) {
      if can(next, .unitDirected), isDirectedRather(next) { return true }
      if meaning(next, .direction, where: { $0.b != 1 }) != nil { return true }
      if can(next, .modifier), can(next + 1, .relative) { return true }
      guard
        token(next).isNumber || can(next, .unit) || can(next, .number) || can(next, .connector)
          || can(next, .fieldMark) || can(next, .range) || token(next).isMark(",")
          || token(next).isMark(".")
      else { return false }
      next += 1
    }
    return false
  }
}
