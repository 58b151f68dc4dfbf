public import NewsText

/// What one string says about one date.
public struct DateReading: Sendable, Hashable {
  // A moment and whether there is one, rather than an optional: those of structs are slow to copy.
  private var moment: Moment
  private var hasDate: Bool
  private var extras: Extras?
  /// What a reader of the date should know, and why there is none.
  public var issues: [Issue]

  /// What few readings have, in storage that they share.
  private final class Extras: Sendable {
    let alternatives: [Moment]
    let label: DateLabel?

    init(_ alternatives: [Moment], _ label: DateLabel?) {
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
    self.issues = issues
    extras = Extras.holding(alternatives, label)
  }

  /// A reading of a date and nothing else.
  @inline(__always)
  init(_ date: Moment) {
    moment = date
    hasDate = true
    issues = []
  }

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
    set { extras = Extras.holding(newValue, label) }
  }

  /// What a label in the string says the date is of: `published` or `modified`.
  public var label: DateLabel? {
    get { extras?.label }
    set { extras = Extras.holding(alternatives, newValue) }
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
