public import NewsText

// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// One article as a scraper holds it: everything optional, nothing trusted.
public struct RawArticle: Sendable, Hashable {
  /// Whatever the caller knows the record by; it comes back in the `Article`.
  public var id: Optional<JSONValue>
  /// Where the page was found.
  public var url: Optional<String>
  /// When the page was fetched, as the scraper wrote it; no date of the page can be later.
  public var retrieved: Optional<String>
  /// BCP 47, where the scraper knows it.
  public var language: Optional<String>
  /// What the page or feed says of itself, under the keys as found: `og:title`, `DC.creator`,
  /// `pubDate`, `h1`, `time`, `byline` ….
  public var metadata: [String: [MetadataValue]]
  /// JSON-LD blocks: objects and arrays, or the raw text of a script element as a string.
  public var jsonld: [JSONValue]
  /// The text of the page as scraped.
  public var text: Optional<String>
  /// Fields that were there but could not be used.
  public var issues: [Issue]
  /// What an item of an exchange format says in a structure that metadata has no keys for.
  var exchanged: Optional<JSONValue>

  /// Makes one; what is not given is not stated.
  public init(
    id: JSONValue? = nil,
    url: String? = nil,
    retrieved: String? = nil,
    language: String? = nil,
    metadata: [String: [MetadataValue]] = [:],
    jsonld: [JSONValue] = [],
    text: String? = nil,
    issues: [Issue] = []
  ) {
    self.id = id
    self.url = url
    self.retrieved = retrieved
    self.language = language
    self.metadata = metadata
    self.jsonld = jsonld
    self.text = text
    self.issues = issues
    exchanged = nil
  }
}

/// One value under one metadata key.
public struct MetadataValue: Sendable, Hashable {
  /// The words: an attribute's value, or an element's text.
  public var text: String
  /// The `datetime` attribute of a `time` element.
  public var datetime: Optional<String>
  /// The `class` attribute of the element.
  public var elementClass: Optional<String>

  /// Makes one; what is not given is not stated.
  public init(_ text: String, datetime: String? = nil, elementClass: String? = nil) {
    self.text = text
    self.datetime = datetime
    self.elementClass = elementClass
  }
}

extension MetadataValue: ExpressibleByStringLiteral {
  /// Makes one of its words.
  public init(stringLiteral value: String) { self.init(value) }
}
