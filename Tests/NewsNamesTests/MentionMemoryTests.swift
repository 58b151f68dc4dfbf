import NewsCities
import NewsNames
import Testing

/// A resolver remembers words and names from text to text, and no answer may show it.
@Suite struct MentionMemoryTests {
  private static let texts = [
    "The Syrians of Damascus met the United Nations in Geneva; Syrian and Turkish talks went on.",
    "Paris, Texas, is not Paris. Georgia's governor met the president of Georgia in Tbilisi.",
    "THE US AND RUSSIA TALK IN ANKARA",
    "the us and russia talk in ankara",
    "Президент России прибыл в Москву, а затем в Нижний Новгород и Санкт-Петербург.",
    "وصل الرئيس السوري إلى دمشق والرياض وبغداد",
    "北京と東京で会談、莫斯科와 서울에서 회담",
    "Der Berliner Senat und die Münchner Messe, Frankfurt (Oder), Nordrhein-Westfalen",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch lies in Wales, Antananarivo not.",
    "Brazil nuts from Brazil; Jordan Smith said in Jordan that Michael Jordan was in Chad.",
    "US$5 for U.S. troops, the U.K., al-Bab, Ar-Raqqah and New York's Buffalo, New York.",
  ]

  private func answers(_ resolver: NameResolver, _ texts: [String]) -> [[Mention]] {
    texts.map { resolver.mentions(in: $0) }
  }

  private func fresh() -> NameResolver { NameResolver([.world, .cities]) }

  @Test func answersAreThoseOfANewResolver() {
    let old = fresh()
    let expected = Self.texts.map { fresh().mentions(in: $0) }
    #expect(expected.count { !$0.isEmpty } >= 8)
    for _ in 0..<3 { #expect(answers(old, Self.texts) == expected) }
    #expect(answers(old, Self.texts.reversed()) == expected.reversed())
  }

  @Test func oneNameInManyLanguagesIsReadInEach() {
    let old = fresh()
    // More languages than are remembered.
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    let languages =
      ["en", "de", "es", "es-MX", "fi", "pt", "id", "en-US"]
      + letters.flatMap { a in letters.prefix(3).map { a + $0 } }
    let text = "Indiana, Brasilia, Rusia, ES, Moskova und Berliner in Roma"
    let expected = languages.map { fresh().mentions(in: text, .init(language: $0)) }
    for _ in 0..<2 {
      #expect(languages.map { old.mentions(in: text, .init(language: $0)) } == expected)
    }
  }

  @Test func whatIsForgottenIsFoundAgain() {
    let old = fresh()
    let expected = answers(fresh(), Self.texts)
    #expect(answers(old, Self.texts) == expected)
    // Every spelling of a name is remembered by itself.
    var names: [String] = []
    for number in 0..<(1 << 13) {
      var name = ""
      for (index, letter) in "constantinople".enumerated() {
        name += index > 0 && number >> (index - 1) & 1 != 0 ? letter.uppercased() : String(letter)
      }
      names.append("C" + name.dropFirst())
    }
    let text = names.joined(separator: ". ")
    #expect(old.mentions(in: text) == fresh().mentions(in: text))
    #expect(answers(old, Self.texts) == expected)
  }

  @Test func layersOfACallerAreRememberedToo() throws {
    let own = try Gazetteer([
      .init(
        id: "desk:sport", name: "Sports Desk", kind: .organisation, type: "desk",
        forms: [.init("sport", casePolicy: .any), "Damascus Desk"]),
      .init(id: "x:union", name: "Union", kind: .organisation, type: "union", forms: ["European"]),
    ])
    let texts = Self.texts + ["Sport in Damascus: the Damascus Desk and the European Union."]
    let expected = texts.map { NameResolver([own, .world, .cities]).mentions(in: $0) }
    let old = NameResolver([own, .world, .cities])
    for _ in 0..<2 { #expect(answers(old, texts) == expected) }
    #expect(expected.last?.contains { $0.entity.id == "desk:sport" } == true)
  }

  @Test func readingsAtOnceDoNotMeet() async {
    let resolver = fresh()
    let expected = answers(fresh(), Self.texts)
    await withTaskGroup(of: Bool.self) { group in
      for start in 0..<8 {
        group.addTask {
          (0..<20).allSatisfy { turn in
            let index = (start + turn) % Self.texts.count
            return resolver.mentions(in: Self.texts[index]) == expected[index]
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
