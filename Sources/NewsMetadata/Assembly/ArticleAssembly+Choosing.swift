internal import NewsDates
internal import NewsNames

// The fields that sources contend for.

extension ArticleAssembly {
  mutating func choosePublisher(_ siteNames: [String], _ page: Held<PageReading>?) {
    let names = statedNames()
    var best: Int?
    for (index, stated) in names.enumerated()
    where stated.trust > best.map({ names[$0].trust }) ?? .min
      && !stated.text.contains(utf8: "://") && !stated.text.hasPrefix("@")
      && !stated.text.contains(utf8: "{")
    {
      best = index
    }
    let name = best.map { names[$0].text } ?? page?.value.siteNames.first
    // Where it goes, and not by way of a copy.
    article.publisher = PublisherReader(names: self.names).read(
      name: name, domain: address?.domain, host: home.outlet, language: article.language)
    guard article.publisher != nil else { return }
    var evidence = names.map {
      Candidate(
        source: $0.source, index: $0.index, rule: $0.rule.rawValue, value: $0.text,
        chosen: $0.text == name)
    }
    if best == nil, name != nil {
      evidence.append(Candidate(source: "text", rule: "repeated-name", value: name, chosen: true))
    }
    if evidence.isEmpty {
      evidence.append(
        Candidate(source: "url", rule: "known-domain", value: address?.domain, chosen: true))
    }
    article.evidence["publisher"] = evidence
  }

  /// Where nothing else names the site: a known outlet at the end of a title. Gives its name as it
  /// stands there.
  mutating func takePublisherOfTitle() -> String? {
    for title in statements[.title] where title.text.utf8.count <= 600 {
      let text = title.text
      let end: Range<Int>? = text.withBytes { bytes in
        guard let seam = TitleSeams.find(in: bytes).last, !seam.isColon else { return nil }
        return bytes.trimmed(seam.upperBound..<bytes.count)
      }
      guard let end, !end.isEmpty, end.count <= 60 else { continue }
      let name = String(
        decoding: text.utf8.dropFirst(end.lowerBound).prefix(end.count), as: UTF8.self)
      guard
        let publisher = PublisherReader(names: names).read(
          name: name, domain: nil, host: nil, language: article.language), publisher.id != nil
      else { continue }
      article.publisher = publisher
      article.evidence["publisher"] = [
        Candidate(
          source: title.source, index: title.index, range: title.original(end),
          rule: "outlet-in-title",
          value: name, chosen: true)
      ]
      return name
    }
    return nil
  }

  /// Whether a record states one headline, as such, and no title of a page.
  private func isOneHeadline(_ titles: [Statement]) -> Bool {
    guard let first = titles.first, titles.count <= 2 else { return false }
    return titles.allSatisfy {
      ($0.rule == .linkedData || $0.rule == .exchange) && $0.text == first.text
    }
  }

  mutating func chooseHeadline(_ site: KnownSite, _ page: Held<PageReading>?) {
    if takeHeadline(of: page, site) { return }
    var titles = statements[.title]
    if let headline = page?.value.headline {
      titles.append(
        Statement(
          field: .title, rule: .page, trust: titles.isEmpty ? 60 : 45, source: "text",
          text: headline.value))
    }
    var chooser = HeadlineChooser(
      titles: titles, site: site.title, address: address,
      section: first(.section)?.wordsHash,
      authors: WordSet(statements[.author].prefix(8).lazy.compactMap(\.text.wordsHash)))
    chooser.isDefinite = raw.exchanged != nil || isOneHeadline(titles)
    let choice = chooser.choose()
    article.headline = choice.headline
    if choice.headline == nil, let error = chooser.stated.firstIndex(where: \.isError) {
      article.issues.append(
        Issue(
          "error-page", .warning, field: "headline",
          "\(titles[error].source) states “\(titles[error].text)”: the page of an error or a gate, not a story."
        ))
    }
    tellOtherHeading(chooser, choice.headline)
    var candidates = choice.candidates
    for index in candidates.indices where candidates[index].source == "text" {
      guard let headline = page?.value.headline else { continue }
      candidates[index].range = offsets.original(headline.range)
      if candidates[index].rule == StatementRule.page.rawValue {
        candidates[index].rule = headline.rule
      }
    }
    // Of titles that hold no words there are no candidates.
    for index in candidates.indices
    where titles[index].details != nil && titles[index].source != "text" {
      candidates[index].range = candidates[index].range.flatMap { titles[index].original($0) }
    }
    appendRivals(of: page, to: &candidates)
    if !candidates.isEmpty { article.evidence["headline"] = candidates }
  }

  /// Takes the headline of the page's text, where nothing else states one and nothing speaks against it;
  /// false where there is something to choose.
  private mutating func takeHeadline(of page: Held<PageReading>?, _ site: KnownSite) -> Bool {
    guard statements[.title].isEmpty, let headline = page?.value.headline,
      HeadlineChooser.isHeadline(headline.value, of: site.title)
    else { return false }
    article.headline = headline.value
    var candidates = [
      Candidate(
        source: "text", range: offsets.original(headline.range),
        rule: TitleForm.Rule.whole.rawValue, value: headline.value, chosen: true)
    ]
    appendRivals(of: page, to: &candidates)
    article.evidence["headline"] = candidates
    return true
  }

