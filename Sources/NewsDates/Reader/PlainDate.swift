@_spi(Tables) internal import NewsText

/// Reads a date of which each word and number has one role, in any order and any language: a month, a
/// day, a year of four digits, perhaps a weekday, a time of day, a zone and a label.
///
/// Most dates are so. The reader of all dates asks of each token what else it might be beside its
/// neighbours; where nothing else is possible, the answer is built at once. It is the answer of that
/// reader, byte for byte: what it might take otherwise in some order is left to it.
struct PlainDate {
  let tokens: UnsafeMutablePointer<Token>
  private(set) var count = 0
  let source: Bytes
  let policy: Policy
  var languages = LanguageSet.all

  // The tokens that have a role; −1 where none has.
  var year = -1
  var month = -1
  var day = -1
  var weekday = -1
  var clock = -1
  /// Behind the time of day.
  var clockEnd = -1
  var label = -1
  var zone = -1..<0
  /// What the zone is, as the reader of all dates marks it.
  var zoneWord = 0
  var offset = 0
  var fields = DateFields()
  /// Whether a word names the field of a number: 5日.
  var marks: Marks = []

  struct Marks: OptionSet {
    let rawValue: UInt8
    static let year = Marks(rawValue: 1)
    static let month = Marks(rawValue: 2)
    static let day = Marks(rawValue: 4)
  }

  /// A date of more parts is left to the reader of all.
  private static let limit = 24
  /// How far the roles look ahead.
  private static let ahead = 4

  private init(_ tokens: UnsafeMutablePointer<Token>, _ source: Bytes, _ policy: Policy) {
    self.tokens = tokens
    self.source = source
    self.policy = policy
  }

  /// Reads a whole string; false where it is no such date.
  static func read(
    _ bytes: Bytes, _ range: Range<Int>, _ policy: Policy, into reading: inout DateReading
  ) -> Bool {
    FoldedText.with(bytes, range) { text in
      withUnsafeTemporaryAllocation(of: Token.self, capacity: limit + ahead) { buffer in
        guard let tokens = buffer.baseAddress else { return false }
        var date = PlainDate(tokens, bytes, policy)
        guard date.cut(text), date.settle(), date.takeRoles(), date.isWhole else { return false }
        date.tell(&reading)
        return true
      }
    }
  }

  /// Whether the numbers are those of such a date: one of four digits, the others of one or two, but for
  /// an offset.
  static func mayBeOne(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    // The shortest is "5 May 2018", the longest has a weekday and a zone in words.
    guard range.count >= 10, range.count <= 96 else { return false }
    let end = range.upperBound
    var years = 0
    var index = range.lowerBound
    while true {
      while index &+ 8 <= end {
        let block = ByteBlock(bytes, at: index)
        guard block.isASCII, !block.hasDigit else { break }
        index &+= 8
      }
      while index < end, bytes[index] &- 0x30 >= 10 { index &+= 1 }
      guard index < end else { break }
      let start = index
      repeat { index &+= 1 } while index < end && bytes[index] &- 0x30 < 10
      switch index &- start {
      case 1, 2: break
      case 4:
        let sign = start > 0 ? bytes[start - 1] : 0
        if sign != UInt8(ascii: "+"), sign != UInt8(ascii: "-") { years += 1 }
      default: return false
      }
    }
    return years == 1 && range.contains { bytes[$0] >= 0x41 }
  }

  /// Cuts the text; false where a word is none of dates, or there are too many.
  private mutating func cut(_ text: FoldedText) -> Bool {
    var tokenizer = Tokenizer(text, policy.lexicon)
    while true {
      let token = tokens.advanced(by: count)
      token.initialize(to: Token())
      tokenizer.next(&token.pointee)
      switch token.pointee.kind {
      case .unknown, .zone: return false
      case .end:
        for index in 1..<Self.ahead { token.advanced(by: index).initialize(to: token.pointee) }
        return count > 1
      case .number, .word, .mark: break
      }
      guard count < Self.limit else { return false }
      if token.pointee.kind != .mark, count > 0, !token.pointee.spaceBefore,
        isJoined(token.pointee)
      {
        return false
      }
      count += 1
    }
  }

  /// Whether a word of ASCII is written in one with a number or another: what that is, is asked elsewhere.
  private func isJoined(_ token: Token) -> Bool {
    let before = tokens[count - 1]
    return before.kind != .mark
      && source[Int(token.kind == .word ? token.start : before.end - 1)] < 0x80
  }
}

