public import NewsText

/// What one string says about one date.
public struct DateReading: Sendable, Hashable {
  // A moment and whether there is one, rather than an optional: those of structs are slow to copy.
  var moment: Moment
  private(set) var hasDate: Bool
  // A label as the lexicon numbers it; 0 for none, 255 for one that the extras have.
  private var labelCode: UInt8
  private var extras: Extras?
  /// Why there is no date, where that is all there is to say.
  private var refusal: TextRefusal?
  private var told: [Issue]

  /// What few readings have, in storage that they share.
  private final class Extras: Sendable {
    let alternatives: [Moment]
    let label: DateLabel?

    private init(_ alternatives: [Moment], _ label: DateLabel?) {
      self.alternatives = alternatives
      self.label = label
    }

    static func holding(_ alternatives: [Moment], _ label: DateLabel?) -> Extras? {
      alternatives.isEmpty && label == nil ? nil : Extras(alternatives, label)
    }
  }

  /// A reading from its parts.
  public init(
    date: Moment? = nil, alternatives: [Moment] = [], label: DateLabel? = nil, issues: [Issue] = []
  ) {
    moment = date ?? .unknown
    hasDate = date != nil
    told = issues
    labelCode = 0
    extras = Extras.holding(alternatives, nil)
    self.label = label
  }

  /// A reading of a date and nothing else.
  @inline(__always)
  init(_ date: Moment, label: UInt8 = 0) {
    moment = date
    hasDate = true
    labelCode = label
    told = []
  }

  private static let otherLabel = UInt8.max

  /// No date, and why.
  static func nothing(_ issue: Issue?) -> DateReading {
    var reading = DateReading()
    if let issue { reading.told = [issue] }
    return reading
  }

  /// No date, and nothing to say of it.
  @inline(__always)
  init() {
    moment = .unknown
    hasDate = false
    labelCode = 0
    told = []
  }

  /// No date, and why, said without storage: most of what is read is none.
  @inline(__always)
  init(_ refusal: TextRefusal, label: UInt8 = 0) {
    self.init()
    self.refusal = refusal
    labelCode = label
  }

  /// What a reader of the date should know, and why there is none.
  public var issues: [Issue] {
    get { refusal.map { [$0.issue] } ?? told }
    set { (told, refusal) = (newValue, nil) }
  }

  /// Makes no date of it, and says why; what says nothing yet is not made anew.
  @inline(__always)
  mutating func refuse(_ refusal: TextRefusal) {
    if hasDate { self = DateReading() }
    if !told.isEmpty { told = [] }
    self.refusal = refusal
  }

  /// Whether nothing is said: no date, and not why.
  var isSilent: Bool { !hasDate && refusal == nil && told.isEmpty }

  /// Whether it is no date, and nothing but the refusal of its words is told.
  package var isRefused: Bool { refusal != nil }

  /// Whether a date is stated; to ask for the date itself copies it.
  package var isDate: Bool { hasDate }

  /// Where in the text the date was read.
  package var dateRange: Range<Int>? { hasDate ? moment.evidenceRange : nil }

  /// Whether a word was refused that is none of dates.
  var isRefusedForWord: Bool { refusal?.word != nil }

  /// Whether year, month and day are stated, of each date where there are several.
  var statesDay: Bool {
    func states(_ moment: Moment) -> Bool {
      moment.fields.isFullDate && !moment.isYearFromReference
        && (1_000..<2_200).contains(moment.fields.year)
    }
    return hasDate && states(moment) && alternatives.allSatisfy(states)
  }

  /// Whether a weekday was stated that is not that of the date.
  var hasWrongWeekday: Bool { hasDate && told.contains { $0.code == "weekday-mismatch" } }

  /// The date, nil where none is stated; `issues` then says why.
  public var date: Moment? {
    get { hasDate ? moment : nil }
    set {
      moment = newValue ?? .unknown
      hasDate = newValue != nil
    }
  }

  /// Other readings that the input allows, the likeliest first.
  public var alternatives: [Moment] {
    get { extras?.alternatives ?? [] }
    set { extras = Extras.holding(newValue, extras?.label) }
  }

  /// What a label in the string says the date is of: `published` or `modified`.
  public var label: DateLabel? {
    get { labelCode == Self.otherLabel ? extras?.label : DateLabel(code: Int(labelCode)) }
    set {
      labelCode = newValue.map { $0.code ?? Self.otherLabel } ?? 0
      let other = labelCode == Self.otherLabel ? newValue : nil
      if other != extras?.label { extras = Extras.holding(alternatives, other) }
    }
  }
}

extension DateReading {
  /// Whether two readings say the same.
  public static func == (a: DateReading, b: DateReading) -> Bool {
    a.date == b.date && a.issues == b.issues && a.alternatives == b.alternatives
      && a.label == b.label
  }

  /// Feeds the date and its issues; equal readings agree in them.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(date)
    hasher.combine(issues)
  }
}
