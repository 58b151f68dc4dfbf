internal import NewsDates

/// What lines of pages said that were asked for dates before: the lists beside the stories of a site are the
/// same on page after page.
///
/// For one reading at a time.
final class KnownDates {
  let parser: DateParser
  // By which it is found: to ask the parser for its options copies them.
  let language: String?
  let zone: String?
  let order: FieldOrder?
  // Most lines are met once: one is kept when it is met again.
  @exclusivity(unchecked) private var seen = WordSet()
  @exclusivity(unchecked) private var readings = AnswerTable<Question, SharedReading>(limit: 512)

  /// So many lines are known to have been met once.
  private static let limit = 2_048

  private struct Question: Equatable {
    let line: [UInt8]
    let isLabelled: Bool
  }

  init(_ language: String?, zone: String?, order: FieldOrder?) {
    self.language = language
    self.zone = zone
    self.order = order
    // Bylines and datelines have readers of their own: a line with their words is no date.
    parser = DateParser(
      DateParser.Options(
        languages: language.map { [$0] } ?? [], zone: zone, order: order, surroundings: .parts))
  }

  /// Reads a line that is one date, as ``DateLabels`` does.
  ///
  /// - Parameter hash: that of the line's words.
  func read(
    _ line: UnsafeBufferPointer<UInt8>, _ hash: WordHash, isLabelled: Bool
  ) -> SharedReading {
    let known = readings.answer(hash) { question in
      question.isLabelled == isLabelled
        && question.line.withUnsafeBufferPointer { $0.isSame(as: line) }
    }
    if let known { return known }
    let reading = SharedReading(DateLabels.read(line, parser, isLabelled: isLabelled))
    if seen.insert(hash) {
      if seen.count == Self.limit { seen = WordSet() }
    } else {
      let question = Question(line: Array(line), isLabelled: isLabelled)
      readings.keep(reading, to: question, hash, bytes: line.count)
    }
    return reading
  }
}

/// What a line said, for all who ask: a reading is large, and most are looked at and left.
final class SharedReading {
  let value: DateReading
  // What is asked of every line, apart: to ask the reading copies it.
  let isDate: Bool
  let label: DateLabel?
  /// Where in the line the date stands.
  let dateRange: Range<Int>?

  init(_ value: DateReading) {
    self.value = value
    isDate = value.isDate
    label = value.label
    dateRange = value.dateRange
  }
}
