/// A time zone as far as it was stated.
public struct Zone: Sendable, Hashable, Codable {
  /// The words that stated it, or the IANA name: `"GMT"`, `"ET"`, `"Asia/Beirut"`, `"+03:00"`.
  public var name: String?
  /// Seconds east of UTC; nil where the name alone does not decide it.
  public var offset: Int?
  /// `stated` in the input, or `assumed` from the caller's zone.
  public var source: Source

  /// Who says that this is the zone.
  public struct Source: RawRepresentable, Sendable, Hashable, Codable {
    /// The name in the contract.
    public let rawValue: String

    /// A source by its name in the contract.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The input.
    public static let stated = Source(rawValue: "stated")
    /// The caller.
    public static let assumed = Source(rawValue: "assumed")
  }

  /// A zone from its parts.
  public init(name: String?, offset: Int?, source: Source) {
    self.name = name
    self.offset = offset
    self.source = source
  }
}
