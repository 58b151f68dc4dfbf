internal import NewsText

/// The evidence of an entity. Nearly every one has a single piece, that its name is stated, which needs
/// no array.
enum EntityReading: Sendable {
  case name(Range<Int>, rule: Rule)
  case list([Evidence])

  /// The rules by which names are read.
  enum Rule: String {
    case exact = "name-exact"
    case folded = "name-folded"
    case transliterated = "name-transliterated"
    case variant = "name-variant"
    case fuzzy = "name-fuzzy"
    /// What contains it says what it is.
    case container = "container"
    /// The document speaks for one of several meanings.
    case document = "document"
    case onlyMeaning = "only-meaning"
  }

  init(_ evidence: [Evidence]) {
    if evidence.count == 1, evidence[0].component == "name", evidence[0].source == .stated,
      let range = evidence[0].range, let rule = Rule(rawValue: evidence[0].rule)
    {
      self = .name(range, rule: rule)
    } else {
      self = .list(evidence)
    }
  }

  var evidence: [Evidence] {
    switch self {
    case .name(let range, let rule): [Evidence("name", .stated, at: range, rule: rule.rawValue)]
    case .list(let evidence): evidence
    }
  }

  /// The same at other places.
  func moved(_ place: (Range<Int>) -> Range<Int>) -> EntityReading {
    switch self {
    case .name(let range, let rule): return .name(place(range), rule: rule)
    case .list(let evidence):
      return EntityReading(
        evidence.map { piece in
          var piece = piece
          piece.range = piece.range.map(place)
          return piece
        })
    }
  }

  func forEach(_ body: (Evidence) -> Void) {
    switch self {
    case .name(let range, let rule): body(Evidence("name", .stated, at: range, rule: rule.rawValue))
    case .list(let evidence): for piece in evidence { body(piece) }
    }
  }
}

extension EntityReading: Hashable {
  static func == (a: EntityReading, b: EntityReading) -> Bool {
    switch (a, b) {
    case (.name(let x, let rule), .name(let y, let other)): x == y && rule == other
    case (.list(let x), .list(let y)): x == y
    // What may be a name is one.
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .name(let range, let rule):
      hasher.combine(range)
      hasher.combine(rule)
    case .list(let evidence): hasher.combine(evidence)
    }
  }
}
