import ArgumentParser
import NewsConformance

struct DatesSubcommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Reads dates in any order and language, as far as they were stated.",
    discussion: """
      Fields: "input" is a string about one date; "reference" (RFC 3339) is what "yesterday" \
      counts from, "languages" (BCP 47), "zone" (IANA name or offset) and "order" (dmy, mdy, ymd) \
      say what is known of the source.

        $ echo '{"input":"GMT 08:12 2019 Monday ,11 March"}' | newsmeta dates
        $ echo '{"input":"gestern","reference":"2018-01-22T09:00:00Z"}' \\
            | newsmeta dates --pretty
        $ echo '{"input":"The 3 May 2019 vote was void."}' | newsmeta dates --search
        $ newsmeta dates --series one-outlet.ndjson

      What was not stated is not filled in: a day without a year stays XXXX-07-05, a time without \
      a date T09:03Z.
      """)

  @Flag(help: "The input is running text; all its dates are answered, with their offsets.")
  var search = false

  @Flag(
    help: """
      The records are one source's dates: an ambiguous order is settled by all of them. What the \
      first record says of the source holds for all; answers come at the end.
      """)
  var series = false

  @OptionGroup var options: StreamOptions

  func validate() throws {
    if search && series { throw ValidationError("--search and --series exclude each other.") }
  }

  func run() async throws {
    let stream = RecordStream(options)
    let answering = options.answering
    if series {
      try await stream.answer(SeriesAnswerer(DateSeriesCommand(), answering))
    } else if search {
      try await stream.answer(RecordAnswerer(DateSearchCommand(), answering))
    } else {
      try await stream.answer(RecordAnswerer(DatesCommand(), answering))
    }
  }
}
