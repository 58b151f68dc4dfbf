internal import NewsText

/// Meets every spelling of a place, an organisation or a person with its one identity.
///
/// ```swift
/// let resolver = NameResolver([.world, .cities])
/// resolver.resolve("Raqa", .init(kind: .place)).name?.id        // geonames:172955
/// resolver.mentions(in: "US-backed forces in Raqa's Old City")  // the US, Raqqa
/// ```
/// Making one costs next to nothing; it is a list of gazetteers. One that is kept reads faster: it
/// remembers, within bounds, where the words of texts led in its tables, which no answer shows. It may be
/// shared by any number of threads.
public struct NameResolver: Sendable {
  /// What the caller knows about where the names come from. Everything is optional.
  public struct Options: Sendable, Hashable {
    /// Only entities of this kind.
    public var kind: Entity.Kind?
    /// ISO 3166-1 alpha-2: where the name is likely to lie, or where the outlet is at home.
    public var country: String?
    /// BCP 47 language of the text.
    public var language: String?
    /// Whether a name is also met with a likely typing error in it, `match` being `fuzzy` then. A name
    /// that means nothing is refused several times as fast without.
    public var forgivesErrors: Bool

    /// Makes options; what is not given is not known.
    public init(
      kind: Entity.Kind? = nil, country: String? = nil, language: String? = nil,
      forgivesErrors: Bool = true
    ) {
      self.kind = kind
      self.country = country
      self.language = language
      self.forgivesErrors = forgivesErrors
    }
  }

  let layers: [GazetteerLayer]
  let views: LayerViews
  /// By which the entities that the resolver gives are named.
  public var stylebook: Stylebook

  /// A resolver over gazetteers; of two that know an id, the first tells its name.
  public init(_ gazetteers: [Gazetteer] = [.world], stylebook: Stylebook = .standard) {
    layers = gazetteers.map(\.layer)
    views = LayerViews(layers)
    self.stylebook = stylebook
  }
}
