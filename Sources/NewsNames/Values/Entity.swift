public import NewsText

/// Something that has a name: a place, an organisation, a person.
public struct Entity: Sendable, Hashable {
  /// A stable identifier: `iso3166:SY`, `iso3166:US-TX`, `geonames:172955`, `org:islamic-state`,
  /// `agency:afp`, `person:…`.
  public var id: String
  /// The canonical name by the stylebook in force.
  public var name: String
  /// Whether it is a place, an organisation or a person.
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
  /// Where the name was read and by which rule.
  public var evidence: [Evidence]

  /// What sort of thing an entity is; open, as registers grow.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The word that the contract writes.
    public let rawValue: String

    /// The value that the contract writes as this word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A country, a city, a river.
    public static let place = Kind(rawValue: "place")
    /// A body of people: a state organ, a company, an agency, an armed group.
    public static let organisation = Kind(rawValue: "organisation")
    /// One human being.
    public static let person = Kind(rawValue: "person")
  }

  /// How far the name as written is from the form in the table.
  public struct Match: RawRepresentable, Sendable, Hashable {
    /// The word that the contract writes.
    public let rawValue: String

    /// The value that the contract writes as this word.
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

  /// Makes an entity.
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
  /// What is named.
  public var entity: Entity
  /// Where it stands, in UTF-8 bytes of the input.
  public var range: Range<Int>
  /// The words themselves.
  public var text: String
  /// How it is named.
  public var role: Role

  /// What sort of word names the entity.
  public struct Role: RawRepresentable, Sendable, Hashable {
    /// The word that the contract writes.
    public let rawValue: String

    /// The value that the contract writes as this word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Its name.
    public static let name = Role(rawValue: "name")
    /// The name of its people: "Syrians".
    public static let demonym = Role(rawValue: "demonym")
    /// "Syrian".
    public static let adjective = Role(rawValue: "adjective")
    /// A name of something else that stands for it: "Kremlin".
    public static let metonym = Role(rawValue: "metonym")
    /// "U.S.", "UN".
    public static let abbreviation = Role(rawValue: "abbreviation")
  }

  /// Makes a mention.
  public init(entity: Entity, range: Range<Int>, text: String, role: Role) {
    self.entity = entity
    self.range = range
    self.text = text
    self.role = role
  }
}
