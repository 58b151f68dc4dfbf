public import NewsText

/// Something that has a name: a place, an organisation, a person.
public struct Entity: Sendable, Hashable {
  /// A stable identifier: `iso3166:SY`, `iso3166:US-TX`, `geonames:172955`, `org:islamic-state`,
  /// `agency:afp`, `person:…`.
  public var id: String
  /// The canonical name by the stylebook in force.
  public var name: String
  public var kind: Kind
  /// Finer than `kind`: `country`, `city`, `agency`, `armed-group` ….
  public var type: String
  /// ISO 3166-1 alpha-2 of the place, or of an organisation's home.
  public var country: String?
  /// Degrees north (WGS 84); places only.
  public var latitude: Double?
  /// Degrees east (WGS 84); places only.
  public var longitude: Double?
  /// How the name as written met the entity.
  public var match: Match
  /// 0 … 1, calibrated.
  public var confidence: Double
  public var evidence: [Evidence]

  public struct Kind: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let place = Kind(rawValue: "place")
    public static let organisation = Kind(rawValue: "organisation")
    public static let person = Kind(rawValue: "person")
  }

  public struct Match: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// Letter for letter a form in the table.
    public static let exact = Match(rawValue: "exact")
    /// The same but for case, marks, spaces and punctuation.
    public static let folded = Match(rawValue: "folded")
    /// The same once written in Latin letters.
    public static let transliterated = Match(rawValue: "transliterated")
    /// A spelling variant by rule: articles, assimilations, doubled letters.
    public static let variant = Match(rawValue: "variant")
    /// A likely typing error.
    public static let fuzzy = Match(rawValue: "fuzzy")
  }

  public init(
    id: String,
    name: String,
    kind: Kind,
    type: String,
    country: String? = nil,
    latitude: Double? = nil,
    longitude: Double? = nil,
    match: Match = .exact,
    confidence: Double = 1,
    evidence: [Evidence] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.type = type
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.match = match
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// An entity named in running text.
public struct Mention: Sendable, Hashable {
  public var entity: Entity
  /// Where it stands, in UTF-8 bytes of the input.
  public var range: Range<Int>
  /// The words themselves.
  public var text: String
  public var role: Role

  public struct Role: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let name = Role(rawValue: "name")
    public static let demonym = Role(rawValue: "demonym")
    public static let adjective = Role(rawValue: "adjective")
    public static let metonym = Role(rawValue: "metonym")
    public static let abbreviation = Role(rawValue: "abbreviation")
  }

  public init(entity: Entity, range: Range<Int>, text: String, role: Role) {
    self.entity = entity
    self.range = range
    self.text = text
    self.role = role
  }
}
