import ArgumentParser
import NewsConformance

struct NamesSubcommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Meets every spelling of a place, an organisation or a person with its identity.",
    discussion: """
      Fields: "input" is one name; "kind" (place, organisation, person), "country" (ISO 3166-1 \
      alpha-2) and "language" (BCP 47) may narrow it.

        $ echo '{"input":"Ar-Raqqah","country":"SY"}' | newsmeta names --pretty

      A name that means nothing, or several things equally, has "name": null, and the candidates \
      under "alternatives".
      """)

  @OptionGroup var style: StyleOptions
  @OptionGroup var options: StreamOptions

  func run() async throws {
    let command = NamesCommand(style.resolver)
    try await RecordStream(options).answer(RecordAnswerer(command, options.answering))
  }
}

struct MentionsSubcommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Finds the places, organisations and persons named in running text.",
    discussion: """
      Fields: "input" is the text; "language" and "country" (where the outlet is at home) may help.

        $ echo '{"input":"Talks in Astana ended on Friday."}' | newsmeta mentions

      "start" and "end" are UTF-8 byte offsets into the text as given.
      """)

  @OptionGroup var style: StyleOptions
  @OptionGroup var options: StreamOptions

  func run() async throws {
    let command = MentionsCommand(style.resolver)
    try await RecordStream(options).answer(RecordAnswerer(command, options.answering))
  }
}

struct TextSubcommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Decodes bytes, and repairs what encodings, markup and editors did to a text.",
    discussion: """
      Fields: "input" is text; or "bytes" (base64) with "charset" and "contentType" as they came.

        $ echo '{"input":"CafÃ© &amp; bar"}' | newsmeta text --pretty
        $ echo '{"bytes":"Y2Fm6Q==","charset":"latin1"}' | newsmeta text

      "edits" lists every change with its offsets; clean text has none.
      """)

  @OptionGroup var options: StreamOptions

  func run() async throws {
    try await RecordStream(options).answer(RecordAnswerer(TextCommand(), options.answering))
  }
}

struct KeysSubcommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Gives the forms of a name under which its variants meet.",
    discussion: """
      Fields: "input" is a name; "language" (BCP 47) decides how it is written in Latin letters.

        $ echo '{"input":"Київ","language":"uk"}' | newsmeta keys

      "latin" is for people, "ascii" for old systems, "search" for joining tables.
      """)

  @OptionGroup var options: StreamOptions

  func run() async throws {
    try await RecordStream(options).answer(RecordAnswerer(KeysCommand(), options.answering))
  }
}