  /// Adds the lines of the page that could have been the headline.
  private func appendRivals(of page: Held<PageReading>?, to candidates: inout [Candidate]) {
    for rival in page?.value.headlineRivals ?? [] where rival.range != page?.value.headline?.range {
      candidates.append(candidate(rival, rival.value, chosen: false))
    }
  }

  /// One heading over the story that shares no word with the headline chosen: both are told.
  private mutating func tellOtherHeading(_ chooser: HeadlineChooser, _ headline: String?) {
    var heading: String?
    let titles = statements[.title]
    for index in titles.indices where titles[index].source == "metadata.h1" {
      if heading != nil { return }
      heading = titles[index].text
    }
    guard let headline, let heading, heading != headline,
      !chooser.site.isSite(heading), SlugWords.hashes(of: heading).count >= 3,
      heading.wordsHash.map({ HeadlineChooser.generic.meaning(of: $0) == nil }) ?? false,
      Set(SlugWords.hashes(of: headline)).isDisjoint(with: SlugWords.hashes(of: heading))
    else { return }
    article.issues.append(
      Issue(
        "two-headlines", .note, field: "headline",
        "metadata.h1 states “\(heading)”, the headline is “\(headline)”."))
  }

  mutating func chooseAuthors(_ site: KnownSite, _ page: Held<PageReading>?) {
    var chooser = AuthorChooser(
      statements: statements[.author].filter {
        !VocabularyTable.isByline(source: $0.source)
      },
      bylineLines: bylineLines, pageBylines: page?.value.bylines ?? [], site: site,
      address: address,
      language: article.language, cleaner: cleaner, memory: memory)
    chooser.timeLines = raw.metadata["time"] ?? []
    var choice = chooser.choose()
    for index in choice.candidates.indices where choice.candidates[index].source == "text" {
      choice.candidates[index].range = choice.candidates[index].range.map { offsets.original($0) }
    }
    for index in choice.bylines.indices {
      guard let place = choice.bylines[index].place else { continue }
      choice.bylines[index].place = place.placed(
        originals(of: choice.bylines[index], choice.candidates, page))
    }
    article.bylines = choice.bylines
    agencies = choice.agencies
    if !choice.candidates.isEmpty { article.evidence["bylines"] = choice.candidates }
  }

  mutating func chooseDates(_ page: Held<PageReading>?) {
    let dates = dateParser(article.language)
    let retrieved = raw.retrieved.flatMap { dates.parse($0).date }
    if let text = raw.retrieved, retrieved == nil {
      article.issues.append(
        Issue(
          "unreadable-date", .warning, field: "retrieved",
          "“\(text)” is read as no date; dates later than the retrieval are not told."))
    }
    var choice = DateChooser(
      statements: statements, page: page, address: address, dates: dates, retrieved: retrieved,
      bylineLines: bylineLines
    ).choose()
    place(&choice.published)
    place(&choice.modified)
    // Handed over rather than copied: a moment is large.
    swap(&article.published, &choice.published.moment)
    swap(&article.modified, &choice.modified.moment)
    settleZones(page)
    if !choice.issues.isEmpty { article.issues += choice.issues }
    if !choice.published.candidates.isEmpty {
      article.evidence["published"] = choice.published.candidates
    }
    if !choice.modified.candidates.isEmpty {
      article.evidence["modified"] = choice.modified.candidates
    }
  }

  /// Sets moments whose zones' letters say too little by the clock of the country that the page is from.
  private mutating func settleZones(_ page: Held<PageReading>?) {
    let isOpen =
      article.published?.isZoneOpen ?? false || article.modified?.isZoneOpen ?? false
    guard isOpen,
      let country = article.publisher?.country ?? home.country
        ?? page?.value.dateline.flatMap({ Self.country(of: $0.value) })
    else { return }
    article.published = article.published?.settled(in: country)
    article.modified = article.modified?.settled(in: country)
  }

  /// Where a story was filed, if no agency of another country brings it: the clock of the page is its
  /// house's.
  private static func country(of dateline: Dateline) -> String? {
    guard let country = dateline.place?.country else { return nil }
    return dateline.agency.map { $0.country == country } ?? true ? country : nil
  }

  /// Leads what was read from the page back to the text as it was given.
  private func place(_ chosen: inout DateChooser.Chosen) {
    for index in chosen.candidates.indices where chosen.candidates[index].source == "text" {
      chosen.candidates[index].range = chosen.candidates[index].range.map { offsets.original($0) }
      if chosen.candidates[index].chosen {
        chosen.moment = chosen.moment?.moved { offsets.original($0) }
      }
    }
  }
}
