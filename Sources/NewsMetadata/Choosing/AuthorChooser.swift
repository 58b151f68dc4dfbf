internal import NewsNames

/// Chooses who wrote the story among what the sources say of authors.
struct AuthorChooser {
  /// What is stated of authors.
  let statements: [Statement]
  /// Lines that look like bylines, in the order of the page.
  let bylineLines: [MetadataValue]
  /// Bylines that the page's text has.
  let pageBylines: [PageReading.Found<Byline>]
  let address: PageAddress?
  let cleaner: FieldCleaner
  private let memory: ReadingMemory
  private let options: BylineReader.Options
  private let site: KnownSite

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

  /// What one source says of the authors.
  private struct Group {
    var source: String
    var rule: String
    var trust: Int
    var bylines: [Byline]
    var index: Int?
    var range: Range<Int>?
    /// The names' letters, by which names are compared.
    var hashes: [WordHash?] = []
  }

  /// How many sources know a name.
  private struct Support {
    private var names = WordSet()
    private var counts: [Int] = []

    init(_ groups: some Sequence<[WordHash?]>) {
      for hashes in groups {
        for (index, hash) in hashes.enumerated() {
          guard let hash, !hashes[..<index].contains(hash) else { continue }
          if names.insert(hash) { counts.append(0) }
          if let place = names.place(of: hash) { counts[place] += 1 }
        }
      }
    }

    subscript(hash: WordHash) -> Int { names.place(of: hash).map { counts[$0] } ?? 0 }
  }

  func choose() -> Choice {
    var groups = fieldGroups()
    if let lines = lineGroup() { groups.append(lines) }
    if let page = pageGroup() { groups.append(page) }
    var choice = Choice()
    guard !groups.isEmpty else { return choice }
    for index in groups.indices {
      groups[index].hashes = groups[index].bylines.map(\.name.solidHash)
    }
    let support = Support(groups.lazy.map(\.hashes))
    var best: (index: Int, score: Int)?
    for (index, group) in groups.enumerated() {
      let score = score(of: group, support)
      if score > (best?.score ?? 30) { best = (index, score) }
    }
    var chosen: Set<WordHash?> = []
    if let best {
      choice.bylines = groups[best.index].bylines
      if groups.count > 1 {
        chosen = complete(&choice.bylines, with: groups, best: best.index, support)
      }
    }
    // "Political Editor" beside those who have names.
    if choice.bylines.contains(where: { $0.kind == .desk && $0.role != nil }),
      choice.bylines.contains(where: { $0.kind == .person })
    {
      choice.bylines.removeAll { $0.kind == .desk && $0.role != nil }
    }
    for group in groups where group.bylines.contains(where: { $0.kind == .agency }) {
      choice.agencies += group.bylines.filter { $0.kind == .agency }
    }
    for (index, group) in groups.enumerated() {
      choice.candidates.append(
        Candidate(
          source: group.source, index: group.index, range: group.range, rule: group.rule,
          value: group.bylines.count == 1
            ? group.bylines[0].name : group.bylines.map(\.name).joined(separator: "; "),
          chosen: best?.index == index || group.hashes.contains { chosen.contains($0) }))
    }
    return choice
  }

  private func score(of group: Group, _ support: Support) -> Int {
    var score = group.trust
    if !group.bylines.contains(where: { $0.kind == .person && $0.role == nil }),
      group.rule != "byline-with-label",
      // Whom structured data states in a role has it, and is no author.
      group.rule != StatementRule.linkedData.rawValue
        || group.bylines.contains(where: { $0.role == nil })
    {
      // A desk or a company where others name a person.
      score -= 30
    }
    // What the system's user is called is no name: one word that nobody else has.
    if group.rule == "meta", group.bylines.count == 1, let byline = group.bylines.first,
      byline.kind == .person, isOneWord(byline.name),
      group.hashes[0].map({ support[$0] < 2 }) ?? true
    {
      score -= 40
    }
    for (index, byline) in group.bylines.enumerated() {
      guard let hash = group.hashes[index] else { continue }
      score += 14 * min(2, support[hash] - 1)
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

  /// Adds people in other roles, and authors whom two more sources name; gives the hashes of all.
  private func complete(
    _ bylines: inout [Byline], with groups: [Group], best: Int, _ support: Support
  ) -> Set<WordHash?> {
    var hashes = groups[best].hashes
    var known = Set(hashes)
    for (index, group) in groups.enumerated() where index != best {
      for (byline, hash) in zip(group.bylines, group.hashes) {
        guard let hash, !known.contains(hash) else { continue }
        if byline.role != nil || byline.kind == .agency && support[hash] > 1
          || support[hash] > 2
        {
          bylines.append(byline)
          hashes.append(hash)
          known.insert(hash)
        }
      }
    }
    // Places and roles that another source adds to a name.
    var places: [WordHash?: Entity] = [:]
    var roles: [WordHash?: String] = [:]
    for group in groups {
      for (byline, hash) in zip(group.bylines, group.hashes) {
        if let place = byline.place, places[hash] == nil {
          places[hash] = place.placed { _ in nil }
        }
        if let role = byline.role, role != "contributor", roles[hash] == nil { roles[hash] = role }
      }
    }
    for index in bylines.indices {
      bylines[index].place = bylines[index].place ?? places[hashes[index]]
      bylines[index].role = bylines[index].role ?? roles[hashes[index]]
    }
    return known
  }

  // MARK: Groups

  private func bylines(_ line: String) -> [Byline] { memory.bylines(line, options, site) }

  /// Author fields: all values of one source are one group.
  private func fieldGroups() -> [Group] {
    var groups: [Group] = []
    for statement in statements {
      if BylineReader.isCommentAuthor(statement.text) { continue }
      var bylines = bylines(line(of: statement))
      // "Le Courrier du Rhône" is the house, whatever its article.
      if let solid = statement.text.solidHash, site.names.contains(solid) {
        bylines.removeAll { $0.kind == .person && $0.name.solidHash != solid }
      }
      if statement.details?.kind == .organisation,
        bylines.isEmpty || bylines.contains(where: { $0.kind == .person })
      {
        bylines = [
          Byline(name: statement.text.collapsed, kind: .organisation, text: statement.text)
        ]
      }
      if bylines.isEmpty { continue }
      // What was read may be shared, and is changed only where there is something to change.
      for index in bylines.indices {
        if let role = statement.details?.role, bylines[index].role == nil {
          bylines[index].role = role
        }
        if bylines.count == 1, let details = statement.details,
          details.place != nil || details.id != nil
        {
          complete(&bylines[index], with: details)
        }
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
            source: statement.source, rule: statement.rule.rawValue,
            trust: linksElsewhere(statement.text) ? statement.trust - 45 : statement.trust,
            bylines: bylines, index: statement.index, range: nil))
      }
    }
    return groups
  }

