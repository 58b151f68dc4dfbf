public import NewsText

/// Meets every spelling of a place, an organisation or a person with its one identity.
public struct NameResolver: Sendable {
  /// What the caller knows about where the names come from. Everything is optional.
  public struct Options: Sendable, Hashable {
    /// Only entities of this kind.
    public var kind: Entity.Kind?
    /// ISO 3166-1 alpha-2: where the name is likely to lie, or where the outlet is at home.
    public var country: String?
    /// BCP 47 language of the text.
    public var language: String?

    public init(kind: Entity.Kind? = nil, country: String? = nil, language: String? = nil) {
      self.kind = kind
      self.country = country
      self.language = language
    }
  }

  public init() {}
}

/// What one string names.
public struct NameReading: Sendable, Hashable {
  /// The entity, nil where none is meant or several are equally likely.
  public var name: Entity?
  /// Other entities that the name may mean, the likeliest first.
  public var alternatives: [Entity]
  public var issues: [Issue]

  public init(name: Entity? = nil, alternatives: [Entity] = [], issues: [Issue] = []) {
    self.name = name
    self.alternatives = alternatives
    self.issues = issues
  }
}

extension NameResolver {
  /// Resolves a string that is one name.
  public func resolve(_ name: String, _ options: Options = Options()) -> NameReading {
    NameReading()
  }
  /// Finds the entities named in running text: sorted, longest match, not overlapping.
  public func mentions(in text: String, _ options: Options = Options()) -> [Mention] { [] }
}
