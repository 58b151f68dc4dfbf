public import NewsText

/// A format of others that an `Article` can be written in.
public struct ExportFormat: RawRepresentable, Sendable, Hashable {
  /// The name that `newsmeta articles --to` takes.
  public let rawValue: String

  /// A format by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// schema.org `NewsArticle` as JSON-LD.
  public static let jsonld = ExportFormat(rawValue: "jsonld")
  /// IPTC ninjs 3.
  public static let ninjs = ExportFormat(rawValue: "ninjs")
  /// An item of a JSON Feed 1.1.
  public static let jsonfeed = ExportFormat(rawValue: "jsonfeed")

  /// The formats there are.
  public static let all: [ExportFormat] = [.jsonld, .ninjs, .jsonfeed]
}

/// An article in a format of others, and what the format could not hold.
public struct Export: Sendable, Hashable {
  /// The document.
  public var json: JSONValue
  /// One issue, `not-exported`, for each field that the format has no place for.
  public var issues: [Issue]

  /// Makes an export.
  public init(json: JSONValue, issues: [Issue] = []) {
    self.json = json
    self.issues = issues
  }
}

extension Article {
  /// Writes the article in a format of others; nil for a format that is not known. Linear.
  public func export(to format: ExportFormat) -> Export? {
    switch format {
    case .jsonld: JSONLDExport.export(self)
    case .ninjs: NinjsExport.export(self)
    case .jsonfeed: JSONFeedExport.export(self)
    default: nil
    }
  }
}