extension PlainDate {
  /// Finds the languages that all words have in common and leaves each word what it is in them, as
  /// ``TokenReader/settleLanguages(_:_:)`` does; false where they have none, or a word might be skipped.
  private mutating func settle() -> Bool {
    let lexicon = policy.lexicon
    let hasHints = !policy.hints.isEmpty
    languages = hasHints ? policy.hints : .all
    var isFirst = true
    // Names of months and weekdays decide before other words.
    for isStrong in [true, false] {
      for index in 0..<count where tokens[index].kind == .word {
        let token = tokens[index]
        guard (token.kinds & TokenReader.strongKinds != 0) == isStrong else { continue }
        if isNumeral(token) { return false }
        if index > 1, tokens[index - 2].form == token.form { continue }
        if !hasHints, joinsMonth(index) { continue }
        var union = LanguageSet.none
        for meaning in lexicon.meanings(of: UInt32(token.form)) {
          union.formUnion(lexicon.languages(meaning))
        }
        if union.isAll { continue }
        let both = languages.intersection(union)
        if !both.isEmpty {
          languages = both
        } else {
          // A whole word of another language than the caller's is read all the same.
          guard isStrong, isFirst, token.end - token.start > 3, isASCII(token) else { return false }
          languages = union
        }
        isFirst = false
      }
    }
    if !hasHints, !languages.isAll {
      languages = languages.preferring(lexicon.common)
    }
    for index in 0..<count where tokens[index].kind == .word {
      guard leaveKinds(index, lexicon) else { return false }
    }
    return true
  }

  /// Leaves a word the kinds that it has in the languages, and the value where they agree in one; false
  /// where it has none.
  private func leaveKinds(_ index: Int, _ lexicon: Lexicon) -> Bool {
    if index > 1, tokens[index - 2].form == tokens[index].form {
      // "5 de enero de 2018".
      (tokens[index].kinds, tokens[index].value) = (
        tokens[index - 2].kinds, tokens[index - 2].value
      )
      return true
    }
    var kinds: UInt32 = 0
    var value: Int32 = -1
    for meaning in lexicon.meanings(of: UInt32(tokens[index].form))
    where lexicon.languages(meaning).meets(languages) {
      // "de" opens a range elsewhere, which says nothing here.
      let isOpening = meaning.kindCode == WordKind.range.rawValue && meaning.a == 2
      let said = isOpening ? 0 : Int32(meaning.a) & 0xFFFF | Int32(meaning.b) << 16
      if kinds == 0 {
        value = said
      } else if value != said {
        value = Self.several
      }
      kinds |= 1 &<< UInt32(meaning.kindCode)
    }
    tokens[index].kinds = kinds
    tokens[index].value = value
    // "is", "on", "be": two small letters are hardly a name.
    if kinds & TokenReader.calendarKinds != 0, isSmall(tokens[index]) { return false }
    return kinds & ~Self.plainKinds == 0 && kinds != 0
  }

  /// The value of a word that means several things.
  static let several = Int32.min

  /// Whether two small letters stand between words of a date, as ``TokenReader`` has it.
  private func joinsMonth(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.end - token.start == 2 && !token.isCapital && token.can(.weekday)
      && token.can(.connector) && tokens[index + 1].kind == .word && tokens[index + 1].can(.month)
  }

  private func isSmall(_ token: Token) -> Bool {
    token.end - token.start <= 2 && !token.isCapital
  }

  /// Whether a word may be a numeral: "VIII".
  private func isNumeral(_ token: Token) -> Bool {
    token.range.allSatisfy { index in
      let letter = source[index] | 0x20
      return letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v")
        || letter == UInt8(ascii: "x")
    }
  }

  private func isASCII(_ token: Token) -> Bool { token.range.allSatisfy { source[$0] < 0x80 } }

  /// What the words of such a date may be; each has one role of these, in its place.
  private static let plainKinds: UInt32 =
    bit(.month) | bit(.weekday) | bit(.zone) | bit(.label) | bit(.connector) | bit(.fieldMark)
    | bit(.unit) | bit(.range)

  static func bit(_ kind: WordKind) -> UInt32 { 1 << UInt32(kind.rawValue) }
}
