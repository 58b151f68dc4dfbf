internal import NewsNames

/// Chooses who wrote the story among what the sources say of authors.
struct AuthorChooser {
  let statements: [Statement]
  /// Lines that look like bylines, in the order of the page.
  let bylineLines: [MetadataValue]
  /// Bylines that the page's text has.
  let pageBylines: [PageReading.Found<Byline>]
  let siteNames: [String]
  let address: PageAddress?
  let language: String?
  let clean: (String) -> String

  struct Choice {
    var bylines: [Byline] = []
    var candidates: [Candidate] = []
  }

  /// What one source says of the authors.
  private struct Group {
    var source: String
    var rule: String
    var trust: Int
    var bylines: [Byline]
    var index: Int?
    var range: Range<Int>?
  }

  func choose() -> Choice {
    var groups = fieldGroups()
    if let lines = lineGroup() { groups.append(lines) }
    if let page = pageGroup() { groups.append(page) }
    var choice = Choice()
    guard !groups.isEmpty else { return choice }
    // How many sources know a name.
    var support: [WordHash: Int] = [:]
    for group in groups {
      for hash in Set(group.bylines.compactMap(\.name.solidHash)) { support[hash, default: 0] += 1 }
    }
    var best: (index: Int, score: Int)?
    for (index, group) in groups.enumerated() {
      let score = score(of: group, support)
      if score > (best?.score ?? 30) { best = (index, score) }
    }
    if let best {
      choice.bylines = groups[best.index].bylines
      complete(&choice.bylines, with: groups, except: best.index, support)
    }
    for (index, group) in groups.enumerated() {
      let names = group.bylines.map(\.name).joined(separator: "; ")
      let agrees = group.bylines.contains { byline in
        choice.bylines.contains { $0.name.solidHash == byline.name.solidHash }
      }
      choice.candidates.append(
        Candidate(
          source: group.source, index: group.index, range: group.range, rule: group.rule,
          value: names,
          chosen: best?.index == index || agrees))
    }
    return choice
  }

  private func score(of group: Group, _ support: [WordHash: Int]) -> Int {
    var score = group.trust
    let persons = group.bylines.filter { $0.kind == .person && $0.role == nil }
    if persons.isEmpty, group.rule != "byline-with-label" {
      // A desk or a company where others name a person.
      score -= 30
    }
    // What the system's user is called is no name: one word that nobody else has.
    if group.rule == "meta", group.bylines.count == 1, let byline = group.bylines.first,
      byline.kind == .person, isOneWord(byline.name),
      byline.name.solidHash.map({ (support[$0] ?? 1) < 2 }) ?? true
    {
      score -= 40
    }
    for byline in group.bylines {
      guard let hash = byline.name.solidHash else { continue }
      score += 14 * min(2, (support[hash] ?? 1) - 1)
      if byline.kind == .person, isHandle(byline.name) { score -= 18 }
    }
    return score
  }

  private func isOneWord(_ name: String) -> Bool {
    var copy = name
    let words = copy.withUTF8 { $0.words(in: 0..<$0.count) }
    return words.count == 1 && !words[0].traits.contains(.caseless)
  }

  /// A name in small letters or with digits or stops: what people log in with.
  private func isHandle(_ name: String) -> Bool {
    var copy = name
    return copy.withUTF8 { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      return words.allSatisfy {
        !$0.traits.contains(.startsWithCapital) && !$0.traits.contains(.caseless)
      } || words.contains { $0.traits.contains(.hasDigit) }
    }
  }

  /// People in other roles, and authors whom two more sources name.
  private func complete(
    _ bylines: inout [Byline], with groups: [Group], except best: Int, _ support: [WordHash: Int]
  ) {
    for (index, group) in groups.enumerated() where index != best {
      for byline in group.bylines {
        guard let hash = byline.name.solidHash,
          !bylines.contains(where: { $0.name.solidHash == hash })
        else { continue }
        if byline.role != nil || byline.kind == .agency && (support[hash] ?? 0) > 1
          || (support[hash] ?? 0) > 2
        {
          bylines.append(byline)
        }
      }
    }
    // Places and roles that another source adds to a name.
    for index in bylines.indices {
      for group in groups {
        for byline in group.bylines where byline.name.solidHash == bylines[index].name.solidHash {
          bylines[index].place = bylines[index].place ?? byline.place
          bylines[index].role =
            bylines[index].role ?? (byline.role == "contributor" ? nil : byline.role)
        }
      }
    }
  }

