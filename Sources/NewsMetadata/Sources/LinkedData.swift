internal import NewsText

/// JSON-LD blocks: finds the article among what they describe and follows references within them.
struct LinkedData {
  var statements: [Statement] = []
  var issues: [Issue] = []
  /// Other stories that the article points to.
  var pointers: [Pointer] = []
  /// Descriptions by their `@id`, for references.
  var known: [String: [String: JSONValue]] = [:]
  var articles: [LinkedObject] = []
  var pages: [LinkedObject] = []
  var sites: [LinkedObject] = []
  let cleaner: FieldCleaner

  /// What else is known of the page, which tells its article from those of other pages.
  struct Page {
    var address: String?
    var titles: [String] = []
  }

  /// Reads all blocks of a page. Linear in their size.
  init(_ blocks: [JSONValue], of page: Page, _ cleaner: FieldCleaner) {
    self.cleaner = cleaner
    for (index, block) in blocks.enumerated() { take(block, index: index) }
    if let article = bestArticle(of: page) {
      state(article)
      if articles.count > 1 { compareHeadlines() }
    }
    statePage()
  }

  /// Adds what a member states of a field, where it has words.
  ///
  /// - Parameter source: how evidence names the member: `jsonld.headline`.
  mutating func add(
    _ field: StatedField, _ source: String, _ text: String?, _ trust: Int, kind: Byline.Kind? = nil,
    role: String? = nil, index: Int? = nil, place: StatedEntity? = nil, id: String? = nil
  ) {
    guard let text, let value = cleaner.clean(text, of: field).nonEmpty,
      !WrittenValues.isBlank(value)
    else { return }
    var details: Statement.Details?
    if kind != nil || role != nil || value != text || place != nil || id != nil {
      details = Statement.Details(
        kind: kind, role: role, given: value == text ? nil : text, place: place, id: id)
    }
    statements.append(
      Statement(
        field: field, rule: .linkedData, trust: trust, index: index, source: source, text: value,
        details: details))
  }

  /// Two headlines for one page are worth telling.
  private mutating func compareHeadlines() {
    var seen: [String] = []
    for article in articles where article.hasType(where: { $0.hasSuffix("NewsArticle") }) {
      guard article.has(.mainEntityOfPage) || articles.count == 2,
        let headline = words(article[.headline]).map({ cleaner.clean($0) })
      else { continue }
      if !seen.contains(where: { $0.wordsHash == headline.wordsHash }) { seen.append(headline) }
      if seen.count > 2 { return }
    }
    guard seen.count == 2 else { return }
    issues.append(
      Issue(
        "two-headlines", .note, field: "headline",
        "JSON-LD states two headlines: “\(seen[0])” and “\(seen[1])”."))
  }
}
