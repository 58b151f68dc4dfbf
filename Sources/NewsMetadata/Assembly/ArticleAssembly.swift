internal import NewsCities
internal import NewsNames
internal import NewsDates
internal import NewsText

/// One article while it is put together: sources are read, then each field is chosen once.
struct ArticleAssembly: ~Copyable {
  let raw: RawArticle
  let options: ArticleReader.Options
  let cleaner = FieldCleaner()
  let memory: ReadingMemory
  let names: KnownNames
  var statements: Statements
  var address: Optional<PageAddress>
  var article: Article
  /// What the address tells before a word is read.
  var home: HomePrior
  /// Other stories that JSON-LD points to.
  var pointers: [LinkedData.Pointer] = []
  /// Agencies that the sources name where authors stand.
  var agencies: [Byline] = []
  /// Lines that the scraper found marked as bylines.
  let bylineLines: [MetadataValue]
  /// The page's text as it was read, and the way back to the text as given.
  let pageText: String?
  let offsets: OffsetMap

  init(_ raw: RawArticle, _ options: ArticleReader.Options, _ memory: ReadingMemory) {
    self.raw = raw
    self.options = options
    self.memory = memory
    names = memory.names
    home = memory.home(nil)
    let cleaner = cleaner
    // From here on the one that is held: the one given would be copied.
    bylineLines = Self.bylineLines(self.raw)
    address = self.raw.url.map { PageAddress($0, memory) }
    article = Article(id: self.raw.id, issues: self.raw.issues)
    article.evidence.reserveCapacity(12)
    var stated = Statements()
    swap(&stated, &memory.statements)
    MetadataReader.read(self.raw.metadata, cleaner, &memory.keys, into: &stated)
    if !self.raw.jsonld.isEmpty {
      var page = LinkedData.Page(address: self.raw.url, titles: stated[.title].map(\.text))
      if page.address == nil { page.address = stated.best(.address)?.text }
      let linked = LinkedData(self.raw.jsonld, of: page, cleaner)
      stated.append(contentsOf: linked.statements)
      article.issues += linked.issues
      pointers = linked.pointers
    }
    statements = stated
    if let text = self.raw.text {
      let clean = TextCleaner().clean(text)
      pageText = clean.text
      offsets = OffsetMap(clean.edits)
    } else {
      pageText = nil
      offsets = OffsetMap([] as [Edit])
    }
  }

  mutating func assemble() -> Article {
    article.url = url()
    if address == nil, let url = article.url { address = PageAddress(url, memory) }
    article.slug = address?.slug
    home = memory.home(address?.domain)
    article.language =
      LanguageTag.canonical(raw.language) ?? first(.language).flatMap { LanguageTag.canonical($0) }
    tellLanguage()
    doubtLanguage()
    let siteNames = siteNames()
    let page = readPage(siteNames)
    if article.language == nil { article.language = page?.value.language }
    var allNames = siteNames
    if let page {
      let known = Set(siteNames.map(\.solidHash))
      allNames += page.value.siteNames.filter { !known.contains($0.solidHash) }
    }
    choosePublisher(allNames, page)
    if article.publisher == nil, let name = takePublisherOfTitle() { allNames.append(name) }
    let site = memory.site(allNames, address)
    chooseHeadline(site, page)
    chooseAuthors(site, page)
    chooseDates(page)
    takeParts(of: page, allNames)
    takePlainFields(page)
    takeExchanged()
    if options.mentions { readMentions(page) }
    // Handed out rather than copied: an article has sixty references to count.
    var result = Article()
    swap(&result, &article)
    swap(&statements, &memory.statements)
    memory.statements.clear()
    return result
  }

  /// The language that the caller states must be a tag or a language's name.
  private mutating func tellLanguage() {
    guard let stated = raw.language?.nonEmpty, LanguageTag.canonical(stated) == nil else { return }
    article.issues.append(
      Issue(
        "unknown-language", .warning, field: "language",
        "“\(stated)” is neither a tag of BCP 47 nor the name of a language that is known."))
  }

  /// Templates state English for pages of all languages: a text in another script is not English.
  private mutating func doubtLanguage() {
    guard let language = article.language, language == "en" || language.hasPrefix("en-"),
      let text = pageText
    else { return }
    var latin = 0
    var others = 0
    for byte in text.utf8.prefix(2_000) {
      // The first bytes of letters from Greek on, as UTF-8 has them.
      if (0x41...0x5A).contains(byte & 0xDF) { latin += 1 }
      if (0xCE...0xED).contains(byte), byte != 0xE2 { others += 1 }
    }
    guard others > 40, others > 4 * latin else { return }
    article.issues.append(
      Issue(
        "language-mismatch", .note, field: "language",
        "The page states \(language), but its text is in another script."))
    article.language = nil
  }

  /// A moment read from the page, its evidence in the text as given.
  func original(_ found: PageReading.Found<Moment>) -> Moment {
    original(found.value, in: found.range)
  }

  /// Puts the evidence of a moment read from a stretch of the page where it is in the text as given.
  func place(_ moment: inout Moment?, in range: Range<Int>) {
    if offsets.isIdentity, moment?.shift(by: range.lowerBound, within: range) ?? true { return }
    moment = moment.map { original($0, in: range) }
  }

  /// A moment read from a stretch of the page, its evidence in the text as given.
  func original(_ moment: Moment, in range: Range<Int>) -> Moment {
    if offsets.isIdentity, let shifted = moment.shifted(by: range.lowerBound, within: range) {
      return shifted
    }
    return moment.moved {
      offsets.original($0.shifted(by: range.lowerBound).clamped(to: range))
    }
  }
}
