import NewsCities
import NewsNames
import Testing

@Suite struct OutletTests {
  @Test(arguments: [
    ("lemonde.fr", "outlet:le-monde"),
    ("LeMonde.FR.", "outlet:le-monde"),
    ("https://www.lemonde.fr:443/une/page.html?a=b", "outlet:le-monde"),
    ("//reader@abonnes.lemonde.fr#top", "outlet:le-monde"),
    ("edition.cnn.com", "outlet:cnn"),
    ("reuters.com", "agency:reuters"),
  ])
  func domainsMeetTheirOutlet(domain: String, id: String) {
    #expect(NameResolver.withCities.outlet(forDomain: domain)?.entity.id == id)
  }

  @Test(arguments: [
    "", "lemonde", "fr", ".fr", "notlemonde.fr", "lemonde.fr.example.org", "10.0.0.1", "a b.fr",
    "xn--", "xn--99999999999999999999.com", "http://", "co.uk",
  ])
  func otherDomainsMeetNone(domain: String) {
    #expect(NameResolver.withCities.outlet(forDomain: domain) == nil)
  }

  @Test func anOutletHasAHomeAndLanguages() throws {
    let outlet = try #require(NameResolver.withCities.outlet(forDomain: "lemonde.fr"))
    #expect(outlet.home?.name == "Paris")
    #expect(outlet.entity.country == "FR")
    #expect(outlet.languages == ["fr"])
    #expect(outlet.domains == ["lemonde.fr"])
    #expect(NameResolver.withCities.outlet(id: "outlet:le-monde") == outlet)
    #expect(NameResolver.withCities.outlet(id: "iso3166:FR") == nil)
  }

  @Test func aUsersOutletStandsOverOurs() throws {
    var desk = Gazetteer.Entry(
      id: "outlet:harbour-post", name: "Harbour Post", kind: .organisation, type: "newspaper")
    desk.domains = ["www.bücherhafen.example", "cnn.com"]
    desk.home = "geonames:2988507"
    desk.languages = ["de"]
    let made = try Gazetteer([desk])
    let bytes = try #require(made.bytes)
    for gazetteer in [made, try Gazetteer(bytes: bytes)] {
      let resolver = NameResolver([gazetteer, .world])
      let outlet = try #require(resolver.outlet(forDomain: "XN--BCHERHAFEN-9DB.example"))
      #expect(outlet.entity.name == "Harbour Post")
      #expect(outlet.home?.name == "Paris")
      #expect(outlet.languages == ["de"])
      #expect(outlet.domains == ["bücherhafen.example", "cnn.com"])
      #expect(resolver.outlet(forDomain: "cnn.com")?.entity.id == desk.id)
      #expect(resolver.outlet(forDomain: "lemonde.fr")?.entity.id == "outlet:le-monde")
    }
  }

  @Test(arguments: [
    ("bad-domain", ["nodot"]), ("duplicate-domain", ["a.example", "www.A.example"]),
  ])
  func faultsOfDomainsNameTheEntry(code: String, domains: [String]) {
    var entry = Gazetteer.Entry(id: "a:b", name: "One", kind: .organisation, type: "outlet")
    entry.domains = domains
    #expect {
      try Gazetteer([entry])
    } throws: { error in
      guard let failure = error as? Gazetteer.Failure else { return false }
      return failure.code == code && failure.entry == 0 && failure.id == "a:b"
    }
  }
}
