extension Gazetteer {
  /// Something that has a name, as it is entered into a gazetteer.
  public struct Entry: Sendable, Hashable {
    /// Unique within the gazetteer; an id of a layer below adds forms to that entity.
    public var id: String
    /// Whether it is a place, an organisation or a person.
    public var kind: Entity.Kind
    /// Finer than `kind`: `city`, `company` ….
    public var type: String
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// Degrees north, −90 … 90; both coordinates or none.
    public var latitude: Double?
    /// Degrees east, −180 … 180.
    public var longitude: Double?
    /// For places the number of people who live there; for others 1 … 100, how often the news speak
    /// of them.
    public var weight: Int
    /// The canonical name, which is a form by itself.
    public var name: String
    /// The ISO 3166-2 subdivision in which a place lies, `iso3166:US-TX`.
    public var container: String?
    /// Whether it is the capital of a country.
    public var isCapital: Bool
    /// How else the name is written.
    public var forms: [Form]
    /// The name by language or style, where it is not the canonical one: BCP 47 tags, styles after
    /// `-x-`, as "de", "zh-Hant", "en-x-ap". A ``Stylebook`` chooses among them.
    public var labels: [String: String]
    /// Of an outlet or an agency: the domains under which it publishes, "lemonde.fr".
    public var domains: [String]
    /// Of an outlet or an agency: the id of the place where it is at home.
    public var home: String?
    /// Of an outlet or an agency: BCP 47, the languages in which it publishes.
    public var languages: [String]

    /// Makes one; a name alone will do.
    public init(
      id: String, name: String, kind: Entity.Kind, type: String, country: String? = nil,
      latitude: Double? = nil, longitude: Double? = nil, weight: Int = 50,
      container: String? = nil, isCapital: Bool = false, forms: [Form] = [],
      labels: [String: String] = [:], domains: [String] = [], home: String? = nil,
      languages: [String] = []
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.type = type
      self.country = country
      self.latitude = latitude
      self.longitude = longitude
      self.weight = weight
      self.container = container
      self.isCapital = isCapital
      self.forms = forms
      self.labels = labels
      self.domains = domains
      self.home = home
      self.languages = languages
    }
  }

  /// One way to write a name.
  public struct Form: Sendable, Hashable, ExpressibleByStringLiteral {
    /// As it stands in running text, case and marks kept.
    public var text: String
    /// BCP 47, the languages that write the name so; none for any, "-it" for all but Italian, where it
    /// is an everyday word.
    public var languages: [String]
    /// What sort of word it is.
    public var role: Mention.Role
    /// Which case running text must have; nil for the usual one: exact for abbreviations, else
    /// capitalized.
    public var casePolicy: CasePolicy?
    /// Where it may be found, and which style it belongs to.
    public var flags: Set<Flag>

    /// Makes one; a name alone will do.
    public init(
      _ text: String, languages: [String] = [], role: Mention.Role = .name,
      casePolicy: CasePolicy? = nil, flags: Set<Flag> = []
    ) {
      self.text = text
      self.languages = languages
      self.role = role
      self.casePolicy = casePolicy
      self.flags = flags
    }

    /// A name in any language.
    public init(stringLiteral value: String) { self.init(value) }
  }

  /// Which case running text must have for a form to be meant.
  public struct CasePolicy: RawRepresentable, Sendable, Hashable {
    /// The word that the sources write.
    public let rawValue: String

    /// The value that the sources write as this word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Exactly this case: "US", "IS", "WHO".
    public static let exact = CasePolicy(rawValue: "exact")
    /// A capital first letter: "Turkey", "TURKEY".
    public static let capitalized = CasePolicy(rawValue: "capitalized")
    /// However it is written.
    public static let any = CasePolicy(rawValue: "any")
  }

  /// What else is known of a form.
  public struct Flag: RawRepresentable, Sendable, Hashable {
    /// The word that the sources write.
    public let rawValue: String

    /// The value that the sources write as this word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// In running text only beside other evidence for the entity.
    public static let context = Flag(rawValue: "context")
    /// Only where a field is a name, never in running text.
    public static let lookup = Flag(rawValue: "lookup")
    /// Only in running text, before a hyphen and another such word: "Franco-" in "Franco-German".
    public static let combining = Flag(rawValue: "combining")
    /// No name of the entity but of something else, which its name is a part of: "Brazil nut". Where it
    /// stands the entity is not meant.
    public static let unrelated = Flag(rawValue: "unrelated")
    /// The official form.
    public static let official = Flag(rawValue: "official")
    /// The usual short form.
    public static let short = Flag(rawValue: "short")
    /// A former name.
    public static let former = Flag(rawValue: "former")
    /// A form of speech rather than of writing.
    public static let colloquial = Flag(rawValue: "colloquial")
    /// As the United Nations write it.
    public static let un = Flag(rawValue: "un")
    /// As the Associated Press writes it.
    public static let ap = Flag(rawValue: "ap")
    /// As its own people write it.
    public static let native = Flag(rawValue: "native")
  }

  /// Why entries do not make a gazetteer.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// `duplicate-id`, `empty-id`, `empty-name`, `empty-form`, `long-name`, `long-form`, `bad-kind`,
    /// `bad-weight`, `bad-form` (its case, a flag or a language), `bad-label`, `bad-language`,
    /// `bad-coordinates`, `bad-country`, `bad-domain`, `duplicate-domain`, `too-large`, `damaged`.
    public var code: String
    /// The index of the entry, nil where the fault is not in one.
    public var entry: Int?
    /// The id of the entry.
    public var id: String?
    /// What is wrong with it.
    public var message: String

    /// The code, the entry and the message.
    public var description: String {
      guard let entry else { return "\(code): \(message)" }
      return "\(code): entry \(entry) (\(id ?? "")): \(message)"
    }
  }
}
