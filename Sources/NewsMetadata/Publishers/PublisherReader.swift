internal import NewsNames

/// Meets the spellings of an outlet's name and its domain with the outlet.
struct PublisherReader {
  let names: KnownNames

  /// The publisher by its name, else by its domain; nil where neither says who it is.
  ///
  /// A name that the tables do not know is kept as the page has it, and the domain says whose it is.
  ///
  /// - Parameter host: whose domain it is, where that is known.
  func read(name: String?, domain: String?, host: Entity?, language: String?) -> Publisher? {
    guard let name else {
      guard let domain, let entity = host ?? outlet(domain, language) else { return nil }
      return Publisher(name: entity.name, id: entity.id, domain: domain, country: entity.country)
    }
    var publisher = Publisher(name: name, domain: domain)
    if let entity = outlet(name, language) {
      publisher.name = entity.name
      publisher.id = entity.id
      publisher.country = entity.country
    } else if let host {
      publisher.id = host.id
      publisher.country = host.country
    }
    return publisher
  }

  private func outlet(_ name: String, _ language: String?) -> Entity? {
    let reading = names.resolve(name, .organisation, language: language)
    guard let entity = reading.name, entity.match != .fuzzy,
      entity.isAgency || entity.isOutlet
    else { return nil }
    return entity
  }
}
