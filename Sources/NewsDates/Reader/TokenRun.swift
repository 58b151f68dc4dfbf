/// The tokens of a date: all of them, or those of running text, cut as far as they are asked for.
///
/// Most of what may begin a date in running text is none, and that is told by the first few words.
struct TokenRun {
  let tokens: UnsafeMutableBufferPointer<Token>
  /// How many are cut.
  private(set) var count: Int
  /// Whether no more can be cut.
  private(set) var isWhole: Bool
  private var tokenizer: Tokenizer
  private let hasHints: Bool
  /// The languages whose kinds the words have; nil where they have those of all.
  private var languages: LanguageSet?

  var source: Bytes { tokenizer.text.source }

  /// Tokens that are cut.
  init(
    _ tokens: UnsafeMutableBufferPointer<Token>, count: Int, _ tokenizer: Tokenizer, hasHints: Bool
  ) {
    self.tokens = tokens
    self.count = count
    self.tokenizer = tokenizer
    self.hasHints = hasHints
    isWhole = true
  }

  /// Tokens of running text, none of which is cut.
  init(_ tokens: UnsafeMutableBufferPointer<Token>, _ tokenizer: Tokenizer, hasHints: Bool) {
    self.init(tokens, count: 0, tokenizer, hasHints: hasHints)
    isWhole = false
  }

  /// Takes away what stands at the ends and belongs to the words beside it: "5 July 2017 by", "5 July
  /// 2017 0"; whether there was something.
  mutating func trim(atStart: Bool, atEnd: Bool) -> Bool {
    let before = count
    let last = tokens[count - 1]
    if atEnd, count > 1, isLoose(last) || last.isNumber && last.digits <= 3 { count -= 1 }
    if atStart, count > 1, isLoose(tokens[0]) || tokens[0].isNumber && !tokens[0].spaceBefore {
      for index in 1..<count { tokens[index - 1] = tokens[index] }
      count -= 1
    }
    return count < before
  }

  private func isLoose(_ token: Token) -> Bool {
    token.kind == .word || token.isMark("-")
  }

  /// Cuts the text up to a token, or to the first word that is none of dates; whether it is there.
  mutating func cut(to index: Int, _ lexicon: Lexicon) -> Bool {
    while count <= index, !isWhole {
      let token = tokenizer.next()
      guard token.kind != .end, token.kind != .unknown, count < tokens.count else {
        isWhole = true
        break
      }
      tokens[count] = token
      if let languages { settle(count, languages, lexicon) }
      count += 1
    }
    return index < count
  }

  /// Leaves each word the kinds that it has in some languages, and those that are cut later too.
  mutating func settle(_ languages: LanguageSet, _ lexicon: Lexicon) {
    self.languages = languages
    for index in 0..<count { settle(index, languages, lexicon) }
  }

  private func settle(_ index: Int, _ languages: LanguageSet, _ lexicon: Lexicon) {
    let token = tokens[index]
    guard token.kind == .word else { return }
    tokens[index].kinds = Self.searchKinds(
      lexicon, UInt32(token.form), languages: languages, hasHints: hasHints,
      length: Int(token.end - token.start), first: source[Int(token.start)])
    tokens[index].isForeign = false
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
      guard set.meets(languages), !isShort || set.meets(lexicon.common) else { continue }
      kinds |= 1 << UInt32(meaning.kindCode)
    }
    if !hasHints, length <= 2, first < 0x80, first &- 0x41 >= 26 {
      // "is", "on", "to": two small letters are no name of a day, a month or an era.
      kinds &= ~nameKinds
    }
    return kinds
  }

  private static let nameKinds: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.era.rawValue) | 1 << UInt32(WordKind.zone.rawValue)
    | 1 << UInt32(WordKind.relative.rawValue) | 1 << UInt32(WordKind.relativeWeekday.rawValue)
}
