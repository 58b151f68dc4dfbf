import NewsNames
import Testing

/// Whether a name is written letter for letter as a form is told, whatever its script.
@Suite struct SpellingTests {
  private static let names = [
    "Hamburg", "hamburg east", "Port of Spain", "UNO", "UNITED STATES",
    "Greater New Anhalt Upon Sea",
    "Zürich", "São Tomé", "McMurdo", "Москва", "Йошкар-Ола", "нижний город", "Αθήνα",
    "Երևան", "თბილისი", "القاهرة", "بغداد", "ירושלים", "दिल्ली", "กรุงเทพ", "東京", "ソウル", "서울",
    "St Albans", "A B C D E F G H I J", "al-Bab", "G20",
  ]

  @Test(arguments: names) func aFormIsMetToTheLetter(name: String) throws {
    let gazetteer = try Gazetteer([
      Gazetteer.Entry(id: "a:b", name: name, kind: .place, type: "city")
    ])
    let resolver = NameResolver([try Gazetteer(bytes: try #require(gazetteer.bytes))])
    let options = NameResolver.Options(kind: .place)
    #expect(resolver.resolve(name, options).name?.match == .exact)
    for other in [name.lowercased(), name.uppercased(), name.folding] where other != name {
      if let met = resolver.resolve(other, options).name {
        #expect(met.match != .exact, "\(other)")
      }
    }
  }

  @Test(arguments: [
    "iso3166:SY", "iso3166:US-TX", "iso3166:GB-B1A", "iso3166:XX-YYYY", "iso3166:us",
    "iso3166:", "iso3166:US_TX", "geonames:5", "geonames:05", "geonames:4294967295", "a:ü",
    "iso3166:É-A",
  ])
  func idsAreKept(id: String) throws {
    let gazetteer = try Gazetteer([
      Gazetteer.Entry(id: id, name: "Halberstadt", kind: .place, type: "city"),
      Gazetteer.Entry(id: "iso3166:FR", name: "Hagenow", kind: .place, type: "country"),
    ])
    #expect(gazetteer.entity(id: id)?.id == id)
    // The same of two tables is one.
    let reading = NameResolver([gazetteer, gazetteer]).resolve("Halberstadt")
    #expect(reading.name?.id == id && Array(reading.alternatives).isEmpty)
  }
}

extension String {
  /// Without marks, by what decomposition tells.
  fileprivate var folding: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.isASCII }))
  }
}
