internal import NewsDates
internal import NewsNames

// The page's text, read.

extension ArticleAssembly {
  func map() -> PageMap {
    guard let page = readPage(siteNames(), keepsLines: true) else { return PageMap(lines: []) }
    let source = raw.text ?? ""
    return PageMap(
      lines: page.value.lines.enumerated().map { index, line in
        let range = offsets.original(line.range)
        return PageMap.Line(
          number: line.number, range: range,
          text: String(
            decoding: source.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self),
          role: line.role.role,
          parts: (page.value.parts[index] ?? []).map {
            .init(range: offsets.original($0.range), role: $0.role)
          })
      })
  }

  func dateParser(_ language: String?) -> DateParser { dates(language).parser }

  /// What lines are known to say on a page in a language.
  private func dates(_ language: String?) -> KnownDates {
    memory.parsers.dates(home.dateLanguage(language), zone: options.zone, order: options.order)
  }

  func readPage(_ siteNames: [String], keepsLines: Bool = false) -> Held<PageReading>? {
    guard let pageText, !pageText.isEmpty else { return nil }
    let dates = dates(article.language)
    return pageText.withBytes { bytes in
      PageParse(
        bytes,
        PageParse.Context(
          language: article.language, siteNames: siteNames,
          titles: statements[.title].lazy.filter { $0.trust >= 45 }.map(\.text),
          dates: dates.parser, knownDates: dates, parsers: memory.parsers, names: names,
          known: memory.lines), in: memory.page
      ).read(keepsLines: keepsLines)
    }
  }
}
