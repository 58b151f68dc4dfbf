/// The tabular Islamic calendar with the civil epoch (Friday, 16 July 622 Julian): eleven leap
/// years in thirty.
enum IslamicCivilCalendar {
  /// 1 Muharram of the year 1.
  private static let epoch = -492_148

  static func isLeap(_ year: Int) -> Bool { floorRemainder(14 + 11 * year, 30) < 11 }

  static func monthLength(_ year: Int, _ month: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    return month == 12 && isLeap(year) ? 30 : 29 + month % 2
  }

  static func firstDay(_ year: Int, _ month: Int) -> Int {
    epoch + (year - 1) * 354 + floorDivide(3 + 11 * year, 30) + 29 * (month - 1) + month / 2
  }

  static func date(ofDay number: Int) -> CalendarDate {
    // The mean year is 10631 / 30 days; the estimate is never more than one year off.
    var year = floorDivide(30 * (number - epoch) + 10_646, 10_631)
    if firstDay(year, 1) > number { year -= 1 }
    var month = 12
    while month > 1, firstDay(year, month) > number { month -= 1 }
    return CalendarDate(year, month, number - firstDay(year, month) + 1)
  }
}
