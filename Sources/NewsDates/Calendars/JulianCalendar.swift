/// The Julian calendar: every fourth year is a leap year. Russia wrote it until 1918, Greece until
/// 1923, and some churches write it now.
enum JulianCalendar {
  static func isLeap(_ year: Int) -> Bool { year & 3 == 0 }

  static func monthLength(_ year: Int, _ month: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    return month == 2 && isLeap(year) ? 29 : Civil.monthLength(2001, month)
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + floorDivide(shifted, 4) + dayOfYear - 719_470
  }

  static func date(ofDay number: Int) -> CalendarDate {
    let shifted = number + 719_470
    let cycle = floorDivide(shifted, 1461)
    let dayOfCycle = shifted - cycle * 1461
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460) / 365
    let dayOfYear = dayOfCycle - 365 * yearOfCycle
    let month = (5 * dayOfYear + 2) / 153
    return CalendarDate(
      yearOfCycle + cycle * 4 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
