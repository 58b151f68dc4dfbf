internal import NewsDates
internal import NewsNames

// What an item of an exchange format says in so many words: nothing is chosen there.

extension ArticleAssembly {
  mutating func takeExchanged() {
    guard let exchanged = raw.exchanged else { return }
    let parts = ExchangedParts(exchanged)
    let dates = dateParser(article.language)
    let bylines = parts.bylines(names.resolver)
    if !bylines.isEmpty {
      article.bylines = bylines
      tell("bylines", bylines.map(\.name).joined(separator: "; "))
    }
    if var dateline = parts.dateline(names.resolver, dates) {
      // Dates without a year are in the words alone.
      if dateline.date == nil { dateline.date = read(dateline: dateline.text, []).date }
      article.dateline = dateline
      tell("dateline", dateline.text)
    }
    let related = parts.related(dates)
    if !related.isEmpty {
      article.related = related
      for item in related { tell("related", item.headline, beside: true) }
    }
    var sources = parts.sources(names.resolver)
    for byline in bylines where byline.kind == .agency && !sources.isEmpty {
      if let id = byline.id, !sources.contains(where: { $0.id == id }),
        let agency = names.resolver.entity(id: id)
      {
        sources.append(agency)
      }
    }
    if !sources.isEmpty {
      article.sources = sources
      article.evidence["sources"] = nil
      for source in sources { tell("sources", source.name, beside: true) }
    }
    if let copyright = parts.copyright {
      article.copyright = copyright
      tell("copyright", copyright.holder)
    }
    if let embargo = parts.embargo(dates) { article.embargo = embargo }
    article.identifiers.merge(parts.identifiers) { $1 }
  }

  /// The candidate that decides a field, before those that do not.
  private mutating func tell(_ field: String, _ value: String?, beside: Bool = false) {
    var candidates = article.evidence[field] ?? []
    if !beside { for index in candidates.indices { candidates[index].chosen = false } }
    let own = Candidate(
      source: "metadata." + ExchangedParts.member, rule: StatementRule.exchange.rawValue,
      value: value, chosen: true)
    candidates.insert(own, at: beside ? candidates.count : 0)
    article.evidence[field] = candidates
  }
}
