internal import NewsText

extension Entity: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, name, kind, type, country, latitude, longitude, match, confidence, evidence
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      name: try values.decode(String.self, forKey: .name),
      kind: Kind(rawValue: try values.decode(String.self, forKey: .kind)),
      type: try values.decode(String.self, forKey: .type),
      country: try values.decodeIfPresent(String.self, forKey: .country),
      latitude: try values.decodeIfPresent(Double.self, forKey: .latitude),
      longitude: try values.decodeIfPresent(Double.self, forKey: .longitude),
      match: Match(
        rawValue: try values.decodeIfPresent(String.self, forKey: .match) ?? Match.exact.rawValue),
      confidence: try values.decode(Double.self, forKey: .confidence),
      evidence: try values.decodeIfPresent([Evidence].self, forKey: .evidence) ?? [])
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(name, forKey: .name)
    try values.encode(kind.rawValue, forKey: .kind)
    try values.encode(type, forKey: .type)
    try values.encodeIfPresent(country, forKey: .country)
    try values.encodeIfPresent(latitude, forKey: .latitude)
    try values.encodeIfPresent(longitude, forKey: .longitude)
    try values.encode(match.rawValue, forKey: .match)
    try values.encode(confidence, forKey: .confidence)
    try values.encode(evidence, forKey: .evidence)
  }
}

extension Mention: Codable {
  private enum CodingKeys: String, CodingKey {
    case start, end, text, role
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let entity = try Entity(from: decoder)
    guard let range = try values.decodeRange(start: .start, end: .end) else {
      throw DecodingError.dataCorruptedError(
        forKey: .start, in: values, debugDescription: "a mention has a range")
    }
    self.init(
      entity: entity,
      range: range,
      text: try values.decode(String.self, forKey: .text),
      role: Role(rawValue: try values.decode(String.self, forKey: .role)))
  }

  /// Writes the fields of the entity, and where it is named beside them.
  public func encode(to encoder: any Encoder) throws {
    try entity.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(range, start: .start, end: .end)
    try values.encode(text, forKey: .text)
    try values.encode(role.rawValue, forKey: .role)
  }
}

extension NameReading: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, alternatives, issues
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try values.decodeIfPresent(Entity.self, forKey: .name),
      alternatives: try values.decodeIfPresent([Entity].self, forKey: .alternatives) ?? [],
      issues: try values.decodeIfPresent([Issue].self, forKey: .issues) ?? [])
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    // Written even where it is null: absence is an answer.
    try values.encode(name, forKey: .name)
    try values.encode(alternatives, forKey: .alternatives)
    try values.encode(issues, forKey: .issues)
  }
}
