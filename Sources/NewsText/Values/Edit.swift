/// One change that cleaning made to a text.
///
/// Replaying a text's edits, each against the original, gives the clean text byte for byte.
public struct Edit: Sendable, Hashable {
  /// The bytes of the original that were replaced, in UTF-8 offsets.
  public var range: Range<Int>
  /// What stands there now.
  public var replacement: String
  /// The rule that made the change, in kebab-case: `"entity"`, `"nfc"`, `"mojibake"`.
  public var rule: String
  /// How sure the change is right, 0 … 1.
  public var confidence: Double

  /// Makes one; what is not given is not stated.
  public init(_ range: Range<Int>, replacement: String, rule: String, confidence: Double = 1) {
    self.range = range
    self.replacement = replacement
    self.rule = rule
    self.confidence = confidence
  }
}

extension Edit: Codable {
  private enum CodingKeys: String, CodingKey {
    case start, end, replacement, rule, confidence
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guard let range = try values.decodeRange(start: .start, end: .end) else {
      throw DecodingError.keyNotFound(
        CodingKeys.start,
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "an edit has a range"))
    }
    self.range = range
    replacement = try values.decode(String.self, forKey: .replacement)
    rule = try values.decode(String.self, forKey: .rule)
    confidence = try values.decode(Double.self, forKey: .confidence)
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(range, start: .start, end: .end)
    try values.encode(replacement, forKey: .replacement)
    try values.encode(rule, forKey: .rule)
    try values.encode(confidence, forKey: .confidence)
  }
}
