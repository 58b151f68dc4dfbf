/// The order in which a source writes day (d), month (m) and year (y).
public struct FieldOrder: RawRepresentable, Sendable, Hashable {
  /// The letters in their order.
  public let rawValue: String

  /// An order by its letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Day, month, year: most of the world.
  public static let dmy = FieldOrder(rawValue: "dmy")
  /// Month, day, year: the United States and the Philippines.
  public static let mdy = FieldOrder(rawValue: "mdy")
  /// Year, month, day: East Asia, Hungary, Lithuania, and ISO 8601.
  public static let ymd = FieldOrder(rawValue: "ymd")
}

/// One of the three orders that are in use, as the readers ask for it.
enum NumberOrder: String, Sendable {
  case dmy, mdy, ymd

  init?(_ order: FieldOrder?) {
    switch order {
    case .dmy: self = .dmy
    case .mdy: self = .mdy
    case .ymd: self = .ymd
    default: return nil
    }
  }
}
