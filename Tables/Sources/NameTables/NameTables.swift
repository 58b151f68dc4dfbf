import Foundation
import TableKit

/// The tables of `NewsNames` and `NewsCities`.
public enum NameTables {
  /// Compiles them from the sources in a folder.
  public static func compile(data: URL) throws -> [TableFile] {
    let folder = data.appendingPathComponent("names")
    let sources = try NameSources(folder)
    return [
      try sources.gazetteer("CNewsTables/Tables/names.bin", cities: false),
      try sources.gazetteer("CNewsCities/Tables/cities.bin", cities: true),
      try WordTables.compile(folder),
      try PersonTables.compile(folder),
    ]
  }
}
