/// What one source says of the authors.
struct AuthorGroup {
  var source: String
  var rule: String
  var trust: Int
  var bylines: [Byline]
  var index: Int?
  var range: Range<Int>?
  /// The names' letters, by which names are compared.
  var hashes: [WordHash?] = []

  /// Whether one of them is of a kind.
  func has(_ kind: Byline.Kind) -> Bool { bylines.contains { $0.kind == kind } }
}

/// How many sources know a name.
struct AuthorSupport {
  private var names = WordSet()
  private var counts: [Int] = []

  init(_ groups: [AuthorGroup]) {
    for group in groups {
      for (index, hash) in group.hashes.enumerated() {
        guard let hash, !group.hashes[..<index].contains(hash) else { continue }
        if names.insert(hash) { counts.append(0) }
        if let place = names.place(of: hash) { counts[place] += 1 }
      }
    }
  }

  subscript(hash: WordHash) -> Int { names.place(of: hash).map { counts[$0] } ?? 0 }
}
