import NewsMetadata
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Records and articles come back from JSON as they were.
struct RoundTripTests {
  private static let page = """
    Harbor Courier

    Council votes to move the old lighthouse inland

    By Ruth Alder
    5 March 2021

    HALIFAX, March 5 (Reuters) - The council voted on Tuesday night to move the lighthouse inland.

    Engineers told the meeting that the cliff had lost four metres since last spring.

    Source: AFP

    © 2021 Harbor Courier Ltd.
    """

  @Test func article() throws {
    let article = ArticleReader().read(page: Self.page, url: "https://example.org/a-b-c")
    #expect(article.headline == "Council votes to move the old lighthouse inland")
    let data = try JSONEncoder().encode(article)
    #expect(try JSONDecoder().decode(Article.self, from: data) == article)
  }

  @Test func rawArticle() throws {
    var raw = RawArticle(id: 7, url: "https://example.org/a", retrieved: "2021-03-06T00:00:00Z")
    raw.metadata = [
      "og:title": ["Rain"],
      "time": [MetadataValue("5 March", datetime: "2021-03-05", elementClass: "published")],
    ]
    raw.jsonld = [["@type": "NewsArticle"], "{\"headline\":1,}"]
    raw.text = Self.page
    let data = try JSONEncoder().encode(raw)
    #expect(try JSONDecoder().decode(RawArticle.self, from: data) == raw)
    #expect(RawArticle(json: raw.json) == raw)
  }

  @Test(arguments: ExportFormat.all)
  func exportsTellWhatTheyLeaveOut(_ format: ExportFormat) throws {
    let article = ArticleReader().read(page: Self.page)
    let export = try #require(article.export(to: format))
    #expect(export.json.object?.isEmpty == false)
    #expect(export.issues.contains { $0.field == "evidence" && $0.code == "not-exported" })
  }

  /// ninjs reads a version that is as old as its item as no change: who loses one is told.
  @Test func ninjsTellsOfAChangeAtTheSameTime() throws {
    let raw = RawArticle(
      metadata: [
        "og:title": ["Rain"], "article:published_time": ["2021-03-05T10:00:00Z"],
        "article:modified_time": ["2021-03-05T10:00:00Z"],
      ])
    let export = try #require(ArticleReader().read(raw).export(to: .ninjs))
    #expect(export.issues.contains { $0.field == "modified" && $0.code == "not-exported" })
  }

  @Test func jsonldComesInAgain() throws {
    let article = ArticleReader().read(page: Self.page)
    let export = try #require(article.export(to: .jsonld))
    let again = ArticleReader().read(RawArticle(jsonld: [export.json]))
    #expect(again.headline == article.headline)
    #expect(again.bylines.map(\.name) == article.bylines.map(\.name))
    #expect(again.published?.value == article.published?.value)
    #expect(again.dateline?.place?.id == article.dateline?.place?.id)
    #expect(again.copyright == article.copyright)
    #expect(again.body == article.body)
  }

  @Test func evidenceStandsWhereItSays() throws {
    let article = ArticleReader().read(page: Self.page)
    let bytes = Array(Self.page.utf8)
    for mention in article.mentions {
      #expect(String(decoding: bytes[mention.range], as: UTF8.self) == mention.text)
    }
    let place = try #require(article.dateline?.place?.evidence.first?.range)
    #expect(String(decoding: bytes[place], as: UTF8.self) == "HALIFAX")
    let headline = try #require(article.evidence["headline"]?.first { $0.chosen }?.range)
    #expect(String(decoding: bytes[headline], as: UTF8.self) == article.headline)
  }
}
