import Foundation
import TableKit

/// The relative weekdays that a language says by way of the week: "volgende week vrijdag", 来週の金曜日.
///
/// CLDR gives them for "next Friday", but what they say is the Friday of next week. They are left out,
/// so that the week and the weekday are read as what they are.
struct WeekPhrases {
  private var weeks: [String: Set<String>] = [:]
  private var weekdays: [String: Set<String>] = [:]

  /// Notes the weeks and weekdays that a row names.
  mutating func note(_ row: TSV.Row) {
    let isWeek = row[1] == "relative" && row[2].hasPrefix("week/")
    guard isWeek || row[1] == "weekday" else { return }
    for language in row[3].split(separator: ",").map(String.init) {
      if isWeek {
        weeks[language, default: []].insert(row[0].lowercased())
      } else {
        weekdays[language, default: []].insert(row[0].lowercased())
      }
    }
  }

  /// The languages of a row in which it is no week and its weekday.
  func languages(of row: TSV.Row) -> Set<String> {
    let languages = Set(row[3].split(separator: ",").map(String.init))
    guard row[1] == "relative", row[2].hasPrefix("weekday") else { return languages }
    let form = row[0].lowercased()
    return languages.filter { language in
      !(weeks[language] ?? []).contains { week in
        guard let range = form.range(of: week) else { return false }
        var rest = form
        rest.removeSubrange(range)
        rest = rest.trimmingCharacters(in: .whitespaces)
        if rest.hasPrefix("の") { rest.removeFirst() }
        return weekdays[language]?.contains(rest) ?? false
      }
    }
  }
}
