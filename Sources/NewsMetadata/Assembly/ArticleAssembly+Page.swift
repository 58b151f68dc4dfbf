internal import NewsDates
internal import NewsNames

// The page's text, read.

extension ArticleAssembly {
  func map() -> PageMap {
    guard let page = readPage(siteNames()) else { return PageMap(lines: []) }
    let source = raw.text ?? ""
    return PageMap(
      lines: page.lines.enumerated().map { index, line in
        let range = offsets.original(line.range)
        return PageMap.Line(
          number: line.number, range: range,
          text: String(
            decoding: source.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self),
          role: line.role.role,
          parts: (page.parts[index] ?? []).map {
            .init(range: offsets.original($0.range), role: $0.role)
          })
      })
  }

  func dateParser(_ language: String?) -> DateParser {
    // Bylines and datelines have readers of their own: a line with their words is no date.
    var options = DateParser.Options(surroundings: .parts)
    options.zone = self.options.zone
    options.order = self.options.order
    if let language = home.dateLanguage(language) { options.languages = [language] }
    return memory.parsers.parser(options)
  }

  func readPage(_ siteNames: [String]) -> PageReading? {
    guard let pageText, !pageText.isEmpty else { return nil }
    let context = PageParse.Context(
      language: article.language, siteNames: siteNames,
      titles: statements[.title].lazy.filter { $0.trust >= 45 }.map(\.text),
      dates: dateParser(article.language), parsers: memory.parsers, names: names,
      known: memory.lines)
    var text = pageText
    return text.withUTF8 { bytes in
      PageParse(bytes, context).read()
    }
  }
}
