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
    self.init()
    if let id = record.id, id != .null { self.id = id }
    url = text("url", record.url)
    retrieved = text("retrieved", record.retrieved)
    language = text("language", record.language)
    text = text("text", record.text)
    jsonld = (record.jsonld ?? .null).elements
    if let metadata {
      self.metadata = metadata
      exchanged = record.others[ExchangedParts.member]
      return
    }
    switch record.metadata {
    case .object(let fields)?:
      take(fields)
      exchanged = record.others[ExchangedParts.member]
    case nil, .null?:
      var fields = Self.plain(record.others)
      exchanged = fields.removeValue(forKey: ExchangedParts.member)
      take(fields)
    default:
      refuse("metadata")
    }
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

  private mutating func take(_ fields: [String: JSONValue]) {
    metadata.reserveCapacity(fields.count)
    for (key, value) in fields {
      var values: [MetadataValue] = []
      MetadataValue.append(value, to: &values)
      if !values.isEmpty { metadata[key] = values }
    }
  }

  private mutating func text(_ field: String, _ value: JSONValue?) -> String? {
    switch value {
    case nil, .null?: return nil
    case .string(let text)?: return text
    default:
      refuse(field)
      return nil
    }
  }

  private mutating func refuse(_ field: String) {
    issues.append(
      Issue(
        "wrong-type", field: field, "\(field) is of a type that it cannot have; it was left out"))
  }
}

/// The members of a record, those of the contract each in its place.
private struct RecordMembers {
  var id: JSONValue?
  var url: JSONValue?
  var retrieved: JSONValue?
  var language: JSONValue?
  var metadata: JSONValue?
  var jsonld: JSONValue?
  var text: JSONValue?
  /// Which have no place there.
  var others: [String: JSONValue] = [:]

  /// Sets a member; of those with one name the last counts.
  mutating func set(_ name: String, _ value: JSONValue) {
    switch name {
    case "id": id = value
    case "url": url = value
    case "retrieved": retrieved = value
    case "language": language = value
    case "metadata": metadata = value
    case "jsonld": jsonld = value
    case "text": text = value
    default: others[name] = value
    }
  }
}

extension MetadataValue {
  /// The members that hold an object's words, in the order in which they are looked for: those of
  /// `time` objects, of schema.org persons, and of feed readers' details.
  private static let wordMembers = [
    "text", "name", "value", "term", "content", "label", "title", "rendered", "url", "href", "link",
  ]

  /// Appends the values that a metadata field holds; objects give their words.
  static func append(_ value: JSONValue, to values: inout [MetadataValue]) {
    switch value {
    case .string(let text): values.append(MetadataValue(text))
    case .integer, .number: if let text = value.scalarText { values.append(MetadataValue(text)) }
    case .null, .bool: break
    case .array(let elements):
      values.reserveCapacity(values.count + elements.count)
      for element in elements { append(element, to: &values) }
    case .object(let members):
      let datetime = members["datetime"]?.scalarText
      let words = wordMembers.lazy.compactMap { members[$0]?.scalarText }.first
      if words == nil && datetime == nil { return }
      values.append(
        MetadataValue(
          words ?? "", datetime: datetime, elementClass: members["class"]?.scalarText))
    }
  }

  var json: JSONValue {
    if datetime == nil && elementClass == nil { return .string(text) }
    var members: [String: JSONValue] = ["text": .string(text)]
    members["datetime"] = datetime.map(JSONValue.string)
    members["class"] = elementClass.map(JSONValue.string)
    return .object(members)
  }
}

extension JSONParser {
  /// Reads an object of metadata; of keys that stand twice the last counts.
  fileprivate mutating func metadata() throws(JSONValue.SyntaxError) -> [String: [MetadataValue]] {
    var metadata = [String: [MetadataValue]](minimumCapacity: 24)
    try forEachMember { (key, parser) throws(JSONValue.SyntaxError) in
      // Nearly all values are strings.
      if parser.first == UInt8(ascii: "\"") {
        metadata[key] = [MetadataValue(try parser.string())]
        return
      }
      var values: [MetadataValue] = []
      try parser.metadataValue(into: &values)
      metadata[key] = values.isEmpty ? nil : values
    }
    return metadata
  }

  private mutating func metadataValue(
    into values: inout [MetadataValue]
  ) throws(JSONValue.SyntaxError) {
    switch first {
    case UInt8(ascii: "\"")?: values.append(MetadataValue(try string()))
    case UInt8(ascii: "[")?:
      try forEachElement { (parser) throws(JSONValue.SyntaxError) in
        try parser.metadataValue(into: &values)
      }
    default: MetadataValue.append(try value(), to: &values)
    }
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
