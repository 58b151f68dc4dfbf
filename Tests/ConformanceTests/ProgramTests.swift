import NewsConformance
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The scripts under `Tests/program`, run on the program that was built beside the tests.
@Suite struct ProgramTests {
  /// Where programs are built: beside the tests.
  static let folder = CommandLine.arguments[0]
    .split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")

  static let scripts =
    (try? FileManager.default.contentsOfDirectory(atPath: repository + "/Tests/program"))?
    .filter { $0.hasSuffix(".sh") }.sorted() ?? []

  @Test(arguments: scripts)
  func `the program holds`(script: String) throws {
    let command =
      "NEWSMETA='\(Self.folder)/newsmeta' '\(repository)/Tests/program/run' \(script) 2>&1"
    let (output, status) = try Shell.run(command)
    #expect(status == 0, "\(String(decoding: output, as: UTF8.self))")
  }
}
