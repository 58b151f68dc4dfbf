internal import NewsDates

/// Parsers of dates by their options: a page is begun without a language and goes on with the one that
/// it is found to be in, and the next page has the same two.
///
/// For one reading at a time.
final class KnownParsers {
  private static let limit = 8
  private var parsers: [DateParser] = []

  /// The parser of options.
  func parser(_ options: DateParser.Options) -> DateParser {
    if let known = parsers.firstIndex(where: { $0.options == options }) { return parsers[known] }
    let parser = DateParser(options)
    if parsers.count == Self.limit { parsers.removeFirst() }
    parsers.append(parser)
    return parser
  }
}
