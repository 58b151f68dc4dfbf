import Testing

@_spi(Tables) @testable import NewsDates

struct LexiconTests {
  private let lexicon = Lexicon.shared

  /// The longest whole word at the start of a text, with what it means in a language.
  private func meaning(_ text: String, _ kind: WordKind, _ language: String) -> (
    meaning: WordMeaning, length: Int
  )? {
    guard let number = lexicon.baseLanguage(language) else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      guard let match = lexicon.firstWord(of: bytes) else { return nil }
      let found = lexicon.meanings(of: match.form).first {
        $0.kind == kind && lexicon.contains($0.languages, language: number)
      }
      return found.map { ($0, match.end) }
    }
  }

  @Test(arguments: [
    ("September 5", "en", 9, 9), ("SEPT", "en", 9, 4), ("Ιουλίου", "el", 7, 14),
    ("Január", "hu", 1, 7), ("janvier", "fr", 1, 7), ("de\u{301}cembre", "fr", 12, 10),
    ("октября", "ru", 10, 14), ("októbra", "sk", 10, 8), ("กรกฎาคม", "th", 7, 21),
    ("يناير", "ar", 1, 10), ("जुलाई", "hi", 7, 15), ("ივლისი", "ka", 7, 18),
    ("Հուլիսի", "hy", 7, 14),
  ])
  func months(text: String, language: String, month: Int16, length: Int) throws {
    let found = try #require(meaning(text, .month, language))
    #expect(found.meaning.a == month)
    #expect(found.meaning.b == CalendarCode.gregorian)
    #expect(found.length == length)
  }

  @Test(
    arguments: [
      ("شوال", "ar", CalendarCode.islamic, 10), ("مهر", "fa", CalendarCode.persian, 7),
      ("תשרי", "he", CalendarCode.hebrew, 1), ("መስከረም", "am", CalendarCode.ethiopic, 1),
    ] as [(String, String, Int16, Int16)])
  func monthsOfOtherCalendars(
    text: String, language: String, calendar: Int16, month: Int16
  ) throws {
    var text = text
    let number = try #require(lexicon.baseLanguage(language))
    let found = try text.withUTF8 { bytes in
      let match = try #require(lexicon.firstWord(of: bytes))
      return lexicon.meanings(of: match.form).contains {
        $0.kind == .month && $0.a == month && $0.b == calendar
          && lexicon.contains($0.languages, language: number)
      }
    }
    #expect(found)
  }

  @Test func oneFormKeepsItsMeaningsByLanguage() throws {
    #expect(meaning("mar", .month, "en")?.meaning.a == 3)
    #expect(meaning("mar", .weekday, "es")?.meaning.a == 2)
    #expect(meaning("mar", .weekday, "en") == nil)
  }

  @Test func phrasesMatchOverAnySpaces() throws {
    let found = try #require(meaning("day  before\u{A0}yesterday, he said", .relative, "en"))
    #expect(found.meaning.a == UnitCode.day && found.meaning.b == -2)
    #expect(found.length == 22)
  }

  @Test func partsOfWordsAreNoWords() {
    #expect(meaning("marchioness", .month, "en") == nil)
    #expect(meaning("decide", .month, "en") == nil)
    #expect(meaning("мартышка", .month, "ru") == nil)
  }

  @Test(arguments: [
    ("en-GB", "dmy"), ("en-US", "mdy"), ("en", "mdy"), ("de_AT", "dmy"), ("zh", "ymd"),
    ("fr-CA", "ymd"), ("hu", "ymd"), ("ar-LB", "dmy"),
  ])
  func fieldOrders(tag: String, order: String) throws {
    let language = try #require(lexicon.language(tag))
    #expect(lexicon.order(ofLanguage: language)?.rawValue == order)
  }

  @Test func tagsOfOldAndAliases() throws {
    #expect(lexicon.language("no") == lexicon.language("nb"))
    #expect(lexicon.language("iw-IL") == lexicon.language("he"))
    #expect(lexicon.language("tlh") == nil)
  }

  @Test func aMillionLettersCostTheirLength() {
    var text = String(repeating: "january ", count: 100_000)
    let count = text.withUTF8 { bytes in
      FoldedText.with(bytes, 0..<bytes.count) { text in
        var tokenizer = Tokenizer(text, lexicon)
        var count = 0
        while tokenizer.next().kind == .word { count += 1 }
        return count
      }
    }
    #expect(count == 100_000)
  }
}

extension Lexicon {
  /// The form that a text begins with, as the tokenizer cuts it, and where it ends.
  func firstWord(of bytes: UnsafeBufferPointer<UInt8>) -> (form: UInt32, end: Int)? {
    FoldedText.with(bytes, 0..<bytes.count) { text in
      var tokenizer = Tokenizer(text, self)
      let token = tokenizer.next()
      return token.kind == .word ? (UInt32(token.form), Int(token.end)) : nil
    }
  }
}
