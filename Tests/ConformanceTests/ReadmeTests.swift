import NewsConformance
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the README shows is what happens.
///
/// A `console` block holds commands that begin with `$`, each followed by its output; a line `…`
/// stands for any lines. `RECORD=1 swift test --filter ReadmeTests` writes the outputs anew.
@Suite struct ReadmeTests {
  static let path = repository + "/README.md"

  @Test func `commands give the output that is shown`() throws {
    let readme = try Readme(contentsOf: Self.path)
    for example in readme.examples {
      let (output, status) = try Shell.run(
        "cd '\(repository)' && PATH='\(ProgramTests.folder)':$PATH && \(example.command) 2>&1")
      let lines = String(decoding: output, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(status == 0, "\(example.command)")
      #expect(
        example.isMet(by: lines.last == "" ? lines.dropLast() : lines),
        "\(example.command) gives\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD"] != nil))
  func `record the outputs`() throws {
    var readme = try Readme(contentsOf: Self.path)
    for example in readme.examples.reversed() where !example.output.contains("…") {
      let (output, _) = try Shell.run(
        "cd '\(repository)' && PATH='\(ProgramTests.folder)':$PATH && \(example.command) 2>&1")
      readme.replace(example, with: String(decoding: output, as: UTF8.self))
    }
    try Data(readme.text.utf8).write(to: URL(fileURLWithPath: Self.path))
  }

  @Test func `Swift code is the code of an example that is built`() throws {
    let readme = try Readme(contentsOf: Self.path)
    let sources = try ["Consumer"].flatMap { name in
      let folder = "\(repository)/Examples/\(name)"
      return try FileManager.default.subpathsOfDirectory(atPath: folder)
        .filter { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }
        .map {
          String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")), as: UTF8.self)
        }
    }
    for block in readme.blocks("swift") where !block.contains(".package(") {
      #expect(sources.contains { $0.contains(block) }, "\(block)")
    }
  }
}

/// The fenced blocks of a Markdown file.
struct Readme {
  struct Example {
    var command: String
    var output: [String]
    var outputLines: Range<Int>

    func isMet(by lines: [String]) -> Bool {
      guard let gap = output.firstIndex(of: "…") else { return lines == output }
      let head = output[..<gap]
      let tail = output[(gap + 1)...]
      return lines.count >= head.count + tail.count && lines.starts(with: head)
        && lines.suffix(tail.count) == tail
    }
  }

  private(set) var lines: [String]

  var text: String { lines.joined(separator: "\n") }

  init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func blocks(_ language: String) -> [String] {
    ranges(language).map { lines[$0].joined(separator: "\n") }
  }

  var examples: [Example] {
    var examples: [Example] = []
    for range in ranges("console") {
      var index = range.lowerBound
      while index < range.upperBound {
        var command = String(lines[index].dropFirst(2))
        while command.hasSuffix("\\"), index + 1 < range.upperBound {
          index += 1
          command += "\n" + lines[index]
        }
        let start = index + 1
        index = start
        while index < range.upperBound, !lines[index].hasPrefix("$ ") { index += 1 }
        examples.append(
          Example(
            command: command, output: Array(lines[start..<index]), outputLines: start..<index))
      }
    }
    return examples
  }

  mutating func replace(_ example: Example, with output: String) {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines.replaceSubrange(example.outputLines, with: lines)
  }

  private func ranges(_ language: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      if let first = start, line == "```" {
        ranges.append(first..<index)
        start = nil
      } else if start == nil, line == "```\(language)" {
        start = index + 1
      }
    }
    return ranges
  }
}
