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
    hasEnded = false
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
      if can(next, .modifier),
        can(next + 1, .relative) || can(next + 1, .relativeWeekday)
          || can(next + 1, .selector) && can(next + 2, .weekday)
      {
        return true
      }
      guard
        token(next).isNumber || can(next, .unit) || can(next, .number) || can(next, .connector)
          || can(next, .clock) || can(next, .fieldMark) || can(next, .range)
          || token(next).isMark(",")
          || token(next).isMark(".")
      else { return false }
      next += 1
    }
    return false
  }
}
