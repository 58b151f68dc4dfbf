internal import NewsText

/// The lines of a page, each with what it was read as: what `newsmeta page --explain` prints.
public struct PageMap: Sendable, Hashable, Codable {
  /// One line of the page, blank ones left out.
  public struct Line: Sendable, Hashable {
    /// Counted from 1, blank lines included.
    public var number: Int
    /// Where it stands, without the spaces around it, in UTF-8 bytes of the page.
    public var range: Range<Int>
    /// The words of the line.
    public var text: String
    /// What it was read as.
    public var role: PageRole
    /// Parts of the line that were read as something of their own: a dateline before a paragraph.
    public var parts: [Part]

    /// Makes one; what is not given is not stated.
    public init(
      number: Int, range: Range<Int>, text: String, role: PageRole, parts: [Part] = []
    ) {
      self.number = number
      self.range = range
      self.text = text
      self.role = role
      self.parts = parts
    }
  }

  /// A stretch of a line that was read as something of its own.
  public struct Part: Sendable, Hashable {
    /// In UTF-8 bytes of the page.
    public var range: Range<Int>
    /// What it was read as.
    public var role: PageRole

    /// Makes one of its parts.
    public init(range: Range<Int>, role: PageRole) {
      self.range = range
      self.role = role
    }
  }

  /// The lines in their order.
  public var lines: [Line]

  /// Makes one of its parts.
  public init(lines: [Line]) { self.lines = lines }
}

/// What a line of a page is.
public struct PageRole: RawRepresentable, Sendable, Hashable, Codable {
  /// The written form.
  public let rawValue: String

  /// Makes one from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(rawValue)
  }

  /// The site's name, repeated: banners, picture texts.
  public static let banner = PageRole(rawValue: "banner")
  /// The way to the page: "Home > World > Asia".
  public static let breadcrumb = PageRole(rawValue: "breadcrumb")
  /// Menus, headings of lists, buttons.
  public static let navigation = PageRole(rawValue: "navigation")
  /// Links to the page in other languages.
  public static let languageSwitcher = PageRole(rawValue: "language-switcher")
  /// Buttons for sharing and printing.
  public static let shareBar = PageRole(rawValue: "share-bar")
  /// The short line over the headline.
  public static let kicker = PageRole(rawValue: "kicker")
  /// The headline.
  public static let headline = PageRole(rawValue: "headline")
  /// The headline again: in lower case, as a picture text, at the foot of the page.
  public static let headlineCopy = PageRole(rawValue: "headline-copy")
  /// The sentence or two under the headline.
  public static let deck = PageRole(rawValue: "deck")
  /// The text of a picture.
  public static let caption = PageRole(rawValue: "caption")
  /// Who wrote it.
  public static let byline = PageRole(rawValue: "byline")
  /// Where it was filed.
  public static let dateline = PageRole(rawValue: "dateline")
  /// When it came out.
  public static let published = PageRole(rawValue: "published")
  /// When it was last changed.
  public static let modified = PageRole(rawValue: "modified")
  /// A date that is neither the story's nor a listed item's.
  public static let date = PageRole(rawValue: "date")
  /// A paragraph of the story.
  public static let paragraph = PageRole(rawValue: "paragraph")
  /// A heading within the story.
  public static let subheading = PageRole(rawValue: "subheading")
  /// "Source: AFP".
  public static let credit = PageRole(rawValue: "credit")
  /// The headline of another story.
  public static let relatedHeadline = PageRole(rawValue: "related-headline")
  /// The date of another story.
  public static let relatedDate = PageRole(rawValue: "related-date")
  /// A sentence of another story.
  public static let relatedTeaser = PageRole(rawValue: "related-teaser")
  /// The fields and rules of a form.
  public static let commentForm = PageRole(rawValue: "comment-form")
  /// What the page says of an author.
  public static let authorBox = PageRole(rawValue: "author-box")
  /// Keywords and tags.
  public static let keywords = PageRole(rawValue: "keywords")
  /// The copyright line.
  public static let copyright = PageRole(rawValue: "copyright")
  /// What stands at the foot of every page of the site.
  public static let footer = PageRole(rawValue: "footer")
  /// Nothing that the rules know.
  public static let other = PageRole(rawValue: "other")
}

extension PageMap.Line: Codable {
  private enum CodingKeys: String, CodingKey { case number, start, end, text, role, parts }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    number = try values.decode(Int.self, forKey: .number)
    range = try values.decodeRange(start: .start, end: .end) ?? 0..<0
    text = try values.decode(String.self, forKey: .text)
    role = try values.decode(PageRole.self, forKey: .role)
    parts = try values.decodeIfPresent([PageMap.Part].self, forKey: .parts) ?? []
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(number, forKey: .number)
    try values.encode(range, start: .start, end: .end)
    try values.encode(text, forKey: .text)
    try values.encode(role, forKey: .role)
    if !parts.isEmpty { try values.encode(parts, forKey: .parts) }
  }
}

extension PageMap.Part: Codable {
  private enum CodingKeys: String, CodingKey { case start, end, role }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    range = try values.decodeRange(start: .start, end: .end) ?? 0..<0
    role = try values.decode(PageRole.self, forKey: .role)
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(range, start: .start, end: .end)
    try values.encode(role, forKey: .role)
  }
}
