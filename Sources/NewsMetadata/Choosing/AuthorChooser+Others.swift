internal import NewsNames

// What the other sources add to the authors chosen.

extension AuthorChooser {
  /// Adds people in other roles, and authors whom two more sources name; gives the hashes of all.
  func complete(
    _ bylines: inout [Byline], with groups: [AuthorGroup], best: Int, _ support: AuthorSupport
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
}
