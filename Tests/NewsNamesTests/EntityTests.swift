import NewsCities
import NewsNames
import NewsText
import Testing

/// An entity of a gazetteer is a place in it, and must be no other than one with facts of its own.
@Suite struct EntityTests {
  private let raqqa = NameResolver.withCities.resolve("Raqqa").name

  @Test func equalsOneWithTheSameFacts() throws {
    let found = try #require(raqqa)
    let copy = Entity(
      id: found.id, name: found.name, kind: found.kind, type: found.type, country: found.country,
      latitude: found.latitude, longitude: found.longitude, match: found.match,
      confidence: found.confidence, evidence: found.evidence)
    #expect(copy == found)
    #expect(copy.hashValue == found.hashValue)
    #expect(found.id == "geonames:172955")
    #expect(found.evidence.map(\.range) == [0..<5])
  }

  @Test func changesWithoutTouchingOthers() throws {
    let found = try #require(raqqa)
    let name = found.name
    var changed = found
    changed.name = "Raqqa on the Euphrates"
    changed.evidence.append(Evidence("name", .implied, rule: "test"))
    #expect(changed.name == "Raqqa on the Euphrates")
    #expect(changed.id == found.id)
    #expect(changed.latitude == found.latitude)
    #expect(changed.evidence.count == 2)
    #expect(found.name == name)
    #expect(changed != found)
  }

  @Test func printsItsNameAndIdentifier() throws {
    #expect("\(try #require(raqqa))" == "Raqqa (geonames:172955)")
    let mention = try #require(NameResolver.withCities.mentions(in: "A Syrian port").first)
    #expect("\(mention)" == "“Syrian” 2..<8, adjective of Syria (iso3166:SY)")
  }
}
