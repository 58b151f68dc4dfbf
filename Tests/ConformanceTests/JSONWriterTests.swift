import NewsConformance
import NewsMetadata
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct JSONWriterTests {
  private struct Everything: Encodable {
    var string = "quote \" slash / backslash \\ bell \u{7} line\nseparator \u{2028} é 😀"
    var integers: [Int64] = [0, -1, .max, .min]
    var numbers = [0.5, 1, -2.25, 1e300, 1e-7, 123_456_789.125]
    var bools = [true, false]
    var none: Int?
    var some: Int? = 3
    var holes: [String?] = ["a", nil]
    var empty: [String] = []
    var dictionary = ["b": [1], "a": [2, 3], "c": []]
    var nested = [
      "x": ["z": Issue("one", .note, at: 1..<3, "message"), "y": Issue("two", .error, "m")]
    ]
  }

  /// What `encode(to:)` does with nested containers.
  private struct Nesting: Encodable {
    enum Key: String, CodingKey { case list, object, after, first, second }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Key.self)
      var list = values.nestedUnkeyedContainer(forKey: .list)
      try list.encode(1)
      var inner = list.nestedContainer(keyedBy: Key.self)
      try inner.encode("deep", forKey: .first)
      try list.encode(2)
      var object = values.nestedContainer(keyedBy: Key.self, forKey: .object)
      try object.encode(true, forKey: .second)
      // A type may ask for its container again.
      var again = encoder.container(keyedBy: Key.self)
      try again.encode("last", forKey: .after)
    }
  }

  private func text(_ value: some Encodable, isPretty: Bool = false) throws -> String {
    var bytes: [UInt8] = []
    try JSONWriter.write(value, isPretty: isPretty, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expectAsFoundation(_ value: some Encodable) throws {
    let encoded = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    let expected = try JSONValue(parsing: encoded)
    #expect(try JSONValue(parsing: text(value)) == expected)
    #expect(try JSONValue(parsing: text(value, isPretty: true)) == expected)
  }

  @Test func `an article, whose parts are written directly, says what Foundation's says`() throws {
    let record = RawArticle(
      url: "https://www.example.org/2021/03/05/ferry-runs-again",
      metadata: [
        "og:title": ["Ferry runs again"], "author": ["Anna Berger in Beirut", "Reuters"],
        "article:published_time": ["2021-03-05T08:30:15.250+02:00"], "pubdate": ["5 March 2021"],
      ],
      text: """
        Ferry runs again

        BEIRUT, March 5 (Reuters) - The ferry to Cyprus runs again, the port of Beirut said on Friday. \
        Nobody had used it for a year.

        4 March 2021
        Storm closes the harbour of Tripoli
        3 March 2021, 14:05 GMT
        Council votes on the new quay
        """)
    let article = ArticleReader().read(record)
    #expect(article.published != nil && !article.mentions.isEmpty && !article.evidence.isEmpty)
    try expectAsFoundation(article)
  }

  @Test func `every member of an article is written`() throws {
    let moment = Moment(
      value: "2021-03-05T08:30+02:00", precision: .minute,
      zone: Zone(name: "EET", offset: 7200, source: .stated), confidence: 0.975, language: "en",
      evidence: [Evidence("year", .stated, at: 3..<7, rule: "iso-8601")])
    let place = Entity(
      id: "geonames:1", name: "Port “Nowhere”", kind: .place, type: "city", country: "ZZ",
      latitude: -33.88333, longitude: 0.00012, confidence: 0.5,
      evidence: [Evidence("name", .implied, rule: "test")])
    let candidate = Candidate(
      source: "metadata.og:title", index: 2, range: 1..<9, rule: "whole-title", value: "Ferry",
      chosen: true)
    let article = Article(
      id: ["a": [1, .number(2.5), .null, .bool(true)]], url: "https://example.org/a",
      language: "en", slug: "a",
      headline: "Ferry", kicker: "Sea", deck: "It runs.", body: ["One.", "Two\u{2028}."],
      bylines: [
        Byline(
          name: "Ann Lee", kind: .person, role: "editor", place: place, id: "person:1",
          text: "By Ann Lee")
      ],
      dateline: Dateline(
        text: "NOWHERE", place: place, places: [place, place], agency: place, outlet: "Courier",
        date: moment),
      sources: [place],
      publisher: Publisher(name: "Courier", id: "outlet:c", domain: "example.org", country: "ZZ"),
      published: moment, modified: moment, embargo: Embargo(until: moment, text: "until Friday"),
      copyright: Copyright(year: 2021, firstYear: 2001, holder: "Courier"), section: "World",
      keywords: ["sea", "port"], identifiers: ["guid": "1", "a": "2"],
      related: [RelatedItem(headline: "Storm", published: moment, url: "https://example.org/b")],
      mentions: [Mention(entity: place, range: 4..<8, text: "Port", role: .metonym)],
      issues: [Issue("two-dates", .note, field: "published", at: 0..<2, "m")],
      evidence: [
        "published": [candidate], "headline": [candidate, Candidate(source: "text", rule: "r")],
      ])
    try expectAsFoundation(article)
  }

  @Test func `a text says what Foundation's says`() throws {
    try expectAsFoundation(Everything())
    try expectAsFoundation(Nesting())
    try expectAsFoundation([Moment(value: "2019-03", precision: .month, confidence: 0.25)])
    try expectAsFoundation([
      "id": JSONValue.object(["a": .null, "b": .array([.integer(1), .number(0.5)])])
    ])
  }

  @Test func `members keep their order, those of dictionaries are sorted`() throws {
    #expect(try text(["b": 1, "a": 2, "c": 3]) == #"{"a":2,"b":1,"c":3}"#)
    #expect(
      try text(Issue("x", .warning, at: 1..<2, "m"))
        == #"{"code":"x","severity":"warning","start":1,"end":2,"message":"m"}"#)
    #expect(try text([String: Int]()) == "{}")
    #expect(try text([Int]()) == "[]")
  }

  @Test func `an indented text`() throws {
    #expect(
      try text(["a": [1, 2], "b": []], isPretty: true) == """
        {
          "a": [
            1,
            2
          ],
          "b": []
        }
        """)
  }

  @Test func `the id of a record stands for the value's own`() throws {
    var id = "[7]"
    var bytes: [UInt8] = []
    try id.withUTF8 { try JSONWriter.write(["id": 1, "a": 2], id: $0, into: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"a":2,"id":[7]}"#)
  }

  @Test func `line separators are escaped`() throws {
    #expect(try text(["a\u{85}b\u{2028}\u{2029}"]) == #"["a\u0085b\u2028\u2029"]"#)
  }

  @Test func `what JSON has no word for is an error`() {
    var bytes: [UInt8] = [1]
    #expect(throws: EncodingError.self) { try JSONWriter.write([Double.nan], into: &bytes) }
    #expect(bytes == [1])
  }
}
