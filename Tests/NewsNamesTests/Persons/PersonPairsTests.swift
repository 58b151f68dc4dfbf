import Foundation
import Testing

@testable import NewsNames

/// Pairs of names of which it is known whether they are one, from the half of the groups of spellings
/// that nothing was fitted to.
@Suite struct PersonPairsTests {
  private struct Score {
    var found = 0
    var right = 0
    var same = 0
    var precision: Double { Double(right) / Double(max(1, found)) }
    var recall: Double { Double(right) / Double(max(1, same)) }
    var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }
  }

  private func score(_ groups: NameGroups?) throws -> Score {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data/person-pairs.tsv")
    var score = Score()
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      let a = try #require(PersonName(fields[0])), b = try #require(PersonName(fields[1]))
      let isFound = PersonComparison(a, b, groups: groups).isSame
      let isSame = fields[2] == "same"
      score.found += isFound ? 1 : 0
      score.same += isSame ? 1 : 0
      score.right += isFound && isSame ? 1 : 0
      if ProcessInfo.processInfo.environment["RECORD"] == "pairs", isFound != isSame {
        print(isFound ? "+" : "-", line, PersonComparison(a, b, groups: groups))
      }
    }
    print("pairs: precision \(score.precision) recall \(score.recall) F1 \(score.f1)")
    return score
  }

  @Test func namesInNoGroupAreToldBySound() throws {
    #expect(try score(nil).f1 >= 0.82)
  }

  @Test func knownSpellingsMeet() throws {
    #expect(try score(.shared).f1 >= 0.92)
  }
}
