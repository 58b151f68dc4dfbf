import NewsText
import Testing

@Suite("Homoglyphs")
struct HomoglyphTests {
  static var cleaner: TextCleaner {
    var options = TextCleaner.Options()
    options.homoglyphs = true
    return TextCleaner(options)
  }

  // The odd letters are written as escapes, since nobody sees them.
  @Test(
    "Letters of another script become those of the word",
    arguments: [
      ("The B\u{430}nk of \u{415}ngland cut rates", "The Bank of England cut rates"),
      ("P\u{43E}ссия", "Россия"), ("H\u{43E}вый", "Новый"),
      ("Poccия открыла новый порт", "Россия открыла новый порт"),
      ("the court \u{43E}f appeal", "the court of appeal"),
      ("\u{391}THENS T\u{3BF}day news", "ATHENS Today news"),
      ("Новый G\u{43E}\u{43E}gle открыт", "Новый Google открыт"),
      ("Νέα από την Aθήνα", "Νέα από την Αθήνα"),
    ])
  func repairs(text: String, expected: String) {
    #expect(Self.cleaner.clean(text).text == expected)
  }

  @Test(
    "Words that are mixed on purpose stay",
    arguments: [
      "COVID-19ის შემთხვევები", "iPhone-ы дорожают в магазинах", "Нет USBа в магазине",
      "SMSки приходят поздно", "a μm and a kΩ", "\u{441}\u{43E}\u{440} and robber",
      "Δx and Δy", "PR-отдел и IT-компании", "Το iPhone της Αθήνας",
    ])
  func keeps(text: String) {
    #expect(Self.cleaner.clean(text).edits.isEmpty)
  }

  @Test("An edit names the letter")
  func edits() {
    let edits = Self.cleaner.clean("The B\u{430}nk said").edits
    #expect(edits == [Edit(5..<7, replacement: "a", rule: "homoglyph", confidence: 0.95)])
  }

  @Test("Nothing is changed unless asked for")
  func isOff() { #expect(TextCleaner().isClean("The B\u{430}nk said")) }
}
