// What the descriptions of the page and of its site state beside the article.

extension LinkedData {
  mutating func statePage() {
    for page in pages.prefix(2) {
      add(.title, "jsonld.webpage.name", words(page[.headline] ?? page[.name]), 34)
      if articles.isEmpty {
        // A page with a headline and an author is an article under another name.
        let isArticle = page.has(.headline) && page.has(.author)
        add(
          .published, "jsonld.webpage.datePublished", words(page[.datePublished]),
          isArticle ? 70 : 30)
        add(.modified, "jsonld.webpage.dateModified", words(page[.dateModified]), 75)
        statePeople(page[.author], "jsonld.webpage.author", role: nil, trust: isArticle ? 60 : 26)
      } else if !statements.contains(where: { $0.field == .published }) {
        add(.published, "jsonld.webpage.datePublished", words(page[.datePublished]), 80)
      }
      add(.language, "jsonld.webpage.inLanguage", words(page[.inLanguage]), 55)
    }
    for site in sites.prefix(4)
    where site.hasType(where: { $0 == "WebSite" || $0.hasSuffix("NewsMediaOrganization") }) {
      add(.site, "jsonld.website.name", words(site[.name]), 70)
      add(.site, "jsonld.website.name", words(site[.alternateName]), 40)
    }
  }
}
