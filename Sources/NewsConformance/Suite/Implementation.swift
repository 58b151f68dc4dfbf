#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
public import NewsMetadata

/// Something that answers the contract's records: this library, or a program.
public protocol Implementation: Sendable {
  /// Answers the inputs of an area, one answer an input, in their order.
  func answer(_ inputs: [JSONValue], area: ConformanceArea) throws -> [JSONValue]
}

/// This library, through the same code as the program.
public struct BuiltIn: Implementation {
  /// Makes the implementation.
  public init() {}

  /// Answers the inputs of an area.
  public func answer(_ inputs: [JSONValue], area: ConformanceArea) throws -> [JSONValue] {
    if area.isSeries { return try inputs.map(series) }
    let answerer = Self.answerer(area)
    return try inputs.map { input in
      var output: [UInt8] = []
      input.withLine { answerer.answer($0, into: &output) }
      return try JSONValue(parsing: String(decoding: output, as: UTF8.self))
    }
  }

  private func series(_ input: JSONValue) throws -> JSONValue {
    var answerer = SeriesAnswerer(DateSeriesCommand())
    for record in input.elements { record.withLine { answerer.add($0) } }
    var output: [UInt8] = []
    answerer.finish(into: &output)
    return .array(
      try output.split(separator: 0x0A).map {
        try JSONValue(parsing: String(decoding: $0, as: UTF8.self))
      })
  }

  private static func answerer(_ area: ConformanceArea) -> RecordAnswerer {
    switch area.rawValue {
    case "text": RecordAnswerer(TextCommand())
    case "keys": RecordAnswerer(KeysCommand())
    case "dates": RecordAnswerer(DatesCommand())
    case "search": RecordAnswerer(DateSearchCommand())
    case "names": RecordAnswerer(NamesCommand())
    case "mentions": RecordAnswerer(MentionsCommand())
    case "pages": RecordAnswerer(PagesCommand())
    default: RecordAnswerer(ArticlesCommand())
    }
  }
}

/// A program that speaks the contract, asked over a pipe.
public struct ExternalProgram: Implementation {
  /// The command as a shell reads it; the subcommand is added to it.
  public let command: String

  /// Makes the implementation.
  public init(command: String) { self.command = command }

  /// The program did not answer as the contract asks.
  public struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String
  }

  /// Answers the inputs of an area with one run of the program, or with one for each series.
  public func answer(_ inputs: [JSONValue], area: ConformanceArea) throws -> [JSONValue] {
    if area.isSeries {
      return try inputs.map { .array(try run($0.elements, area)) }
    }
    return try run(inputs, area)
  }

  private func run(_ records: [JSONValue], _ area: ConformanceArea) throws -> [JSONValue] {
    let line = ([command] + area.arguments).joined(separator: " ")
    var input: [UInt8] = []
    for record in records { input += Array(record.text.utf8) + [0x0A] }
    let (output, status) = try Shell.run(line, input: input)
    guard status == 0 else { throw Failure(description: "\(line): exit status \(status)") }
    let answers = output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard answers.count == records.count else {
      throw Failure(
        description: "\(line): \(records.count) records in, \(answers.count) answers out")
    }
    return try answers.map { answer in
      do {
        return try JSONValue(parsing: answer)
      } catch {
        throw Failure(description: "\(line): an answer is not JSON: \(answer)")
      }
    }
  }
}

extension JSONValue {
  fileprivate func withLine(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8(body)
  }
}
