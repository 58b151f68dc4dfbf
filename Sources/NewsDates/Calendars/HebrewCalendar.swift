/// The Hebrew calendar: months by the mean new moon, seven leap years in nineteen, and four rules
/// that put off the new year.
enum HebrewCalendar {
  /// 1 Tishri of the year 1.
  private static let epoch = -2_092_590

  static func isLeap(_ year: Int) -> Bool { floorRemainder(7 * year + 1, 19) < 7 }

  /// Days from the epoch to the new year, before a year's length has its say.
  private static func elapsedDays(_ year: Int) -> Int {
    let months = floorDivide(235 * year - 234, 19)
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + floorDivide(parts, 25_920)
    // The new year never falls on Sunday, Wednesday or Friday.
    return floorRemainder(3 * (day + 1), 7) < 3 ? day + 1 : day
  }

  /// 1 Tishri.
  static func newYear(_ year: Int) -> Int {
    let before = elapsedDays(year - 1)
    let here = elapsedDays(year)
    let after = elapsedDays(year + 1)
    // Years of 356 and 382 days are not allowed.
    let delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0
    return epoch + here + delay
  }

  static func monthLength(_ year: Int, _ month: Int) -> Int? {
    switch month {
    case 1, 5, 8, 10, 12: 30
    case 2: (newYear(year + 1) - newYear(year)) % 10 == 5 ? 30 : 29
    case 3: (newYear(year + 1) - newYear(year)) % 10 == 3 ? 29 : 30
    case 4, 7, 9, 11, 13: 29
    case 6: isLeap(year) ? 30 : nil
    default: nil
    }
  }

  static func firstDay(_ year: Int, _ month: Int) -> Int {
    var day = newYear(year)
    for earlier in 1..<max(month, 1) { day += monthLength(year, earlier) ?? 0 }
    return day
  }

  static func date(ofDay number: Int) -> CalendarDate {
    // The mean year is 35975351 / 98496 days.
    var year = floorDivide((number - epoch) * 98_496, 35_975_351) + 1
    while newYear(year) > number { year -= 1 }
    while newYear(year + 1) <= number { year += 1 }
    var first = newYear(year)
    var month = 1
    while month < 13 {
      let length = monthLength(year, month) ?? 0
      if number < first + length { break }
      first += length
      month += 1
    }
    return CalendarDate(year, month, number - first + 1)
  }
}
