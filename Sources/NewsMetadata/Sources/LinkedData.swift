internal import NewsText

/// JSON-LD blocks: finds the article among what they describe and follows references within them.
struct LinkedData {
  private(set) var statements: [Statement] = []
  private(set) var issues: [Issue] = []
  /// Other stories that the article points to.
  var pointers: [Pointer] = []
  /// Descriptions by their `@id`, for references.
  private var known: [String: [String: JSONValue]] = [:]
  var articles: [LinkedObject] = []
  private var pages: [LinkedObject] = []
  private var sites: [LinkedObject] = []
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
    guard let article = bestArticle(of: page) else {
      statePage()
      return
    }
    state(article)
    if articles.count > 1 { compareHeadlines() }
    statePage()
  }

  // MARK: Reading blocks

  private mutating func take(_ block: JSONValue, index: Int) {
    guard case .string(let text) = block else {
      if block.object == nil, block.array == nil, block != .null {
        issues.append(
          Issue("wrong-type", field: "jsonld", "Block \(index) is neither an object nor JSON."))
      }
      collect(block, depth: 0)
      return
    }
    let read = TolerantJSON(unescaping: text)
    if read.values.isEmpty, !text.trimmed.isEmpty {
      issues.append(Issue("broken-json", .error, field: "jsonld", "Block \(index) holds no JSON."))
    } else if let first = read.repairs.first {
      let faults = read.repairs.map(\.fault).joined(separator: ", ")
      issues.append(
        Issue(
          "broken-json", .warning, field: "jsonld",
          at: first.offset..<min(first.offset + 1, text.utf8.count),
          "Block \(index) is not well-formed JSON (\(faults)); what could be read was read."))
    }
    for value in read.values { collect(value, depth: 0) }
  }

  /// Things that stand beside an article and are not it.
  private static let asides: WordHashTable<String> = {
    let names = [
      "itemListElement", "comment", "comments", "review", "reviews", "relatedLink", "mentions",
      "citation", "hasPart", "blogPost", "blogPosts", "associatedMedia", "video", "image",
      "interactionStatistic", "about",
    ]
    var table = WordHashTable<String>()
    for name in names { table.set(WordHash(bytesOf: name), name) }
    return table
  }()

  private mutating func collect(_ value: JSONValue, depth: Int, isNested: Bool = false) {
    guard depth < 24 else { return }
    switch value {
    case .array(let values):
      for value in values { collect(value, depth: depth + 1, isNested: isNested) }
    case .object(let members):
      var object = LinkedObject()
      object.reserveCapacity(members.count)
      var below: [(key: String, value: JSONValue)] = []
      for (key, value) in members {
        let hash = WordHash(bytesOf: key)
        if let name = LinkedName(key, hash) { object.append(name, value) }
        switch value {
        case .array, .object: if Self.asides[hash] != key { below.append((key, value)) }
        default: break
        }
      }
      if let id = object[.id]?.string, members.count > 1,
        known[id] == nil || members.count > (known[id]?.count ?? 0)
      {
        known[id] = members
      }
      let types = Self.types(of: object)
      if types.contains(where: Self.isArticle) || types.isEmpty && object.has(.headline) {
        articles.append(object.has(.headline) ? object : LinkedObject(Self.canonical(members)))
      } else if types.isEmpty, object.has(.title), object.has(.pubDate) {
        articles.append(LinkedObject(Self.canonical(members, Self.feedNames)))
      } else if types.contains(where: { $0.hasSuffix("WebPage") || $0.hasSuffix("Page") }) {
        pages.append(object)
      } else if !isNested,
        types.contains("WebSite") || types.contains(where: { $0.hasSuffix("Organization") })
      {
        sites.append(object)
      }
      // By their places, for to move the values about is to count them.
      for place in below.indices.sorted(by: { below[$0].key < below[$1].key }) {
        let key = below[place].key
        // What a property holds is that property's; only the graph's own nodes speak for the site.
        let isNested = isNested || key != "@graph" && key != "isPartOf" && key != "mainEntity"
        collect(below[place].value, depth: depth + 1, isNested: isNested)
      }
    default: break
    }
  }

  static func types(of object: LinkedObject) -> [String] {
    switch object[.type] ?? object[.bareType] {
    case .string(let type)?: [name(of: type)]
    case .array(let types)?: types.compactMap(\.string).map(name(of:))
    default: []
    }
  }

  /// The last part of an address such as "https://schema.org/NewsArticle".
  private static func name(of type: String) -> String {
    func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x23 || byte == 0x3A }
    let bytes = type.utf8
    guard bytes.contains(where: isSeparator) else { return type }
    return bytes.split(whereSeparator: isSeparator).last.flatMap { String($0) } ?? type
  }

  private static let otherArticles: Set<String> = [
    "ClaimReview", "CreativeWork", "HowTo", "Interview", "PodcastEpisode", "QAPage", "Recipe",
    "Report", "Review", "SpecialAnnouncement", "VideoObject",
  ]

  static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("article")
      || type.hasSuffix("Posting") && type != "JobPosting" || otherArticles.contains(type)
  }

  // MARK: What it states

  mutating func add(
    _ field: StatedField, _ key: String, _ text: String?, _ trust: Int, kind: Byline.Kind? = nil,
    role: String? = nil, index: Int? = nil, place: StatedEntity? = nil, id: String? = nil
  ) {
    guard let text, let value = cleaner.clean(text, of: field).nonEmpty,
      // A template that was never filled.
      !(value.contains(utf8: "{{") && value.contains(utf8: "}}"))
    else { return }
    var details: Statement.Details?
    if kind != nil || role != nil || value != text || place != nil || id != nil {
      details = Statement.Details(
        kind: kind, role: role, given: value == text ? nil : text, place: place, id: id)
    }
    statements.append(
      Statement(
        field: field, rule: .linkedData, trust: trust, index: index,
        source: String("jsonld.", followedBy: key),
        text: value, details: details))
  }

  private mutating func state(_ article: LinkedObject) {
    add(.title, "headline", words(article[.headline]), 72)
    if words(article[.headline])?.nonEmpty == nil {
      add(.title, "name", words(article[.name]), 60)
    }
    add(.kicker, "alternativeHeadline", words(article[.alternativeHeadline]), 20)
    statePeople(article[.author], "author", role: nil, trust: 90)
    if !article.has(.author) { statePeople(article[.creator], "creator", role: nil, trust: 70) }
    statePeople(article[.contributor], "contributor", role: "contributor", trust: 50)
    statePeople(article[.editor], "editor", role: "editor", trust: 50)
    statePeople(article[.translator], "translator", role: "translator", trust: 50)
    // A recipe has the date of its own, which the page about it need not share.
    let isRecipe = Self.types(of: article) == ["Recipe"]
    add(.published, "datePublished", words(article[.datePublished]), isRecipe ? 34 : 95)
    if !article.has(.datePublished) {
      add(.published, "dateCreated", words(article[.dateCreated]), 50)
      add(.published, "uploadDate", words(article[.uploadDate]), 50)
      add(.published, "datePosted", words(article[.datePosted]), 60)
    }
    add(.modified, "dateModified", words(article[.dateModified]), 92)
    for (index, section) in (article[.articleSection] ?? .null).elements.enumerated() {
      add(.section, "articleSection", words(section), 82, index: index)
    }
    for (index, keyword) in (article[.keywords] ?? .null).elements.enumerated() {
      add(.keywords, "keywords", words(keyword), 72, index: index)
    }
    let language = article[.inLanguage]
    add(
      .language, "inLanguage",
      language?.object?["alternateName"]?.string ?? words(language), 70)
    add(
      .dateline, "dateline", words(article[.dateline]), 90,
      place: stated(article[.locationCreated]))
    add(.description, "description", words(article[.description]), 60)
    add(.body, "articleBody", words(article[.articleBody]), 70)
    add(.copyright, "copyrightNotice", words(article[.copyrightNotice]), 60)
    let holder = words(resolved(article[.copyrightHolder]))
    let year = article[.copyrightYear].flatMap(words)
    if holder != nil || year != nil {
      add(
        .copyright, "copyrightHolder", [year, holder].compactMap { $0 }.joined(separator: " "), 60)
    }
    add(.credit, "creditText", words(article[.creditText]), 60)
    for source in (article[.sourceOrganization] ?? .null).elements.prefix(30) {
      let source = resolved(source)
      add(
        .credit, "sourceOrganization", words(source), 60, id: source?["identifier"]?.string)
    }
    add(.publisher, "publisher", words(resolved(article[.publisher])), 82)
    add(.site, "publisher", words(resolved(article[.publisher])), 60)
    add(.address, "url", words(article[.url]), 60)
    stateIdentifiers(article[.identifier])
    statePointers(article[.mentions])
  }

  private mutating func statePage() {
    for page in pages.prefix(2) {
      add(.title, "webpage.name", words(page[.headline] ?? page[.name]), 34)
      if articles.isEmpty {
        // A page with a headline and an author is an article under another name.
        let isArticle = page.has(.headline) && page.has(.author)
        add(.published, "webpage.datePublished", words(page[.datePublished]), isArticle ? 70 : 30)
        add(.modified, "webpage.dateModified", words(page[.dateModified]), 75)
        statePeople(page[.author], "webpage.author", role: nil, trust: isArticle ? 60 : 26)
      } else if !statements.contains(where: { $0.field == .published }) {
        add(.published, "webpage.datePublished", words(page[.datePublished]), 80)
      }
      add(.language, "webpage.inLanguage", words(page[.inLanguage]), 55)
    }
    for site in sites.prefix(4)
    where Self.types(of: site).contains(where: {
      $0 == "WebSite" || $0.hasSuffix("NewsMediaOrganization")
    }) {
      add(.site, "website.name", words(site[.name]), 70)
      add(.site, "website.name", words(site[.alternateName]), 40)
    }
  }

  private mutating func statePeople(_ value: JSONValue?, _ key: String, role: String?, trust: Int) {
    guard let value else { return }
    var people: [Person] = []
    Self.append(value, to: &people)
    for (index, wrapper) in people.prefix(30).enumerated() {
      let office = wrapper.object[.roleName]
      // A role with a name stays round whom it holds.
      let inner = office == nil ? nil : Self.wrapped(in: wrapper.value, wrapper.object)
      let person = resolved(inner.map { Person($0) } ?? wrapper) ?? wrapper
      guard
        let name = words(person.value)
          ?? person.object[.url]?.string.flatMap({ ProfileAddress.name(in: $0) })
      else { continue }
      var kind: Byline.Kind?
      let types = Self.types(of: person.object)
      if types.contains(where: { $0.hasSuffix("Organization") }), !types.contains("Person") {
        kind = .organisation
      }
      if types == ["Person"] { kind = .person }
      let work = words(person.object[.jobTitle] ?? office).flatMap(Self.role(of:))
      add(
        .author, key, name, trust, kind: kind,
        role: role == "contributor" ? work ?? role : role ?? work, index: index,
        place: stated(person.object[.workLocation]), id: person.object[.identifier]?.string)
    }
  }

  /// One whom a value describes, and the members of it.
  private struct Person {
    let value: JSONValue
    let object: LinkedObject

    init(_ value: JSONValue) {
      self.value = value
      object = LinkedObject(value)
    }
  }

  /// Adds those whom a value describes: lists within lists, and several names in one person, are each.
  private static func append(_ value: JSONValue, to people: inout [Person]) {
    for one in value.elements {
      if case .array(let inner) = one {
        for one in inner { people.append(Person(one)) }
        continue
      }
      let person = Person(one)
      if !person.object.has(.roleName), let inner = wrapped(in: one, person.object) {
        append(inner, to: &people)
      } else if case .array(let names)? = person.object[.name] {
        for name in names { people.append(Person(name)) }
      } else {
        people.append(person)
      }
    }
  }

  /// What an `@id` alone refers to.
  private func resolved(_ person: Person) -> Person? {
    if case .array = person.value { return resolved(person.value).map { Person($0) } }
    if !person.object.has(.name), let id = person.object[.id]?.string, let target = known[id] {
      return Person(.object(target))
    }
    return person
  }

  /// What an `@id` alone refers to.
  private func resolved(_ value: JSONValue?) -> JSONValue? {
    guard let value else { return nil }
    if case .array(let values) = value { return resolved(values.first) }
    if case .object(let members) = value, members["name"] == nil, let id = members["@id"]?.string,
      let target = known[id]
    {
      return .object(target)
    }
    return value
  }

  /// The words of a value: a string, a name, a list's first.
  func words(_ value: JSONValue?) -> String? {
    switch value {
    case .object(let members)?:
      for key in ["name", "@value", "headline", "text", "legalName"] {
        if let text = words(members[key]) { return text }
      }
      if let given = members["givenName"]?.string {
        return [given, members["familyName"]?.string].compactMap { $0 }.joined(separator: " ")
      }
      return nil
    case .array(let values)?: return values.lazy.compactMap { words($0) }.first
    case .null?, nil: return nil
    default: return value?.scalarText
    }
  }

  /// Two headlines for one page are worth telling.
  private mutating func compareHeadlines() {
    var seen: [String] = []
    for article in articles
    where Self.types(of: article).contains(where: { $0.hasSuffix("NewsArticle") }) {
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
