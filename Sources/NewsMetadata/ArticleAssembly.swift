internal import NewsCities
internal import NewsNames
internal import NewsDates
internal import NewsText

/// One article while it is put together: sources are read, then each field is chosen once.
struct ArticleAssembly {
  let raw: RawArticle
  let options: ArticleReader.Options
  private let cleaner = FieldCleaner()
  private let names = NameResolver.withCities
  private var statements: [Statement]
  private var address: PageAddress?
  private var article: Article
  /// The page's text as it was read, and the way back to the text as given.
  private let pageText: String?
  private let offsets: OffsetMap

  init(_ raw: RawArticle, _ options: ArticleReader.Options) {
    self.raw = raw
    self.options = options
    let cleaner = cleaner
    address = raw.url.map { PageAddress($0) }
    article = Article(id: raw.id, issues: raw.issues)
    statements = MetadataReader.statements(of: raw.metadata, clean: cleaner.clean(_:of:))
    if !raw.jsonld.isEmpty {
      let linked = LinkedData(raw.jsonld, clean: cleaner.clean(_:of:))
      statements += linked.statements
      article.issues += linked.issues
    }
    if let text = raw.text {
      let clean = TextCleaner().clean(text)
      pageText = clean.text
      offsets = OffsetMap(clean.edits)
    } else {
      pageText = nil
      offsets = OffsetMap([])
    }
  }

  mutating func assemble() -> Article {
    article.url = url()
    if address == nil, let url = article.url { address = PageAddress(url) }
    article.slug = address?.slug
    article.language =
      LanguageTag.canonical(raw.language) ?? first(.language).flatMap { LanguageTag.canonical($0) }
    let siteNames = siteNames()
    let page = readPage(siteNames)
    if article.language == nil { article.language = page?.language }
    let allNames =
      siteNames
      + (page?.siteNames ?? []).filter { name in
        !siteNames.contains { $0.solidHash == name.solidHash }
      }
    choosePublisher(allNames, page)
    chooseHeadline(allNames, page)
    chooseAuthors(allNames, page)
    chooseDates(page)
    takeParts(of: page, allNames)
    takePlainFields(page)
    if options.mentions { readMentions(page) }
    return article
  }

  func map() -> PageMap {
    guard let page = readPage(siteNames()) else { return PageMap(lines: []) }
    let source = raw.text ?? ""
    return PageMap(
      lines: page.lines.enumerated().map { index, line in
        let range = offsets.original(line.range)
        return PageMap.Line(
          number: line.number, range: range,
          text: String(
            decoding: source.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self),
          role: line.role,
          parts: (page.parts[index] ?? []).map {
            .init(range: offsets.original($0.range), role: $0.role)
          })
      })
  }

  // MARK: The page

  private func dateParser(_ language: String?) -> DateParser {
    var options = DateParser.Options()
    options.zone = self.options.zone
    options.order = self.options.order
    if let language { options.languages = [language] }
    return DateParser(options)
  }

  private func readPage(_ siteNames: [String]) -> PageReading? {
    guard let pageText, !pageText.isEmpty else { return nil }
    var context = PageParse.Context()
    context.language = article.language
    context.siteNames = siteNames
    context.titles = statements.filter { $0.field == .title && $0.trust >= 45 }.map(\.text)
    context.dates = dateParser(article.language)
    context.names = names
    var text = pageText
    return text.withUTF8 { bytes in
      var parse = PageParse(bytes, context)
      return parse.read()
    }
  }

  private func candidate<Value>(_ found: PageReading.Found<Value>, _ value: String?, chosen: Bool)
    -> Candidate
  {
    Candidate(
      source: "text", range: offsets.original(found.range), rule: found.rule, value: value,
      chosen: chosen)
  }

  // MARK: Fields

  private func first(_ field: StatedField) -> String? {
    statements.filter { $0.field == field && !$0.text.isEmpty }.max { $0.trust < $1.trust }?.text
  }

  private func candidates(_ field: StatedField, chosen: String?) -> [Candidate] {
    statements.filter { $0.field == field }.map {
      Candidate(
        source: $0.source, index: $0.index, rule: $0.rule, value: $0.text, chosen: $0.text == chosen
      )
    }
  }

