/// A paper, a broadcaster, a site or an agency, with what a publisher's domain tells before a word of
/// the page is read.
public struct Outlet: Sendable, Hashable {
  /// Who it is; its `country` is where it is at home.
  public var entity: Entity
  /// Its domains, in lower case and without "www.", internationalized ones in their own letters.
  public var domains: [String]
  /// The place where it is at home, nil where that is unknown or in no gazetteer of the resolver.
  public var home: Entity?
  /// BCP 47, the languages in which it publishes; empty where unknown.
  public var languages: [String]

  /// Makes an outlet.
  public init(
    entity: Entity, domains: [String] = [], home: Entity? = nil, languages: [String] = []
  ) {
    self.entity = entity
    self.domains = domains
    self.home = home
    self.languages = languages
  }
}

extension NameResolver {
  /// The outlet that publishes under a domain.
  ///
  /// ```swift
  /// NameResolver.withCities.outlet(forDomain: "https://www.lemonde.fr/a")?.home?.name  // "Paris"
  /// ```
  /// A subdomain is its domain's ("edition.cnn.com") unless it has an outlet of its own. Case, a
  /// scheme, a port, a path, "www." and a final dot do not matter; punycode meets the letters it
  /// stands for.
  ///
  /// - Parameter domain: a domain, or a whole URL.
  /// - Returns: nil where no gazetteer knows the domain.
  /// - Complexity: O(length · log n) in the domains of the gazetteers.
  public func outlet(forDomain domain: String) -> Outlet? {
    DomainName(domain)?.first { candidate in
      for layer in layers {
        if let entity = layer.outlets.entity(ofDomain: candidate) {
          return outlet(layer.id(entity), layer.entity(entity))
        }
      }
      return nil
    }
  }

  /// What is known of an outlet or an agency by its id; nil where nothing is.
  ///
  /// - Complexity: O(n) in the domains of the gazetteers, some microseconds.
  public func outlet(id: String) -> Outlet? {
    for layer in layers {
      guard let index = layer.index(ofID: id) else { continue }
      if layer.outlets.facts(index) != nil { return outlet(id, layer.entity(index)) }
    }
    return nil
  }

  /// The facts of all gazetteers together: of two homes the first counts.
  private func outlet(_ id: String, _ entity: Entity) -> Outlet {
    var outlet = Outlet(entity: named(entity))
    var home: String?
    for layer in layers {
      guard let index = layer.index(ofID: id), let facts = layer.outlets.facts(index) else {
        continue
      }
      outlet.domains += facts.domains.filter { !outlet.domains.contains($0) }
      outlet.languages += facts.languages.filter { !outlet.languages.contains($0) }
      home = home ?? facts.home
    }
    outlet.home = home.flatMap(self.entity(id:))
    return outlet
  }

  /// The entity of an id, from the first gazetteer that knows it.
  ///
  /// - Complexity: O(log n).
  public func entity(id: String) -> Entity? {
    for layer in layers {
      if let index = layer.index(ofID: id) { return named(layer.entity(index)) }
    }
    return nil
  }
}
