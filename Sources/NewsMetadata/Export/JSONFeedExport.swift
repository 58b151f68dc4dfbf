internal import NewsDates
internal import NewsNames
internal import NewsText

/// An item of JSON Feed 1.1, <https://www.jsonfeed.org/version/1.1/>.
enum JSONFeedExport {
  static func export(_ article: Article) -> Export {
    var sheet = ExportSheet(.jsonfeed)
    sheet.set("id", article.identifiers["guid"] ?? article.url ?? article.id?.scalarText)
    sheet.set("url", article.url)
    sheet.set("title", article.headline)
    sheet.set("summary", article.deck)
    sheet.set("content_text", article.bodyText ?? article.deck ?? article.headline)
    sheet.set("language", article.language)
    var own = ExchangedParts(article).members
    own["published"] = date("date_published", article.published, "published", &sheet)
    own["modified"] = date("date_modified", article.modified, "modified", &sheet)
    sheet.set(
      "authors",
      article.bylines.filter { $0.role == nil || $0.kind == .person }.map {
        ["name": .string($0.name)]
      })
    sheet.set(
      "tags",
      (article.section.map { [$0] } ?? []).map(JSONValue.string)
        + article.keywords.map(JSONValue.string))
    // What the format has no member for goes into an extension, as its rules allow.
    own["kicker"] = article.kicker.map(JSONValue.string)
    own["section"] = article.section.map(JSONValue.string)
    if let publisher = article.publisher { own["publisher"] = .string(publisher.name) }
    // The format wants a text: its absence is told beside it.
    if article.bodyText == nil { own["text"] = .bool(false) }
    if !own.isEmpty { sheet.set(ExchangedParts.member, .object(own)) }
    if !article.mentions.isEmpty { sheet.lose("mentions") }
    sheet.loseCommon(article)
    return sheet.export
  }

  /// The format asks for RFC 3339: a time and a zone. A day alone is less, and a made-up midnight
  /// would be more than was stated.
  ///
  /// - Returns: the date as it was stated, where that is not what the format has.
  private static func date(
    _ name: String, _ moment: Moment?, _ field: String, _ sheet: inout ExportSheet
  ) -> JSONValue? {
    guard let moment else { return nil }
    guard moment.value.contains(utf8: "T"),
      moment.value.hasSuffix("Z") || moment.zone?.offset != nil,
      !moment.value.hasPrefix("T"),
      !moment.value.contains(utf8: "X"), !moment.value.contains(utf8: "/")
    else {
      sheet.lose(field, "\(moment.value) is no RFC 3339 date and time with a zone")
      return .string(moment.value)
    }
    // Minutes are the finest that was stated; the format wants seconds.
    var value = moment.value
    if moment.precision == .minute, let time = value.firstIndex(of: "T") {
      let end = value[time...].firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? value.endIndex
      value.insert(contentsOf: ":00", at: end)
    }
    sheet.set(name, value)
    return value == moment.value ? nil : .string(moment.value)
  }
}
