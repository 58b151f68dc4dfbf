/// Reads dates as scrapers find them: every order, every language, any noise around them.
///
/// A value: it holds the caller's policy and nothing else, so the same input gives the same answer
/// on every machine.
public struct DateParser: Sendable {
  /// What the caller knows about where the strings come from. Everything is optional.
  public struct Options: Sendable, Hashable {
    /// When the text was written or fetched: what "yesterday" counts from. Without it relative
    /// dates stay unresolved.
    public var reference: Optional<Instant>
    /// BCP 47 tags, the likeliest first. They narrow and break ties; they never widen.
    public var languages: [String]
    /// IANA name or offset assumed for times whose zone is not stated.
    public var zone: Optional<String>
    /// The order of day, month and year in all-number dates, where the caller knows it.
    public var order: Optional<FieldOrder>
    /// What may stand around the date of a string and is left out of it. Search does not mind it.
    public var surroundings: Surroundings

    /// Options; what is left out is not known.
    public init(
      reference: Instant? = nil,
      languages: [String] = [],
      zone: String? = nil,
      order: FieldOrder? = nil,
      surroundings: Surroundings = .words
    ) {
      self.reference = reference
      self.languages = languages
      self.zone = zone
      self.order = order
      self.surroundings = surroundings
    }
  }

  /// What may stand around a date and is plainly none of it. What is left out is told as `left-out`.
  public struct Surroundings: RawRepresentable, Sendable, Hashable {
    /// The name.
    public let rawValue: String

    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Parts of their own, between strokes, dashes and brackets: "Claire Dune | 5 July 2017".
    public static let parts = Surroundings(rawValue: "parts")
    /// Those, and words before or behind a date of which day, month and year are stated: "By Claire
    /// Dune, 5 July 2017". What tells datelines and bylines apart by themselves asks for ``parts``.
    public static let words = Surroundings(rawValue: "words")
  }

  /// The options in the form in which the readers ask for them.
  var policy: Policy

  /// A parser for strings that come from one place.
  public init(_ options: Options = Options()) { policy = Policy(options) }

  /// What the caller knows.
  public var options: Options {
    get { policy.options }
    set { policy = Policy(newValue) }
  }
}
