extension DateParser {
  /// Reads the dates of one source, which wrote them all in one order.
  ///
  /// Where one of them can only be read day first, all are; the evidence of each says so. An order
  /// that the caller gave stands above the series.
  ///
  /// - Complexity: O(n) of the strings' length; each is read at most twice.
  public func parseSeries(_ texts: [String]) -> [DateReading] {
    let first = texts.map(parse)
    guard options.order == nil, let order = Self.order(of: first) else { return first }
    var settled = self
    settled.policy = Policy(options, seriesOrder: order)
    return zip(texts, first).map { text, reading in
      reading.issues.contains { $0.code == "ambiguous-order" } ? settled.parse(text) : reading
    }
  }

  /// The order that all the unambiguous dates share; nil where they differ or there are none.
  private static func order(of readings: [DateReading]) -> FieldOrder? {
    var found: FieldOrder?
    for reading in readings {
      guard let date = reading.date, reading.alternatives.isEmpty,
        let order = fieldOrder(of: date)
      else { continue }
      guard found == nil || found == order else { return nil }
      found = order
    }
    return found
  }

  /// In which order the fields of a date stand, where its day and month are numbers whose order the
  /// values alone settle.
  static func fieldOrder(of date: Moment) -> FieldOrder? {
    // 4 April is 04/04 in either order.
    guard date.fields.day != date.fields.month else { return nil }
    let evidence = date.evidence
    func start(_ component: String) -> Int? {
      evidence.first {
        $0.component == component && $0.rule == "field-order"
          || $0.component == component && $0.rule == "two-digit-year"
          || $0.component == component && $0.rule == "number"
      }?.range?.lowerBound
    }
    guard let day = start("day"), let month = start("month"),
      evidence.contains(where: { $0.component == "month" && $0.rule == "field-order" })
    else { return nil }
    let year = start("year")
    if let year, year < day, year < month { return .ymd }
    return day < month ? .dmy : .mdy
  }
}
