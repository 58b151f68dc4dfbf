/// Which of an entity's names a house writes.
///
/// ```swift
/// var style = Stylebook(.associatedPress)
/// style.overrides["iso3166:TR"] = "Türkiye"
///
/// var names = NameResolver.withCities
/// names.stylebook = style
/// names.resolve("Kadhafi").name?.name      // "Moammar Gadhafi"
/// names.stylebook.language = "de"
/// names.resolve("Moscow").name?.name       // "Moskau"
/// ```
/// A name is one that some source states: where none is known in the language or the style, the
/// canonical name stays.
public struct Stylebook: Sendable, Hashable, Codable {
  /// A manner of naming; open, since users bring their own with the labels of a ``Gazetteer``.
  public struct Style: RawRepresentable, Sendable, Hashable, Codable {
    /// The word that stands after `-x-` in the tag of a label, in lower case.
    public let rawValue: String

    /// A style of a word, which must be one subtag of BCP 47: up to eight letters and digits.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The canonical names: short and usual in the international press.
    public static let standard = Style(rawValue: "standard")
    /// As the United Nations name their members: "Viet Nam", "Syrian Arab Republic".
    public static let unitedNations = Style(rawValue: "un")
    /// Spellings of the kind that the Associated Press uses: "al-Qaida", "Bashar Assad".
    public static let associatedPress = Style(rawValue: "ap")
    /// Full official names: "Plurinational State of Bolivia".
    public static let official = Style(rawValue: "official")
  }

  /// The manner of naming.
  public var style: Style
  /// BCP 47, the language to write; nil for the canonical names, which are English.
  public var language: String?
  /// Names of one's own by the id of the entity; they come before everything.
  public var overrides: [String: String]

  /// Makes a stylebook.
  public init(
    _ style: Style = .standard, language: String? = nil, overrides: [String: String] = [:]
  ) {
    self.style = style
    self.language = language
    self.overrides = overrides
  }

  /// The canonical names.
  public static let standard = Stylebook()
  /// Names in the manner of the United Nations.
  public static let unitedNations = Stylebook(.unitedNations)
  /// Names in the manner of the Associated Press.
  public static let associatedPress = Stylebook(.associatedPress)

  /// The name of an entity.
  ///
  /// - Parameters:
  ///   - entity: as a resolver gave it.
  ///   - names: whose gazetteers tell the labels.
  /// - Complexity: O(log n) in the entities.
  public func name(of entity: Entity, in names: NameResolver = NameResolver()) -> String {
    overrides[entity.id] ?? names.label(of: entity.id, tags: tags) ?? entity.name
  }

  /// Whether it asks for the canonical names.
  var isStandard: Bool { language == nil && overrides.isEmpty && style == .standard }

  /// The tags of labels, the best first; none where the canonical names are asked for.
  var tags: [String] {
    var languages: [String] = []
    var base = "en"
    if let language {
      let parts = language.split { $0 == "-" || $0 == "_" }.map(String.init)
      base = parts.first?.lowercased() ?? "en"
      if base == "nb" || base == "nn" { base = "no" }
      let rest = parts.dropFirst().map { $0.lowercased() }
      if base == "zh", ["hant", "tw", "hk", "mo"].contains(where: rest.contains) {
        languages.append("zh-Hant")
      }
      languages.append(parts.joined(separator: "-"))
    }
    if !languages.contains(base) { languages.append(base) }
    var tags = languages
    if style != .standard { tags = languages.map { "\($0)-x-\(style.rawValue)" } + tags }
    return tags
  }
}

extension NameResolver {
  /// The label of an id under the first of the tags that any gazetteer has.
  func label(of id: String, tags: [String]) -> String? {
    let found = layers.compactMap { layer in layer.index(ofID: id).map { (layer.labels, $0) } }
    for tag in tags {
      for (labels, entity) in found {
        if let label = labels.label(entity, tag: tag) { return label }
      }
    }
    return nil
  }

  /// An entity with the name by the stylebook in force.
  func named(_ entity: consuming Entity) -> Entity {
    if !stylebook.isStandard { entity.name = stylebook.name(of: entity, in: self) }
    return entity
  }
}