  private func url() -> String? {
    if let url = raw.url { return url }
    return statements.filter { $0.field == .address && $0.text.contains("://") }.max {
      $0.trust < $1.trust
    }?.text
  }

  private func siteNames() -> [String] {
    var names: [String] = []
    for statement in statements where statement.field == .site || statement.field == .publisher {
      let name = statement.text
      guard name.utf8.count >= 2, name.utf8.count <= 80, !name.contains("://"),
        !name.hasPrefix("@"), !name.contains("{")
      else { continue }
      if !names.contains(where: { $0.solidHash == name.solidHash }) { names.append(name) }
    }
    return names
  }

  private mutating func choosePublisher(_ siteNames: [String], _ page: PageReading?) {
    let stated = statements.filter {
      ($0.field == .publisher || $0.field == .site) && !$0.text.contains("://")
        && !$0.text.hasPrefix("@") && !$0.text.contains("{")
    }
    .max { $0.trust < $1.trust }
    let name = stated?.text ?? page?.siteNames.first
    guard
      let publisher = PublisherReader(names: names).read(
        name: name, domain: address?.domain, language: article.language)
    else { return }
    article.publisher = publisher
    article.evidence["publisher"] = statements.filter {
      $0.field == .publisher || $0.field == .site
    }.map {
      Candidate(
        source: $0.source, index: $0.index, rule: $0.rule, value: $0.text, chosen: $0.text == name)
    }
    if stated == nil, name != nil {
      article.evidence["publisher", default: []].append(
        Candidate(source: "text", rule: "repeated-name", value: name, chosen: true))
    }
    if article.evidence["publisher"]?.isEmpty == true {
      article.evidence["publisher"] = [
        Candidate(source: "url", rule: "known-domain", value: address?.domain, chosen: true)
      ]
    }
  }

  private mutating func chooseHeadline(_ siteNames: [String], _ page: PageReading?) {
    var titles = statements.filter { $0.field == .title }
    if let headline = page?.headline {
      titles.append(
        Statement(
          field: .title, source: "text", text: headline.value, trust: titles.isEmpty ? 60 : 45,
          rule: headline.rule))
    }
    let choice = HeadlineChooser(titles: titles, siteNames: siteNames, address: address).choose()
    article.headline = choice.headline
    var candidates = choice.candidates
    for index in candidates.indices where candidates[index].source == "text" {
      candidates[index].range = page?.headline.map { offsets.original($0.range) }
    }
    for rival in page?.headlineRivals ?? [] where rival.range != page?.headline?.range {
      candidates.append(candidate(rival, rival.value, chosen: false))
    }
    if !candidates.isEmpty { article.evidence["headline"] = candidates }
  }

  /// What the scraper found marked as a byline: names, and whatever stands beside them.
  private var bylineLines: [MetadataValue] {
    raw.metadata["byline"] ?? raw.metadata.first { VocabularyTable.plain($0.key) == "byline" }?
      .value ?? []
  }

  private mutating func chooseAuthors(_ siteNames: [String], _ page: PageReading?) {
    let chooser = AuthorChooser(
      statements: statements.filter { VocabularyTable.plain($0.source) != "metadatabyline" },
      bylineLines: bylineLines, pageBylines: page?.bylines ?? [], siteNames: siteNames,
      address: address,
      language: article.language, clean: cleaner.clean)
    var choice = chooser.choose()
    for index in choice.candidates.indices where choice.candidates[index].source == "text" {
      choice.candidates[index].range = choice.candidates[index].range.map { offsets.original($0) }
    }
    article.bylines = choice.bylines
    if !choice.candidates.isEmpty { article.evidence["bylines"] = choice.candidates }
  }

  private mutating func chooseDates(_ page: PageReading?) {
    let dates = dateParser(article.language)
    let retrieved = raw.retrieved.flatMap { dates.parse($0).date }
    var choice = DateChooser(
      statements: statements, page: page, address: address, dates: dates, retrieved: retrieved,
      bylineLines: bylineLines
    ).choose()
    for (field, candidates) in choice.candidates {
      choice.candidates[field] = candidates.map { candidate in
        var candidate = candidate
        if candidate.source == "text" {
          candidate.range = candidate.range.map { offsets.original($0) }
        }
        return candidate
      }
    }
    func placed(_ moment: Moment?, _ field: String) -> Moment? {
      guard choice.candidates[field]?.first(where: \.chosen)?.source == "text" else {
        return moment
      }
      return moment?.moved { offsets.original($0) }
    }
    article.published = placed(choice.published, "published")
    article.modified = placed(choice.modified, "modified")
    article.issues += choice.issues
    for (field, candidates) in choice.candidates { article.evidence[field] = candidates }
  }

