// Which of several articles in JSON-LD is the page's own.

extension LinkedData {
  /// The richest description of an article; news before other works, this page's before others'.
  func bestArticle(of page: Page) -> LinkedObject? {
    var best: (article: LinkedObject, score: Int)?
    let strangers = strangers(to: page)
    for (index, article) in articles.enumerated() {
      var score = strangers.contains(index) ? -40 : 0
      if article.hasType(where: { $0.hasSuffix("NewsArticle") || $0 == "LiveBlogPosting" }) {
        score += 6
      }
      if article.hasType(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) {
        score += 6
      }
      if article.has(.headline) { score += 4 }
      if article.has(.datePublished) || article.has(.datePosted) { score += 3 }
      if article.has(.author) { score += 3 }
      if article.has(.mainEntityOfPage) { score += 2 }
      if !article.has(.headline), article.has(.name) { score += 2 }
      if score > (best?.score ?? 3) { best = (article, score) }
    }
    return best?.article
  }

  /// Articles of another page, by their address or headline, where one of this page stands beside
  /// them.
  private func strangers(to page: Page) -> Set<Int> {
    guard articles.count > 1 else { return [] }
    let titles = page.titles.prefix(16).map { $0.lowercased() }
    let address = page.address.map(Self.plain(address:))
    let own = articles.map { article -> Bool? in
      let link = words(article[.url]) ?? link(article[.mainEntityOfPage])
      if let address, let link, Self.plain(address: link) == address { return true }
      guard let headline = words(article[.headline]).map({ cleaner.clean($0).lowercased() }),
        headline.utf8.count > 5, !titles.isEmpty
      else { return address != nil && link != nil ? false : nil }
      // "Headline | Site", "Site: headline", a title cut short.
      return titles.contains {
        $0.hasPrefix(headline) || $0.hasSuffix(headline)
          || $0.utf8.count > 5 && headline.hasPrefix($0)
      }
    }
    guard own.contains(true) else { return [] }
    return Set(own.indices.filter { own[$0] == false })
  }

  /// The address that a reference to a page gives.
  private func link(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)?: text
    case .object(let members)?: members["@id"]?.string ?? members["url"]?.string
    default: nil
    }
  }

  /// An address without what does not tell pages apart.
  static func plain(address: String) -> String {
    var rest = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if let slashes = rest.firstIndex(of: UInt8(ascii: "/")),
      rest[..<slashes].last == UInt8(ascii: ":")
    {
      rest = rest[slashes...].drop { $0 == UInt8(ascii: "/") }
    }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    while rest.last == UInt8(ascii: "/") { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
