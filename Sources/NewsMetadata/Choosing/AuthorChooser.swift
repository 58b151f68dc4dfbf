internal import NewsNames

/// Chooses who wrote the story among what the sources say of authors.
struct AuthorChooser {
  /// What is stated of authors.
  let statements: [Statement]
  /// Lines that look like bylines, in the order of the page.
  let bylineLines: [MetadataValue]
  /// What stands in `time` elements.
  var timeLines: [MetadataValue] = []
  /// Bylines that the page's text has.
  let pageBylines: [PageReading.Found<Byline>]
  let address: PageAddress?
  let cleaner: FieldCleaner
  let memory: ReadingMemory
  let options: BylineReader.Options
  let site: KnownSite

  init(
    statements: [Statement], bylineLines: [MetadataValue],
    pageBylines: [PageReading.Found<Byline>], site: KnownSite, address: PageAddress?,
    language: String?, cleaner: FieldCleaner, memory: ReadingMemory
  ) {
    self.statements = statements
    self.bylineLines = bylineLines
    self.pageBylines = pageBylines
    self.address = address
    self.cleaner = cleaner
    self.memory = memory
    self.site = site
    options = BylineReader.Options(language: language, siteNames: site.bylineNames)
  }

  struct Choice {
    var bylines: [Byline] = []
    var candidates: [Candidate] = []
    /// Agencies that a source names beside the authors chosen.
    var agencies: [Byline] = []
  }

  func choose() -> Choice {
    var groups = fieldGroups()
    if let lines = lineGroup() { groups.append(lines) }
    if let page = pageGroup() { groups.append(page) }
    if groups.allSatisfy({ $0.trust < 60 }), let time = timeGroup() { groups.append(time) }
    var choice = Choice()
    guard !groups.isEmpty else { return choice }
    for index in groups.indices {
      groups[index].hashes = groups[index].bylines.map(\.name.solidHash)
    }
    let support = AuthorSupport(groups)
    let best = best(of: groups, support)
    var chosen: Set<WordHash?> = []
    if let best {
      choice.bylines = groups[best].bylines
      if groups.count > 1 {
        chosen = complete(&choice.bylines, with: groups, best: best, support)
      }
    }
    dropOffices(from: &choice.bylines)
    for group in groups where group.has(.agency) {
      choice.agencies += group.bylines.filter { $0.kind == .agency }
    }
    choice.candidates.reserveCapacity(groups.count)
    for index in groups.indices {
      choice.candidates.append(
        Candidate(
          source: groups[index].source, index: groups[index].index, range: groups[index].range,
          rule: groups[index].rule,
          value: groups[index].bylines.count == 1
            ? groups[index].bylines[0].name
            : groups[index].bylines.map(\.name).joined(separator: "; "),
          chosen: best == index || groups[index].hashes.contains { chosen.contains($0) }))
    }
    return choice
  }

  private func best(of groups: [AuthorGroup], _ support: AuthorSupport) -> Int? {
    // Looked at where they are: an array hands out copies.
    groups.withUnsafeBufferPointer { groups in
      var best: (index: Int, score: Int)?
      for index in groups.indices {
        let score = score(of: groups[index], support)
        if score > (best?.score ?? 30) { best = (index, score) }
      }
      return best?.index
    }
  }

  /// "Political Editor" beside those who have names.
  private func dropOffices(from bylines: inout [Byline]) {
    guard bylines.contains(where: { $0.kind == .desk && $0.role != nil }),
      bylines.contains(where: { $0.kind == .person })
    else { return }
    bylines.removeAll { $0.kind == .desk && $0.role != nil }
  }
}
