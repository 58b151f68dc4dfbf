public import NewsDates
public import NewsNames
public import NewsText

// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// A news article, typed: what was stated, where it was stated, and what contradicted it.
public struct Article: Sendable, Hashable {
  /// The version of the shape that `Article` is written in.
  public static let version = 1

  /// As the caller gave it.
  public var id: Optional<JSONValue>
  /// The canonical address where the page states one, else where it was found.
  public var url: Optional<String>
  /// BCP 47, as stated, else as the words show.
  public var language: Optional<String>
  /// The last part of the address, where it is made of words.
  public var slug: Optional<String>
  /// The headline, without the site's name.
  public var headline: Optional<String>
  /// The short line over the headline.
  public var kicker: Optional<String>
  /// The sentence or two under the headline.
  public var deck: Optional<String>
  /// The story, a paragraph an element, without what stands around it on the page.
  public var body: [String]
  /// Who is credited, each typed.
  public var bylines: [Byline]
  /// Where, when and by whom the story was filed.
  public var dateline: Optional<Dateline>
  /// Whom the page credits for the story: agencies, outlets.
  public var sources: [Entity]
  /// Who brings the story out.
  public var publisher: Optional<Publisher>
  /// When it came out, as far as it is stated.
  public var published: Optional<Moment>
  /// When it was last changed, as far as it is stated.
  public var modified: Optional<Moment>
  /// Until when it must not come out.
  public var embargo: Optional<Embargo>
  /// What the copyright line says.
  public var copyright: Optional<Copyright>
  /// The part of the site that it stands in.
  public var section: Optional<String>
  /// The keywords that the page states, in its order.
  public var keywords: [String]
  /// Identifiers that the page states, by the name of their register: `guid`, `parsely-post-id`.
  public var identifiers: [String: String]
  /// Other articles that the page points to.
  public var related: [RelatedItem]
  /// Places, organisations and persons named in headline and body; ranges are into `text`.
  public var mentions: [Mention]
  /// What contradicts itself, was repaired or was refused.
  public var issues: [Issue]
  /// Every candidate for every field, the chosen ones marked.
  public var evidence: [String: [Candidate]]

  /// Makes an article; what is not given is not stated.
  public init(
    id: JSONValue? = nil, url: String? = nil, language: String? = nil, slug: String? = nil,
    headline: String? = nil, kicker: String? = nil, deck: String? = nil, body: [String] = [],
    bylines: [Byline] = [], dateline: Dateline? = nil, sources: [Entity] = [],
    publisher: Publisher? = nil, published: Moment? = nil, modified: Moment? = nil,
    embargo: Embargo? = nil, copyright: Copyright? = nil, section: String? = nil,
    keywords: [String] = [], identifiers: [String: String] = [:], related: [RelatedItem] = [],
    mentions: [Mention] = [], issues: [Issue] = [], evidence: [String: [Candidate]] = [:]
  ) {
    self.id = id
    self.url = url
    self.language = language
    self.slug = slug
    self.headline = headline
    self.kicker = kicker
    self.deck = deck
    self.body = body
    self.bylines = bylines
    self.dateline = dateline
    self.sources = sources
    self.publisher = publisher
    self.published = published
    self.modified = modified
    self.embargo = embargo
    self.copyright = copyright
    self.section = section
    self.keywords = keywords
    self.identifiers = identifiers
    self.related = related
    self.mentions = mentions
    self.issues = issues
    self.evidence = evidence
  }
}
