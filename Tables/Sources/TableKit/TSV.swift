import Foundation

/// The rows of a tab-separated source: one fact a line, `#` lines are comments that name the source
/// and its licence.
public struct TSV: Sendable {
  /// One line, with where it stands for error messages.
  public struct Row: Sendable {
    /// The file's name.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The fields.
    public let fields: [String]

    /// The field at an index, empty where the line is shorter.
    public subscript(index: Int) -> String { index < fields.count ? fields[index] : "" }
  }

  /// Reads a file, checking that every row has from `columns.lowerBound` to `columns.upperBound`
  /// fields.
  public static func rows(_ url: URL, columns: ClosedRange<Int>) throws -> [Row] {
    let text = try String(contentsOf: url, encoding: .utf8)
    var rows: [Row] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.contains(fields.count) else {
        throw TableError(
          "\(url.lastPathComponent):\(number + 1): \(fields.count) fields, not \(columns)")
      }
      rows.append(Row(file: url.lastPathComponent, line: number + 1, fields: fields))
    }
    return rows
  }
}

/// A source that cannot be compiled, and why.
public struct TableError: Error, CustomStringConvertible {
  /// What is wrong, and where.
  public let description: String

  /// Makes one of its parts.
  public init(_ description: String) { self.description = description }
}