  /// What only the text says.
  private mutating func takeParts(of page: PageReading?, _ siteNames: [String]) {
    if let kicker = page?.kicker {
      article.kicker = kicker.value
      article.evidence["kicker"] = [candidate(kicker, kicker.value, chosen: true)]
    } else if let kicker = first(.kicker), kicker.wordsHash != article.headline?.wordsHash,
      kicker.utf8.count <= 80
    {
      article.kicker = kicker
      article.evidence["kicker"] = candidates(.kicker, chosen: kicker)
    }
    if let deck = page?.deck {
      article.deck = deck.value
      article.evidence["deck"] = [candidate(deck, deck.value, chosen: true)]
    } else if let description = first(.description),
      description.wordsHash != article.headline?.wordsHash
    {
      article.deck = description
      article.evidence["deck"] = candidates(.description, chosen: description)
    }
    if let page {
      article.body = page.body.map(\.value)
      if !page.body.isEmpty {
        article.evidence["body"] = page.body.map { candidate($0, nil, chosen: true) }
      }
      article.related = page.related.map { item in
        var related = item.value
        if let line = item.dateRange {
          related.published = related.published?.moved {
            offsets.original($0.shifted(by: line.lowerBound).clamped(to: line))
          }
        }
        return related
      }
      if !page.related.isEmpty {
        article.evidence["related"] = page.related.map {
          candidate($0, $0.value.headline, chosen: true)
        }
      }
      article.copyright = page.copyright?.value
      if let copyright = page.copyright {
        article.evidence["copyright"] = [candidate(copyright, nil, chosen: true)]
      }
      article.embargo = page.embargo?.value
      article.issues += page.issues
    } else if let body = first(.body), body.utf8.count > 40 {
      article.body = body.split(separator: "\n").map(String.init)
      article.evidence["body"] = [
        Candidate(
          source: statements.first { $0.field == .body }?.source ?? "metadata", rule: "stated-body",
          chosen: true)
      ]
    }
    takeDateline(page, siteNames)
    takeCredits(page)
  }

  private mutating func takeDateline(_ page: PageReading?, _ siteNames: [String]) {
    if let dateline = page?.dateline {
      article.dateline = dateline.value.moved {
        offsets.original($0.shifted(by: dateline.range.lowerBound).clamped(to: dateline.range))
      }
      article.evidence["dateline"] = [candidate(dateline, dateline.value.text, chosen: true)]
    } else if let stated = statements.filter({ $0.field == .dateline }).max(by: {
      $0.trust < $1.trust
    }) {
      let reading = names.resolve(
        stated.text,
        NameResolver.Options(kind: .place, language: article.language, forgivesErrors: false))
      let parsed = DatelineReader(names: names).read(
        line: stated.text, language: article.language, siteNames: siteNames)
      article.dateline = parsed ?? Dateline(text: stated.text, place: reading.name)
      article.evidence["dateline"] = candidates(.dateline, chosen: stated.text)
    } else if let head = article.body.first, page == nil,
      let found = DatelineReader(names: names).read(
        head: head, language: article.language, siteNames: siteNames)
    {
      article.dateline = found.dateline
      article.body[0] = String(decoding: head.utf8.dropFirst(found.length), as: UTF8.self)
      article.evidence["dateline"] = [
        Candidate(
          source: "body", range: 0..<found.length, rule: "dateline-before-text",
          value: found.dateline.text, chosen: true)
      ]
    }
  }

