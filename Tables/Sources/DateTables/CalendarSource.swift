import Foundation
import TableKit

/// What calendars cannot be computed from: the published Islamic months and the Japanese eras.
struct CalendarSource {
  private var firstYear: Int32 = 0
  private var firstDays: [Int32] = []
  private var longMonths: [UInt16] = []
  private var eras: [Int32] = []

  init(_ folder: URL) throws {
    for row in try TSV.rows(folder.appendingPathComponent("umalqura.tsv"), columns: 3...3) {
      let year = try row.number(0)
      if firstDays.isEmpty { firstYear = Int32(year) }
      guard year == Int(firstYear) + firstDays.count else { throw row.error("a year is missing") }
      firstDays.append(Int32(try row.number(1)))
      let lengths = row[2].split(separator: " ")
      guard lengths.count == 12, lengths.allSatisfy({ $0 == "29" || $0 == "30" }) else {
        throw row.error("not twelve months of 29 or 30 days")
      }
      longMonths.append(
        lengths.enumerated().reduce(0) { $0 | ($1.element == "30" ? 1 << $1.offset : 0) })
    }
    let eraRows = try TSV.rows(
      folder.appendingPathComponent("cldr-japanese-eras.tsv"), columns: 2...2)
    for row in eraRows {
      guard try row.number(0) == eras.count else { throw row.error("an era is missing") }
      eras.append(Int32(try row.day(1)))
    }
  }

  func table() -> TableFile {
    var file = TableFile(
      path: "CNewsTables/Tables/calendars.bin",
      sources: ["dates/umalqura.tsv", "dates/cldr-japanese-eras.tsv"])
    file.append([firstYear])
    file.append(firstDays)
    file.append(longMonths)
    file.append(eras)
    return file
  }
}
