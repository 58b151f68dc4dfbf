internal import CNewsTables
@_spi(Tables) internal import NewsText

/// What calendars cannot be computed from: `calendars.bin`.
///
/// Sections: 0 the first published Islamic year; 1 the first day of each published Islamic year;
/// 2 the months of it that have thirty days, bit 0 the first; 3 the first days of the Japanese eras.
struct CalendarTable: Sendable {
  static let shared = CalendarTable(StaticTable(news_table_calendars()))

  private let table: StaticTable
  private let firstYear: Int

  private init(_ table: StaticTable) {
    self.table = table
    firstYear = Int(table.section(0, as: Int32.self)[0])
  }

  /// A published year of Umm al-Qura: its first day, and which months are long.
  func islamicYear(_ year: Int) -> (firstDay: Int, longMonths: UInt16)? {
    let days = table.section(1, as: Int32.self)
    guard days.indices.contains(year - firstYear) else { return nil }
    return (
      Int(days[year - firstYear]), table.section(2, as: UInt16.self)[year - firstYear]
    )
  }

  /// The first day of each Japanese era, by CLDR's number.
  var japaneseEras: UnsafeBufferPointer<Int32> { table.section(3) }
}
