public import NewsMetadata

/// What came of one case.
public struct ConformanceResult: Sendable {
  /// The case.
  public var item: ConformanceCase
  /// What the implementation answered.
  public var answer: JSONValue
  /// Where that is not what the case expects; empty where the case passes.
  public var mismatches: [JSONPattern.Mismatch]

  /// Holds an answer against what its case expects.
  public init(item: ConformanceCase, answer: JSONValue) {
    self.item = item
    self.answer = answer
    mismatches = JSONPattern(item.expect).mismatches(with: answer)
  }

  /// Whether the answer is as expected.
  public var passed: Bool { mismatches.isEmpty }
}

extension ConformanceResult: CustomStringConvertible {
  /// The case, its input, what was expected and what came, for people.
  public var description: String {
    """
    \(item.id) (\(item.file)): \(item.why)
      input    \(item.input.text)
      expected \(item.expect.text)
      got      \(answer.text)
      \(mismatches.map(\.description).joined(separator: "\n  "))
    """
  }
}

/// What came of a run of the suite.
public struct ConformanceReport: Sendable {
  /// One area's figures.
  public struct Line: Sendable {
    /// The area.
    public var area: ConformanceArea
    /// How many cases passed.
    public var passed: Int
    /// How many cases there are.
    public var total: Int
    /// The percentage that must pass, where one is recorded.
    public var mark: Double?

    /// The percentage that passed.
    public var percent: Double { 100 * Double(passed) / Double(max(total, 1)) }
    /// Whether fewer passed than must.
    public var isBelowMark: Bool { percent < (mark ?? 0) - 1e-9 }
  }

  /// The results, in the suite's order.
  public var results: [ConformanceResult]
  /// The figures of the areas that have cases.
  public var lines: [Line]
  /// Known failures that passed: they should be struck from the list.
  public var unexpectedPasses: [String]

  /// The table that people read.
  public var table: String {
    var rows = [["area", "passed", "of", "%", "mark"]]
    for line in lines {
      rows.append([
        line.area.rawValue, "\(line.passed)", "\(line.total)", line.percent.tenths,
        line.mark?.tenths ?? "–",
      ])
    }
    let passed = lines.reduce(0) { $0 + $1.passed }
    let total = lines.reduce(0) { $0 + $1.total }
    let percent = 100 * Double(passed) / Double(max(total, 1))
    rows.append(["all", "\(passed)", "\(total)", percent.tenths, ""])
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: max(0, 9 - cell.count))
        return column == 0 ? cell + space : space + cell
      }.joined()
    }.joined(separator: "\n")
  }
}

extension ConformanceSuite {
  /// Runs every case.
  public func run(_ implementation: any Implementation) throws -> ConformanceReport {
    var results: [ConformanceResult] = []
    var lines: [ConformanceReport.Line] = []
    for area in ConformanceArea.all {
      let items = cases.filter { $0.area == area }
      if items.isEmpty { continue }
      let answers = try implementation.answer(items.map(\.input), area: area)
      let areaResults = zip(items, answers).map { item, answer in
        ConformanceResult(item: item, answer: answer)
      }
      lines.append(
        ConformanceReport.Line(
          area: area, passed: areaResults.count { $0.passed }, total: items.count,
          mark: marks[area.rawValue]))
      results += areaResults
    }
    return ConformanceReport(
      results: results, lines: lines,
      unexpectedPasses: results.filter { $0.passed && knownFailures[$0.item.id] != nil }
        .map(\.item.id))
  }
}

extension Double {
  /// With one digit after the point, rounded down: 99.96 is not 100.
  fileprivate var tenths: String {
    let tenths = Int((self * 10 + 1e-6).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
