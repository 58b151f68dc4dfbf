internal import NewsDates

/// Parsers of dates by their options: a page is begun without a language and goes on with the one that
/// it is found to be in, and the next page has the same two.
///
/// For one reading at a time.
final class KnownParsers {
  private static let limit = 8
  private var dates: [KnownDates] = []

  /// The parser of options.
  func parser(_ options: DateParser.Options) -> DateParser { dates(options).parser }

  /// What lines are known to say with options.
  func dates(_ options: DateParser.Options) -> KnownDates {
    if let known = dates.first(where: { $0.options == options }) { return known }
    let new = KnownDates(DateParser(options))
    if dates.count == Self.limit { dates.removeFirst() }
    dates.append(new)
    return new
  }
}
