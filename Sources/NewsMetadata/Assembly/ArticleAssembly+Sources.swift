internal import NewsNames

// Where the story comes from: dateline and credits.

extension ArticleAssembly {
  mutating func takeDateline(_ page: PageReading?, _ siteNames: [String]) {
    if let dateline = page?.dateline {
      article.dateline = dateline.value.moved {
        offsets.original($0.shifted(by: dateline.range.lowerBound).clamped(to: dateline.range))
      }
      article.evidence["dateline"] = [candidate(dateline, dateline.value.text, chosen: true)]
    } else if let stated = statements.best(.dateline) {
      let parsed =
        DatelineReader.read(
          line: stated.text, names, language: article.language, siteNames: siteNames)
        ?? Dateline(
          text: stated.text,
          place: names.resolve(
            stated.text, .place, language: article.language, isNearEnough: true
          ).name)
      article.dateline = parsed.placed(stated.originals)
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

  mutating func takeCredits(_ page: PageReading?) {
    var evidence: [Candidate] = []
    func add(_ entity: Entity) {
      if !article.sources.contains(where: { $0.id == entity.id }) { article.sources.append(entity) }
    }
    for credit in page?.credits ?? [] {
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
      let label = "source: "
      let place = statement.originals
      for entity in reader.read(label + statement.text) ?? [] where entity.type == "agency" {
        add(entity.placed { place($0.shifted(by: -label.utf8.count)) })
      }
      evidence.append(
        Candidate(
          source: statement.source, rule: statement.rule.rawValue, value: statement.text,
          chosen: true))
    }
    for byline in article.bylines + agencies where byline.kind == .agency {
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
