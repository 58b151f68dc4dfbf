import Foundation
import TableKit

/// The tables of `NewsText`.
public enum TextTables {
  /// Compiles them from the sources in a folder.
  public static func compile(data: URL) throws -> [TableFile] {
    try CleanTable.compile(data: data) + [
      try FoldCompiler.compile(data: data),
      try EncodingCompiler.compile(data: data),
      try RomanizationCompiler.compile(data: data),
      try CaseTable.compile(data: data),
      try EntityTable.compile(data: data),
      try CharsetCompiler(data: data).compile(data: data),
    ]
  }
}
