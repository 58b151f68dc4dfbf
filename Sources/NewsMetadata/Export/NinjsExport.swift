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
    if let deck = article.deck {
      sheet.set("descriptions", [["role": "summary", "value": .string(deck)]])
    }
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
    if article.bylines.contains(where: { $0.role != nil }) { sheet.lose("bylines.role") }
    sheet.set("located", article.dateline?.place?.name)
    sheet.set(
      "infoSources",
      article.sources.map { source in
        ["name": .string(source.name), "rel": "provider", "code": .string(source.id)]
      })
    if let copyright = article.copyright {
      sheet.set("copyrightHolder", copyright.holder)
      if let year = copyright.year {
        sheet.set("copyrightNotice", "© \(year)\(copyright.holder.map { " " + $0 } ?? "")")
      }
    }
    var subjects = article.keywords.map {
      JSONValue.object(["name": .string($0), "rel": "keyword"])
    }
    if let section = article.section {
      subjects.insert(["name": .string(section), "rel": "section"], at: 0)
    }
    sheet.set("subjects", subjects)
    mentions(article, &sheet)
    if let publisher = article.publisher { sheet.set("provider", publisher.name) }
    if let dateline = article.dateline, dateline.place?.name != dateline.text {
      sheet.lose("dateline.text")
    }
    sheet.loseCommon(article)
    return sheet.export
  }

  private static func mentions(_ article: Article, _ sheet: inout ExportSheet) {
    var lists: [String: [JSONValue]] = [:]
    for entity in article.mentioned {
      let list =
        entity.kind == .place ? "places" : entity.kind == .person ? "people" : "organisations"
      lists[list, default: []].append([
        "name": .string(entity.name), "rel": "mentions", "code": .string(entity.id),
      ])
    }
    for (list, values) in lists { sheet.set(list, values) }
  }
}
