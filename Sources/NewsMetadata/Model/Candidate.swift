internal import NewsText

// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// One thing that a field may have been read from; every field keeps its rivals.
public struct Candidate: Sendable, Hashable {
  /// The field of the record: `metadata.og:title`, `jsonld.headline`, `text`, `url`.
  public var source: String
  /// Which one, where the field holds several values.
  public var index: Optional<Int>
  /// Where in that field, in UTF-8 bytes.
  public var range: Optional<Range<Int>>
  /// The rule that read it, in kebab-case.
  public var rule: String
  /// What it says, after cleaning.
  public var value: Optional<String>
  /// Whether the field's value is this one, or made from it.
  public var chosen: Bool

  /// Makes one; what is not given is not stated.
  public init(
    source: String, index: Int? = nil, range: Range<Int>? = nil, rule: String,
    value: String? = nil, chosen: Bool = false
  ) {
    self.source = source
    self.index = index
    self.range = range
    self.rule = rule
    self.value = value
    self.chosen = chosen
  }
}

extension Candidate: Codable {
  private enum CodingKeys: String, CodingKey {
    case source, index, start, end, rule, value, chosen
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    source = try values.decode(String.self, forKey: .source)
    index = try values.decodeIfPresent(Int.self, forKey: .index)
    range = try values.decodeRange(start: .start, end: .end)
    rule = try values.decode(String.self, forKey: .rule)
    value = try values.decodeIfPresent(String.self, forKey: .value)
    chosen = try values.decodeIfPresent(Bool.self, forKey: .chosen) ?? false
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(source, forKey: .source)
    try values.encodeIfPresent(index, forKey: .index)
    try values.encode(range, start: .start, end: .end)
    try values.encode(rule, forKey: .rule)
    try values.encodeIfPresent(value, forKey: .value)
    if chosen { try values.encode(true, forKey: .chosen) }
  }
}
