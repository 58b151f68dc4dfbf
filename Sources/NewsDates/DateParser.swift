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

  public var options: Options

  public init(_ options: Options = Options()) {
    self.options = options
  }
}

/// The order in which a source writes day (d), month (m) and year (y).
public struct FieldOrder: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let dmy = FieldOrder(rawValue: "dmy")
  public static let mdy = FieldOrder(rawValue: "mdy")
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
  public var issues: [Issue]

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
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let published = DateLabel(rawValue: "published")
  public static let modified = DateLabel(rawValue: "modified")
}

/// A date found in running text.
public struct FoundDate: Sendable, Hashable {
  public var date: Moment
  /// Where it stands, in UTF-8 bytes of the input.
  public var range: Range<Int>
  /// The words themselves.
  public var text: String

  public init(date: Moment, range: Range<Int>, text: String) {
    self.date = date
    self.range = range
    self.text = text
  }
}

extension DateParser {
  /// Reads a string that is about one date.
  public func parse(_ text: String) -> DateReading { DateReading() }
  /// Finds the dates in running text, in order, not overlapping.
  public func search(in text: String) -> [FoundDate] { [] }
  /// Reads the dates of one source, which wrote them all in one order.
  public func parseSeries(_ texts: [String]) -> [DateReading] { texts.map(parse) }
}