  // MARK: Groups

  private func options(isAuthorField: Bool = true) -> BylineReader.Options {
    BylineReader.Options(
      language: language, siteNames: siteNames + addressNames, isAuthorField: isAuthorField)
  }

  /// Author fields: all values of one source are one group.
  private func fieldGroups() -> [Group] {
    var groups: [Group] = []
    let reader = BylineReader()
    for statement in statements where statement.field == .author {
      if BylineReader.isCommentAuthor(statement.text) { continue }
      var bylines = reader.read(statement.text, options())
      if statement.kind == .organisation,
        bylines.isEmpty || bylines.contains(where: { $0.kind == .person })
      {
        bylines = [
          Byline(name: statement.text.collapsed, kind: .organisation, text: statement.text)
        ]
      }
      if bylines.isEmpty { continue }
      for index in bylines.indices {
        bylines[index].role = bylines[index].role ?? statement.role
        if bylines[index].kind == .person, isSiteLike(bylines[index].name) {
          bylines[index].kind = .organisation
        }
      }
      if let last = groups.indices.last, groups[last].source == statement.source {
        for byline in bylines
        where !groups[last].bylines.contains(where: { $0.name.solidHash == byline.name.solidHash })
        {
          groups[last].bylines.append(byline)
        }
      } else {
        groups.append(
          Group(
            source: statement.source, rule: statement.rule,
            trust: linksElsewhere(statement.text) ? statement.trust - 45 : statement.trust,
            bylines: bylines, index: statement.index, range: nil))
      }
    }
    return groups
  }

  /// What the address calls the site.
  private var addressNames: [String] {
    [address?.domain, address?.label].compactMap { $0 }.filter { $0.utf8.count >= 5 }
  }

  /// A name with a link to another site: who made this one, not who wrote the story.
  private func linksElsewhere(_ text: String) -> Bool {
    guard text.utf8.count > 12, let domain = address?.domain,
      let link = text.split(separator: " ").first(where: {
        $0.contains(utf8: "://") || $0.hasPrefix("www.")
      }), text.utf8.count > link.utf8.count
    else { return false }
    return !link.contains(domain)
  }

  /// The domain or its name.
  private func isSiteLike(_ name: String) -> Bool {
    guard let solid = name.solidHash else { return false }
    return solid == address?.domain?.solidHash || solid == address?.label?.solidHash
      || address?.domain?.split(separator: ".").contains { String($0).solidHash == solid } == true
  }

  /// The first byline of the page, with the lines that repeat it; what follows belongs to comments
  /// and other stories.
  private func lineGroup() -> Group? {
    let reader = BylineReader()
    var group: Group?
    var isLabelled = false
    var comments = false
    for (index, line) in bylineLines.prefix(40).enumerated() {
      let text = clean(line.text)
      if BylineReader.isCommentAuthor(text) {
        comments = true
        continue
      }
      let labelled = BylineReader.hasLabel(text)
      // Names after the first comment are those of readers.
      if comments, !labelled, group == nil { continue }
      // A long text is somebody's life, or a comment.
      if text.utf8.count > 160, !labelled { continue }
      var bylines = reader.read(text, options())
      for i in bylines.indices where bylines[i].kind == .person && isSiteLike(bylines[i].name) {
        bylines[i].kind = .organisation
      }
      guard !bylines.isEmpty else { continue }
      if group == nil || labelled && !isLabelled && index <= 2 {
        group = Group(
          source: "metadata.byline", rule: labelled ? "byline-with-label" : "byline",
          trust: labelled ? 82 : 62, bylines: bylines,
          index: bylineLines.count > 1 ? index : nil,
          range: nil)
        isLabelled = labelled
      }
      if isLabelled { break }
    }
    return group
  }

  private func pageGroup() -> Group? {
    guard let first = pageBylines.first else { return nil }
    return Group(
      source: "text", rule: first.rule, trust: 76, bylines: pageBylines.map(\.value), index: nil,
      range: first.range)
  }
}
