/// What an entity is, however it was met.
enum EntitySubject: Sendable {
  /// An entry of a gazetteer, of which nothing is copied.
  case entry(GazetteerLayer, Int)
  /// As ``entry(_:_:)``, of a gazetteer that lives as long as the program, which nobody counts.
  case lasting(LastingLayer, Int)
  /// What a caller stated or changed.
  case facts(EntityFacts)

  /// A layer that is never freed, see ``GazetteerLayer/isLasting``.
  struct LastingLayer: @unchecked Sendable {
    unowned(unsafe) let layer: GazetteerLayer
  }

  @inline(__always)
  init(_ index: Int, in layer: GazetteerLayer) {
    self = layer.isLasting ? .lasting(LastingLayer(layer: layer), index) : .entry(layer, index)
  }

  /// What it is: facts, or an entry of a gazetteer.
  private enum Source {
    case entry(GazetteerLayer, Int)
    case facts(EntityFacts)
  }

  @inline(__always)
  private var source: Source {
    switch self {
    case .entry(let layer, let index): .entry(layer, index)
    case .lasting(let lasting, let index): .entry(lasting.layer, index)
    case .facts(let facts): .facts(facts)
    }
  }

  var facts: EntityFacts {
    switch source {
    case .facts(let facts): facts
    case .entry(let layer, let index):
      EntityFacts(
        id: layer.id(index), name: layer.name(index), kind: kind, type: type, country: country,
        latitude: latitude, longitude: longitude)
    }
  }

  mutating func change(_ body: (inout EntityFacts.Values) -> Void) {
    var values = facts.values
    body(&values)
    self = .facts(EntityFacts(values))
  }

  var id: String {
    switch source {
    case .facts(let facts): facts.values.id
    case .entry(let layer, let index): layer.id(index)
    }
  }

  var name: String {
    switch source {
    case .facts(let facts): facts.values.name
    case .entry(let layer, let index): layer.name(index)
    }
  }

  var kind: Entity.Kind {
    switch source {
    case .facts(let facts): facts.values.kind
    case .entry(let layer, let index): layer.type(index).kind
    }
  }

  var type: String {
    switch source {
    case .facts(let facts): facts.values.type
    case .entry(let layer, let index): layer.type(index).type
    }
  }

  var country: String? {
    switch source {
    case .facts(let facts): facts.values.country
    case .entry(let layer, let index): layer.country(index)
    }
  }

  var latitude: Double? {
    switch source {
    case .facts(let facts): facts.values.latitude
    case .entry(let layer, let index):
      layer.tables.record(index).point.map { Double($0.latitude) / 10000 }
    }
  }

  var longitude: Double? {
    switch source {
    case .facts(let facts): facts.values.longitude
    case .entry(let layer, let index):
      layer.tables.record(index).point.map { Double($0.longitude) / 10000 }
    }
  }
}

extension EntitySubject: Hashable {
  static func == (a: EntitySubject, b: EntitySubject) -> Bool {
    if case .entry(let x, let i) = a.source, case .entry(let y, let j) = b.source, x === y {
      return i == j
    }
    return a.facts.values == b.facts.values
  }

  // Equal subjects have one id.
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The facts of an entity, in one piece so that copying them costs one reference.
final class EntityFacts: Sendable {
  struct Values: Sendable, Hashable {
    var id: String
    var name: String
    var kind: Entity.Kind
    var type: String
    var country: String?
    var latitude: Double?
    var longitude: Double?
  }

  let values: Values

  init(_ values: Values) { self.values = values }

  convenience init(
    id: String, name: String, kind: Entity.Kind, type: String, country: String?,
    latitude: Double?, longitude: Double?
  ) {
    self.init(
      Values(
        id: id, name: name, kind: kind, type: type, country: country, latitude: latitude,
        longitude: longitude))
  }
}
