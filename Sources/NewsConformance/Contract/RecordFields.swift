public import NewsMetadata

/// What a subcommand reads from a record.
public protocol RecordInput: Sendable {
  /// Reads the fields that the subcommand knows; others are ignored.
  init(_ fields: RecordFields) throws(RecordError)

  /// Reads a record from the bytes of a JSON text, which is UTF-8.
  static func parse(_ record: UnsafeBufferPointer<UInt8>) throws(RecordError) -> Self
}

extension RecordInput {
  /// Reads the whole record first.
  public static func parse(
    _ record: UnsafeBufferPointer<UInt8>
  ) throws(RecordError) -> Self {
    try Self(RecordFields(RecordCoder.parse(record)))
  }
}

/// The fields of a record. A field that is `null` counts as absent.
public struct RecordFields: Sendable {
  private let members: [String: JSONValue]

  /// The record itself.
  public var json: JSONValue { .object(members) }

  /// Takes a record apart.
  public init(_ record: JSONValue) throws(RecordError) {
    guard case .object(let members) = record else {
      throw RecordError(.wrongType, "the record must be an object, not \(record.noun)")
    }
    self.members = members
  }

  /// A string that must be there.
  func string(_ field: String) throws(RecordError) -> String {
    guard let string = try optionalString(field) else {
      throw RecordError(
        .missingField, "the field \"\(field)\" is missing; it must be a string", field: field)
    }
    return string
  }

  /// A string that may be there.
  func optionalString(_ field: String) throws(RecordError) -> String? {
    switch members[field] {
    case nil, .null?: return nil
    case .string(let string)?: return string
    case let value?: throw RecordError(expected: "a string", field, found: value)
    }
  }

  /// An array of strings, empty where it is absent.
  func strings(_ field: String) throws(RecordError) -> [String] {
    switch members[field] {
    case nil, .null?: return []
    case .array(let values)?:
      var strings: [String] = []
      for (index, value) in values.enumerated() {
        guard let string = value.string else {
          throw RecordError(expected: "a string", "\(field)[\(index)]", found: value)
        }
        strings.append(string)
      }
      return strings
    case let value?: throw RecordError(expected: "an array of strings", field, found: value)
    }
  }

  /// A string that stands for a value, where it is there.
  ///
  /// - Parameter expected: what the string must be, for the message.
  func value<Value>(
    _ field: String, expected: String, _ convert: (String) -> Value?
  ) throws(RecordError) -> Value? {
    guard let string = try optionalString(field) else { return nil }
    guard let value = convert(string) else {
      throw RecordError(
        .badValue, "the field \"\(field)\" must be \(expected)", field: field)
    }
    return value
  }
}

extension RecordError {
  fileprivate init(expected: String, _ field: String, found: JSONValue) {
    self.init(
      .wrongType, "the field \"\(field)\" must be \(expected), not \(found.noun)", field: field)
  }
}

extension JSONValue {
  /// What kind of value it is, with its article.
  fileprivate var noun: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
