public import NewsDates
public import NewsNames

// `Optional<…>` rather than `?`, for the reason that Evidence.swift gives.

/// Where, when and by whom a story was filed, as the head of its text says.
public struct Dateline: Sendable, Hashable, Codable {
  /// The words as they stand.
  public var text: String
  /// The place; the first one where there are several.
  public var place: Optional<Entity>
  /// All places, where there are several.
  public var places: Optional<[Entity]>
  /// The agency that filed it.
  public var agency: Optional<Entity>
  /// The outlet that stands where an agency would, by its canonical name where that is known.
  public var outlet: Optional<String>
  /// The date, with a year only where one is stated.
  public var date: Optional<Moment>

  /// Makes one; what is not given is not stated.
  public init(
    text: String, place: Entity? = nil, places: [Entity]? = nil, agency: Entity? = nil,
    outlet: String? = nil, date: Moment? = nil
  ) {
    self.text = text
    self.place = place
    self.places = places
    self.agency = agency
    self.outlet = outlet
    self.date = date
  }
}
