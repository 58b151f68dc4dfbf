#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Why a record could not be answered; written in its place, and the run goes on.
public struct RecordError: Error, Sendable, Hashable {
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

  /// Makes an error.
  public init(_ code: Code, _ message: String, field: String? = nil) {
    self.code = code
    self.message = message
    self.field = field
  }
}

extension RecordError {
  /// Says what a decoder found wrong with a record, in the contract's words.
  init(_ error: any Error) {
    switch error {
    case let error as RecordError:
      self = error
    case DecodingError.typeMismatch(let type, let context):
      self.init(expected: Self.noun(type), found: Self.found(context), at: context.codingPath)
    case DecodingError.valueNotFound(let type, let context):
      let field = Self.path(context.codingPath)
      self.init(
        .missingField, "\(Self.subject(field)) must be \(Self.noun(type)), not null", field: field)
    case DecodingError.keyNotFound(let key, let context):
      let field = Self.path(context.codingPath + [key])
      self.init(.missingField, "\(Self.subject(field)) is missing", field: field)
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      let field = Self.path(context.codingPath)
      self.init(
        .badValue, "\(Self.subject(field)) must be \(context.debugDescription)", field: field)
    case DecodingError.dataCorrupted(let context):
      self.init(.badJSON, "the record is not JSON: \(Self.reason(context))")
    default:
      self.init(.badJSON, "the record could not be read")
    }
  }

  private init(expected: String, found: String?, at path: [any CodingKey]) {
    let field = Self.path(path)
    let instead = found.map { ", not \($0)" } ?? ""
    self.init(.wrongType, "\(Self.subject(field)) must be \(expected)\(instead)", field: field)
  }

  private static func subject(_ field: String?) -> String {
    field.map { "the field \"\($0)\"" } ?? "the record"
  }

  /// `metadata.author[1]`; nil for the record itself.
  private static func path(_ keys: [any CodingKey]) -> String? {
    var path = ""
    for key in keys {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return path.isEmpty ? nil : path
  }

  private static func noun(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is any BinaryInteger.Type: "a whole number"
    case is any BinaryFloatingPoint.Type: "a number"
    case is any ArrayType.Type: "an array"
    default: "an object"
    }
  }

  /// What the decoder says it found: "Expected to decode String but found number instead."
  private static func found(_ context: DecodingError.Context) -> String? {
    let words = context.debugDescription
    guard let start = words.firstRange(of: "found "), let end = words.firstRange(of: " instead"),
      start.upperBound <= end.lowerBound
    else { return nil }
    return switch words[start.upperBound..<end.lowerBound] {
    case "number": "a number"
    case "a string", "a string/data", "string": "a string"
    case "an array", "array": "an array"
    case "a dictionary", "dictionary", "object": "an object"
    case "bool", "a bool": "true or false"
    case "null", "null value": "null"
    default: nil
    }
  }

  private static func reason(_ context: DecodingError.Context) -> String {
    guard let error = context.underlyingError as? CocoaError,
      let words = error.userInfo["NSDebugDescription"] as? String
    else { return "it breaks off or holds a character that JSON does not allow there" }
    // Every record is one line; its number stands beside the message.
    return words.replacing(" around line 1,", with: " at")
      .trimmingSuffix(while: { $0 == "." })
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, predicate(last) { rest.removeLast() }
    return String(rest)
  }
}

private protocol ArrayType {}
extension Array: ArrayType {}
