internal import NewsDates
internal import NewsNames
internal import NewsText

extension Article: Codable {
  private enum CodingKeys: String, CodingKey {
    case version, id, url, language, slug, headline, kicker, deck, body, bylines, dateline, sources
    case publisher, published, modified, embargo, copyright, section, keywords, identifiers
    case related, mentions, issues, evidence
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decodeIfPresent(JSONValue.self, forKey: .id)
    url = try values.decodeIfPresent(String.self, forKey: .url)
    language = try values.decodeIfPresent(String.self, forKey: .language)
    slug = try values.decodeIfPresent(String.self, forKey: .slug)
    headline = try values.decodeIfPresent(String.self, forKey: .headline)
    kicker = try values.decodeIfPresent(String.self, forKey: .kicker)
    deck = try values.decodeIfPresent(String.self, forKey: .deck)
    body = try values.decodeIfPresent([String].self, forKey: .body) ?? []
    bylines = try values.decodeIfPresent([Byline].self, forKey: .bylines) ?? []
    dateline = try values.decodeIfPresent(Dateline.self, forKey: .dateline)
    sources = try values.decodeIfPresent([Entity].self, forKey: .sources) ?? []
    publisher = try values.decodeIfPresent(Publisher.self, forKey: .publisher)
    published = try values.decodeIfPresent(Moment.self, forKey: .published)
    modified = try values.decodeIfPresent(Moment.self, forKey: .modified)
    embargo = try values.decodeIfPresent(Embargo.self, forKey: .embargo)
    copyright = try values.decodeIfPresent(Copyright.self, forKey: .copyright)
    section = try values.decodeIfPresent(String.self, forKey: .section)
    keywords = try values.decodeIfPresent([String].self, forKey: .keywords) ?? []
    identifiers = try values.decodeIfPresent([String: String].self, forKey: .identifiers) ?? [:]
    related = try values.decodeIfPresent([RelatedItem].self, forKey: .related) ?? []
    mentions = try values.decodeIfPresent([Mention].self, forKey: .mentions) ?? []
    issues = try values.decodeIfPresent([Issue].self, forKey: .issues) ?? []
    evidence = try values.decodeIfPresent([String: [Candidate]].self, forKey: .evidence) ?? [:]
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Self.version, forKey: .version)
    if let id, id != .null { try values.encode(id, forKey: .id) }
    try values.encodeIfPresent(url, forKey: .url)
    try values.encodeIfPresent(language, forKey: .language)
    try values.encodeIfPresent(slug, forKey: .slug)
    try values.encodeIfPresent(headline, forKey: .headline)
    try values.encodeIfPresent(kicker, forKey: .kicker)
    try values.encodeIfPresent(deck, forKey: .deck)
    try values.encode(body, forKey: .body)
    try values.encode(bylines, forKey: .bylines)
    try values.encodeIfPresent(dateline, forKey: .dateline)
    try values.encode(sources, forKey: .sources)
    try values.encodeIfPresent(publisher, forKey: .publisher)
    try values.encodeIfPresent(published, forKey: .published)
    try values.encodeIfPresent(modified, forKey: .modified)
    try values.encodeIfPresent(embargo, forKey: .embargo)
    try values.encodeIfPresent(copyright, forKey: .copyright)
    try values.encodeIfPresent(section, forKey: .section)
    try values.encode(keywords, forKey: .keywords)
    if !identifiers.isEmpty { try values.encode(identifiers, forKey: .identifiers) }
    try values.encode(related, forKey: .related)
    try values.encode(mentions, forKey: .mentions)
    try values.encode(issues, forKey: .issues)
    try values.encode(evidence, forKey: .evidence)
  }
}