  private mutating func takeCredits(_ page: PageReading?) {
    var evidence: [Candidate] = []
    func add(_ entity: Entity) {
      if !article.sources.contains(where: { $0.id == entity.id }) { article.sources.append(entity) }
    }
    for credit in page?.credits ?? [] {
      add(credit.value.moved { _ in offsets.original(credit.range) })
      evidence.append(candidate(credit, credit.value.name, chosen: true))
    }
    if let agency = article.dateline?.agency {
      add(agency)
      evidence.append(
        Candidate(source: "dateline", rule: "agency-of-dateline", value: agency.name, chosen: true))
    }
    let reader = CreditReader(names: names, language: article.language)
    for statement in statements where statement.field == .credit && !statement.text.contains("://")
    {
      for entity in reader.read("source: " + statement.text) ?? [] where entity.type == "agency" {
        add(entity)
      }
      evidence.append(
        Candidate(
          source: statement.source, rule: statement.rule, value: statement.text, chosen: true))
    }
    for byline in article.bylines where byline.kind == .agency {
      if let id = byline.id, !article.sources.contains(where: { $0.id == id }),
        let entity = names.resolve(
          byline.name, NameResolver.Options(kind: .organisation, forgivesErrors: false)
        ).name,
        entity.id == id
      {
        add(entity)
        evidence.append(
          Candidate(source: "bylines", rule: "agency-of-byline", value: byline.name, chosen: true))
      }
    }
    if !evidence.isEmpty { article.evidence["sources"] = evidence }
  }

  private mutating func takePlainFields(_ page: PageReading?) {
    if let section = first(.section), !section.contains("://"), section.utf8.count <= 80 {
      article.section = section.split(separator: ",").first.map(\.trimmed) ?? section
      article.evidence["section"] = candidates(.section, chosen: section)
    } else if let crumb = page?.breadcrumb.dropFirst().first, crumb.utf8.count <= 40 {
      article.section = crumb
    }
    var seen: Set<WordHash> = []
    if let best = statements.filter({ $0.field == .keywords }).max(by: { $0.trust < $1.trust }) {
      for statement in statements
      where statement.field == .keywords && statement.source == best.source {
        for part in statement.text.split(whereSeparator: {
          $0 == "," || $0 == ";" || $0 == "،" || $0 == "、"
        }) {
          if let keyword = part.nonEmpty, let hash = keyword.wordsHash, seen.insert(hash).inserted {
            article.keywords.append(keyword)
          }
        }
      }
      article.evidence["keywords"] = candidates(.keywords, chosen: best.text)
    } else {
      for keyword in page?.keywords ?? [] {
        if let hash = keyword.value.wordsHash, seen.insert(hash).inserted {
          article.keywords.append(keyword.value)
        }
      }
    }
    for statement in statements where statement.field == .identifier {
      article.identifiers[
        statement.source.split(separator: ".", maxSplits: 1).last.map(String.init)
          ?? statement.source] = statement.text
    }
    if article.copyright == nil, var stated = first(.copyright),
      let copyright = stated.withUTF8({ CopyrightReader.read($0) })
    {
      article.copyright = copyright
      article.evidence["copyright"] = candidates(.copyright, chosen: first(.copyright))
    }
  }

  /// Looks for names in the story and what stands over it, in one reading: what a name means often
  /// follows from the rest of the page.
  private mutating func readMentions(_ page: PageReading?) {
    guard let page, let pageText else { return }
    let country = article.publisher?.country
    let options = NameResolver.Options(country: country, language: article.language)
    var ranges = page.body.map(\.range)
    if let range = page.headline?.range { ranges.append(range) }
    if let range = page.kicker?.range { ranges.append(range) }
    if let range = page.deck?.range { ranges.append(range) }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    guard let first = ranges.first, let last = ranges.last else { return }
    var text = pageText
    let found = text.withUTF8 {
      names.mentions(in: $0.text(first.lowerBound..<last.upperBound), options)
    }
    var next = 0
    for mention in found {
      let range = mention.range.shifted(by: first.lowerBound)
      while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
      guard next < ranges.count, ranges[next].lowerBound <= range.lowerBound,
        range.upperBound <= ranges[next].upperBound
      else { continue }
      var mention = mention
      mention.range = offsets.original(range)
      mention.entity = mention.entity.moved { offsets.original($0.shifted(by: first.lowerBound)) }
      article.mentions.append(mention)
    }
  }

  /// A moment read from the page, its evidence in the text as given.
  private func original(_ found: PageReading.Found<Moment>) -> Moment {
    found.value.moved {
      offsets.original($0.shifted(by: found.range.lowerBound).clamped(to: found.range))
    }
  }
}
