internal import NewsNames

// Where the story comes from: dateline and credits.

extension ArticleAssembly {
  mutating func takeDateline(_ page: Held<PageReading>?, _ siteNames: [String]) {
    if let dateline = page?.value.dateline {
      article.dateline = dateline.value.moved {
        offsets.original($0.shifted(by: dateline.range.lowerBound).clamped(to: dateline.range))
      }
      article.evidence["dateline"] = [candidate(dateline, dateline.value.text, chosen: true)]
    } else if let stated = statements.best(.dateline) {
      var parsed = read(dateline: stated.text, siteNames).placed(stated.originals)
      if let place = names.entity(stated.details?.place, .place, article.language),
        parsed.place?.id != place.id, parsed.places == nil
      {
        parsed.place = place
      }
      article.dateline = parsed
      article.evidence["dateline"] = candidates(.dateline, chosen: stated.text)
    } else if let head = article.body.first, page == nil,
      let found = DatelineReader.read(
        head: head, names, language: article.language, siteNames: siteNames)
    {
      let stated = statements.best(.body)
      article.dateline = found.dateline.placed(stated?.originals ?? { _ in nil })
      article.body[0] = String(decoding: head.utf8.dropFirst(found.length), as: UTF8.self)
      article.evidence["dateline"] = [
        Candidate(
          source: stated?.source ?? "metadata", index: stated?.index,
          range: stated?.original(0..<found.length), rule: "dateline-before-text",
          value: found.dateline.text, chosen: true)
      ]
    }
  }

  /// What a stated dateline says: as it stands over the story, else by itself.
  func read(dateline text: String, _ siteNames: [String]) -> Dateline {
    if let line = DatelineReader.read(
      line: text, names, language: article.language, siteNames: siteNames)
    {
      return line
    }
    // Some are told from a name only by the dash behind them, and the story.
    for sign in [" ", " - ", " = ", ": "] {
      let head = text + sign
      if let body = article.body.first,
        let found = DatelineReader.read(
          head: head + body, names, language: article.language, siteNames: siteNames),
        found.length >= text.utf8.count, found.length <= head.utf8.count
      {
        return found.dateline
      }
    }
    return Dateline(
      text: text,
      place: names.resolve(text, .place, language: article.language, isNearEnough: true).name)
  }

  mutating func takeCredits(_ page: Held<PageReading>?) {
    var evidence: [Candidate] = []
    func add(_ entity: Entity) {
      if !article.sources.contains(where: { $0.id == entity.id }) { article.sources.append(entity) }
    }
    for credit in page?.value.credits ?? [] {
      add(credit.value.moved { offsets.original($0) })
      evidence.append(candidate(credit, credit.value.name, chosen: true))
    }
    if let agency = article.dateline?.agency {
      add(agency)
      evidence.append(
        Candidate(source: "dateline", rule: "agency-of-dateline", value: agency.name, chosen: true))
    }
    let reader = CreditReader(names: names, language: article.language)
    for statement in statements[.credit] where !statement.text.contains(utf8: "://") {
      let label = reader.isLabelled(statement.text) ? "" : "source: "
      let place = statement.originals
      // Whom no table knows is a source where the record says so by an id.
      let isNamed = statement.details?.id?.hasPrefix("name:") == true
      // "Acme, Inc." is one.
      let found = isNamed ? CreditReader.unknown(statement.text).map { [$0] } : nil
      for entity in found ?? reader.read(label + statement.text) ?? []
      where entity.type == "agency" || isNamed {
        add(entity.placed { place($0.shifted(by: -label.utf8.count)) })
      }
      evidence.append(
        Candidate(
          source: statement.source, rule: statement.rule.rawValue, value: statement.text,
          chosen: true))
    }
    for byline in article.bylines.filter({ $0.kind == .agency }) + agencies {
      if let id = byline.id, !article.sources.contains(where: { $0.id == id }),
        let entity = names.resolve(byline.name, .organisation).name,
        entity.id == id
      {
        add(entity.placed { _ in agencyPlace(byline, page) })
        evidence.append(
          Candidate(source: "bylines", rule: "agency-of-byline", value: byline.name, chosen: true))
      }
    }
    if !evidence.isEmpty { article.evidence["sources"] = evidence }
  }
}