  /// Adds the place and the id that a source states beside a name.
  private func complete(_ byline: inout Byline, with details: Statement.Details) {
    if byline.place == nil {
      byline.place = memory.names.entity(details.place, .place, options.language)
    }
    if byline.id == nil, byline.kind != .person, let id = details.id,
      memory.names.resolver.entity(id: id) != nil || id.hasPrefix("name:")
    {
      byline.id = id
    }
  }

  /// What a statement says as a byline would: of the address of a profile the name, of a catalogue's
  /// "Ode, Kai" the given name first.
  private func line(of statement: Statement) -> String {
    let text = statement.text
    if text.contains(utf8: "://"), !text.contains(" ") {
      return ProfileAddress.name(in: text) ?? text
    }
    if let name = nameInMail(text) { return name }
    guard statement.rule == .citation else { return text }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let family = parts[0].nonEmpty, let given = parts[1].nonEmpty,
      given.split(separator: " ").count <= 3,
      let hash = given.wordsHash, BylineLexicon.suffixes.meaning(of: hash) == nil
    else { return text }
    return given + " " + family
  }

  /// "given.family@example.org": a name, where both parts are known as such.
  private func nameInMail(_ text: String) -> String? {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), !text.contains(" ") else {
      return nil
    }
    let parts = text[..<at].split(separator: ".")
    guard parts.count == 2, parts.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isLetter) }) else {
      return nil
    }
    let name = CapitalsRepair.raised(parts.joined(separator: " "))
    return PersonName.hasKnownParts(name) ? name : nil
  }

  /// A name with a link to another site: who made this one, not who wrote the story.
  private func linksElsewhere(_ text: String) -> Bool {
    guard text.utf8.count > 12, text.contains(utf8: "://") || text.contains(utf8: "www."),
      let domain = address?.domain,
      let link = text.split(separator: " ").first(where: {
        $0.contains(utf8: "://") || $0.hasPrefix("www.")
      }), text.utf8.count > link.utf8.count
    else { return false }
    return !link.contains(domain)
  }

  /// The domain or its name.
  private func isSiteLike(_ name: String) -> Bool {
    name.solidHash.map { site.addressHashes.contains($0) } ?? false
  }

  /// The first byline of the page, with the lines that repeat it; what follows belongs to comments
  /// and other stories.
  private func lineGroup() -> Group? {
    var group: Group?
    var isLabelled = false
    var comments = false
    for (index, line) in bylineLines.prefix(40).enumerated() {
      // Only a label near the head of the page speaks against the first line that names somebody.
      if group != nil, index > 2 { break }
      let text = cleaner.clean(line.text)
      if BylineReader.isCommentAuthor(text) {
        comments = true
        continue
      }
      let labelled = BylineReader.hasLabel(text)
      // Names after the first comment are those of readers.
      if comments, !labelled, group == nil { continue }
      if group != nil, !labelled { continue }
      // A long text is somebody's life, or a comment.
      if text.utf8.count > 160, !labelled { continue }
      var bylines = bylines(text)
      for i in bylines.indices where bylines[i].kind == .person && isSiteLike(bylines[i].name) {
        bylines[i].kind = .organisation
      }
      guard !bylines.isEmpty else { continue }
      if group == nil || labelled && !isLabelled {
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
