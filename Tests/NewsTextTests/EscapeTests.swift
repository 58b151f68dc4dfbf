import NewsText
import Testing

@Suite("Escapes of programs")
struct EscapeTests {
  static let cleaner: TextCleaner = {
    var options = TextCleaner.Options()
    options.escapes = true
    return TextCleaner(options)
  }()

  @Test(
    "What stands for characters becomes the characters",
    arguments: [
      (#"Caf\u00e9 owners don\u2019t pay"#, "Café owners don’t pay"),
      (#"The harbour\\u2019s gates"#, "The harbour’s gates"),
      (#"\ud83d\ude00 in the park, \U0001F6A2 at sea"#, "😀 in the park, 🚢 at sea"),
      (#"Caf\xc3\xa9 ferm\xe9"#, "Café fermé"),
      (#"It\'s \"odd\" and\/or new"#, #"It's "odd" and/or new"#),
      ("D%C3%A9j%C3%A0 vu: 50%25", "Déjà vu: 50%25"),
      ("Results%3A%20Per%C3%BA%20votes", "Results: Perú votes"),
      ("=?UTF-8?B?w4lsZWN0aW9ucw==?= =?iso-8859-1?q?_=E0_Lyon?=", "Élections à Lyon"),
      ("&#92;u00e9t&#92;u00e9", "été"),
      // Escaped, and misread before that.
      (#"\u00c3\u00a9t\u00c3\u00a9"#, "été"),
    ])
  func unescaped(text: String, expected: String) {
    let clean = Self.cleaner.clean(text)
    #expect(clean.text == expected)
    #expect(clean.edits.allSatisfy { $0.rule.contains("escape") })
    #expect(CleanText.replay(Array(clean.edits), over: text) == expected)
    #expect(Self.cleaner.isClean(expected))
  }

  @Test(
    "What is no escape stays, as do controls, halves of pairs and addresses",
    arguments: [
      #"C:\users\new\xmas"#, #"half a pair \ud83d here"#, #"a bell \u0007 and \x00"#, "100% sure",
      "50%of it", "https://example.org/caf%C3%A9", "/img/caf%C3%A9.jpg", "=?utf-8?q?not closed",
      "=?no-such-name?q?a?=", #"\\\u00e9"#, "a =? b ?= c",
    ])
  func kept(text: String) {
    #expect(Self.cleaner.clean(text).text == text)
  }

  @Test("The step is off by default") func off() {
    #expect(TextCleaner().isClean(#"Caf\u00e9"#))
  }
}
