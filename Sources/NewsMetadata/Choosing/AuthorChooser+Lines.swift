// What the lines of the page name, those that a scraper found and those of its text.

extension AuthorChooser {
  /// The first byline of the page, with the lines that repeat it; what follows belongs to comments
  /// and other stories.
  func lineGroup() -> AuthorGroup? {
    var group: AuthorGroup?
    var isLabelled = false
    var comments = false
    for (index, line) in bylineLines.prefix(40).enumerated() {
      // Only a label near the head of the page speaks against the first line that names somebody.
      if group != nil, index > 2 { break }
      let text = cleaner.clean(line.text, of: .author)
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
        group = AuthorGroup(
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

  /// "By Anna Seghers | 12/10/2020" in a `time` element, where nothing that is worth more names anybody.
  func timeGroup() -> AuthorGroup? {
    for (index, value) in timeLines.prefix(2).enumerated() {
      guard (8...120).contains(value.text.utf8.count) else { continue }
      let text = cleaner.clean(value.text)
      guard BylineReader.hasLabel(text) else { continue }
      let bylines = bylines(text)
      guard bylines.contains(where: { $0.kind == .person }) else { continue }
      return AuthorGroup(
        source: "metadata.time", rule: "byline-with-label", trust: 60, bylines: bylines,
        index: timeLines.count > 1 ? index : nil, range: nil)
    }
    return nil
  }

  func pageGroup() -> AuthorGroup? {
    guard let first = pageBylines.first else { return nil }
    // A page may have its byline over the story and again under it.
    var bylines = pageBylines.map(\.value)
    if bylines.count > 1 {
      var named: Set<[String?]> = []
      bylines = bylines.filter { named.insert([$0.name, $0.role]).inserted }
    }
    return AuthorGroup(
      source: "text", rule: first.rule, trust: 76, bylines: bylines, index: nil,
      range: first.range)
  }
}
