internal import NewsDates
internal import NewsNames

/// IPTC ninjs 3, <https://iptc.org/standards/ninjs/>.
enum NinjsExport {
  static func export(_ article: Article) -> Export {
    var sheet = ExportSheet(.ninjs)
    sheet.set(
      "standard",
      [
        "name": "ninjs", "version": "3.1",
        "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
      ])
    // The standard asks for a URI; without an address of the page the item has only what the caller calls it.
    sheet.set(
      "uri",
      article.url ?? article.identifiers["guid"]
        ?? article.id?.scalarText.map { "urn:newsmetadata:" + $0 })
    if article.url == nil, article.identifiers["guid"] == nil, article.id?.scalarText == nil {
      sheet.lose("uri", "the page states no address")
    }
    sheet.set("type", "text")
    sheet.set("language", article.language)
    sheet.set("firstCreated", article.published, field: "published")
    sheet.set("versionCreated", article.modified, field: "modified")
    if let modified = article.modified, modified.value == article.published?.value {
      sheet.lose("modified", "a version created with the item is read as no change")
    }
    if let embargo = article.embargo?.until {
      sheet.set("embargoedUntil", embargo, field: "embargo")
    }
    var headlines: [JSONValue] = []
    if let headline = article.headline {
      headlines.append(["role": "main", "value": .string(headline)])
    }
    if let kicker = article.kicker {
      headlines.append(["role": "kicker", "value": .string(kicker)])
    }
    sheet.set("headlines", headlines)
    var descriptions: [JSONValue] = []
    if let deck = article.deck {
      descriptions.append(["role": "summary", "value": .string(deck)])
    }
    if let dateline = article.dateline {
      descriptions.append(["role": "dateline", "value": .string(dateline.text)])
    }
    sheet.set("descriptions", descriptions)
    if let body = article.bodyText {
      sheet.set(
        "bodies",
        [
          [
            "role": "main", "contentType": "text/plain",
            "charCount": .integer(Int64(body.unicodeScalars.count)),
            "value": .string(body),
          ]
        ])
    }
    sheet.set("slugline", article.slug)
    let authors = article.bylines.filter { $0.role == nil || $0.kind == .person }
    if !authors.isEmpty { sheet.set("by", authors.map(\.name).joined(separator: ", ")) }
    if article.bylines.contains(where: { $0.place != nil }) { sheet.lose("bylines.place") }
    sheet.set("located", article.dateline?.place?.name)
    sheet.set("infoSources", sources(article))
    if let copyright = article.copyright {
      sheet.set("copyrightHolder", copyright.holder)
      sheet.set("copyrightNotice", copyright.notice)
    }
    var subjects = article.keywords.map {
      JSONValue.object(["name": .string($0), "rel": "keyword"])
    }
    if let section = article.section {
      subjects.insert(["name": .string(section), "rel": "section"], at: 0)
    }
    sheet.set("subjects", subjects)
    entities(article, &sheet)
    sheet.set("associations", article.related.enumerated().map(association))
    sheet.set(
      "altIds",
      article.identifiers.sorted { $0.key < $1.key }.map { key, value in
        ["role": .string(key), "value": .string(value)]
      })
    sheet.loseCommon(article)
    return sheet.export
  }

  /// What somebody may be to an item that they made, authors first.
  static let makers = [
    "author", "correspondent", "reporter", "columnist", "analyst", "contributor", "editor",
    "translator", "photographer", "illustrator", "videographer", "producer",
  ]

  /// Whom the story is taken from, and who brings it out.
  private static func sources(_ article: Article) -> [JSONValue] {
    var sources: [JSONValue] = article.sources.map { source in
      ["name": .string(source.name), "role": "provider", "literal": .string(source.id)]
    }
    if let publisher = article.publisher {
      var members: [String: JSONValue] = ["name": .string(publisher.name), "role": "publisher"]
      members["literal"] = publisher.id.map(JSONValue.string)
      sources.append(.object(members))
    }
    return sources
  }

  /// People, organisations and places by what they are to the item.
  private static func entities(_ article: Article, _ sheet: inout ExportSheet) {
    var lists: [String: [JSONValue]] = [:]
    for byline in article.bylines {
      var members: [String: JSONValue] = [
        "name": .string(byline.name), "rel": .string(byline.role ?? "author"),
      ]
      members["literal"] = byline.id.map(JSONValue.string)
      lists[byline.kind == .person ? "people" : "organisations", default: []].append(
        .object(members))
    }
    func add(_ entity: Entity, _ relation: JSONValue) {
      let list =
        entity.kind == .place ? "places" : entity.kind == .person ? "people" : "organisations"
      lists[list, default: []].append([
        "name": .string(entity.name), "rel": relation, "literal": .string(entity.id),
      ])
    }
    if let dateline = article.dateline {
      for place in dateline.places ?? [dateline.place].compactMap({ $0 }) {
        add(place, "dateline")
      }
      if let agency = dateline.agency { add(agency, "dateline") }
      if let outlet = dateline.outlet {
        lists["organisations", default: []].append(["name": .string(outlet), "rel": "dateline"])
      }
    }
    for entity in article.mentioned { add(entity, "mentions") }
    for (list, values) in lists { sheet.set(list, values) }
  }

  /// Another story, under a name of its own where the page gives no address.
  private static func association(_ number: Int, _ item: RelatedItem) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(item.headline), "rel": "related", "type": "text",
      "uri": .string(item.url ?? "urn:newsmetadata:related:\(number + 1)"),
      "headlines": [["role": "main", "value": .string(item.headline)]],
    ]
    members["firstCreated"] = item.published.map { .string($0.value) }
    return .object(members)
  }
}
