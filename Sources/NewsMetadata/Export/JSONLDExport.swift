internal import NewsDates
internal import NewsNames

/// schema.org `NewsArticle`, <https://schema.org/NewsArticle>.
enum JSONLDExport {
  static func export(_ article: Article) -> Export {
    var sheet = ExportSheet(.jsonld)
    sheet.set("@context", "https://schema.org")
    sheet.set("@type", "NewsArticle")
    sheet.set("url", article.url)
    sheet.set("inLanguage", article.language)
    sheet.set("headline", article.headline)
    sheet.set("alternativeHeadline", article.kicker)
    sheet.set("description", article.deck)
    sheet.set("articleBody", article.bodyText)
    sheet.set("articleSection", article.section)
    sheet.set("keywords", article.keywords.map(JSONValue.string))
    sheet.set("datePublished", article.published, field: "published")
    sheet.set("dateModified", article.modified, field: "modified")
    people(article, &sheet)
    if let dateline = article.dateline {
      sheet.set("dateline", dateline.text)
      sheet.set("locationCreated", dateline.place.map(entity))
    }
    sheet.set("sourceOrganization", article.sources.map(entity))
    if let publisher = article.publisher {
      var members: [String: JSONValue] = [
        "@type": "NewsMediaOrganization", "name": .string(publisher.name),
      ]
      members["identifier"] = publisher.id.map(JSONValue.string)
      members["url"] = publisher.domain.map { .string("https://" + $0) }
      sheet.set("publisher", .object(members))
    }
    if let copyright = article.copyright {
      sheet.set("copyrightYear", copyright.year.map { .integer(Int64($0)) })
      if copyright.firstYear != nil { sheet.set("copyrightNotice", copyright.notice) }
      sheet.set(
        "copyrightHolder", copyright.holder.map { ["@type": "Organization", "name": .string($0)] })
    }
    // A story that the page points to is one that it mentions.
    sheet.set("mentions", article.mentioned.map(entity) + article.related.map(item))
    sheet.set(
      "identifier",
      article.identifiers.keys.sorted().map { key in
        [
          "@type": "PropertyValue", "propertyID": .string(key),
          "value": .string(article.identifiers[key] ?? ""),
        ]
      })
    if article.embargo != nil { sheet.lose("embargo") }
    if article.slug != nil { sheet.lose("slug") }
    sheet.loseCommon(article)
    return sheet.export
  }

  /// Authors, and those in other roles by the property for the role.
  private static func people(_ article: Article, _ sheet: inout ExportSheet) {
    var properties: [String: [JSONValue]] = [:]
    for byline in article.bylines {
      let property: String
      switch byline.role {
      case "editor": property = "editor"
      case "translator": property = "translator"
      case "photographer", "illustrator", "videographer", "producer", "contributor":
        property = "contributor"
      default: property = "author"
      }
      var members: [String: JSONValue] = [
        "@type": byline.kind == .person ? "Person" : "Organization", "name": .string(byline.name),
      ]
      members["identifier"] = byline.id.map(JSONValue.string)
      members["jobTitle"] = byline.kind == .person ? byline.role.map(JSONValue.string) : nil
      members["workLocation"] = byline.place.map(entity)
      if byline.kind != .person, let role = byline.role, property == "contributor" {
        // An organisation has no office: what it did is told around it.
        members = [
          "@type": "Role", "roleName": .string(role), property: .object(members),
        ]
      }
      properties[property, default: []].append(.object(members))
    }
    for (property, values) in properties { sheet.set(property, values) }
  }

  private static func item(_ item: RelatedItem) -> JSONValue {
    var members: [String: JSONValue] = [
      "@type": "NewsArticle", "headline": .string(item.headline),
    ]
    members["datePublished"] = item.published.map { .string($0.value) }
    members["url"] = item.url.map(JSONValue.string)
    return .object(members)
  }

  static func entity(_ entity: Entity) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(entity.name), "identifier": .string(entity.id),
    ]
    switch entity.kind {
    case .place: members["@type"] = "Place"
    case .person: members["@type"] = "Person"
    default:
      members["@type"] =
        entity.isAgency || entity.isOutlet ? "NewsMediaOrganization" : "Organization"
    }
    if let country = entity.country {
      members["address"] = ["@type": "PostalAddress", "addressCountry": .string(country)]
    }
    if let latitude = entity.latitude, let longitude = entity.longitude {
      members["geo"] = [
        "@type": "GeoCoordinates", "latitude": .number(latitude), "longitude": .number(longitude),
      ]
    }
    return .object(members)
  }
}
