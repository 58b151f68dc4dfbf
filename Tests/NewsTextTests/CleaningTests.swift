import NewsText
import Testing

@Suite("Cleaning")
struct CleaningTests {
  /// Bits of text that meet each other in random order.
  static let parts = [
    "a", "B", "é", "Ã", "©", "&amp;", "&", "amp;", "&#x41;", "<b>", "<", ";", " ", "\u{A0}", "\n",
    "\r", "\u{1B}[31m", "\u{1B}", "\u{200D}", "\u{200C}", "\u{200B}", "\u{202E}", "\u{202C}",
    "\u{2067}", "\u{2069}", "\u{301}", "\u{308}", "ﬁ", "\u{AD}", "ا", "ﻻ", "Ð", "â", "€", "™",
    "\u{80}", "\u{92}", "\u{FEFF}", "가", "\u{1161}", "क", "्", "😀", "\u{2028}", "\u{0}", "\"", "'",
    "Р", "С", "°", "ё", "\u{FFFD}", "?", "├", "®", "┐", "√", "±",
  ]

  static func randomTexts(_ count: Int) -> [String] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      (0..<1 + next(24)).map { _ in parts[next(parts.count)] }.joined()
    }
  }

  static var optionSets: [TextCleaner.Options] {
    var all = TextCleaner.Options()
    all.spaces = .collapsed
    all.tatweel = true
    all.widths = true
    all.ligatures = true
    all.quotes = .straight
    all.homoglyphs = true
    var always = TextCleaner.Options()
    always.entities = .always
    always.quotes = .typographic
    always.letterCase = .title
    always.language = "tr"
    var plain = TextCleaner.Options()
    plain.spaces = .plain
    plain.letterCase = .sentence
    var composed = TextCleaner.Options.none
    composed.normalization = true
    return [TextCleaner.Options(), all, always, plain, composed, .none]
  }

  @Test("What was cleaned is clean, and its edits replay", arguments: optionSets)
  func idempotence(_ options: TextCleaner.Options) {
    let cleaner = TextCleaner(options)
    for text in Self.randomTexts(2000) {
      let clean = cleaner.clean(text)
      let replayed = CleanText.replay(clean.edits, over: text)
      #expect(Array(replayed.utf8) == Array(clean.text.utf8), "\(text.debugDescription)")
      let again = cleaner.clean(clean.text)
      #expect(again.edits.isEmpty, "\(text.debugDescription)")
      #expect(Array(again.text.utf8) == Array(clean.text.utf8), "\(text.debugDescription)")
    }
  }

  @Test("Ranges map both ways")
  func ranges() {
    let text = "x caf&eacute; y\u{AD}z"
    let clean = TextCleaner().clean(text)
    #expect(clean.text == "x café yz")
    #expect(clean.originalRange(of: 2..<7) == 2..<13)
    #expect(clean.cleanRange(of: 2..<13) == 2..<7)
    #expect(clean.originalRange(of: 0..<1) == 0..<1)
    // A range that touches the inside of an edit grows to the whole of it.
    #expect(clean.originalRange(of: 6..<7) == 5..<13)
    #expect(clean.cleanRange(of: 0..<text.utf8.count) == 0..<clean.text.utf8.count)
  }

  @Test("Runs that the scan passes over hold nothing for any step")
  func plainRuns() {
    // Letters and digits of Arabic, and all pairs of Cyrillic letters that are passed over at once,
    // give the same verdict inside a long run and alone.
    let cleaner = TextCleaner()
    for value in 0x600..<0x700 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = String(scalar)
      let run = String(repeating: "\u{645}\u{646} ", count: 12)
      #expect(
        cleaner.isClean(run + letter + run)
          == cleaner.isClean("\u{646} " + letter + "\u{645}\u{646}"))
    }
  }

  @Test(
    "Hostile text takes time in line with its length",
    arguments: [
      "&", "&amp;", "&#1", "<a ", "\u{1B}[", "\u{1B}]", "\u{301}", "\u{202A}", "\u{200D}", "Ã",
      "Ã©",
      "\u{1161}", "à", "Ð", "&l", "\u{E0067}",
    ])
  func hostile(_ part: String) {
    let text = "e" + String(repeating: part, count: 200_000)
    let clean = TextCleaner().clean(text)
    #expect(clean.text.utf8.count <= 2 * text.utf8.count)
  }

  @Test("A detector never names an encoding that the bytes violate")
  func violated() {
    let bytes: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0x98, 0x81]
    let found = bytes.withUnsafeBufferPointer { CharsetDetector().detect($0) }
    #expect(!found.contains { $0.encoding == "windows-1251" })
  }
}
