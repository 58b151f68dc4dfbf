internal import NewsDates

/// Parsers of dates for pages, by their languages: a page is begun without one and goes on with the one that
/// it is found to be in, and the next page has the same two.
///
/// For one reading at a time.
final class KnownParsers {
  private static let limit = 8
  private var dates: [KnownDates] = []

  /// What lines are known to say.
  ///
  /// - Parameters:
  ///   - language: the language that narrows them.
  ///   - zone: that of times whose zone is not stated.
  ///   - order: that of day, month and year in all-number dates.
  func dates(_ language: String?, zone: String?, order: FieldOrder?) -> KnownDates {
    if let known = dates.first(where: {
      $0.language == language && $0.zone == zone && $0.order == order
    }) {
      return known
    }
    let new = KnownDates(language, zone: zone, order: order)
    if dates.count == Self.limit { dates.removeFirst() }
    dates.append(new)
    return new
  }
}
