/// The name of a person, in its parts.
///
/// ```swift
/// let name = PersonName("Dr. Ursula von der Leyen")
/// name?.titles        // ["Dr."]
/// name?.given         // ["Ursula"]
/// name?.fullFamily    // "von der Leyen"
/// name?.sorted        // "Leyen, Ursula von der"
/// ```
/// What a part is follows from the words themselves: particles and titles of many languages, commas,
/// capitals ("KIM Jong-un"), patronymics, and the short list of family names that China, Korea and
/// Vietnam put first. What does not show stays undecided: a single word is a family name, and where
/// nothing says otherwise the last word is.
public struct PersonName: Sendable, Hashable, Codable {
  /// Which part of the name was written first.
  public struct Order: RawRepresentable, Sendable, Hashable, Codable {
    /// The name in the contract.
    public let rawValue: String

    /// An order by its name in the contract.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// "George Orwell".
    public static let givenFirst = Order(rawValue: "given-first")
    /// "Xi Jinping", "Kim Jong-un", "Орбан Виктор", 习近平.
    public static let familyFirst = Order(rawValue: "family-first")
  }

  /// What stands before the name: "Dr.", "Sheikh".
  public var titles: [String]
  /// Given names and initials; compounds are one ("Abdel Fattah"). Empty for a mononym.
  public var given: [String]
  /// The father's name where it has a form of its own: "Vladimirovich".
  public var patronymic: String?
  /// What belongs to the family name and is often left out when sorting: "van der", "al-".
  public var particle: String?
  /// The family name without its particle.
  public var family: String
  /// What stands after the name: "Jr.", "III", "PhD".
  public var suffixes: [String]
  /// A name in quotation marks or brackets: "Boz".
  public var nickname: String?
  /// How the name is written in its own language, where that shows; given name first otherwise.
  public var order: Order

  /// Makes a name of its parts.
  public init(
    titles: [String] = [],
    given: [String] = [],
    patronymic: String? = nil,
    particle: String? = nil,
    family: String,
    suffixes: [String] = [],
    nickname: String? = nil,
    order: Order = .givenFirst
  ) {
    self.titles = titles
    self.given = given
    self.patronymic = patronymic
    self.particle = particle
    self.family = family
    self.suffixes = suffixes
    self.nickname = nickname
    self.order = order
  }

  /// Reads a name; nil for what has no letters, and for what is too long to be one.
  ///
  /// Names in capitals are written as names again, names in their own script stay in it.
  ///
  /// - Parameters:
  ///   - text: the name alone, as a byline or a register has it.
  ///   - language: BCP 47; Spanish tells two family names, Hungarian and East Asian ones the order.
  /// - Complexity: O(n).
  public init?(_ text: String, language: String? = nil) {
    guard text.utf8.count <= 400 else { return nil }
    var parser = PersonNameParser(text, language: language)
    guard let name = parser.parse() else { return nil }
    self = name
  }
}
