// What values say, whatever their form.

extension LinkedData {
  /// The words of a value: a string, a name, a list's first.
  func words(_ value: JSONValue?) -> String? {
    switch value {
    case .object(let members)?:
      for key in ["name", "@value", "headline", "text", "legalName"] {
        if let text = words(members[key]) { return text }
      }
      if let given = members["givenName"]?.string {
        return [given, members["familyName"]?.string].compactMap { $0 }.joined(separator: " ")
      }
      return nil
    case .array(let values)?: return values.lazy.compactMap { words($0) }.first
    case .null?, nil: return nil
    default: return value?.scalarText
    }
  }

  /// What an `@id` alone refers to.
  func resolved(_ value: JSONValue?) -> JSONValue? {
    guard let value else { return nil }
    if case .array(let values) = value { return resolved(values.first) }
    if case .object(let members) = value, members["name"] == nil, let id = members["@id"]?.string,
      let target = known[id]
    {
      return .object(target)
    }
    return value
  }
}
