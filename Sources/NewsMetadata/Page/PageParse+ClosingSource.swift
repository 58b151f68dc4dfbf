internal import NewsDates
internal import NewsNames

// Where the story stood before, as the line under it says: in which issue, in which paper.

extension PageParse {
  /// "Published in Dawn, November 3rd, 2021" under the story: the issue that had it.
  func readDateOfIssue() {
    guard let body = bodyLines, reading.published == nil else { return }
    for index in max(
      body.lowerBound + 1, body.upperBound - 1)..<min(lines.count, body.upperBound + 2)
    {
      let line = lines[index]
      guard line.role == .paragraph || line.role == .subheading || line.role == .other,
        (5...14).contains(line.wordCount), line.digitWords >= 2,
        let label = DateLabels.longest(
          words, from: line.words.lowerBound, to: line.words.upperBound),
        label.meaning == .published,
        case let dates = context.dates.search(in: bytes.text(line.range)), dates.count == 1,
        let found = dates.first, isDated(found.date),
        found.range.upperBound >= line.range.count - 1
      else { continue }
      lines[index].role = .published
      reading.body.removeAll { $0.range == line.range }
      let range = found.range.shifted(by: line.range.lowerBound)
      reading.published = .init(
        value: found.date.moved { $0.shifted(by: line.range.lowerBound) }, range: range,
        rule: "published-label")
      return
    }
  }

  /// "Theo Dân Biển": houses that no table knows behind a label that says whom a story is taken from.
  func creditedHouses(_ bylines: [Byline], _ line: PageLine) -> [Entity]? {
    guard BylineLexicon.labelNames.meaning(of: words[line.words.lowerBound]) != nil,
      LineLexicon.sourceLabels.contains(words[line.words.lowerBound]),
      bylines.allSatisfy({ $0.kind == .organisation && $0.id == nil })
    else { return nil }
    return bylines.compactMap { CreditReader.unknown($0.name) }
  }
}
