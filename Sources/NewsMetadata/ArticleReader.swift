public import NewsDates
public import NewsCities
public import NewsNames
internal import NewsText

/// Turns what a scraper holds into a typed `Article`.
///
/// A value: what it gives follows from the caller's policy and the record alone, so the same record
/// gives the same article on every machine. Beside the policy it remembers, within bounds, what names
/// and bylines meant that it has read; records of the same houses and writers are read faster by one
/// reader than by one each.
///
/// ```swift
/// let article = ArticleReader().read(RawArticle(text: page))
/// print(article.headline ?? "no headline", article.dateline?.place?.name ?? "")
/// ```
public struct ArticleReader: Sendable {
  /// What the caller knows about where the records come from. Everything is optional.
  public struct Options: Sendable, Hashable {
    /// The zone of times whose zone is not stated: an IANA name or an offset.
    public var zone: Optional<String>
    /// The order of day, month and year in all-number dates, where the caller knows it.
    public var order: Optional<FieldOrder>
    /// Whether places, organisations and persons are looked for in headline and body.
    public var mentions: Bool

    /// Makes one; what is not given is not stated.
    public init(zone: String? = nil, order: FieldOrder? = nil, mentions: Bool = true) {
      self.zone = zone
      self.order = order
      self.mentions = mentions
    }
  }

  /// What the caller knows.
  public var options: Options

  private let memories: ReadingMemories

  /// Makes one; what is not given is not stated.
  ///
  /// - Parameter names: by what places, agencies, outlets and people are met: with a gazetteer or a
  ///   stylebook of one's own, articles have its names.
  public init(_ options: Options = Options(), names: NameResolver = .withCities) {
    self.options = options
    memories = ReadingMemories(names)
  }

  /// Reads one record. Linear in the length of the record.
  public func read(_ raw: RawArticle) -> Article {
    memories.lend { memory in
      var assembly = ArticleAssembly(raw, options, memory)
      return assembly.assemble()
    }
  }

  /// Reads the plain text of a page. Linear in the length of the text.
  public func read(page text: String, url: String? = nil) -> Article {
    read(RawArticle(url: url, text: text))
  }

  /// Says what each line of a page was read as. Linear in the length of the text.
  public func map(page text: String, url: String? = nil) -> PageMap {
    memories.lend { memory in
      ArticleAssembly(RawArticle(url: url, text: text), options, memory).map()
    }
  }
}
