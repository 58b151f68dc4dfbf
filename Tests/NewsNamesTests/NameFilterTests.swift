import NewsCities
import NewsNames
import Testing

/// Names of registers that people do not write: spelt out by machines, codes of airports.
@Suite struct NameFilterTests {
  private let resolver = NameResolver.withCities

  @Test(arguments: ["alrqt", "rqh", "dmshq", "hua sheng dun", "NQZ", "nwrsltan", "aseutana"])
  func junkIsNoName(name: String) {
    #expect(resolver.resolve(name, .init(kind: .place)).name?.match != .exact)
    #expect(resolver.resolve(name, .init(kind: .place)).name?.match != .folded)
  }

  @Test(arguments: ["Raqqa", "Rakka", "Ракка", "الرقة", "ラッカ"])
  func spellingsAreKept(name: String) {
    #expect(resolver.resolve(name, .init(kind: .place)).name?.id == "geonames:172955")
  }
}
