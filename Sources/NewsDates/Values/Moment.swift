public import NewsText

/// A point or stretch of time, as far as it was stated and no further.
///
/// A missing field is missing: it is never filled from today. A time of day without a date stays a
/// time of day.
public struct Moment: Sendable, Hashable {
  /// The smallest unit that was stated.
  public struct Precision: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let year = Precision(rawValue: "year")
    public static let month = Precision(rawValue: "month")
    public static let day = Precision(rawValue: "day")
    public static let hour = Precision(rawValue: "hour")
    public static let minute = Precision(rawValue: "minute")
    public static let second = Precision(rawValue: "second")
    public static let millisecond = Precision(rawValue: "millisecond")
    public static let microsecond = Precision(rawValue: "microsecond")
    public static let nanosecond = Precision(rawValue: "nanosecond")
  }

  /// EDTF (ISO 8601-2) as far as stated: `2017-07`, `2017-07-05T13:02Z`, `XXXX-07-05`,
  /// `2017-07-05/2017-07-07`, `T09:03:51Z`.
  public var value: String
  public var precision: Precision
  /// The zone, nil where none was stated and the caller assumed none.
  public var zone: Zone?
  public var calendar: CalendarSystem
  /// The first instant it may be, nil where the year is unknown. Widened over all zones where the
  /// zone is unknown.
  public var earliest: Instant?
  /// The first instant after it, nil where the year is unknown.
  public var latest: Instant?
  /// 0 … 1: of the values given with 0.9, nine in ten are right.
  public var confidence: Double
  /// BCP 47 language of the words read, nil where none decided.
  public var language: String?
  public var evidence: [Evidence]

  public init(
    value: String,
    precision: Precision,
    zone: Zone? = nil,
    calendar: CalendarSystem = .gregorian,
    earliest: Instant? = nil,
    latest: Instant? = nil,
    confidence: Double = 1,
    language: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.value = value
    self.precision = precision
    self.zone = zone
    self.calendar = calendar
    self.earliest = earliest
    self.latest = latest
    self.confidence = confidence
    self.language = language
    self.evidence = evidence
  }
}

/// A time zone as far as it was stated.
public struct Zone: Sendable, Hashable, Codable {
  /// The words that stated it, or the IANA name: `"GMT"`, `"ET"`, `"Asia/Beirut"`, `"+03:00"`.
  public var name: String?
  /// Seconds east of UTC; nil where the name alone does not decide it.
  public var offset: Int?
  /// `stated` in the input, or `assumed` from the caller's zone.
  public var source: Source

  public struct Source: RawRepresentable, Sendable, Hashable, Codable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let stated = Source(rawValue: "stated")
    public static let assumed = Source(rawValue: "assumed")
  }

  public init(name: String?, offset: Int?, source: Source) {
    self.name = name
    self.offset = offset
    self.source = source
  }
}

/// A calendar, by its CLDR key.
public struct CalendarSystem: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let gregorian = CalendarSystem(rawValue: "gregorian")
  public static let julian = CalendarSystem(rawValue: "julian")
  public static let islamicUmalqura = CalendarSystem(rawValue: "islamic-umalqura")
  public static let islamicCivil = CalendarSystem(rawValue: "islamic-civil")
  public static let persian = CalendarSystem(rawValue: "persian")
  public static let hebrew = CalendarSystem(rawValue: "hebrew")
  public static let buddhist = CalendarSystem(rawValue: "buddhist")
  public static let roc = CalendarSystem(rawValue: "roc")
  public static let japanese = CalendarSystem(rawValue: "japanese")
  public static let coptic = CalendarSystem(rawValue: "coptic")
  public static let ethiopic = CalendarSystem(rawValue: "ethiopic")
  public static let indian = CalendarSystem(rawValue: "indian")
}
