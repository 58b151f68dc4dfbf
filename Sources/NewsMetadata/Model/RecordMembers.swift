/// The members of a record, those of the contract each in its place.
struct RecordMembers {
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
