public import NewsMetadata

/// What an answer must look like.
///
/// - An object matches an object that has its members, each matching; others do not matter.
/// - `null` matches `null` and absence.
/// - An array matches an array of the same length, element by element.
/// - A number matches by value, a string and a truth value exactly.
/// - An object whose members all begin with `$` is a condition, or several that must all hold:
///   `$atLeast` and `$atMost` compare numbers, `$count` is a pattern for the length of an array,
///   `$first` and `$last` for its first and last element, `$contains` for some element (of a
///   string: a part of it), `$lacks` for what no element may match, `$not` for what the value
///   itself may not.
public struct JSONPattern: Sendable, Hashable {
  /// The pattern as it stands in a case.
  public let pattern: JSONValue

  /// Makes a pattern of what stands in a case.
  public init(_ pattern: JSONValue) { self.pattern = pattern }

  /// One place where a value is not what the pattern asks for.
  public struct Mismatch: Sendable, Hashable {
    /// Where: `dates[0].value`; empty for the answer itself.
    public var path: String
    /// What the pattern asks for there.
    public var expected: JSONValue
    /// What stands there, nil where nothing does.
    public var found: JSONValue?
  }

  /// Every place where a value differs from the pattern; empty where it matches.
  public func mismatches(with value: JSONValue?) -> [Mismatch] {
    Self.compare(pattern, value, at: "")
  }

  private static func compare(
    _ pattern: JSONValue, _ value: JSONValue?, at path: String
  ) -> [Mismatch] {
    let mismatch = [Mismatch(path: path, expected: pattern, found: value)]
    switch (pattern, value) {
    case (.null, nil), (.null, .null):
      return []
    case (.object(let conditions), _) where isCondition(conditions):
      return conditions.sorted { $0.key < $1.key }.flatMap { name, argument in
        holds(name, argument, value, at: path) ? [] : mismatch
      }
    case (.object(let members), .object(let found)):
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        compare(member, found[name], at: path.isEmpty ? name : "\(path).\(name)")
      }
    case (.array(let elements), .array(let found)):
      guard elements.count == found.count else { return mismatch }
      return zip(elements, found).enumerated().flatMap { index, pair in
        compare(pair.0, pair.1, at: "\(path)[\(index)]")
      }
    case (.string, let value?), (.bool, let value?):
      return pattern == value ? [] : mismatch
    default:
      guard let expected = pattern.number, let found = value?.number, expected == found else {
        return mismatch
      }
      return []
    }
  }

  private static func isCondition(_ members: [String: JSONValue]) -> Bool {
    !members.isEmpty && members.keys.allSatisfy { $0.hasPrefix("$") }
  }

  private static func holds(
    _ name: String, _ argument: JSONValue, _ value: JSONValue?, at path: String
  ) -> Bool {
    func matches(_ element: JSONValue?) -> Bool {
      compare(argument, element, at: path).isEmpty
    }
    switch name {
    case "$atLeast":
      guard let least = argument.number, let number = value?.number else { return false }
      return number >= least
    case "$atMost":
      guard let most = argument.number, let number = value?.number else { return false }
      return number <= most
    case "$count":
      guard let count = value?.array?.count else { return false }
      return matches(.integer(Int64(count)))
    case "$first":
      guard let first = value?.array?.first else { return false }
      return matches(first)
    case "$last":
      guard let last = value?.array?.last else { return false }
      return matches(last)
    case "$contains":
      if let part = argument.string, let whole = value?.string { return whole.contains(part) }
      return value?.array?.contains(where: matches) ?? false
    case "$lacks":
      if let part = argument.string, let whole = value?.string { return !whole.contains(part) }
      return !(value?.array ?? []).contains(where: matches)
    case "$not": return !matches(value)
    default: return false
    }
  }
}

extension JSONPattern.Mismatch: CustomStringConvertible {
  /// The place, what was expected there, and what was found.
  public var description: String {
    let place = path.isEmpty ? "answer" : path
    return "\(place): expected \(expected.text), found \(found?.text ?? "nothing")"
  }
}

extension JSONValue {
  /// The value of a number of either kind.
  fileprivate var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }
}
