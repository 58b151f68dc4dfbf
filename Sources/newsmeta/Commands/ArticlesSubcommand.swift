import ArgumentParser
import NewsConformance
import NewsMetadata

struct ArticlesSubcommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Turns what a scraper holds of a page into a typed article.",
    discussion: """
      Fields, all optional: "url", "retrieved" (RFC 3339), "language", "metadata" (keys as found: \
      og:title, article:published_time, author, byline …; a string or an array of strings each), \
      "jsonld" (objects or script text) and "text" (the page as scraped).

        $ echo '{"id":7,"metadata":{"og:title":"Rain","author":"By Ann Lee"}}' \\
            | newsmeta articles --pretty
        $ newsmeta articles --threads 2 records.ndjson > articles.ndjson
        $ newsmeta articles --to jsonld records.ndjson

      Every value has its evidence; what was not stated is left out, never made up. What a format \
      of --to has no place for is told on standard error.
      """)

  @Option(
    name: .customLong("to"),
    help: "Write jsonld (schema.org), ninjs (IPTC ninjs 3) or jsonfeed (an item) instead.")
  var format: String?

  @OptionGroup var style: StyleOptions
  @OptionGroup var options: StreamOptions

  func validate() throws {
    guard let format, !ExportFormat.all.contains(ExportFormat(rawValue: format)) else { return }
    throw ValidationError("--to takes jsonld, ninjs or jsonfeed, not '\(format)'.")
  }

  func run() async throws {
    let reader = ArticleReader(names: style.resolver)
    if let format, let command = ExportCommand(ExportFormat(rawValue: format), reader) {
      try await RecordStream(options).answer(RecordAnswerer(command, options.answering))
      if let losses = command.losses.summary(of: format) {
        Output.write("newsmeta: \(losses)\n", to: .standardError)
      }
      return
    }
    let command = ArticlesCommand(reader)
    try await RecordStream(options).answer(RecordAnswerer(command, options.answering))
  }
}
