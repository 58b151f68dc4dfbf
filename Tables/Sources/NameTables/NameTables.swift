import Foundation
import TableKit

/// The tables of `NewsNames and NewsCities`.
public enum NameTables {
  /// Compiles them from the sources in a folder.
  public static func compile(data: URL) throws -> [TableFile] { [] }
}
