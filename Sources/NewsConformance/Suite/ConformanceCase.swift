public import NewsMetadata

/// A capability that the suite covers; its cases lie in the folder of its name.
public struct ConformanceArea: RawRepresentable, Sendable, Hashable {
  /// The folder's name.
  public let rawValue: String

  /// Makes an area from its folder's name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Every area, in the order in which they are run and reported.
  public static let all = [
    "text", "keys", "dates", "search", "series", "names", "mentions", "articles", "pages",
  ].map(ConformanceArea.init(rawValue:))

  /// The arguments with which a program that speaks the contract answers the area's records.
  ///
  /// A page is an article record that has a text and nothing else.
  public var arguments: [String] {
    switch rawValue {
    case "search": ["dates", "--search"]
    case "series": ["dates", "--series"]
    case "pages": ["articles"]
    default: [rawValue]
    }
  }

  /// Whether a case's input is an array of records that are answered together.
  public var isSeries: Bool { rawValue == "series" }
}

/// One case of the suite: a record, and what must be in the answer.
public struct ConformanceCase: Sendable, Hashable {
  /// Unique in the suite: `dates-order-001`.
  public var id: String
  /// What is asked.
  public var area: ConformanceArea
  /// The record, in the contract's shape; an array of records in a series.
  public var input: JSONValue
  /// The fields that must be in the answer; see ``JSONPattern``.
  public var expect: JSONValue
  /// Why this is right.
  public var why: String
  /// The file it stands in, under the suite's folder.
  public var file: String

  /// Makes a case.
  public init(
    id: String, area: ConformanceArea, input: JSONValue, expect: JSONValue, why: String,
    file: String = ""
  ) {
    self.id = id
    self.area = area
    self.input = input
    self.expect = expect
    self.why = why
    self.file = file
  }
}

extension ConformanceCase: CustomStringConvertible {
  /// The case's identifier.
  public var description: String { id }
}
