// Of values that are made by the thousand, what may be missing is spelled `Optional<…>`: a variable `T?` is
// nil before an initializer sets it, and for that the whole value is copied out of the initializer.

/// Why a value, or one component of it, is what it is: where it was read and by which rule.
public struct Evidence: Sendable, Hashable {
  /// Where a component came from.
  public struct Source: RawRepresentable, Sendable, Hashable {
    /// The written form.
    public let rawValue: String

    /// Makes one from its written form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It stands in the input.
    public static let stated = Source(rawValue: "stated")
    /// It follows from other components that stand in the input.
    public static let implied = Source(rawValue: "implied")
    /// It follows from the reference that the caller gave.
    public static let reference = Source(rawValue: "reference")
    /// It comes from an option that the caller gave.
    public static let assumed = Source(rawValue: "assumed")
  }

  /// The component that this is about: `"month"`, `"zone"`, `"name"`, `"encoding"`.
  public var component: String
  /// Where the component came from.
  public var source: Source
  /// The bytes of the original input, in UTF-8 offsets; nil where it was not read from the input.
  public var range: Optional<Range<Int>>
  /// The rule that read it, in kebab-case.
  public var rule: String

  /// Makes one; what is not given is not stated.
  public init(_ component: String, _ source: Source, at range: Range<Int>? = nil, rule: String) {
    self.component = component
    self.source = source
    self.range = range
    self.rule = rule
  }
}

extension Evidence: Codable {
  private enum CodingKeys: String, CodingKey {
    case component, source, start, end, rule
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    component = try values.decode(String.self, forKey: .component)
    source = Source(rawValue: try values.decode(String.self, forKey: .source))
    range = try values.decodeRange(start: .start, end: .end)
    rule = try values.decode(String.self, forKey: .rule)
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(component, forKey: .component)
    try values.encode(source.rawValue, forKey: .source)
    try values.encode(range, start: .start, end: .end)
    try values.encode(rule, forKey: .rule)
  }
}
