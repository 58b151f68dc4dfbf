public import NewsNames

// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// One who is credited with the story, typed.
public struct Byline: Sendable, Hashable {
  /// The name as it is written in running text: capitals repaired, titles and clutter gone.
  public var name: String
  /// Who or what is credited.
  public var kind: Kind
  /// What they did or are, where that is said: `photographer`, `editor`, `translator`,
  /// `correspondent`; nil for the author of the text.
  public var role: Optional<String>
  /// Where they report from, where that is said: "By … in Beirut".
  public var place: Optional<Entity>
  /// The identity of an agency or organisation that is known.
  public var id: Optional<String>
  /// The words that the byline was read from.
  public var text: Optional<String>

  /// Who or what may be credited.
  public struct Kind: RawRepresentable, Sendable, Hashable, Codable {
    /// The written form.
    public let rawValue: String

    /// Makes one from its written form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A person.
    public static let person = Kind(rawValue: "person")
    /// An organisation that is no agency.
    public static let organisation = Kind(rawValue: "organisation")
    /// A news agency or a photo agency.
    public static let agency = Kind(rawValue: "agency")
    /// A part of a newsroom: "Staff", "Foreign desk", "Redaktion".
    public static let desk = Kind(rawValue: "desk")

    /// Reads the contract's shape.
    public init(from decoder: any Decoder) throws {
      rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the contract's shape.
    public func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode(rawValue)
    }
  }

  /// Makes one; what is not given is not stated.
  public init(
    name: String, kind: Kind, role: String? = nil, place: Entity? = nil, id: String? = nil,
    text: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.role = role
    self.place = place
    self.id = id
    self.text = text
  }
}

extension Byline: Codable {}
