#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import NewsMetadata

/// The cases of a folder, the marks that each area has reached, and the failures that are known.
public struct ConformanceSuite: Sendable {
  /// Every case, by area, file and place in the file.
  public var cases: [ConformanceCase]
  /// The percentage of cases that an area must pass, by its name.
  public var marks: [String: Double]
  /// Why a case is known to fail, by its identifier.
  public var knownFailures: [String: String]

  /// A file of the suite that cannot be used, and why.
  public struct Failure: Error, CustomStringConvertible {
    /// The file and the reason.
    public let description: String

    /// Makes a failure.
    public init(_ description: String) { self.description = description }
  }

  /// Loads a suite: `<area>/*.json`, `marks.json` and `known-failures.txt`.
  public init(folder: String) throws(Failure) {
    cases = []
    marks = [:]
    knownFailures = [:]
    for area in ConformanceArea.all {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(area.rawValue)"))
      for name in (names ?? []).sorted() where name.hasSuffix(".json") {
        try load("\(area.rawValue)/\(name)", area, in: folder)
      }
    }
    guard !cases.isEmpty else { throw Failure("no cases in \(folder)") }
    if let json = try? Self.json("\(folder)/marks.json") {
      marks = (json.object ?? [:]).compactMapValues { mark in
        switch mark {
        case .integer(let percent): Double(percent)
        case .number(let percent): percent
        default: nil
        }
      }
    }
    try loadKnownFailures("\(folder)/known-failures.txt")
  }

  private mutating func load(
    _ file: String, _ area: ConformanceArea, in folder: String
  ) throws(Failure) {
    guard case .array(let entries) = try Self.json("\(folder)/\(file)") else {
      throw Failure("\(file): not an array of cases")
    }
    for (index, entry) in entries.enumerated() {
      guard let id = entry["id"]?.string, let why = entry["why"]?.string, !why.isEmpty,
        let input = entry["input"], let expect = entry["expect"]
      else {
        throw Failure(
          "\(file): case \(index + 1) lacks one of id, input, expect and why")
      }
      cases.append(
        ConformanceCase(id: id, area: area, input: input, expect: expect, why: why, file: file))
    }
  }

  /// Lines of an identifier and a reason; `#` begins a comment.
  private mutating func loadKnownFailures(_ path: String) throws(Failure) {
    guard let bytes = FileManager.default.contents(atPath: path) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else {
        throw Failure("known-failures.txt: no reason for \(line)")
      }
      knownFailures[String(parts[0])] = String(parts[1])
    }
  }

  private static func json(_ path: String) throws(Failure) -> JSONValue {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path) cannot be read")
    }
    do {
      return try JSONValue(parsing: String(decoding: data, as: UTF8.self))
    } catch {
      throw Failure("\(path): not JSON at byte \(error.offset): \(error.reason)")
    }
  }
}

extension ConformanceSuite {
  /// What is wrong with the suite itself: identifiers twice or in the wrong area, known failures
  /// of no case, marks of no area.
  public var faults: [String] {
    var faults: [String] = []
    var files: [String: String] = [:]
    for item in cases {
      if let other = files.updateValue(item.file, forKey: item.id) {
        faults.append("\(item.id) stands in \(other) and in \(item.file)")
      }
      if !item.id.hasPrefix(item.area.rawValue + "-") {
        faults.append("\(item.id) in \(item.file) does not begin with \(item.area.rawValue)-")
      }
      if item.area.isSeries ? item.input.array == nil : item.input.object == nil {
        faults.append("\(item.id) in \(item.file) has an input of the wrong type")
      }
    }
    for id in knownFailures.keys.sorted() where files[id] == nil {
      faults.append("known-failures.txt names \(id), which is no case")
    }
    let areas = Set(ConformanceArea.all.map(\.rawValue))
    for area in marks.keys.sorted() where !areas.contains(area) {
      faults.append("marks.json names \(area), which is no area")
    }
    return faults
  }
}
