// What the page's article states, member by member.

extension LinkedData {
  mutating func state(_ article: LinkedObject) {
    add(.title, "jsonld.headline", words(article[.headline]), 72)
    if words(article[.headline])?.nonEmpty == nil {
      add(.title, "jsonld.name", words(article[.name]), 60)
    }
    add(.kicker, "jsonld.alternativeHeadline", words(article[.alternativeHeadline]), 20)
    statePeople(article[.author], "jsonld.author", role: nil, trust: 90)
    if !article.has(.author) {
      statePeople(article[.creator], "jsonld.creator", role: nil, trust: 70)
    }
    statePeople(article[.contributor], "jsonld.contributor", role: "contributor", trust: 50)
    statePeople(article[.editor], "jsonld.editor", role: "editor", trust: 50)
    statePeople(article[.translator], "jsonld.translator", role: "translator", trust: 50)
    stateDates(article)
    stateSubjects(article)
    let language = article[.inLanguage]
    add(
      .language, "jsonld.inLanguage",
      language?.object?["alternateName"]?.string ?? words(language), 70)
    add(
      .dateline, "jsonld.dateline", words(article[.dateline]), 90,
      place: stated(article[.locationCreated]))
    add(.description, "jsonld.description", words(article[.description]), 60)
    add(.body, "jsonld.articleBody", words(article[.articleBody]), 70)
    add(.copyright, "jsonld.copyrightNotice", words(article[.copyrightNotice]), 60)
    stateRights(article)
    add(.publisher, "jsonld.publisher", words(resolved(article[.publisher])), 82)
    add(.site, "jsonld.publisher", words(resolved(article[.publisher])), 60)
    add(.address, "jsonld.url", words(article[.url]), 60)
    stateIdentifiers(article[.identifier])
    statePointers(article[.mentions])
  }

  private mutating func stateDates(_ article: LinkedObject) {
    // A recipe has the date of its own, which the page about it need not share.
    let isRecipe = article.types == ["Recipe"]
    add(.published, "jsonld.datePublished", words(article[.datePublished]), isRecipe ? 34 : 95)
    if !article.has(.datePublished) {
      add(.published, "jsonld.dateCreated", words(article[.dateCreated]), 50)
      add(.published, "jsonld.uploadDate", words(article[.uploadDate]), 50)
      add(.published, "jsonld.datePosted", words(article[.datePosted]), 60)
    }
    add(.modified, "jsonld.dateModified", words(article[.dateModified]), 92)
  }

  private mutating func stateSubjects(_ article: LinkedObject) {
    for (index, section) in (article[.articleSection] ?? .null).elements.enumerated() {
      add(.section, "jsonld.articleSection", words(section), 82, index: index)
    }
    for (index, keyword) in (article[.keywords] ?? .null).elements.enumerated() {
      add(.keywords, "jsonld.keywords", words(keyword), 72, index: index)
    }
  }

  /// Whose the story is, and whom it is credited to.
  private mutating func stateRights(_ article: LinkedObject) {
    let holder = words(resolved(article[.copyrightHolder]))
    let year = article[.copyrightYear].flatMap(words)
    if holder != nil || year != nil {
      add(
        .copyright, "jsonld.copyrightHolder",
        [year, holder].compactMap { $0 }.joined(separator: " "), 60)
    }
    add(.credit, "jsonld.creditText", words(article[.creditText]), 60)
    for source in (article[.sourceOrganization] ?? .null).elements.prefix(30) {
      let source = resolved(source)
      add(
        .credit, "jsonld.sourceOrganization", words(source), 60, id: source?["identifier"]?.string)
    }
  }
}
