import ArgumentParser

@main
struct Newsmeta: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsmeta",
    abstract: "Normalizes the metadata of news: dates, names, text, articles.",
    discussion: """
      Records in, records out: one JSON object a line on standard input, one on standard output, \
      in the same order. What cannot be read gets an error record in its place, and the run goes \
      on.

        $ echo '{"id":1,"input":"Thursday ,18 January 2018"}' | newsmeta dates
        $ echo '{"input":"Ar-Raqqah","kind":"place"}' | newsmeta names
        $ newsmeta articles --threads 2 records.ndjson > articles.ndjson
        $ newsmeta page --explain page.txt

      Exit status: 0 when every record was answered, error records included; 1 when reading or \
      writing failed; 2 for bad arguments.
      """,
    version: "0.1.0",
    subcommands: [
      DatesSubcommand.self, NamesSubcommand.self, MentionsSubcommand.self, TextSubcommand.self,
      KeysSubcommand.self, ArticlesSubcommand.self, PageSubcommand.self,
      ConformanceSubcommand.self,
    ])

  static func main() async {
    Output.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as StreamFailure {
      failure.exit()
    } catch {
      // The contract has 2 for bad arguments, where the argument parser has 64.
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        Output.write(message + "\n", to: code.isSuccess ? .standardOutput : .standardError)
      }
      Output.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}
