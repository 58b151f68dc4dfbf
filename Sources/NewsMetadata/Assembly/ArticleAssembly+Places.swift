internal import NewsNames

// Where what a byline says stands in the record.

extension ArticleAssembly {
  /// Leads from the words of a byline to the source that has them, the chosen ones first; nowhere where
  /// none has them as they stand.
  func originals(
    of byline: Byline, _ candidates: [Candidate], _ page: Held<PageReading>?
  ) -> (Range<Int>) -> Range<Int>? {
    guard let words = byline.text else { return { _ in nil } }
    for candidate in candidates.lazy.filter(\.chosen) + candidates.lazy.filter({ !$0.chosen }) {
      if candidate.source == "text" {
        if let place = pagePlaces(of: words, page) { return place }
      } else if candidate.source == "metadata.byline" {
        for line in bylineLines.prefix(40) {
          let text = cleaner.clean(line.text)
          guard let start = text.utf8Offset(of: words) else { continue }
          let map = FieldMap(given: line.text, cleaned: text)
          return { map.original($0.shifted(by: start)) }
        }
      } else {
        for statement in statements[.author] where statement.source == candidate.source {
          guard let start = statement.text.utf8Offset(of: words) else { continue }
          let place = statement.originals
          return { place($0.shifted(by: start)) }
        }
      }
    }
    return { _ in nil }
  }

  private func pagePlaces(
    of words: String, _ page: Held<PageReading>?
  ) -> ((Range<Int>) -> Range<Int>?)? {
    guard let page, var pageText else { return nil }
    for found in page.value.bylines where found.value.text == words {
      let start = found.range.lowerBound
      let length = max(found.range.count, words.utf8.count)
      let place = pageText.withUTF8 {
        $0.firstRange(of: words, in: start..<min(start + length, $0.count))
      }
      guard let offset = place?.lowerBound else { continue }
      return { [offsets] in offsets.original($0.shifted(by: offset)) }
    }
    return nil
  }

  /// Where the agency of a byline is named.
  func agencyPlace(_ byline: Byline, _ page: Held<PageReading>?) -> Range<Int>? {
    guard let words = byline.text else { return nil }
    let options = NameResolver.Options(kind: .organisation, language: article.language)
    let mention = names.resolver.mentions(in: words, options).first { $0.entity.id == byline.id }
    return mention.flatMap {
      originals(of: byline, article.evidence["bylines"] ?? [], page)($0.range)
    }
  }
}

extension String {
  /// Where some words stand in the text, in UTF-8 bytes.
  fileprivate func utf8Offset(of words: String) -> Int? {
    return self.withBytes { $0.firstRange(of: words, in: 0..<$0.count)?.lowerBound }
  }
}
