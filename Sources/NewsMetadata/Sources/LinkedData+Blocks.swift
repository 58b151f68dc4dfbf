internal import NewsText

// What the blocks of a page describe: articles, pages and sites, and things by their names.

extension LinkedData {
  mutating func take(_ block: JSONValue, index: Int) {
    guard case .string(let text) = block else {
      if block.object == nil, block.array == nil, block != .null {
        issues.append(
          Issue("wrong-type", field: "jsonld", "Block \(index) is neither an object nor JSON."))
      }
      collect(block, depth: 0)
      return
    }
    let read = TolerantJSON(unescaping: text)
    if read.values.isEmpty, !text.trimmed.isEmpty {
      issues.append(Issue("broken-json", .error, field: "jsonld", "Block \(index) holds no JSON."))
    } else if let first = read.repairs.first {
      let faults = read.repairs.map(\.fault).joined(separator: ", ")
      issues.append(
        Issue(
          "broken-json", .warning, field: "jsonld",
          at: first.offset..<min(first.offset + 1, text.utf8.count),
          "Block \(index) is not well-formed JSON (\(faults)); what could be read was read."))
    }
    for value in read.values { collect(value, depth: 0) }
  }

  private mutating func collect(_ value: JSONValue, depth: Int, isNested: Bool = false) {
    guard depth < 24 else { return }
    switch value {
    case .array(let values):
      for value in values { collect(value, depth: depth + 1, isNested: isNested) }
    case .object(let members): collect(members, depth: depth, isNested: isNested)
    default: break
    }
  }

  private mutating func collect(
    _ members: [String: JSONValue], depth: Int, isNested: Bool
  ) {
    var object = LinkedObject()
    object.reserveCapacity(members.count)
    var below: [(key: String, value: JSONValue)] = []
    for (key, value) in members {
      let hash = key.bytesHash
      if let name = LinkedName(key, hash) { object.append(name, value) }
      switch value {
      case .array, .object: if Self.asides[hash] != key { below.append((key, value)) }
      default: break
      }
    }
    keep(object, members, isNested: isNested)
    // By their places, for to move the values about is to count them.
    let order =
      below.count > 1
      ? below.indices.sorted { below[$0].key < below[$1].key } : [Int](below.indices)
    for place in order {
      let key = below[place].key
      // What a property holds is that property's; only the graph's own nodes speak for the site.
      let isNested = isNested || key != "@graph" && key != "isPartOf" && key != "mainEntity"
      collect(below[place].value, depth: depth + 1, isNested: isNested)
    }
  }

  /// Keeps an object for what it is.
  private mutating func keep(
    _ object: LinkedObject, _ members: [String: JSONValue], isNested: Bool
  ) {
    if members.count > 1, let id = object[.id]?.string,
      members.count > (known[id]?.count ?? 0)
    {
      known[id] = members
    }
    let hasNoType = object.hasNoType
    if hasNoType ? object.has(.headline) : object.hasType(where: LinkedObject.isArticle) {
      articles.append(object.has(.headline) ? object : LinkedObject(Self.canonical(members)))
    } else if hasNoType, object.has(.title), object.has(.pubDate) {
      articles.append(LinkedObject(Self.canonical(members, Self.feedNames)))
    } else if object.hasType(where: { $0.hasSuffix("Page") }) {
      pages.append(object)
    } else if !isNested,
      object.hasType(where: { $0 == "WebSite" || $0.hasSuffix("Organization") })
    {
      sites.append(object)
    }
  }

  /// Things that stand beside an article and are not it.
  private static let asides: WordHashTable<String> = {
    let names = [
      "itemListElement", "comment", "comments", "review", "reviews", "relatedLink", "mentions",
      "citation", "hasPart", "blogPost", "blogPosts", "associatedMedia", "video", "image",
      "interactionStatistic", "about",
    ]
    var table = WordHashTable<String>()
    for name in names { table.set(name.bytesHash, name) }
    return table
  }()
}
