public import NewsText

/// Reads dates as scrapers find them: every order, every language, any noise around them.
///
/// A value: it holds the caller's policy and nothing else, so the same input gives the same answer
/// on every machine.
public struct DateParser: Sendable {
  /// What the caller knows about where the strings come from. Everything is optional.
  public struct Options: Sendable, Hashable {
    /// When the text was written or fetched: what "yesterday" counts from. Without it relative
    /// dates stay unresolved.
    public var reference: Instant?
    /// BCP 47 tags, the likeliest first. They narrow and break ties; they never widen.
    public var languages: [String]
    /// IANA name or offset assumed for times whose zone is not stated.
    public var zone: String?
    /// The order of day, month and year in all-number dates, where the caller knows it.
    public var order: FieldOrder?

    /// Options; what is left out is not known.
    public init(
      reference: Instant? = nil,
      languages: [String] = [],
      zone: String? = nil,
      order: FieldOrder? = nil
    ) {
      self.reference = reference
      self.languages = languages
      self.zone = zone
      self.order = order
    }
  }

  /// What the caller knows.
  public var options: Options { didSet { policy = Policy(options) } }
  /// The options in the form in which the readers ask for them.
  var policy: Policy

  /// A parser for strings that come from one place.
  public init(_ options: Options = Options()) {
    self.options = options
    policy = Policy(options)
  }
}

/// The order in which a source writes day (d), month (m) and year (y).
public struct FieldOrder: RawRepresentable, Sendable, Hashable {
  /// The letters in their order.
  public let rawValue: String

  /// An order by its letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Day, month, year: most of the world.
  public static let dmy = FieldOrder(rawValue: "dmy")
  /// Month, day, year: the United States and the Philippines.
  public static let mdy = FieldOrder(rawValue: "mdy")
  /// Year, month, day: East Asia, Hungary, Lithuania, and ISO 8601.
  public static let ymd = FieldOrder(rawValue: "ymd")
}

/// What one string says about one date.
public struct DateReading: Sendable, Hashable {
  /// The date, nil where none is stated; `issues` then says why.
  public var date: Moment?
  /// Other readings that the input allows, the likeliest first.
  public var alternatives: [Moment]
  /// What a label in the string says the date is of: `published` or `modified`.
  public var label: DateLabel?
  /// What a reader of the date should know, and why there is none.
  public var issues: [Issue]

  /// A reading from its parts.
  public init(
    date: Moment? = nil, alternatives: [Moment] = [], label: DateLabel? = nil, issues: [Issue] = []
  ) {
    self.date = date
    self.alternatives = alternatives
    self.label = label
    self.issues = issues
  }
}

/// What a label beside a date says it is of.
public struct DateLabel: RawRepresentable, Sendable, Hashable {
  /// The name in the contract.
  public let rawValue: String

  /// A label by its name in the contract.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The date of first publication.
  public static let published = DateLabel(rawValue: "published")
  /// The date of the last change.
  public static let modified = DateLabel(rawValue: "modified")
}

/// A date found in running text.
public struct FoundDate: Sendable, Hashable {
  /// When it is.
  public var date: Moment
  /// Where it stands, in UTF-8 bytes of the input.
  public var range: Range<Int>
  /// The words themselves.
  public var text: String

  /// A found date from its parts.
  public init(date: Moment, range: Range<Int>, text: String) {
    self.date = date
    self.range = range
    self.text = text
  }
}
