/// Why a record could not be answered; written in its place, and the run goes on.
public struct RecordError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, in kebab-case; compare codes, never messages.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The code as written.
    public let rawValue: String

    /// Makes a code from its written form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The line is not JSON.
    public static let badJSON = Code(rawValue: "bad-json")
    /// The line is not UTF-8.
    public static let notUTF8 = Code(rawValue: "not-utf8")
    /// The record, or a field of it, is of another JSON type than the contract's.
    public static let wrongType = Code(rawValue: "wrong-type")
    /// A field that the subcommand cannot do without is not there.
    public static let missingField = Code(rawValue: "missing-field")
    /// A field is of the right type, but its value is none that the contract allows.
    public static let badValue = Code(rawValue: "bad-value")
    /// The line has more bytes than were allowed.
    public static let tooLong = Code(rawValue: "too-long")
    /// The answer cannot be written as JSON.
    public static let unwritable = Code(rawValue: "unwritable")
    /// A file could not be read.
    public static let unreadable = Code(rawValue: "unreadable")
  }

  /// What went wrong.
  public var code: Code
  /// A sentence for people that names the field and what was expected of it.
  public var message: String
  /// The field at fault, `"languages[1]"`; nil where it is the record itself.
  public var field: String?

  /// The code and the message.
  public var description: String { "\(code.rawValue): \(message)" }

  /// Makes an error.
  public init(_ code: Code, _ message: String, field: String? = nil) {
    self.code = code
    self.message = message
    self.field = field
  }

  /// The error of a record that has more bytes than were allowed.
  public static func tooLong(_ maximum: Int) -> RecordError {
    RecordError(.tooLong, "the record has more than \(maximum) bytes")
  }
}
