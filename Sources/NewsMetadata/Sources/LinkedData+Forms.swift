internal import NewsText

// Forms of one thing in JSON-LD: names of members in other spellings, people in wrappers, offices.

extension LinkedData {
  /// The members that are read, under schema.org's spelling, by their small letters.
  private static let names: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "headline", "name", "author", "creator", "editor", "publisher", "datePublished",
      "dateModified", "dateCreated", "articleBody", "articleSection", "description", "keywords",
      "inLanguage", "mainEntityOfPage", "url", "dateline", "copyrightHolder", "copyrightYear",
      "alternativeHeadline", "contributor", "sourceOrganization", "creditText", "identifier",
    ].map { ($0.lowercased(), $0) })

  /// How blocks for search engines that follow feeds name the same.
  static let feedNames = [
    "title": "headline", "pubdate": "datePublished", "update": "dateModified",
  ]

  /// An article's members under the names by which they are read, where none of those is there:
  /// "schema:headline", "Headline", "datepublished". Linear.
  static func canonical(
    _ members: [String: JSONValue], _ others: [String: String] = [:]
  ) -> [String: JSONValue] {
    guard members["headline"] == nil || !others.isEmpty else { return members }
    var result = members
    for (key, value) in members {
      let bare = key.utf8.split { $0 == 0x3A || $0 == 0x2F }.last.map { String(Substring($0)) }
      guard let bare, let name = others[bare.lowercased()] ?? names[bare.lowercased()],
        result[name] == nil
      else { continue }
      result[name] = value.withBareNames
    }
    return result
  }

  /// Whom a wrapper holds: a list, a role that somebody has, an object with numbers for names.
  static func wrapped(in person: JSONValue, _ object: LinkedObject) -> JSONValue? {
    if let list = object[.list] ?? object[.set] { return list }
    if !object.has(.name) {
      for property in [LinkedName.author, .creator, .contributor, .editor, .translator] {
        if let inner = object[property] { return inner }
      }
    }
    // No name that is read is a number.
    guard object.isEmpty, let members = person.object else { return nil }
    let numbered = members.keys.filter { Int($0) != nil }
    guard !numbered.isEmpty, numbered.count == members.count else { return nil }
    return .array(
      numbered.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.compactMap { members[$0] })
  }

  /// What a title of office says that somebody is: "Chief Transport Correspondent".
  static func role(of office: String) -> String? {
    guard office.utf8.count <= 80 else { return nil }
    let small = office.lowercased()
    if NinjsExport.makers.dropFirst().contains(small) { return small }
    return office.withBytes { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      for index in words.indices.prefix(6) {
        if let match = BylineLexicon.roles.longest(in: words, from: index, to: words.count),
          index + match.count == words.count
        {
          return match.meaning
        }
      }
      return nil
    }
  }
}

extension JSONValue {
  /// The value with "schema:name" as "name" in the objects that it is or holds.
  fileprivate var withBareNames: JSONValue {
    switch self {
    case .array(let values): .array(values.map(\.withBareNames))
    case .object(let members):
      .object(
        Dictionary(
          members.map { key, value in
            (key.utf8.split(separator: 0x3A).last.map { String(Substring($0)) } ?? key, value)
          }, uniquingKeysWith: { $1 }))
    default: self
    }
  }
}
