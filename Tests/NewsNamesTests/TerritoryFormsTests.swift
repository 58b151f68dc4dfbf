import Foundation
import NewsCities
import NewsNames
import Testing

/// Every way in which a locale of CLDR displays a territory, long, short or variant.
@Suite struct TerritoryFormsTests {
  /// Forms that two territories have, or that are everyday words or names of cities as much.
  private static let ambiguous: Set<String> = [
    "Kongo", "Congo", "Конго", "Guadalupe", "Macáu", "Man", "كومورو",
  ]

  private static func rows() throws -> [(id: String, form: String, language: String?)] {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tables/Data/names/countries.forms.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      // Codes of two letters are what they are in their language alone.
      guard !line.hasPrefix("#"), fields.count >= 3, fields[1].utf8.count <= 200,
        fields[1].count > 2 || fields[1] != fields[1].uppercased()
      else { return nil }
      let language = fields[2].split(separator: ",").first.map(String.init)
      return (fields[0], fields[1], language == "*" ? nil : language)
    }
  }

  @Test func everyFormGivesItsTerritory() throws {
    let names = NameResolver.withCities
    var missed: [String] = []
    let rows = try Self.rows()
    for row in rows {
      let reading = names.resolve(row.form, .init(kind: .place, language: row.language))
      if reading.name?.id == row.id { continue }
      // What is truly ambiguous is told.
      if Self.ambiguous.contains(row.form),
        reading.alternatives.contains(where: { $0.id == row.id })
      {
        continue
      }
      missed.append("\(row.form) (\(row.id), \(row.language ?? "any"))")
    }
    #expect(rows.count > 28_000)
    #expect(missed.isEmpty, "\(missed.prefix(40))")
  }

  @Test(arguments: ["Kongo", "Congo"]) func whatTwoStatesHaveIsTold(form: String) {
    let reading = NameResolver.withCities.resolve(form, .init(kind: .place))
    #expect(reading.name == nil)
    #expect(Set(reading.alternatives.map(\.id)).isSuperset(of: ["iso3166:CD", "iso3166:CG"]))
    #expect(reading.issues.contains { $0.code == "ambiguous-name" })
  }
}
