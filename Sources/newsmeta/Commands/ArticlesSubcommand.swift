import ArgumentParser
import NewsConformance

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

      Every value has its evidence; what was not stated is left out, never made up.
      """)

  @OptionGroup var options: StreamOptions

  func run() async throws {
    try await RecordStream(options).answer(RecordAnswerer(ArticlesCommand(), options.answering))
  }
}
