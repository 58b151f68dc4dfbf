internal import NewsNames

// The names in the story.

extension ArticleAssembly {
  /// Looks for names in the story and what stands over it, in one reading: what a name means often
  /// follows from the rest of the page.
  mutating func readMentions(_ page: PageReading?) {
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
      names.resolver.mentions(in: $0.text(first.lowerBound..<last.upperBound), options)
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
}
