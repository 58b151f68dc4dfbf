public import NewsText

/// Something that has a name: a place, an organisation, a person.
///
/// One that a resolver gave is a place in its gazetteer: its strings are made when they are asked for,
/// so that entities nobody looks at cost next to nothing.
public struct Entity: Sendable, Hashable {
  private var subject: EntitySubject
  private var reading: EntityReading
  /// How the name as written met the entity.
  public var match: Match
  /// 0 … 1, calibrated.
  public var confidence: Double

  /// A stable identifier: `iso3166:SY`, `iso3166:US-TX`, `geonames:172955`, `org:islamic-state`,
  /// `agency:afp`, `person:…`.
  public var id: String {
    get { subject.id }
    set { subject.change { $0.id = newValue } }
  }
  /// The canonical name by the stylebook in force.
  public var name: String {
    get { subject.name }
    set { subject.change { $0.name = newValue } }
  }
  /// Whether it is a place, an organisation or a person.
  public var kind: Kind {
    get { subject.kind }
    set { subject.change { $0.kind = newValue } }
  }
  /// Finer than `kind`: `country`, `city`, `agency`, `armed-group` ….
  public var type: String {
    get { subject.type }
    set { subject.change { $0.type = newValue } }
  }
  /// ISO 3166-1 alpha-2 of the place, or of an organisation's home.
  public var country: String? {
    get { subject.country }
    set { subject.change { $0.country = newValue } }
  }
  /// Degrees north (WGS 84); places only.
  public var latitude: Double? {
    get { subject.latitude }
    set { subject.change { $0.latitude = newValue } }
  }
  /// Degrees east (WGS 84); places only.
  public var longitude: Double? {
    get { subject.longitude }
    set { subject.change { $0.longitude = newValue } }
  }
  /// Where the name was read and by which rule.
  public var evidence: [Evidence] {
    get { reading.evidence }
    set { reading = EntityReading(newValue) }
  }

  /// Tells the evidence without a list of it.
  package func forEachEvidence(_ body: (Evidence) -> Void) { reading.forEach(body) }

  /// The entity with its evidence at other places, as where it was read from a part of a text.
  package func moved(_ place: (Range<Int>) -> Range<Int>) -> Entity {
    var entity = self
    entity.reading = reading.moved(place)
    return entity
  }

  /// Puts the evidence at other places, without a copy of the rest.
  package mutating func move(_ place: (Range<Int>) -> Range<Int>) {
    reading = reading.moved(place)
  }

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
    private enum Known: String { case exact, folded, transliterated, variant, fuzzy }

    private let word: OpenWord<Known>

    /// The word that the contract writes.
    public var rawValue: String { word.string }

    /// The value that the contract writes as this word.
    public init(rawValue: String) { word = OpenWord(rawValue) }

    private init(_ known: Known) { word = .known(known) }

    /// Letter for letter a form in the table.
    public static let exact = Match(.exact)
    /// The same but for case, marks, spaces and punctuation.
    public static let folded = Match(.folded)
    /// The same once written in Latin letters.
    public static let transliterated = Match(.transliterated)
    /// A spelling variant by rule: articles, assimilations, doubled letters.
    public static let variant = Match(.variant)
    /// A likely typing error.
    public static let fuzzy = Match(.fuzzy)
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
    subject = .facts(
      EntityFacts(
        id: id, name: name, kind: kind, type: type, country: country, latitude: latitude,
        longitude: longitude))
    reading = EntityReading(evidence)
    self.match = match
    self.confidence = confidence
  }

  /// The entity at a place of a gazetteer.
  @inline(__always)
  init(
    _ index: Int, in layer: GazetteerLayer, match: Match, confidence: Double,
    reading: EntityReading
  ) {
    subject = EntitySubject(index, in: layer)
    self.reading = reading
    self.match = match
    self.confidence = confidence
  }
}

extension Entity: CustomStringConvertible {
  /// For people: `Syria (iso3166:SY)`.
  public var description: String { "\(name) (\(id))" }
}

/// An entity named in running text.
public struct Mention: Sendable, Hashable {
  /// What is named.
  public var entity: Entity
  /// Where it stands, in UTF-8 bytes of the input.
  public var range: Range<Int>
  private var words: MentionWords
  /// The words themselves.
  public var text: String {
    get { words.string }
    set { words = MentionWords(newValue) }
  }
  /// How it is named.
  public var role: Role

  /// What sort of word names the entity.
  public struct Role: RawRepresentable, Sendable, Hashable {
    // In the order of their codes in tables.
    private enum Known: String { case name, abbreviation, demonym, adjective, metonym }

    private let word: OpenWord<Known>

    /// The word that the contract writes.
    public var rawValue: String { word.string }

    /// The value that the contract writes as this word.
    public init(rawValue: String) { word = OpenWord(rawValue) }

    private init(_ known: Known) { word = .known(known) }

    /// Its name.
    public static let name = Role(.name)
    /// The name of its people: "Syrians".
    public static let demonym = Role(.demonym)
    /// "Syrian".
    public static let adjective = Role(.adjective)
    /// A name of something else that stands for it: "Kremlin".
    public static let metonym = Role(.metonym)
    /// "U.S.", "UN".
    public static let abbreviation = Role(.abbreviation)
  }

  /// Makes a mention.
  public init(entity: Entity, range: Range<Int>, text: String, role: Role) {
    self.init(entity: entity, range: range, words: MentionWords(text), role: role)
  }

  @inline(__always)
  init(entity: Entity, range: Range<Int>, words: MentionWords, role: Role) {
    self.entity = entity
    self.range = range
    self.words = words
    self.role = role
  }
}

extension Mention: CustomStringConvertible {
  /// For people: `“Syrian” 4..<10, adjective of Syria (iso3166:SY)`.
  public var description: String { "“\(text)” \(range), \(role.rawValue) of \(entity)" }
}
