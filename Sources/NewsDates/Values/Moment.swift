public import NewsText

/// A point or stretch of time, as far as it was stated and no further.
///
/// A missing field is missing: it is never filled from today. A time of day without a date stays a
/// time of day.
///
/// Timestamps are read by the million, so that a moment is plain numbers as long as it can be: texts
/// are made when they are asked for, and copying costs no allocation.
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

  /// Where each field was read.
  var spans: EvidenceSpans
  /// The fields as stated; of an interval its first end, or the one that is bounded.
  package var fields: DateFields
  private var packedZone: PackedZone
  private var packedCalendar: UInt8
  private var packedLanguage: PackedLanguage
  /// 0 … 1: of the values given with 0.9, nine in ten are right.
  public var confidence: Double
  /// What few moments have; nil where this one has none of it.
  var extras: Extras.Box?

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
    spans = EvidenceSpans()
    fields = DateFields()
    packedZone = .none
    packedCalendar = 0
    packedLanguage = .none
    self.confidence = confidence
    var given = Extras()
    given.evidence = evidence
    extras = Extras.Box(given)
    self.zone = zone
    self.calendar = calendar
    self.language = language
    self.value = value
    self.precision = precision
    if earliest != nil { self.earliest = earliest }
    if latest != nil { self.latest = latest }
  }

  /// A moment that was read: its evidence and bounds follow from the fields.
  @inline(__always)
  init(
    fields: DateFields,
    zone: PackedZone,
    calendar: Int16 = CalendarCode.gregorian,
    confidence: Double,
    language: PackedLanguage = .none,
    spans: EvidenceSpans
  ) {
    self.spans = spans
    self.fields = fields
    packedZone = zone
    packedCalendar = UInt8(truncatingIfNeeded: calendar)
    packedLanguage = language
    self.confidence = confidence
  }

  /// No time at all: what stands where there is no moment.
  static var unknown: Moment {
    Moment(fields: DateFields(), zone: .none, confidence: 0, spans: EvidenceSpans())
  }

  /// EDTF (ISO 8601-2) as far as stated: `2017-07`, `2017-07-05T13:02Z`, `XXXX-07-05`,
  /// `2017-07-05/2017-07-07`, `2017/..`, `T09:03:51Z`.
  ///
  /// Made from the fields when it is asked for. Setting it sets ``precision`` and the bounds too, to
  /// what follows from it.
  public var value: String {
    get {
      if let literal = rare.literal { return literal }
      let start = fields.text(offset: packedZone.offset)
      switch openEnd {
      case .first?: return "../" + start
      case .last?: return start + "/.."
      case nil: break
      }
      guard let endFields else { return start }
      return start + "/" + endFields.text(offset: packedZone.offset)
    }
    set {
      var other = rare
      (other.literal, other.precision, other.earliest, other.latest) = (nil, nil, nil, nil)
      rare = other
      if let read = EDTF.fields(newValue) {
        (fields, endFields, openEnd) = (read.fields, read.endFields, read.openEnd)
      }
      if value != newValue { rare.literal = newValue }
    }
  }

  /// The smallest unit that was stated.
  public var precision: Precision {
    get { extras?.value.precision ?? fields.precision }
    set { rare.precision = newValue }
  }

  /// The zone, nil where none was stated and the caller assumed none.
  public var zone: Zone? {
    get { packedZone.name == .other ? rare.zone : packedZone.zone }
    set {
      if packedZone.name == .other { rare.zone = nil }
      guard let newValue else {
        packedZone = .none
        return
      }
      if let packed = PackedZone(newValue) {
        packedZone = packed
      } else {
        packedZone = .other(offset: newValue.offset)
        rare.zone = newValue
      }
    }
  }

  /// The calendar in which the date was written; ``value`` is Gregorian always.
  public var calendar: CalendarSystem {
    get { rare.calendar ?? CalendarSystem(code: Int16(packedCalendar)) }
    set {
      let code = newValue.code
      packedCalendar = UInt8(truncatingIfNeeded: code ?? CalendarCode.gregorian)
      let other = code == nil ? newValue : nil
      if other != extras?.value.calendar { rare.calendar = other }
    }
  }

  /// BCP 47 language of the words read, nil where none decided.
  public var language: String? {
    get { packedLanguage == .other ? rare.language : packedLanguage.tag }
    set {
      if packedLanguage == .other { rare.language = nil }
      packedLanguage = newValue == nil ? .none : .other
      if newValue != nil { rare.language = newValue }
    }
  }

  /// The first instant it may be, nil where the year is unknown or it has no beginning. Widened over all zones where the
  /// zone is unknown.
  public var earliest: Instant? {
    get {
      guard let extras else { return bounds?.lowerBound }
      return extras.value.earliest
        ?? (extras.value.literal == nil && openEnd != .first ? bounds?.lowerBound : nil)
    }
    set { rare.earliest = newValue }
  }

  /// The first instant after it, nil where the year is unknown or it has no end.
  public var latest: Instant? {
    get {
      guard let extras else { return bounds?.upperBound }
      return extras.value.latest
        ?? (extras.value.literal == nil && openEnd != .last ? bounds?.upperBound : nil)
    }
    set { rare.latest = newValue }
  }

  /// The last end of an interval, itself part of it.
  package var endFields: DateFields? {
    get { extras?.value.endFields }
    set { if newValue != nil || extras != nil { rare.endFields = newValue } }
  }

  /// The end at which it has no bound; ``fields`` are then the other.
  var openEnd: OpenEnd? {
    get { extras?.value.openEnd }
    set { if newValue != nil || extras != nil { rare.openEnd = newValue } }
  }

  /// Seconds east of UTC, as far as the zone decides them.
  var offset: Int? { packedZone.offset }

  /// Whether the year is the reference's or one near it.
  var isYearFromReference: Bool { spans.origin(.year) == .reference }

  /// Whether it is the day of a weekday that was named alone.
  var isWeekdayAlone: Bool { spans.origin(.day) == .reference }

  var rare: Extras {
    get { extras?.value ?? Extras() }
    set { extras = Extras.Box(newValue) }
  }
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
