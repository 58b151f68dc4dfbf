internal import NewsDates
internal import NewsNames

/// What a reading may know from those before it: what names, bylines and domains mean. The records of
/// an archive say the same of their houses and writers again and again.
///
/// Every answer follows from its question alone: memory changes what a record costs, never what is
/// read. It is bounded, and for one reading at a time.
final class ReadingMemory: @unchecked Sendable {
  let names: KnownNames
  var keys = KnownKeys()
  /// Room for what the next record states.
  var statements = Statements()
  // Lent to one reading at a time: no access can meet another.
  @exclusivity(unchecked) private var hosts = AnswerTable<String, PageHost>(limit: 512)
  @exclusivity(unchecked) private var homes = AnswerTable<String, HomePrior>(limit: 512)
  @exclusivity(unchecked) private var sites = AnswerTable<KnownSite.Question, KnownSite>(limit: 512)
  private var bylines = AnswerTable<BylineQuestion, [Byline]>(limit: 1_024)
  let parsers = KnownParsers()
  /// Room for what the next page is cut into.
  let page = PageRoom()
  let lines: KnownLines

  private struct BylineQuestion: Equatable {
    let line: String
    let options: BylineReader.Options
  }

  init(_ resolver: NameResolver) {
    names = KnownNames(resolver)
    lines = KnownLines(names)
  }

  /// What the host of an address says.
  func host(_ name: String) -> PageHost {
    let hash = name.bytesHash
    if let host = hosts.answer(to: name, hash) { return host }
    let host = PageHost(name)
    hosts.keep(host, to: name, hash, bytes: name.utf8.count)
    return host
  }

  /// What the domain tells of a page.
  func home(_ domain: String?) -> HomePrior {
    guard let domain else { return HomePrior(domain: nil, names: names.resolver) }
    let hash = domain.bytesHash
    if let home = homes.answer(to: domain, hash) { return home }
    let home = HomePrior(domain: domain, names: names.resolver)
    homes.keep(home, to: domain, hash, bytes: domain.utf8.count)
    return home
  }

  /// What a site is called, as titles and bylines are compared with it.
  func site(_ names: [String], _ address: PageAddress?) -> KnownSite {
    let question = KnownSite.Question(names: names, domain: address?.domain)
    var hash = WordHash()
    for name in names { hash.add(word: name.bytesHash) }
    if let domain = question.domain { hash.add(word: domain.bytesHash) }
    if let site = sites.answer(to: question, hash) { return site }
    let site = KnownSite(names, address, hash)
    let length = names.reduce(question.domain?.utf8.count ?? 0) { $0 + $1.utf8.count }
    sites.keep(site, to: question, hash, bytes: length)
    return site
  }

  /// Whom a line names on a site.
  func bylines(_ line: String, _ options: BylineReader.Options, _ site: KnownSite) -> [Byline] {
    let question = BylineQuestion(line: line, options: options)
    var hash = site.hash
    hash.add(word: line.bytesHash)
    if let bylines = bylines.answer(to: question, hash) { return bylines }
    let found = BylineReader.read(names, line, options, sites: site.names)
    bylines.keep(found, to: question, hash, bytes: line.utf8.count)
    return found
  }
}
