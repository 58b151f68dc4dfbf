import Foundation
import TableKit

extension TSV.Row {
  /// What is wrong with this row, and where it stands.
  func error(_ message: String) -> TableError { TableError("\(file):\(line): \(message)") }

  /// A whole number.
  func number(_ index: Int) throws -> Int {
    guard let value = Int(self[index]) else { throw error("'\(self[index])' is not a number") }
    return value
  }

  /// A date `2019-05-01`, in days since 1970-01-01.
  func day(_ index: Int) throws -> Int {
    let parts = self[index].split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { throw error("'\(self[index])' is not a date") }
    return Self.day(parts[0], parts[1], parts[2])
  }

  /// An instant `2019-05-01T01:00:00Z`, in seconds since 1970.
  func instant(_ index: Int) throws -> Int64 {
    let parts = self[index].split { "-T:Z".contains($0) }.compactMap { Int($0) }
    guard parts.count == 6 else { throw error("'\(self[index])' is not an instant") }
    let day = Self.day(parts[0], parts[1], parts[2])
    return Int64(day * 86400 + parts[3] * 3600 + parts[4] * 60 + parts[5])
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
