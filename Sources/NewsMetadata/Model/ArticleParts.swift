public import NewsDates

// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// Who brings the story out.
public struct Publisher: Sendable, Hashable, Codable {
  /// The name, as the page writes it.
  public var name: String
  /// The outlet's identity, where the outlet is known.
  public var id: Optional<String>
  /// Where it is published, without `www.`.
  public var domain: Optional<String>
  /// ISO 3166-1 alpha-2 of its home, where the outlet is known.
  public var country: Optional<String>

  /// Makes one; what is not given is not stated.
  public init(name: String, id: String? = nil, domain: String? = nil, country: String? = nil) {
    self.name = name
    self.id = id
    self.domain = domain
    self.country = country
  }
}

/// A copyright line.
public struct Copyright: Sendable, Hashable, Codable {
  /// The year, the last one of a span. It says nothing about when the story was published.
  public var year: Optional<Int>
  /// The first year of a span, "2001–2020".
  public var firstYear: Optional<Int>
  /// Who holds it.
  public var holder: Optional<String>

  /// Makes one; what is not given is not stated.
  public init(year: Int? = nil, firstYear: Int? = nil, holder: String? = nil) {
    self.year = year
    self.firstYear = firstYear
    self.holder = holder
  }
}

/// Another article that the page points to. Its date bounds the crawl, never the story.
public struct RelatedItem: Sendable, Hashable, Codable {
  /// The item's headline.
  public var headline: String
  /// When the item came out, as far as the page says.
  public var published: Optional<Moment>
  /// Where the item is.
  public var url: Optional<String>

  /// Makes one; what is not given is not stated.
  public init(headline: String, published: Moment? = nil, url: String? = nil) {
    self.headline = headline
    self.published = published
    self.url = url
  }
}

/// Until when a story must not be published.
public struct Embargo: Sendable, Hashable, Codable {
  /// When the embargo ends, nil where that could not be read.
  public var until: Optional<Moment>
  /// The words as they stand.
  public var text: String

  /// Makes one of its parts.
  public init(until: Moment?, text: String) {
    self.until = until
    self.text = text
  }
}
