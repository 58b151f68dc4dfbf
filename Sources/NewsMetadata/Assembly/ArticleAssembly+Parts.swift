internal import NewsDates
internal import NewsNames

// The parts of the story that its text has.

extension ArticleAssembly {
  /// What only the text says.
  mutating func takeParts(of page: Held<PageReading>?, _ siteNames: [String]) {
    if let kicker = page?.value.kicker {
      article.kicker = kicker.value
      article.evidence["kicker"] = [candidate(kicker, kicker.value, chosen: true)]
    } else if let kicker = first(.kicker), !kicker.hasWords(of: article.headline),
      kicker.utf8.count <= 80
    {
      article.kicker = kicker
      article.evidence["kicker"] = candidates(.kicker, chosen: kicker)
    }
    if let deck = page?.value.deck {
      article.deck = deck.value
      article.evidence["deck"] = [candidate(deck, deck.value, chosen: true)]
    } else if let description = first(.description), !description.hasWords(of: article.headline) {
      article.deck = description.withoutPointer
      article.evidence["deck"] = candidates(.description, chosen: description)
    }
    if let page {
      takeText(of: page)
    } else if let body = first(.body), body.utf8.count > 16 || body.endsSentence,
      !body.hasWords(of: article.headline)
    {
      article.body = body.split(separator: "\n").map(String.init)
      article.evidence["body"] = [
        Candidate(
          source: statements[.body].first?.source ?? "metadata", rule: "stated-body",
          chosen: true)
      ]
    }
    if article.related.isEmpty, !pointers.isEmpty { takePointers() }
    takeDateline(page, siteNames)
    takeCredits(page)
  }

  /// The story as the page's text has it, and what stands beside it there.
  private mutating func takeText(of page: Held<PageReading>) {
    article.body = page.value.body.map(\.value)
    if !page.value.body.isEmpty {
      article.evidence["body"] = page.value.body.map { candidate($0, nil, chosen: true) }
    }
    takeRelated(of: page)
    article.copyright = page.value.copyright?.value
    if let copyright = page.value.copyright {
      article.evidence["copyright"] = [candidate(copyright, nil, chosen: true)]
    }
    article.embargo = page.value.embargo?.value
    article.issues += page.value.issues
  }

  /// Other stories that the page lists: the page has them no more.
  private mutating func takeRelated(of page: Held<PageReading>) {
    guard !page.value.related.isEmpty else { return }
    var items: [RelatedItem] = []
    swap(&items, &page.value.related.items)
    let places = page.value.related.places
    for index in places.indices {
      if let line = places[index].dateRange { place(&items[index].published, in: line) }
    }
    var evidence: [Candidate] = []
    evidence.reserveCapacity(places.count)
    for index in places.indices {
      evidence.append(
        Candidate(
          source: "text", range: offsets.original(places[index].range), rule: places[index].rule,
          value: items[index].headline, chosen: true))
    }
    article.evidence["related"] = evidence
    article.related = items
  }

  /// Other stories that the page's structured data names.
  private mutating func takePointers() {
    let dates = dateParser(article.language)
    for pointer in pointers {
      article.related.append(
        RelatedItem(
          headline: pointer.headline, published: pointer.published.flatMap { dates.parse($0).date },
          url: pointer.url))
    }
    article.evidence["related"] = pointers.map {
      Candidate(source: "jsonld.mentions", rule: "json-ld", value: $0.headline, chosen: true)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The last words of a text: all of a short one, seven at least of any that has so many.
  fileprivate var lastWords: [Word] {
    var start = count
    var spaces = 0
    while start > 0, spaces < 8 {
      start -= 1
      if self[start] == 0x20 { spaces += 1 }
    }
    let last = words(in: start..<count)
    // Spaces may stand side by side, or marks between them.
    return last.count < 7 && start > 0 ? words(in: 0..<count) : last
  }
}

extension String {
  /// Whether a full stop closes the text: "Rain fell."
  fileprivate var endsSentence: Bool {
    unicodeScalars.last.map { NewsMetadata.endsSentence($0.value) } ?? false
  }

  /// The text without the button that some systems leave at its end: "… Read more".
  fileprivate var withoutPointer: String {
    let end: Int? = self.withBytes { bytes in
      let words = bytes.lastWords
      for count in stride(from: min(4, words.count - 3), through: 1, by: -1) {
        let first = words.count - count
        guard words[first].traits.isDisjoint(with: .caseless),
          words[first].traits.contains(.startsWithCapital),
          let match = LineLexicon.labels.longest(in: words, from: first, to: words.count),
          match.count == count, match.meaning == .readMore
        else { continue }
        return Int(words[first].start)
      }
      return nil
    }
    guard let end else { return self }
    return withBytes { $0.text($0.trimmed(0..<end)) }
  }
}
