// The fields that are taken as they are stated.

extension ArticleAssembly {
  mutating func takePlainFields(_ page: PageReading?) {
    if let section = first(.section), !section.contains(utf8: "://"), section.utf8.count <= 80 {
      article.section = section.split(separator: ",").first.map(\.trimmed) ?? section
      article.evidence["section"] = candidates(.section, chosen: section)
    } else if let crumb = page?.breadcrumb.dropFirst().first, crumb.utf8.count <= 40 {
      article.section = crumb
    }
    var seen: Set<WordHash> = []
    if let best = statements.filter({ $0.field == .keywords }).max(by: { $0.trust < $1.trust }) {
      for statement in statements
      where statement.field == .keywords && statement.source == best.source {
        for part in statement.text.split(whereSeparator: {
          $0 == "," || $0 == ";" || $0 == "،" || $0 == "、"
        }) {
          if let keyword = part.nonEmpty, let hash = keyword.wordsHash, seen.insert(hash).inserted {
            article.keywords.append(keyword)
          }
        }
      }
      article.evidence["keywords"] = candidates(.keywords, chosen: best.text)
    } else {
      for keyword in page?.keywords ?? [] {
        if let hash = keyword.value.wordsHash, seen.insert(hash).inserted {
          article.keywords.append(keyword.value)
        }
      }
    }
    for statement in statements where statement.field == .identifier {
      article.identifiers[
        statement.source.split(separator: ".", maxSplits: 1).last.map(String.init)
          ?? statement.source] = statement.text
    }
    if article.copyright == nil, var stated = first(.copyright),
      let copyright = stated.withUTF8({ CopyrightReader.read($0) })
    {
      article.copyright = copyright
      article.evidence["copyright"] = candidates(.copyright, chosen: first(.copyright))
    }
  }
}
