import Foundation
import TableKit

/// The tables of `NewsDates`.
public enum DateTables {
  /// Compiles them from the sources in a folder.
  public static func compile(data: URL) throws -> [TableFile] {
    let dates = data.appendingPathComponent("dates")
    var zones = try ZoneSource(dates)
    let lexicon = try LexiconSource(dates, zones: &zones)
    return [
      try CalendarSource(dates).table(),
      try lexicon.table(),
      zones.table(),
    ]
  }
}
