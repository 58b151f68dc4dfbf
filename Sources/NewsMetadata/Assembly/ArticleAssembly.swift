internal import NewsCities
internal import NewsNames
internal import NewsDates
internal import NewsText

/// One article while it is put together: sources are read, then each field is chosen once.
struct ArticleAssembly: ~Copyable {
  let raw: RawArticle
  let options: ArticleReader.Options
  let cleaner = FieldCleaner()
  let names = KnownNames(.withCities)
  var statements: Statements
  var address: PageAddress?
  var article: Article
  /// What the address tells before a word is read.
  var home = HomePrior(domain: nil, names: .withCities)
  /// Lines that the scraper found marked as bylines.
  let bylineLines: [MetadataValue]
  /// The page's text as it was read, and the way back to the text as given.
  let pageText: String?
  let offsets: OffsetMap

  init(_ raw: RawArticle, _ options: ArticleReader.Options) {
    self.raw = raw
    self.options = options
    let cleaner = cleaner
    bylineLines = Self.bylineLines(raw)
    address = raw.url.map { PageAddress($0) }
    article = Article(id: raw.id, issues: raw.issues)
    article.evidence.reserveCapacity(12)
    var stated = Statements()
    MetadataReader.read(raw.metadata, cleaner, into: &stated)
    if !raw.jsonld.isEmpty {
      var page = LinkedData.Page(address: raw.url, titles: stated[.title].map(\.text))
      if page.address == nil { page.address = stated.best(.address)?.text }
      let linked = LinkedData(raw.jsonld, of: page, cleaner)
      stated.append(contentsOf: linked.statements)
      article.issues += linked.issues
    }
    statements = stated
    if let text = raw.text {
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
    if address == nil, let url = article.url { address = PageAddress(url) }
    article.slug = address?.slug
    home = HomePrior(domain: address?.domain, names: names.resolver)
    article.language =
      LanguageTag.canonical(raw.language) ?? first(.language).flatMap { LanguageTag.canonical($0) }
    let siteNames = siteNames()
    let page = readPage(siteNames)
    if article.language == nil { article.language = page?.language }
    var allNames = siteNames
    if let page {
      let known = Set(siteNames.map(\.solidHash))
      allNames += page.siteNames.filter { !known.contains($0.solidHash) }
    }
    choosePublisher(allNames, page)
    if article.publisher == nil, let name = takePublisherOfTitle() { allNames.append(name) }
    chooseHeadline(allNames, page)
    chooseAuthors(allNames, page)
    chooseDates(page)
    takeParts(of: page, allNames)
    takePlainFields(page)
    if options.mentions { readMentions(page) }
    return article
  }

  /// A moment read from the page, its evidence in the text as given.
  func original(_ found: PageReading.Found<Moment>) -> Moment {
    found.value.moved {
      offsets.original($0.shifted(by: found.range.lowerBound).clamped(to: found.range))
    }
  }
}
