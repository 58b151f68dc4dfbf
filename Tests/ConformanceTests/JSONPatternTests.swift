import NewsConformance
import NewsMetadata
import Testing

@Suite struct JSONPatternTests {
  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":1.0,"b":2}"#, true),
    (#"{"a":null}"#, "{}", true),
    (#"{"a":null}"#, #"{"a":null}"#, true),
    (#"{"a":null}"#, #"{"a":0}"#, false),
    (#"{"a":{}}"#, "{}", false),
    ("[1,2]", "[1,2]", true),
    ("[1]", "[1,2]", false),
    ("[1,2]", "[2,1]", false),
    (#"[{"a":1}]"#, #"[{"a":1,"b":1}]"#, true),
    (#""x""#, #""x""#, true),
    (#""1""#, "1", false),
    ("true", "true", true),
    ("true", "1", false),
    (#"{"$atLeast":0.5}"#, "0.5", true),
    (#"{"$atLeast":0.5,"$atMost":0.6}"#, "0.7", false),
    (#"{"$count":2,"$first":{"a":1}}"#, #"[{"a":1},{"a":2}]"#, true),
    (#"{"$count":{"$atLeast":1}}"#, "[]", false),
    (#"{"$last":2}"#, "[1,2]", true),
    (#"{"$contains":{"a":2}}"#, #"[{"a":1},{"a":2}]"#, true),
    (#"{"$contains":"lo w"}"#, #""hello world""#, true),
    (#"{"$lacks":{"a":2}}"#, #"[{"a":1}]"#, true),
    (#"{"$lacks":{"a":1}}"#, #"[{"a":1}]"#, false),
    (#"{"$lacks":1}"#, "null", true),
    (#"{"$not":null}"#, "1", true),
    (#"{"$not":null}"#, "null", false),
    (#"{"$typo":1}"#, "1", false),
  ])
  func `a pattern matches`(pattern: String, value: String, matches: Bool) throws {
    let pattern = JSONPattern(try JSONValue(parsing: pattern))
    #expect(try pattern.mismatches(with: JSONValue(parsing: value)).isEmpty == matches)
  }

  @Test func `a mismatch says where`() throws {
    let pattern = JSONPattern(try JSONValue(parsing: #"{"dates":[{"value":"2019"}]}"#))
    let value = try JSONValue(parsing: #"{"dates":[{"value":"2018"}]}"#)
    #expect(
      pattern.mismatches(with: value).map(\.description)
        == [#"dates[0].value: expected "2019", found "2018""#])
  }
}
