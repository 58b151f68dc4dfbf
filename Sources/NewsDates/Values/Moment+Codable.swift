internal import NewsText

extension Moment: Codable {
  private enum CodingKeys: String, CodingKey {
    case value, precision, zone, calendar, earliest, latest, confidence, language, evidence
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      value: try values.decode(String.self, forKey: .value),
      precision: Precision(rawValue: try values.decode(String.self, forKey: .precision)),
      zone: try values.decodeIfPresent(Zone.self, forKey: .zone),
      calendar: CalendarSystem(
        rawValue: try values.decodeIfPresent(String.self, forKey: .calendar)
          ?? CalendarSystem.gregorian.rawValue),
      earliest: try values.decodeIfPresent(Instant.self, forKey: .earliest),
      latest: try values.decodeIfPresent(Instant.self, forKey: .latest),
      confidence: try values.decode(Double.self, forKey: .confidence),
      language: try values.decodeIfPresent(String.self, forKey: .language),
      evidence: try values.decodeIfPresent([Evidence].self, forKey: .evidence) ?? [])
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(value, forKey: .value)
    try values.encode(precision.rawValue, forKey: .precision)
    try values.encodeIfPresent(zone, forKey: .zone)
    try values.encode(calendar.rawValue, forKey: .calendar)
    try values.encodeIfPresent(earliest, forKey: .earliest)
    try values.encodeIfPresent(latest, forKey: .latest)
    try values.encode(confidence, forKey: .confidence)
    try values.encodeIfPresent(language, forKey: .language)
    try values.encode(evidence, forKey: .evidence)
  }
}

extension DateReading: Codable {
  private enum CodingKeys: String, CodingKey {
    case date, alternatives, label, issues
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      date: try values.decodeIfPresent(Moment.self, forKey: .date),
      alternatives: try values.decodeIfPresent([Moment].self, forKey: .alternatives) ?? [],
      label: try values.decodeIfPresent(String.self, forKey: .label).map(DateLabel.init(rawValue:)),
      issues: try values.decodeIfPresent([Issue].self, forKey: .issues) ?? [])
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    // Written even where it is null: absence is an answer.
    try values.encode(date, forKey: .date)
    try values.encode(alternatives, forKey: .alternatives)
    try values.encodeIfPresent(label?.rawValue, forKey: .label)
    try values.encode(issues, forKey: .issues)
  }
}

extension FoundDate: Codable {
  private enum CodingKeys: String, CodingKey {
    case start, end, text
  }

  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let date = try Moment(from: decoder)
    guard let range = try values.decodeRange(start: .start, end: .end) else {
      throw DecodingError.dataCorruptedError(
        forKey: .start, in: values, debugDescription: "a found date has a range")
    }
    self.init(date: date, range: range, text: try values.decode(String.self, forKey: .text))
  }

  /// Writes the fields of the moment, and where it stands beside them.
  public func encode(to encoder: any Encoder) throws {
    try date.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(range, start: .start, end: .end)
    try values.encode(text, forKey: .text)
  }
}
