/// The options of a reading, prepared.
struct ReadingContext {
  let kind: Entity.Kind?
  private let kinds: KindSet
  /// Two ASCII letters, 0 where none was given.
  let country: UInt16
  /// Per layer the language; empty where none was given.
  private let languages: [SpokenLanguage]

  init(_ options: NameResolver.Options, _ layers: [GazetteerLayer]) {
    kind = options.kind
    kinds = options.kind.map { KindSet($0) } ?? .any
    country = options.country.map { $0.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } } ?? 0
    languages =
      options.language.map { language in layers.map { $0.languages.spoken(language) } } ?? []
  }

  /// The language as a layer sees it.
  @inline(__always)
  func language(_ index: Int, _ layer: GazetteerLayer) -> SpokenLanguage {
    languages.isEmpty ? layer.unknownLanguage : languages[index]
  }

  /// Whether a layer has entities of the kind.
  @inline(__always)
  func isSearched(_ layer: GazetteerLayer) -> Bool { !layer.kinds.isDisjoint(with: kinds) }

  /// Whether an entity is of the kind.
  @inline(__always)
  func isOfKind(_ role: PlaceRole, _ record: EntityRecord, in layer: GazetteerLayer) -> Bool {
    if kinds == .any { return true }
    guard KindSet(role) == kinds else { return false }
    return kinds != .other || layer.types[record.type].kind == kind
  }
}

/// Kinds of entities as bits.
struct KindSet: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static let place = KindSet(rawValue: 1)
  static let organisation = KindSet(rawValue: 2)
  static let person = KindSet(rawValue: 4)
  /// A kind of a user's own.
  static let other = KindSet(rawValue: 8)
  static let any = KindSet(rawValue: 15)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kind: Entity.Kind) {
    switch kind {
    case .place: self = .place
    case .organisation: self = .organisation
    case .person: self = .person
    default: self = .other
    }
  }

  @inline(__always)
  init(_ role: PlaceRole) {
    switch role {
    case .none: self = .other
    case .organisation: self = .organisation
    case .person: self = .person
    default: self = .place
    }
  }
}
