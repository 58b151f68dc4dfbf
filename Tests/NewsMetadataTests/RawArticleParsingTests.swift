import NewsMetadata
import Testing

@Suite struct RawArticleParsingTests {
  /// Records whose metadata is read without a JSON value for each part of it.
  private static let records = [
    #"{}"#,
    #"{"id":2.50,"url":"https://example.org/","metadata":{"og:title":"Ferry","h1":["A","B"]}}"#,
    #"{"metadata":{"author":[["Ann",[" Lee"]],null,true,7,0.5],"empty":[],"none":null}}"#,
    #"{"metadata":{"time":[{"datetime":"2021-03-05","class":"published","text":"5 March"},{}]}}"#,
    #"{"metadata":{"author":{"name":"Ann","url":"https://example.org/ann"}}}"#,
    // Of members with one name the last counts, of a wrong type or without values too.
    #"{"metadata":{"a":"1","a":["2"],"b":"1","b":[]}}"#,
    #"{"metadata":{"a":"1"},"metadata":{"b":"2"}}"#,
    #"{"metadata":{"a":"1"},"metadata":7}"#,
    #"{"metadata":7,"metadata":{"a":"1"}}"#,
    #"{"metadata":{"a":"1"},"metadata":null,"title":"Ferry"}"#,
    // Without metadata the record's own members are that.
    #"{"title":"Ferry","author":["Ann Lee"],"text":"A page","jsonld":["{}"]}"#,
    #"{"metadata":[1],"url":7,"retrieved":["x"],"text":null,"jsonld":{"@type":"Article"}}"#,
    #" { "metadata" : { "a\u0062" : "quote \" slash \\ \ud83d\ude00 and a tail of some length" } } "#,
  ]

  @Test(arguments: records) func `bytes give what their JSON gives`(record: String) throws {
    let expected = RawArticle(json: try JSONValue(parsing: record))
    #expect(try Self.read(record) == expected)
  }

  @Test(arguments: [
    #"{"metadata":{"a":"1"}"#, #"{"metadata":{"a" "1"}}"#, #"{"metadata":{"a":[1,]}}"#,
    #"{"metadata":{"a":"1"}} x"#, "{\"metadata\":{\"a\":\"\u{1}\"}}", #"{"metadata":{"a":"\q"}}"#,
    #"{"metadata":{,"#, #"{"metadata":"#,
  ])
  func `what is no JSON is refused at the same byte`(record: String) {
    let expected = #expect(throws: JSONValue.SyntaxError.self) { try JSONValue(parsing: record) }
    let found = #expect(throws: JSONValue.SyntaxError.self) { try Self.read(record) }
    #expect(found == expected)
  }

  private static func read(_ record: String) throws -> RawArticle {
    var record = record
    return try record.withUTF8 { try RawArticle(parsing: $0) }
  }
}
