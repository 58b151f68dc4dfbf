import NewsConformance
import Testing

@Suite struct ConformanceTests {
  static let suite = try? ConformanceSuite(folder: repository + "/Fixtures")

  @Test func `the suite itself is sound`() throws {
    let suite = try ConformanceSuite(folder: repository + "/Fixtures")
    #expect(suite.faults.isEmpty)
  }

  @Test(arguments: suite?.cases ?? [])
  func `the library answers`(item: ConformanceCase) throws {
    let answer = try #require(try BuiltIn().answer([item.input], area: item.area).first)
    let result = ConformanceResult(item: item, answer: answer)
    if let reason = Self.suite?.knownFailures[item.id] {
      // A listed case that passes is a failure too: the list must not go stale.
      withKnownIssue(Comment(rawValue: reason)) { #expect(result.passed) }
    } else {
      #expect(result.passed, "\(result)")
    }
  }

  @Test func `no area is below its mark`() throws {
    let suite = try #require(Self.suite)
    let report = try suite.run(BuiltIn())
    #expect(report.lines.filter(\.isBelowMark).map(\.area.rawValue) == [], "\(report.table)")
  }
}
