import NewsMetadata
import Testing

/// Over every fixture of articles: what goes out in a format of others and comes in again is the same,
/// as far as the format can hold it.
@Suite struct ExchangeTests {
  /// What of an article is compared, by its field.
  private static func view(_ article: Article) -> [String: String] {
    var view: [String: String] = [:]
    func set(_ field: String, _ value: String?) { view[field] = value }
    set("url", article.url)
    set("language", article.language)
    set("headline", article.headline)
    set("kicker", article.kicker)
    // A line break in a sentence is a space, and so is one of the width of an ideograph.
    func plain(_ text: String?) -> String? {
      text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    set("deck", plain(article.deck))
    set("body", article.body.joined(separator: "\n"))
    set("section", article.section)
    set("keywords", article.keywords.joined(separator: "\n"))
    set("published", day(article.published))
    set("modified", day(article.modified))
    set("publisher", article.publisher?.name)
    set("sources", article.sources.map(\.id).sorted().joined(separator: " "))
    set(
      "bylines",
      article.bylines.map {
        "\($0.name), \($0.kind.rawValue), \($0.role ?? ""), \($0.id ?? ""), \($0.place?.id ?? "")"
      }.joined(separator: "\n"))
    set("dateline", plain(article.dateline?.text))
    set("dateline.place", article.dateline?.place?.id)
    set("dateline.places", article.dateline?.places?.map(\.id).joined(separator: " "))
    set("dateline.agency", article.dateline?.agency?.id)
    set("dateline.outlet", article.dateline?.outlet)
    set("dateline.date", article.dateline?.date?.value)
    set(
      "related",
      article.related.map { "\($0.headline), \($0.published?.value ?? ""), \($0.url ?? "")" }
        .joined(separator: "\n"))
    set("embargo", article.embargo?.text)
    set(
      "copyright",
      article.copyright.map { "\($0.firstYear ?? 0), \($0.year ?? 0), \($0.holder ?? "")" })
    set(
      "identifiers",
      article.identifiers.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "\n"))
    return view.filter { !$0.value.isEmpty }
  }

  /// None of the formats holds a date without a day or a year.
  private static func day(_ moment: Moment?) -> String? {
    guard let value = moment?.value, !value.hasPrefix("T"), !value.contains("X"),
      !value.contains("/")
    else { return nil }
    return value
  }

  /// What a format cannot hold, or not so that it could be told again, and why.
  private static let losses: [ExportFormat: [String: String]] = [
    .jsonld: [
      "bylines": "authors and those in other roles are two properties: their order is not told",
      "embargo": "schema.org has no property for it",
      "dateline.outlet": "a house that no table knows is told by the words of the story beside it",
    ],
    .ninjs: [
      "bylines": "people and organisations are two lists, and neither has places",
      "embargo": "only until when, not the words",
    ],
    .jsonfeed: [:],
  ]

  @Test(arguments: ExportFormat.all)
  func comesInAsItWentOut(_ format: ExportFormat) throws {
    let reader = ArticleReader(.init(mentions: false))
    var different: [String: [String]] = [:]
    for one in EvidenceTests.cases {
      guard let raw = RawArticle(json: one.input) else { continue }
      let article = reader.read(raw)
      let export = try #require(article.export(to: format))
      let record =
        format == .jsonld ? RawArticle(jsonld: [export.json]) : RawArticle(json: export.json)
      let before = Self.view(article)
      let after = Self.view(reader.read(try #require(record)))
      for field in Set(before.keys).union(after.keys) where before[field] != after[field] {
        different[field, default: []].append(
          "\(one.id): \(before[field] ?? "-") → \(after[field] ?? "-")")
      }
    }
    for (field, cases) in different where Self.losses[format]?[field] == nil {
      Issue.record("\(format.rawValue) loses \(field) of \(cases.count): \(cases.prefix(3))")
    }
    // What is lost is told.
    let names = Set(different.keys)
    #expect(names.isSubset(of: Self.losses[format].map { Set($0.keys) } ?? []))
  }
}
