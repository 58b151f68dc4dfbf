internal import NewsText

extension RawArticle {
  /// Reads a record; a field of the wrong type is left out and becomes an issue.
  ///
  /// Records of feed readers and extractors (feedparser, FeedKit, trafilatura, newspaper4k) have
  /// no `metadata` member: then their own members are the metadata.
  ///
  /// - Returns: nil where the value is no object.
  public init?(json value: JSONValue) {
    guard case .object(let members) = value else { return nil }
    var record = RecordMembers()
    for (name, value) in members { record.set(name, value) }
    self.init(record, metadata: nil)
  }

  /// Reads a record from the bytes of a JSON object, as ``init(json:)`` reads its value, but without
  /// a value for each part of its metadata.
  package init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONValue.SyntaxError) {
    var parser = JSONParser(bytes, [])
    var record = RecordMembers()
    var metadata: [String: [MetadataValue]]?
    try parser.document { (parser) throws(JSONValue.SyntaxError) in
      try parser.forEachMember { (name, parser) throws(JSONValue.SyntaxError) in
        if name == "metadata", parser.first == UInt8(ascii: "{") {
          metadata = try parser.metadata()
        } else {
          if name == "metadata" { metadata = nil }
          record.set(name, try parser.value())
        }
      }
    }
    self.init(record, metadata: metadata)
  }

  /// - Parameter metadata: the metadata, where it was read before; then what the record says of it
  ///   does not count.
  private init(_ record: RecordMembers, metadata: [String: [MetadataValue]]?) {
    // Member by member: a record that is made first, and then filled, is copied in the end.
    var issues: [Issue] = []
    id = record.id == .null ? nil : record.id
    url = Self.text("url", record.url, &issues)
    retrieved = Self.text("retrieved", record.retrieved, &issues)
    language = Self.text("language", record.language, &issues)
    text = Self.text("text", record.text, &issues)
    jsonld = (record.jsonld ?? .null).elements
    if let metadata {
      self.metadata = metadata
      exchanged = record.others[ExchangedParts.member]
    } else {
      switch record.metadata {
      case .object(let fields)?:
        self.metadata = Self.values(fields)
        exchanged = record.others[ExchangedParts.member]
      case nil, .null?:
        var fields = Self.plain(record.others)
        exchanged = fields.removeValue(forKey: ExchangedParts.member)
        self.metadata = Self.values(fields)
      default:
        self.metadata = [:]
        exchanged = nil
        issues.append(Self.refusal(of: "metadata"))
      }
    }
    self.issues = issues
  }

  /// The record as JSON; `init(json:)` gives the same record back.
  public var json: JSONValue {
    var record: [String: JSONValue] = [:]
    record["id"] = id
    record["url"] = url.map(JSONValue.string)
    record["retrieved"] = retrieved.map(JSONValue.string)
    record["language"] = language.map(JSONValue.string)
    record["text"] = text.map(JSONValue.string)
    record["metadata"] = .object(metadata.mapValues { .array($0.map(\.json)) })
    if !jsonld.isEmpty { record["jsonld"] = .array(jsonld) }
    record[ExchangedParts.member] = exchanged
    return .object(record)
  }

  private static func values(_ fields: [String: JSONValue]) -> [String: [MetadataValue]] {
    var metadata = [String: [MetadataValue]](minimumCapacity: fields.count)
    for (key, value) in fields {
      var values: [MetadataValue] = []
      MetadataValue.append(value, to: &values)
      if !values.isEmpty { metadata[key] = values }
    }
    return metadata
  }

  private static func text(
    _ field: String, _ value: JSONValue?, _ issues: inout [Issue]
  ) -> String? {
    switch value {
    case nil, .null?: return nil
    case .string(let text)?: return text
    default:
      issues.append(refusal(of: field))
      return nil
    }
  }

  private static func refusal(of field: String) -> Issue {
    Issue("wrong-type", field: field, "\(field) is of a type that it cannot have; it was left out")
  }
}

extension RawArticle: Codable {
  /// Reads the contract's shape.
  public init(from decoder: any Decoder) throws {
    let value = try JSONValue(from: decoder)
    guard let record = RawArticle(json: value) else {
      throw DecodingError.typeMismatch(
        RawArticle.self,
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "an article record is an object"))
    }
    self = record
  }

  /// Writes the contract's shape.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}
