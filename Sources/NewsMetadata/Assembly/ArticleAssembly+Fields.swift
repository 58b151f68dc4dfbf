// The fields that are taken as they are stated.

extension ArticleAssembly {
  mutating func takePlainFields(_ page: Held<PageReading>?) {
    if let section = first(.section), !section.contains(utf8: "://"), section.utf8.count <= 80 {
      article.section =
        section.contains(utf8: ",")
        ? section.utf8.split(separator: UInt8(ascii: ",")).first.map { Substring($0).trimmed }
          ?? section : section.trimmed
      article.evidence["section"] = candidates(.section, chosen: section)
    } else if let crumb = page?.value.breadcrumb.dropFirst().first, crumb.utf8.count <= 40 {
      article.section = crumb
    }
    var seen = WordSet()
    if let best = statements.best(.keywords) {
      article.keywords.reserveCapacity(4)
      for statement in statements[.keywords] where statement.source == best.source {
        statement.text.forEachKeyword { keyword in
          if let hash = keyword.wordsHash, seen.insert(hash) {
            article.keywords.append(keyword)
          }
        }
      }
      article.evidence["keywords"] = candidates(.keywords, chosen: best.text)
    } else {
      for keyword in page?.value.keywords ?? [] {
        if let hash = keyword.value.wordsHash, seen.insert(hash) {
          article.keywords.append(keyword.value)
        }
      }
    }
    for statement in statements[.identifier] {
      let key = statement.source.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst()
      article.identifiers[key.isEmpty ? statement.source : String(Substring(key))] = statement.text
    }
    if article.copyright == nil,
      let copyright = first(.copyright)?.withBytes({ CopyrightReader.read($0) })
    {
      article.copyright = copyright
      article.evidence["copyright"] = candidates(.copyright, chosen: first(.copyright))
    }
  }
}

extension String {
  /// Gives the parts of a list of keywords, without the space round them.
  fileprivate func forEachKeyword(_ body: (String) -> Void) {
    self.withBytes { bytes in
      var start = 0
      var i = 0
      while i < bytes.count {
        if bytes[i].isPlain {
          i += 1
          continue
        }
        let (s, next) = bytes.decode(at: i)
        let parts =
          s == 0x2C || s == 0x3B || s == 0x60C || s == 0x3001 || s == 0x7C || s == 0xFF0C
          || s == 0xFF1B || s == 0xFF5C
        // "#bees #courts".
        let isTag = s == 0x23 && (i == start || bytes[i - 1] == 0x20)
        if parts || isTag {
          let part = bytes.trimmed(start..<i)
          if !part.isEmpty { body(bytes.text(part)) }
          start = next
        }
        i = next
      }
      let part = bytes.trimmed(start..<bytes.count)
      if !part.isEmpty { body(bytes.text(part)) }
    }
  }
}
