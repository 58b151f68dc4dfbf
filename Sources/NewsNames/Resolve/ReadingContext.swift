/// The options of a reading, prepared.
struct ReadingContext {
  let kind: Entity.Kind?
  private let kinds: KindSet
  /// Two ASCII letters, 0 where none was given.
  let country: UInt16
  private let layers: UnsafeBufferPointer<LayerViews.View>
  /// Per layer the language; empty where none was given.
  private let languages: [SpokenLanguage]

  /// The context of a reading by a resolver, which must live as long.
  ///
  /// No initializer, since that would own what it is given.
  static func of(_ options: NameResolver.Options, _ resolver: NameResolver) -> ReadingContext {
    ReadingContext(
      kind: options.kind, kinds: options.kind.map { KindSet($0) } ?? .any,
      country: options.countryCode,
      layers: resolver.views.all,
      languages: options.language.map { language in
        resolver.layers.map { $0.languages.spoken(language) }
      } ?? [])
  }

  private init(
    kind: Entity.Kind?, kinds: KindSet, country: UInt16,
    layers: UnsafeBufferPointer<LayerViews.View>, languages: [SpokenLanguage]
  ) {
    self.kind = kind
    self.kinds = kinds
    self.country = country
    self.layers = layers
    self.languages = languages
  }

  @inline(__always)
  var layerCount: Int { layers.count }

  /// The tables of a layer.
  @inline(__always)
  func tables(_ index: Int) -> UnsafePointer<LayerTables> { layers[index].tables }

  /// The language as a layer sees it.
  @inline(__always)
  func language(_ index: Int) -> SpokenLanguage {
    languages.isEmpty ? layers[index].unknownLanguage : languages[index]
  }

  /// Whether a layer has entities of the kind.
  @inline(__always)
  func isSearched(_ index: Int) -> Bool { !layers[index].kinds.isDisjoint(with: kinds) }

  /// Whether an entity is of the kind.
  ///
  /// - Parameter named: its kind, which is asked where the role does not tell.
  @inline(__always)
  func isOfKind(_ role: PlaceRole, or named: () -> Entity.Kind) -> Bool {
    if kinds == .any { return true }
    guard KindSet(role) == kinds else { return false }
    return kinds != .other || named() == kind
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
