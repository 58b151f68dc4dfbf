import Foundation
import TableKit

/// The tables of `NewsDates`.
public enum DateTables {
  /// Compiles them from the sources in a folder.
  public static func compile(data: URL) throws -> [TableFile] {
    let dates = data.appendingPathComponent("dates")
    let zones = try ZoneSource(dates)
    return [
      try CalendarSource(dates).table(),
      zones.table(),
    ]
  }
}
