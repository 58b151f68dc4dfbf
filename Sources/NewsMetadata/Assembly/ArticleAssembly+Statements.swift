// What the sources state, field by field.

extension ArticleAssembly {
  func candidate<Value>(_ found: PageReading.Found<Value>, _ value: String?, chosen: Bool)
    -> Candidate
  {
    Candidate(
      source: "text", range: offsets.original(found.range), rule: found.rule, value: value,
      chosen: chosen)
  }

  func first(_ field: StatedField) -> String? {
    let stated = statements[field]
    var best: Int?
    for index in stated.indices
    where !stated[index].text.isEmpty
      && stated[index].trust > best.map({ stated[$0].trust }) ?? .min
    {
      best = index
    }
    return best.map { stated[$0].text }
  }

  func candidates(_ field: StatedField, chosen: String?) -> [Candidate] {
    statements[field].map {
      Candidate(
        source: $0.source, index: $0.index, rule: $0.rule.rawValue, value: $0.text,
        chosen: $0.text == chosen)
    }
  }

  func url() -> String? {
    if let url = raw.url { return url }
    return statements[.address].filter { $0.text.contains(utf8: "://") }.max {
      $0.trust < $1.trust
    }?.text
  }

  /// What the sources call the site and its publisher; where nothing does, what a feed names as the
  /// channel of an item, unless that is an agency or stands behind a label.
  func statedNames() -> [Statement] {
    let names = statements[.publisher, .site]
    guard names.isEmpty else { return names }
    let credits = CreditReader(names: self.names, language: article.language)
    return statements[.credit].filter {
      $0.rule == .feed && !$0.text.contains(utf8: "://") && !credits.isLabelled($0.text)
        && self.names.resolve($0.text, .organisation, language: article.language).sourceEntity?
          .isAgency != true
    }
  }

  func siteNames() -> [String] {
    var names: [String] = []
    var seen = WordSet()
    for statement in statedNames() {
      let name = statement.text
      guard name.utf8.count >= 2, name.utf8.count <= 80, !name.contains(utf8: "://"),
        !name.hasPrefix("@"), !name.contains(utf8: "{")
      else { continue }
      // What has neither letters nor digits is one.
      if seen.insert(name.solidHash ?? WordHash()) { names.append(name) }
      // A site has a few names; every title is compared with each.
      if names.count == 32 { break }
    }
    return names
  }

  /// What the scraper found marked as a byline: names, and whatever stands beside them.
  static func bylineLines(_ raw: RawArticle) -> [MetadataValue] {
    if let lines = raw.metadata["byline"] { return lines }
    // By the keys alone: to go through the values is to count them.
    let place = raw.metadata.keys.firstIndex { VocabularyTable.isByline($0.utf8) }
    return place.map { raw.metadata.values[$0] } ?? []
  }
}
