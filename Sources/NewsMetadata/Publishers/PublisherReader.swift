internal import NewsNames

/// Meets the spellings of an outlet's name and its domain with the outlet.
struct PublisherReader {
  let names: NameResolver

  /// The publisher by its name, else by its domain; nil where neither says who it is.
  func read(name: String?, domain: String?, language: String?) -> Publisher? {
    var publisher: Publisher?
    if let name {
      publisher = Publisher(name: name, domain: domain)
      if let entity = outlet(name, language) {
        publisher?.id = entity.id
        publisher?.name = entity.name
        publisher?.country = entity.country
      }
    } else if let domain, let entity = outlet(domain, language) {
      publisher = Publisher(
        name: entity.name, id: entity.id, domain: domain, country: entity.country)
    }
    return publisher
  }

  private func outlet(_ name: String, _ language: String?) -> Entity? {
    let reading = names.resolve(
      name, NameResolver.Options(kind: .organisation, language: language, forgivesErrors: false))
    guard let entity = reading.name, entity.match != .fuzzy,
      entity.isAgency || entity.isOutlet
    else { return nil }
    return entity
  }
}
