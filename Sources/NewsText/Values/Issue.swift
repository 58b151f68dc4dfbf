// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// Something a reader of the result should know: a contradiction, a repair, a value that was refused.
///
/// An issue never replaces a result and never fails a record: one bad field is one issue on that
/// field. Codes are kebab-case, listed in `Fixtures/RECORDS.md`, and never renamed.
public struct Issue: Sendable, Hashable {
  /// What kind of issue this is; compare codes, never messages.
  public struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The written form.
    public let rawValue: String

    /// Makes one from its written form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes one of its words.
    public init(stringLiteral value: String) { self.rawValue = value }
  }

  /// How much the issue matters to the value it stands beside.
  public struct Severity: RawRepresentable, Sendable, Hashable {
    /// The written form.
    public let rawValue: String

    /// Makes one from its written form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Worth knowing; the value is what was stated.
    public static let note = Severity(rawValue: "note")
    /// The value may be wrong, or part of the input was left out of it.
    public static let warning = Severity(rawValue: "warning")
    /// No value could be given.
    public static let error = Severity(rawValue: "error")
  }

  /// What kind of issue it is.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// The field of the record that the issue is about, where there is one: `"published"`.
  public var field: Optional<String>
  /// Where in the original input, in UTF-8 bytes.
  public var range: Optional<Range<Int>>
  /// A sentence for people; its wording may change between versions.
  public var message: String

  /// Makes one; what is not given is not stated.
  public init(
    _ code: Code,
    _ severity: Severity = .warning,
    field: String? = nil,
    at range: Range<Int>? = nil,
    _ message: String
  ) {
    self.code = code
    self.severity = severity
    self.field = field
    self.range = range
    self.message = message
  }
}

extension Issue: CustomStringConvertible {
  /// For people: `warning: weekday-mismatch: the weekday is not that of the date`.
  public var description: String {
    let field = field.map { "\($0): " } ?? ""
    return "\(severity.rawValue): \(field)\(code.rawValue): \(message)"
  }
}

extension Issue: Codable {
  private enum CodingKeys: String, CodingKey {
    case code, severity, field, start, end, message
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = Code(rawValue: try values.decode(String.self, forKey: .code))
    severity = Severity(rawValue: try values.decode(String.self, forKey: .severity))
    field = try values.decodeIfPresent(String.self, forKey: .field)
    range = try values.decodeRange(start: .start, end: .end)
    message = try values.decode(String.self, forKey: .message)
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(code.rawValue, forKey: .code)
    try values.encode(severity.rawValue, forKey: .severity)
    try values.encodeIfPresent(field, forKey: .field)
    try values.encode(range, start: .start, end: .end)
    try values.encode(message, forKey: .message)
  }
}
