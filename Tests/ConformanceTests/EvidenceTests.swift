import Foundation
import NewsMetadata
import Testing

/// Over every fixture of articles: a range of evidence is inside the field that it names, begins and ends
/// between letters, and cuts the words from which the value was read.
@Suite struct EvidenceTests {
  struct Case: Decodable {
    let id: String
    let input: JSONValue
  }

  static let cases: [Case] = ["articles", "pages"].flatMap { area -> [Case] in
    let folder = URL(filePath: repository + "/Fixtures/\(area)")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.sorted { $0.path < $1.path }.filter { $0.pathExtension == "json" }.flatMap {
      (try? JSONDecoder().decode([Case].self, from: Data(contentsOf: $0))) ?? []
    }
  }

  @Test func rangesCutWhatWasRead() throws {
    #expect(Self.cases.count > 2_000)
    let reader = ArticleReader()
    for one in Self.cases {
      guard let raw = RawArticle(json: one.input) else { continue }
      let article = reader.read(raw)
      for (field, candidates) in article.evidence {
        for candidate in candidates { check(candidate, field, raw, one.id) }
      }
      check(article, raw, one.id)
    }
  }

  /// A candidate's words, without what cleaning takes away, are in what its range cuts.
  private func check(_ candidate: Candidate, _ field: String, _ raw: RawArticle, _ id: String) {
    guard let range = candidate.range,
      let given = Self.values(candidate.source, candidate.index, raw)
    else { return }
    let cuts = given.compactMap { Self.cut($0, range) }
    #expect(!cuts.isEmpty, "\(id): \(field) of \(candidate.source) at \(range)")
    guard ["headline", "kicker", "deck", "related", "publisher"].contains(field),
      let value = candidate.value
    else { return }
    #expect(
      cuts.contains { Self.solid($0).contains(Self.solid(value)) },
      "\(id): \(field) “\(value)” is not in \(cuts)")
  }

  private func check(_ article: Article, _ raw: RawArticle, _ id: String) {
    // Nil where one of the sources is none that the test can find.
    func fields(_ names: String...) -> [String]? {
      let sources = names.flatMap { article.evidence[$0] ?? [] }.map(\.source)
      let others = sources.filter { $0 != "dateline" && $0 != "bylines" }
      let values = others.map { Self.values($0, nil, raw) }
      return values.contains { $0 == nil } ? nil : values.flatMap { $0 ?? [] }
    }
    let dateline = fields("dateline")
    var entities = [(article.dateline?.place, dateline), (article.dateline?.agency, dateline)]
    entities += article.bylines.map { ($0.place, fields("bylines")) }
    entities += article.sources.map { ($0, fields("sources", "dateline", "bylines")) }
    for case (let entity?, let given?) in entities {
      for range in entity.evidence.compactMap(\.range) {
        let cuts = given.compactMap { Self.cut($0, range) }
        #expect(
          cuts.contains { Self.names($0, entity) }, "\(id): \(entity.name) is not in \(cuts)")
      }
    }
    let moments = [
      (article.published, fields("published")), (article.modified, fields("modified")),
      (article.dateline?.date, dateline),
    ]
    for case (let moment?, let given?) in moments {
      for evidence in moment.evidence
      where ["day", "hour", "minute"].contains(evidence.component) && evidence.rule == "number" {
        guard let range = evidence.range else { continue }
        let cuts = given.compactMap { Self.cut($0, range) }
        #expect(
          cuts.contains { $0.contains(where: \.isNumber) },
          "\(id): \(evidence.component) of \(moment.value) is not in \(cuts)")
      }
    }
  }

  /// Whether words mean a place or a source, or what it is called stands in them.
  private static func names(_ words: String, _ entity: Entity) -> Bool {
    if solid(words).contains(solid(entity.name)) { return true }
    let upper = words.uppercased()
    for form in [words, upper] {
      let reading = NameResolver.withCities.resolve(form)
      let meant = [reading.name].compactMap { $0 } + reading.alternatives
      if meant.contains(where: { $0.id == entity.id }) { return true }
    }
    // What only stands for a place over a story: "UNITED NATIONS", "EAST BERLIN".
    let head = DatelineReader().read(head: words + " (AFP) - The river rose on Monday.")
    return head?.dateline.place?.id == entity.id
  }

  /// The values that a source names, as given; nil where the test cannot find them.
  private static func values(_ source: String, _ index: Int?, _ raw: RawArticle) -> [String]? {
    if source == "text" { return raw.text.map { [$0] } }
    if source == "url" { return raw.url.map { [$0] } }
    guard source.hasPrefix("metadata.") else { return nil }
    guard let values = raw.metadata[String(source.dropFirst("metadata.".count))] else { return nil }
    let chosen = index.map { values.dropFirst($0).prefix(1) } ?? values[...]
    return chosen.flatMap { [$0.text, $0.datetime].compactMap { $0 } }
  }

  /// The bytes of a range; nil where it is not inside the text or parts a letter.
  private static func cut(_ text: String, _ range: Range<Int>) -> String? {
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return String(validating: bytes[range], as: UTF8.self)
  }

  private static let cleaner: TextCleaner = {
    var options = TextCleaner.Options()
    options.escapes = true
    return TextCleaner(options)
  }()

  /// The letters and digits of a cleaned text without its tags, capitals small.
  private static func solid(_ text: String) -> String {
    let plain = text.replacing(#/<[^>]*>/#, with: " ")
    return String(
      cleaner.clean(plain).text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }.map(Character.init))
  }
}
