/// The Umm al-Qura calendar of Saudi Arabia as published for 1300 to 1600 AH, the civil calendar
/// before and after.
enum IslamicCalendar {
  static func monthLength(_ year: Int, _ month: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    guard let published = CalendarTable.shared.islamicYear(year) else {
      return IslamicCivilCalendar.monthLength(year, month)
    }
    return 29 + Int(published.longMonths >> (month - 1) & 1)
  }

  static func firstDay(_ year: Int, _ month: Int) -> Int {
    guard let published = CalendarTable.shared.islamicYear(year) else {
      return IslamicCivilCalendar.firstDay(year, month)
    }
    let before = published.longMonths & (1 << (month - 1) - 1)
    return published.firstDay + 29 * (month - 1) + before.nonzeroBitCount
  }

  static func date(ofDay number: Int) -> CalendarDate {
    let civil = IslamicCivilCalendar.date(ofDay: number)
    // The published year begins within three days of the civil one.
    for year in [civil.year + 1, civil.year, civil.year - 1] where firstDay(year, 1) <= number {
      var month = 12
      while month > 1, firstDay(year, month) > number { month -= 1 }
      return CalendarDate(year, month, number - firstDay(year, month) + 1)
    }
    return civil
  }
}
