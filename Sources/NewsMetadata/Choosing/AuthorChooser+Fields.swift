internal import NewsNames

// What the fields for authors state.

extension AuthorChooser {
  /// Author fields: all values of one source are one group.
  func fieldGroups() -> [AuthorGroup] {
    var groups: [AuthorGroup] = []
    for statement in statements {
      let bylines = bylines(of: statement)
      if bylines.isEmpty { continue }
      if let last = groups.indices.last, groups[last].source == statement.source {
        for byline in bylines
        where !groups[last].bylines.contains(where: { $0.name.solidHash == byline.name.solidHash })
        {
          groups[last].bylines.append(byline)
        }
      } else {
        groups.append(
          AuthorGroup(
            source: statement.source, rule: statement.rule.rawValue,
            trust: linksElsewhere(statement.text) ? statement.trust - 45 : statement.trust,
            bylines: bylines, index: statement.index, range: nil))
      }
    }
    return groups
  }

  /// Whom a line names.
  func bylines(_ line: String) -> [Byline] { memory.bylines(line, options, site) }

  /// Whom a statement names, with what the source says beside it.
  private func bylines(of statement: Statement) -> [Byline] {
    if BylineReader.isCommentAuthor(statement.text) { return [] }
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
    return bylines
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

  /// The domain or its name.
  func isSiteLike(_ name: String) -> Bool {
    name.solidHash.map(site.isInAddress) ?? false
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
}
