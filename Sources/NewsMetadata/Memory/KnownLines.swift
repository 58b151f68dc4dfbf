internal import NewsDates
internal import NewsNames

/// What lines of pages meant that were read before: the pages of a site have the same bylines and
/// datelines again and again.
///
/// For one reading at a time.
final class KnownLines {
  private let names: KnownNames
  private var bylines = AnswerTable<BylineQuestion, [Byline]>(limit: 1_024)
  private var datelines = AnswerTable<DatelineQuestion, Dateline?>(limit: 1_024)

  private struct BylineQuestion: Equatable {
    let line: String
    let options: BylineReader.Options
  }

  private struct DatelineQuestion: Equatable {
    let line: String
    let language: String?
    let siteNames: [String]
    let dates: DateParser.Options
  }

  init(_ names: KnownNames) { self.names = names }

  /// Whom a line names.
  func bylines(_ line: String, _ options: BylineReader.Options) -> [Byline] {
    let question = BylineQuestion(line: line, options: options)
    var hash = Self.hash(line, options.language, options.siteNames)
    if options.isAuthorField { hash.add(1) }
    if let known = bylines.answer(to: question, hash) { return known }
    let found = BylineReader.read(names, line, options)
    bylines.keep(found, to: question, hash, bytes: line.utf8.count)
    return found
  }

  /// What a line says that is nothing but a dateline; nil where it is none.
  func dateline(
    _ line: String, language: String?, siteNames: [String], dates: DateParser
  ) -> Dateline? {
    let question = DatelineQuestion(
      line: line, language: language, siteNames: siteNames, dates: dates.options)
    let hash = Self.hash(line, language, siteNames)
    if let known = datelines.answer(to: question, hash) { return known }
    let found = DatelineReader.read(
      line: line, names, language: language, siteNames: siteNames, dates: dates)
    datelines.keep(found, to: question, hash, bytes: line.utf8.count)
    return found
  }

  private static func hash(_ line: String, _ language: String?, _ siteNames: [String]) -> WordHash {
    var hash = line.bytesHash
    if let language { hash.add(word: language.bytesHash) }
    for name in siteNames { hash.add(word: name.bytesHash) }
    return hash
  }
}
