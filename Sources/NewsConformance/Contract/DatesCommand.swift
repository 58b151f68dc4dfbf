public import NewsMetadata

/// What the `dates` subcommands read.
public struct DateRecord: RecordInput {
  /// The string, or the running text.
  public var input: String
  /// When the text was written or fetched.
  public var reference: Instant?
  /// BCP 47 tags, the likeliest first.
  public var languages: [String]
  /// IANA name or offset assumed for times whose zone is not stated.
  public var zone: String?
  /// The order of fields in all-number dates.
  public var order: FieldOrder?

  /// Reads the contract's fields.
  public init(_ fields: RecordFields) throws(RecordError) {
    input = try fields.string("input")
    reference = try fields.value(
      "reference", expected: "an RFC 3339 timestamp such as 2018-01-22T09:00:00Z",
      Instant.init(rfc3339:))
    languages = try fields.strings("languages")
    zone = try fields.value(
      "zone", expected: "an IANA name such as Asia/Beirut or an offset such as +03:00"
    ) { DateParser.Options.isZone($0) ? $0 : nil }
    order = try fields.value("order", expected: "\"dmy\", \"mdy\" or \"ymd\"") { order in
      [FieldOrder.dmy, .mdy, .ymd].first { $0.rawValue == order }
    }
  }

  var parser: DateParser {
    DateParser(
      DateParser.Options(
        reference: reference, languages: languages, zone: zone, order: order))
  }
}

/// `newsmeta dates`: strings that are about one date each.
public struct DatesCommand: RecordCommand {
  /// What the string says.
  public typealias Answer = ReadingAnswer<DateReading>

  /// Makes the subcommand.
  public init() {}

  /// Reads one string.
  public func answer(_ record: DateRecord) -> Answer {
    Answer(input: record.input, reading: record.parser.parse(record.input))
  }
}

/// `newsmeta dates --search`: the dates in running text.
public struct DateSearchCommand: RecordCommand {
  /// The dates that the text names.
  public struct Answer: Encodable, Sendable {
    /// In order, not overlapping.
    public var dates: [FoundDate]
  }

  /// Makes the subcommand.
  public init() {}

  /// Searches one text.
  public func answer(_ record: DateRecord) -> Answer {
    Answer(dates: record.parser.search(in: record.input))
  }
}

/// `newsmeta dates --series`: the dates of one source, which wrote them all in one order.
public struct DateSeriesCommand: SeriesCommand {
  /// Makes the subcommand.
  public init() {}

  /// Reads the strings of one source; the options of the first record hold for all.
  public func answer(_ records: [DateRecord]) -> [DatesCommand.Answer] {
    guard let first = records.first else { return [] }
    let readings = first.parser.parseSeries(records.map(\.input))
    return zip(records, readings).map { DatesCommand.Answer(input: $0.input, reading: $1) }
  }
}
