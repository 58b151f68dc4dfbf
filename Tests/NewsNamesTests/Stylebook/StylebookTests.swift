import NewsCities
import NewsNames
import NewsText
import Testing

@Suite struct StylebookTests {
  private func name(_ name: String, _ stylebook: Stylebook) -> String? {
    var names = NameResolver.withCities
    names.stylebook = stylebook
    return names.resolve(name).name?.name
  }

  @Test(arguments: [
    ("Vietnam", "Viet Nam"), ("Syria", "Syrian Arab Republic"), ("Ivory Coast", "Côte d'Ivoire"),
    ("Czech Republic", "Czechia"), ("France", "France"), ("PRC", "China"),
  ])
  func theUnitedNationsHaveTheirNames(written: String, expected: String) {
    #expect(name(written, .unitedNations) == expected)
  }

  @Test(arguments: [
    ("Bashar al-Assad", "Bashar Assad"), ("Muammar Kadhafi", "Moammar Gadhafi"),
    ("Al Qaeda", "al-Qaida"), ("ISIL", "Islamic State group"), ("Turkey", "Turkey"),
  ])
  func agenciesHaveTheirSpellings(written: String, expected: String) {
    #expect(name(written, .associatedPress) == expected)
  }

  @Test(arguments: [
    ("de", "Syria", "Syrien"), ("de-AT", "Moscow", "Moskau"), ("fr", "EU", "Union européenne"),
    ("zh-TW", "Spain", "西班牙"), ("zh-Hant", "Russia", "俄羅斯"), ("nb", "Norway", "Norge"),
    ("ar", "Vladimir Putin", "فلاديمير بوتين"), ("en-GB", "Moscow", "Moscow"),
    ("tlh", "Moscow", "Moscow"),
  ])
  func namesAreOfTheLanguageAskedFor(language: String, written: String, expected: String) {
    #expect(name(written, Stylebook(language: language)) == expected)
  }

  @Test func aHouseHasItsOwnNames() throws {
    var desk = Gazetteer.Entry(
      id: "desk:harbour", name: "Harbour Desk", kind: .organisation, type: "desk")
    desk.labels = ["de": "Hafenredaktion", "en-x-house": "The Harbour Desk"]
    let made = try Gazetteer([desk])
    let bytes = try #require(made.bytes)
    for gazetteer in [made, try Gazetteer(bytes: bytes)] {
      var names = NameResolver([gazetteer, .world])
      names.stylebook = Stylebook(
        Stylebook.Style(rawValue: "house"), overrides: ["iso3166:TR": "Türkiye"])
      #expect(names.resolve("Harbour Desk").name?.name == "The Harbour Desk")
      #expect(names.resolve("Turkey").name?.name == "Türkiye")
      #expect(names.resolve("France").name?.name == "France")
      names.stylebook.language = "de"
      #expect(names.resolve("Harbour Desk").name?.name == "Hafenredaktion")
      #expect(names.mentions(in: "The Harbour Desk in Turkey").map(\.entity.name).last == "Türkiye")
    }
  }

  @Test func anEntityIsNamedWithoutAResolver() throws {
    let syria = try #require(Gazetteer.world.entity(id: "iso3166:SY"))
    #expect(Stylebook(language: "fr").name(of: syria) == "Syrie")
    #expect(Stylebook.unitedNations.name(of: syria) == "Syrian Arab Republic")
    #expect(Stylebook.standard.name(of: syria) == "Syria")
  }

  @Test(arguments: [
    (
      "Bashar al-Assad spoke in Damascus; Kadhafi did not.",
      "Bashar Assad spoke in Damascus; Gadhafi did not."
    ),
    ("SYRIA: Al-Qaeda's men left", "SYRIA: al-Qaida's men left"),
    ("Syrians and the Kremlin", "Syrians and the Kremlin"),
    ("No name stands here.", "No name stands here."),
  ])
  func aTextIsWrittenInTheStyle(text: String, expected: String) {
    var names = NameResolver.withCities
    names.stylebook = .associatedPress
    var bytes = Array(text.utf8)
    for edit in names.edits(in: text).reversed() {
      #expect(edit.rule == "stylebook")
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func aStylebookIsAValue() {
    #expect(Stylebook(.unitedNations) == .unitedNations)
    #expect(Set([Stylebook.standard, Stylebook(language: "de")]).count == 2)
  }
}
