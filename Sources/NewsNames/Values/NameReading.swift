public import NewsText

// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// What one string names.
public struct NameReading: Sendable, Hashable {
  /// The entity, nil where none is meant or several are equally likely.
  public var name: Optional<Entity>
  private var others: Alternatives
  /// Why there is no entity: `empty`, `too-long`, `unknown-name`, `ambiguous-name`; and which hints were
  /// left aside: `bad-country`, `bad-language`.
  public var issues: [Issue]

  /// Other entities that the name may mean, the likeliest first.
  ///
  /// - Complexity: those that a resolver gave are made each time they are asked for; there are seven or
  ///   eight at most.
  public var alternatives: [Entity] {
    get { others.entities }
    set { others = .list(newValue) }
  }

  /// Makes a reading.
  public init(name: Entity? = nil, alternatives: [Entity] = [], issues: [Issue] = []) {
    self.name = name
    others = .list(alternatives)
    self.issues = issues
  }

  init(name: Entity?, alternatives: Alternatives, issues: [Issue] = []) {
    self.name = name
    others = alternatives
    self.issues = issues
  }
}

extension NameReading {
  /// The other entities, or what they are made of: hardly anybody asks for them.
  enum Alternatives: Sendable {
    case list([Entity])
    /// The hits from one on, likeliest first, of a name of so many bytes.
    case ranked(RankedHits, from: Int)

    var entities: [Entity] {
      switch self {
      case .list(let entities): entities
      case .ranked(let hits, let first): hits.entities(from: first)
      }
    }
  }
}

extension NameReading.Alternatives: Hashable {
  static func == (a: Self, b: Self) -> Bool { a.entities == b.entities }

  func hash(into hasher: inout Hasher) { hasher.combine(entities) }
}
