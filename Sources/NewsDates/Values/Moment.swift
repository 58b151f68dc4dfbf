public import NewsText

/// A point or stretch of time, as far as it was stated and no further.
///
/// A missing field is missing: it is never filled from today. A time of day without a date stays a
/// time of day.
public struct Moment: Sendable, Hashable {
  /// The smallest unit that was stated.
  public struct Precision: RawRepresentable, Sendable, Hashable {
    /// The name in the contract.
    public let rawValue: String

    /// A unit by its name in the contract.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// To the year.
    public static let year = Precision(rawValue: "year")
    /// To the month.
    public static let month = Precision(rawValue: "month")
    /// To the day.
    public static let day = Precision(rawValue: "day")
    /// To the hour.
    public static let hour = Precision(rawValue: "hour")
    /// To the minute.
    public static let minute = Precision(rawValue: "minute")
    /// To the second.
    public static let second = Precision(rawValue: "second")
    /// To the millisecond.
    public static let millisecond = Precision(rawValue: "millisecond")
    /// To the microsecond.
    public static let microsecond = Precision(rawValue: "microsecond")
    /// To the nanosecond.
    public static let nanosecond = Precision(rawValue: "nanosecond")
  }

  /// The fields as stated; of an interval its first end.
  package var fields: DateFields
  /// The last end of an interval, itself part of it.
  package var endFields: DateFields?
  /// EDTF that the fields cannot hold, as it was given.
  private var literal: String?
  private var spans: EvidenceSpans
  private var moreEvidence: [Evidence]
  private var givenEarliest: Instant?
  private var givenLatest: Instant?
  private var givenPrecision: Precision?

  /// The zone, nil where none was stated and the caller assumed none.
  public var zone: Zone?
  /// The calendar in which the date was written; ``value`` is Gregorian always.
  public var calendar: CalendarSystem
  /// 0 … 1: of the values given with 0.9, nine in ten are right.
  public var confidence: Double
  /// BCP 47 language of the words read, nil where none decided.
  public var language: String?

  /// A moment from its parts, as a record of the contract has them.
  ///
  /// `earliest` and `latest` may be left out where they follow from the value.
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
    fields = DateFields()
    spans = EvidenceSpans()
    moreEvidence = evidence
    givenEarliest = earliest
    givenLatest = latest
    givenPrecision = precision
    self.zone = zone
    self.calendar = calendar
    self.confidence = confidence
    self.language = language
    self.value = value
  }

  /// A moment that was read: its evidence and bounds follow from the fields.
  @inline(__always)
  package init(
    fields: DateFields,
    end: DateFields? = nil,
    zone: Zone? = nil,
    calendar: CalendarSystem = .gregorian,
    confidence: Double,
    language: String? = nil,
    spans: EvidenceSpans,
    precision: Precision? = nil
  ) {
    self.fields = fields
    endFields = end
    self.spans = spans
    moreEvidence = []
    givenPrecision = precision
    self.zone = zone
    self.calendar = calendar
    // Two decimals are more than is known; products of factors have more.
    self.confidence = (confidence * 100).rounded() / 100
    self.language = language
  }

  /// EDTF (ISO 8601-2) as far as stated: `2017-07`, `2017-07-05T13:02Z`, `XXXX-07-05`,
  /// `2017-07-05/2017-07-07`, `T09:03:51Z`.
  ///
  /// Made from the fields when it is asked for.
  public var value: String {
    get {
      if let literal { return literal }
      let start = fields.text(offset: zone?.offset)
      guard let endFields else { return start }
      return start + "/" + endFields.text(offset: zone?.offset)
    }
    set {
      literal = nil
      if let read = EDTF.fields(newValue) { (fields, endFields) = (read.start, read.end) }
      if value != newValue { literal = newValue }
    }
  }

  /// The smallest unit that was stated.
  public var precision: Precision {
    get { givenPrecision ?? fields.precision }
    set { givenPrecision = newValue }
  }

  /// The first instant it may be, nil where the year is unknown. Widened over all zones where the
  /// zone is unknown.
  public var earliest: Instant? {
    get { givenEarliest ?? (literal == nil ? bounds?.lowerBound : nil) }
    set { givenEarliest = newValue }
  }

  /// The first instant after it, nil where the year is unknown.
  public var latest: Instant? {
    get { givenLatest ?? (literal == nil ? bounds?.upperBound : nil) }
    set { givenLatest = newValue }
  }

  /// Whether the year is the reference's or one near it.
  package var isYearFromReference: Bool { spans.origin(.year) == .reference }

  /// Why each component is what it is, and where in the input it stands.
  public var evidence: [Evidence] {
    get { spans.evidence + moreEvidence }
    set {
      spans = EvidenceSpans()
      moreEvidence = newValue
    }
  }

  /// Adds the evidence of one more component.
  public mutating func add(_ evidence: Evidence) { moreEvidence.append(evidence) }
}

extension Moment {
  /// Whether two moments say the same, their evidence included.
  public static func == (a: Moment, b: Moment) -> Bool {
    a.value == b.value && a.precision == b.precision && a.zone == b.zone
      && a.calendar == b.calendar && a.confidence == b.confidence && a.language == b.language
      && a.earliest == b.earliest && a.latest == b.latest && a.evidence == b.evidence
  }

  /// Feeds what says when it is; equal moments agree in it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(calendar)
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

/// A calendar, by its CLDR key.
public struct CalendarSystem: RawRepresentable, Sendable, Hashable {
  /// The CLDR key.
  public let rawValue: String

  /// A calendar by its CLDR key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The civil calendar of today, extended to all years.
  public static let gregorian = CalendarSystem(rawValue: "gregorian")
  /// The calendar of Caesar; "Old Style".
  public static let julian = CalendarSystem(rawValue: "julian")
  /// The Islamic calendar of Umm al-Qura, as Saudi Arabia writes it.
  public static let islamicUmalqura = CalendarSystem(rawValue: "islamic-umalqura")
  /// The Islamic calendar counted in thirty-year cycles.
  public static let islamicCivil = CalendarSystem(rawValue: "islamic-civil")
  /// The solar Hijri calendar of Iran and Afghanistan.
  public static let persian = CalendarSystem(rawValue: "persian")
  /// The Hebrew calendar.
  public static let hebrew = CalendarSystem(rawValue: "hebrew")
  /// The Gregorian calendar with years of the Buddhist era.
  public static let buddhist = CalendarSystem(rawValue: "buddhist")
  /// The Gregorian calendar with years of the Republic of China.
  public static let roc = CalendarSystem(rawValue: "roc")
  /// The Gregorian calendar with years of Japanese eras.
  public static let japanese = CalendarSystem(rawValue: "japanese")
  /// The Coptic calendar.
  public static let coptic = CalendarSystem(rawValue: "coptic")
  /// The Ethiopic calendar.
  public static let ethiopic = CalendarSystem(rawValue: "ethiopic")
  /// The Indian national calendar, years of the Saka era.
  public static let indian = CalendarSystem(rawValue: "indian")
}
