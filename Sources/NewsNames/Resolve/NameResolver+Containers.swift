/// Names with what contains them, and with words for what they are.
extension NameResolver {
  /// A name with what contains it: "Tripoli, Lebanon", "Boston, MA", "Austin, Texas, USA".
  func inContainer(_ split: NameVariants.Container, _ context: ReadingContext) -> [Hit] {
    var hits = lookup(NameKey(split.name).bytes, spelling: nil, context).map { $0.met(.variant) }
    for container in split.containers where !hits.isEmpty {
      hits = inside(NameKey(container), hits, context)
    }
    return hits
  }

  /// The hits that lie in the likeliest place of a name that holds one of them: of "Atlanta, Georgia"
  /// the state, not the country.
  func inside(_ container: NameKey, _ hits: [Hit], _ context: ReadingContext) -> [Hit] {
    let places = lookup(container.bytes, spelling: container.spelling, context)
    // What follows a comma is a land or a part of one rather than a town: "Saint John, New Brunswick".
    let lands = places.filter { layers[$0.layer].role($0.posting.entity) != .city }
    for land in (lands.isEmpty ? places : lands).sorted(by: { $0.score > $1.score }) {
      let outer = tables(land.layer).pointee.record(land.posting.entity)
      let role = tables(land.layer).pointee.role(outer)
      let isPart = role == .subdivision || role == .county
      let found = hits.filter { hit in
        let inner = tables(hit.layer).pointee.record(hit.posting.entity)
        return outer.country != 0 && inner.country == outer.country
          && layers[hit.layer].id(hit.posting.entity) != layers[land.layer].id(land.posting.entity)
          && (!isPart || inner.container == outer.container)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether an entity is a country, and another country is told behind a comma or in brackets:
  /// "Macedonia (Greece)".
  func isElsewhere(
    _ hit: Hit, _ split: NameVariants.Container, _ context: ReadingContext
  ) -> Bool {
    guard let country = country(of: hit), let last = split.containers.last else { return false }
    let key = NameKey(last)
    let other = lookup(key.bytes, spelling: key.spelling, context)
      .max { $0.score < $1.score }.flatMap { self.country(of: $0) }
    return other.map { $0 != country } ?? false
  }

  /// The country that an entity is, nil where it is none.
  private func country(of hit: Hit) -> UInt16? {
    let tables = tables(hit.layer)
    let record = tables.pointee.record(hit.posting.entity)
    // States that are no more have none.
    return tables.pointee.role(record) == .country && record.country != 0 ? record.country : nil
  }

  /// Whether an entity may be what a word for its kind says that it is.
  func fits(_ hit: Hit, _ head: NameVariants.Head) -> Bool {
    let tables = tables(hit.layer)
    let role = tables.pointee.role(tables.pointee.record(hit.posting.entity))
    // "European Union" is not what is European.
    if role == .continent, !hit.posting.isPlainName { return false }
    return switch head {
    case .none: true
    case .town: role == .city || !role.isPlace
    case .state: role != .city
    case .part: role.isPlace && role != .country
    }
  }
}
