internal import NewsNames

// The names in the story.

extension ArticleAssembly {
  /// Looks for names in the story and what stands over it, in one reading: what a name means often
  /// follows from the rest of the page.
  mutating func readMentions(_ page: Held<PageReading>?) {
    guard let page, let pageText else { return }
    let country = article.publisher?.country ?? home.country
    let options = NameResolver.Options(country: country, language: article.language)
    var ranges = page.value.body.map(\.range)
    if let range = page.value.headline?.range { ranges.append(range) }
    if let range = page.value.kicker?.range { ranges.append(range) }
    if let range = page.value.deck?.range { ranges.append(range) }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    guard let first = ranges.first, let last = ranges.last else { return }
    var found = pageText.withBytes {
      names.resolver.mentions(in: $0.text(first.lowerBound..<last.upperBound), options)
    }
    var next = 0
    var kept = 0
    // In place: a mention is large.
    found.withUnsafeMutableBufferPointer { found in
      guard let mentions = found.baseAddress else { return }
      for index in found.indices {
        let range = found[index].range.shifted(by: first.lowerBound)
        while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
        guard next < ranges.count, ranges[next].lowerBound <= range.lowerBound,
          range.upperBound <= ranges[next].upperBound
        else { continue }
        found[index].range = offsets.original(range)
        mentions[index].entity.move { offsets.original($0.shifted(by: first.lowerBound)) }
        if kept < index { swap(&mentions[kept], &mentions[index]) }
        kept += 1
      }
    }
    found.removeLast(found.count - kept)
    article.mentions = found
  }
}
