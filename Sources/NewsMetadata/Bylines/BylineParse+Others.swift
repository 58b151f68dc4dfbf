internal import NewsDates
internal import NewsNames

// Lines in an author's field that name nobody who wrote: "Source: AFP", "بيروت (د ب أ)".

extension BylineParse {
  /// "Source: AFP", "via Reuters": whom the story was taken from, where the tables know them all.
  func creditedBylines() -> [Byline]? {
    let reader = CreditReader(names: names, language: options.language)
    if let known = reader.known(afterLabelIn: words, bytes) { return known.map(byline) }
    // "来源：芦苇网": whom no table knows is a house all the same.
    guard
      let label = LineLexicon.sourceLabels.longest(in: words, from: 0, to: words.count),
      label.count + 1 == words.count, gaps[label.count].contains(.colon),
      words[label.count].traits.contains(.spaceless)
    else { return nil }
    return reader.read(whole)?.map(byline)
  }

  /// "（中央社記者李明台北5日電）", "بيروت (د ب أ)": a dateline in the author's place.
  func datelineBylines() -> [Byline]? {
    guard gaps.contains(where: { $0.contains(.opening) }),
      let found = DatelineParse.read(
        bytes, names, options.language, options.siteNames, DateParser(), wholeLine: true),
      bytes.trimmed(found.length..<bytes.count).isEmpty, let place = found.dateline.place,
      let agency = found.dateline.agency,
      // "Mehmet Yıldız/Ankara (DHA)": who stands before the place is its author.
      found.reporters != nil || (place.evidence.first?.range?.lowerBound ?? 0) <= 3
    else { return nil }
    var bylines = found.reporters.map { BylineReader.read(names, $0, options) } ?? []
    for index in bylines.indices {
      // What stands beside a name has its place among the reporters alone.
      bylines[index].place = bylines[index].place?.placed { _ in nil } ?? place
      bylines[index].text = whole
    }
    return bylines + [byline(agency)]
  }

  private func byline(_ entity: Entity) -> Byline {
    Byline(
      name: entity.name, kind: entity.isAgency ? .agency : .organisation, id: entity.id,
      text: whole)
  }
}
