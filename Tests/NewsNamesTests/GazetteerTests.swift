import NewsCities
import NewsNames
import Testing

@Suite struct GazetteerTests {
  private let desk = Gazetteer.Entry(
    id: "desk:harbour", name: "Harbour Desk", kind: .organisation, type: "desk",
    forms: ["Harbor Desk", Gazetteer.Form("HD", role: .abbreviation)])

  @Test func entriesAreFoundUnderEveryForm() throws {
    let resolver = NameResolver([try Gazetteer([desk]), .world])
    for name in ["Harbour Desk", "harbor desk", "HARBOUR-DESK", "HD"] {
      #expect(resolver.resolve(name).name?.id == "desk:harbour", "\(name)")
    }
    let mentions = resolver.mentions(in: "The Harbour Desk (HD) wrote this in France.")
    #expect(mentions.map(\.entity.id) == ["desk:harbour", "desk:harbour", "iso3166:FR"])
    #expect(mentions.map(\.role) == [.name, .abbreviation, .name])
  }

  @Test func bytesMadeEarlierGiveTheSameGazetteer() throws {
    let made = try Gazetteer([desk])
    let bytes = try #require(made.bytes)
    let loaded = try Gazetteer(bytes: bytes)
    #expect(loaded.count == 1)
    #expect(loaded.entity(id: "desk:harbour") == made.entity(id: "desk:harbour"))
  }

  @Test func bytesOfAnotherVersionAreRefused() throws {
    var bytes = try #require(
      try Gazetteer([.init(id: "a:b", name: "Abc", kind: .place, type: "city")]).bytes)
    // The first word of the first section, which begins behind the directory.
    bytes[8 + 8 * 17] -= 1
    let failure = #expect(throws: Gazetteer.Failure.self) { try Gazetteer(bytes: bytes) }
    #expect(failure?.code == "other-version")
  }

  @Test func damagedBytesAreRefused() throws {
    let bytes = try #require(try Gazetteer([desk]).bytes)
    for damaged in [[], Array(bytes.prefix(20)), Array("no table at all".utf8)] {
      #expect(throws: Gazetteer.Failure.self) { try Gazetteer(bytes: damaged) }
    }
    // Any one byte changed: an error or a gazetteer that can be asked, never a crash.
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x5A
      if let gazetteer = try? Gazetteer(bytes: damaged) {
        let resolver = NameResolver([gazetteer])
        _ = resolver.resolve("Harbour Desk")
        _ = resolver.mentions(in: "Harbour Desk, HD")
      }
    }
  }

  @Test(arguments: [
    (
      "duplicate-id",
      [
        Gazetteer.Entry(id: "a:b", name: "One", kind: .person, type: "person"),
        Gazetteer.Entry(id: "a:b", name: "Two", kind: .person, type: "person"),
      ], 1
    ),
    ("empty-id", [Gazetteer.Entry(id: "", name: "One", kind: .person, type: "person")], 0),
    ("empty-name", [Gazetteer.Entry(id: "a:b", name: " – ", kind: .person, type: "person")], 0),
    (
      "empty-form",
      [Gazetteer.Entry(id: "a:b", name: "One", kind: .person, type: "person", forms: [""])], 0
    ),
    (
      "bad-coordinates",
      [
        Gazetteer.Entry(
          id: "a:b", name: "One", kind: .place, type: "city", latitude: 91, longitude: 0)
      ], 0
    ),
    (
      "bad-coordinates",
      [Gazetteer.Entry(id: "a:b", name: "One", kind: .place, type: "city", latitude: 1)], 0
    ),
    (
      "bad-country",
      [Gazetteer.Entry(id: "a:b", name: "One", kind: .place, type: "city", country: "de")], 0
    ),
    (
      "bad-weight",
      [Gazetteer.Entry(id: "a:b", name: "One", kind: .place, type: "city", weight: -1)], 0
    ),
    (
      "bad-kind",
      [Gazetteer.Entry(id: "a:b", name: "One", kind: .init(rawValue: ""), type: "city")], 0
    ),
    (
      "long-name",
      [
        Gazetteer.Entry(
          id: "a:b", name: String(repeating: "long ", count: 60), kind: .person, type: "person")
      ], 0
    ),
    ("bad-form", [entry(Gazetteer.Form("Uno", flags: [.init(rawValue: "contxt")]))], 0),
    ("bad-form", [entry(Gazetteer.Form("Uno", casePolicy: .init(rawValue: "upper")))], 0),
    ("bad-form", [entry(Gazetteer.Form("Uno", languages: ["Italian"]))], 0),
    ("bad-label", [entry { $0.labels = ["it": ""] }], 0),
    ("bad-language", [entry { $0.languages = ["en", "??"] }], 0),
  ])
  func faultsNameTheEntry(code: String, entries: [Gazetteer.Entry], index: Int) {
    #expect {
      try Gazetteer(entries)
    } throws: { error in
      guard let failure = error as? Gazetteer.Failure else { return false }
      return failure.code == code && failure.entry == index && !failure.message.isEmpty
    }
  }

  private static func entry(
    _ form: Gazetteer.Form = "Uno", _ change: (inout Gazetteer.Entry) -> Void = { _ in }
  ) -> Gazetteer.Entry {
    var entry = Gazetteer.Entry(
      id: "a:b", name: "One", kind: .organisation, type: "agency", forms: [form])
    change(&entry)
    return entry
  }

  @Test func thousandsOfEntriesCompileAtOnce() throws {
    let entries = (0..<3000).map { number in
      Gazetteer.Entry(
        id: "desk:\(number)", name: "Desk Number \(number)", kind: .organisation, type: "desk")
    }
    let gazetteer = try Gazetteer(entries)
    #expect(gazetteer.count == 3000)
    #expect(NameResolver([gazetteer]).resolve("desk number 2999").name?.id == "desk:2999")
  }

  @Test func compiledTablesAnswerById() {
    #expect(Gazetteer.world.entity(id: "iso3166:SY")?.name == "Syria")
    #expect(Gazetteer.cities.entity(id: "geonames:172955")?.country == "SY")
    #expect(Gazetteer.world.entity(id: "iso3166:ZZ") == nil)
  }
}
