import ArgumentParser
import NewsConformance

struct ConformanceSubcommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conformance",
    abstract: "Runs the conformance suite against this library or another program.",
    discussion: """
      Prints a table by area. Fails, with exit status 1, on the first area that passes less than \
      its recorded mark.

        $ newsmeta conformance Fixtures
        $ newsmeta conformance --show 5
        $ newsmeta conformance --command "python3 my_normalizer.py"

      The other program is run once an area, with the subcommand added to its arguments: it reads \
      records from standard input and answers them on standard output, one a line.
      """)

  @Argument(help: "The folder of the suite.")
  var folder = "Fixtures"

  @Option(help: "Ask this program instead of the library; the subcommand is added to it.")
  var command: String?

  @Option(help: "Show so many failures, with input, expected and got.")
  var show = 3

  func run() throws {
    let report: ConformanceReport
    do {
      let suite = try ConformanceSuite(folder: folder)
      guard suite.faults.isEmpty else {
        throw ConformanceSuite.Failure(suite.faults.joined(separator: "\n"))
      }
      report = try suite.run(command.map(ExternalProgram.init(command:)) ?? BuiltIn())
    } catch {
      Output.write("newsmeta: \(error)\n", to: .standardError)
      throw StreamFailure.reading
    }
    for result in report.results.filter({ !$0.passed }).prefix(max(0, show)) {
      try Output.write(Array("\(result)\n\n".utf8))
    }
    try Output.write(Array("\(report.table)\n".utf8))
    for id in command == nil ? report.unexpectedPasses : [] {
      try Output.write(Array("\(id) is listed in known-failures.txt, but passes\n".utf8))
    }
    if let line = report.lines.first(where: \.isBelowMark) {
      try Output.write(Array("\(line.area.rawValue) is below its mark\n".utf8))
      throw StreamFailure.reading
    }
    if command == nil, !report.unexpectedPasses.isEmpty { throw StreamFailure.reading }
  }
}
