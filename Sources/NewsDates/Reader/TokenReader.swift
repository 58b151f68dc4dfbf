/// Gives the tokens of one date their roles, from left to right, each looked at a bounded number
/// of times.
///
/// The reader stops before the first token that cannot belong to the date it is reading: in
/// running text the date ends there, in a field what is left must be plain noise.
///
/// It is a pointer to what it was given and what it has read, on the stack of who reads, so that its many
/// small questions hand on no more than that.
struct TokenReader {
  private let memory: UnsafeMutablePointer<Memory>

  private struct Memory {
    let run: UnsafeMutablePointer<TokenRun>
    let tokens: UnsafeMutableBufferPointer<Token>
    let source: Bytes
    let lexicon: Lexicon
    let policy: Policy
    let isSearch: Bool
    var told: ToldDate?
    var languages = LanguageSet.all
    var isMixed = false
    var expectsTime = false
    var hasEnded = false
    var draft = Draft()
  }

  /// Hands on a reader of tokens that has read nothing; it must not be kept.
  @inline(__always)
  static func with<Result>(
    _ run: consuming TokenRun, policy: Policy, isSearch: Bool, told: ToldDate? = nil,
    _ body: (inout TokenReader) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &run) { run in
      with(
        Memory(
          run: run, tokens: run.pointee.tokens, source: run.pointee.source, lexicon: policy.lexicon,
          policy: policy, isSearch: isSearch, told: told),
        body)
    }
  }

  /// Hands on another reader of the same tokens that has read as much; it must not be kept.
  @inline(__always)
  func withCopy<Result>(_ body: (inout TokenReader) -> Result) -> Result {
    Self.with(memory.pointee, body)
  }

  /// Hands on another reader of the same tokens, in the same languages, that has read nothing; it must
  /// not be kept.
  @inline(__always)
  func withFresh<Result>(_ body: (inout TokenReader) -> Result) -> Result {
    Self.with(
      Memory(
        run: memory.pointee.run, tokens: tokens, source: source, lexicon: lexicon, policy: policy,
        isSearch: isSearch, told: told, languages: languages),
      body)
  }

  @inline(__always)
  private static func with<Result>(
    _ memory: Memory, _ body: (inout TokenReader) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Memory.self, capacity: 1) { buffer in
      buffer.initializeElement(at: 0, to: memory)
      defer { buffer.deinitialize() }
      var reader = TokenReader(memory: buffer.baseAddress.unsafelyUnwrapped)
      return body(&reader)
    }
  }

  // MARK: What it was given

  @inline(__always) var tokens: UnsafeMutableBufferPointer<Token> { memory.pointee.tokens }
  /// How many tokens there are, or are cut so far.
  @inline(__always) var count: Int { memory.pointee.run.pointee.count }
  @inline(__always) var source: Bytes { memory.pointee.source }
  @inline(__always) var lexicon: Lexicon { memory.pointee.lexicon }
  @inline(__always) var policy: Policy { memory.pointee.policy }
  /// Whether the date stands in running text, where more must speak for it.
  @inline(__always) var isSearch: Bool { memory.pointee.isSearch }
  /// The date that was told last, before this one in the same text.
  var told: ToldDate? { memory.pointee.told }

  // MARK: What it has read

  /// The languages that the words have in common.
  @inline(__always) var languages: LanguageSet {
    get { memory.pointee.languages }
    set { memory.pointee.languages = newValue }
  }
  /// Whether no one language has all the words.
  @inline(__always) var isMixed: Bool {
    get { memory.pointee.isMixed }
    set { memory.pointee.isMixed = newValue }
  }
  /// Whether the word before announced a time of day.
  @inline(__always) var expectsTime: Bool {
    get { memory.pointee.expectsTime }
    set { memory.pointee.expectsTime = newValue }
  }
  /// Whether a word begins another date.
  @inline(__always) var hasEnded: Bool {
    get { memory.pointee.hasEnded }
    set { memory.pointee.hasEnded = newValue }
  }
  @inline(__always) var draft: Draft {
    _read { yield memory.pointee.draft }
    _modify { yield &memory.pointee.draft }
  }

  /// Forgets what was read, but not the tokens.
  mutating func restart() {
    languages = .all
    isMixed = false
    draft = Draft()
    expectsTime = false
    hasEnded = false
  }

  /// Whether there is a token at an index; the text is cut so far where it is not yet.
  @inline(__always) func has(_ index: Int) -> Bool {
    if index < count { return index >= 0 }
    return !memory.pointee.run.pointee.isWhole && cut(to: index)
  }

  @inline(never)
  private func cut(to index: Int) -> Bool { memory.pointee.run.pointee.cut(to: index, lexicon) }

  /// Leaves each word of running text the kinds that it has in the languages, and those that are cut
  /// later too.
  func settleSearchKinds() { memory.pointee.run.pointee.settle(languages, lexicon) }

  @inline(__always) func token(_ index: Int) -> Token { has(index) ? tokens[index] : Token() }

  /// Reads from a token on; the index of the first that was not taken.
  mutating func read(from start: Int) -> Int {
    var index = start
    var idle = 0
    while has(index), idle < idleLimit {
      guard let next = step(index), next > index else { break }
      idle = draft.last >= index ? 0 : idle + next - index
      index = next
    }
    return index
  }

  /// How many tokens in a row may say nothing: "to the in at of" leads nowhere in running text.
  private var idleLimit: Int { isSearch ? 8 : .max }

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
  @inline(__always)
  func meaning(
    _ index: Int, _ kind: WordKind, where accepts: (WordMeaning) -> Bool = { _ in true }
  ) -> WordMeaning? {
    // Most questions end here.
    guard can(index, kind) else { return nil }
    return bestMeaning(tokens[index], kind, where: accepts)
  }

  private func bestMeaning(
    _ token: Token, _ kind: WordKind, where accepts: (WordMeaning) -> Bool
  ) -> WordMeaning? {
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
    has(index) && tokens[index].kind == .word && tokens[index].can(kind)
  }

  /// The index of the next token that is no skippable mark: "." after an abbreviation, a comma.
  func afterMarks(_ index: Int) -> Int {
    var index = index
    while has(index), tokens[index].kind == .mark,
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
    while next < index + 24 {
      if directedUnit(next) != nil { return true }
      if meaning(next, .direction, where: { $0.b != 1 && directs($0) }) != nil { return true }
      if can(next, .modifier),
        can(next + 1, .relative) || can(next + 1, .relativeWeekday)
          || can(next + 1, .selector) && can(next + 2, .weekday)
          || can(next + 1, .weekday)
            && meaning(next, .modifier, where: { $0.a == ModifierCode.since }) != nil
          || !isSearch && countsFromDay(next)
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
