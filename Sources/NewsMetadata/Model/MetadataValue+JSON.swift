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
  mutating func metadata() throws(JSONValue.SyntaxError) -> [String: [MetadataValue]] {
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
