/// The Solar Hijri calendar of Iran and Afghanistan: the year begins at the spring equinox.
///
/// Leap years follow the 33-year cycle, which agrees with the equinox as seen at Tehran's meridian
/// from 1178 AP (1799) on; the one departure before 1601 AP (2222), where the equinox of 1503 falls
/// a day before the cycle's, is written out.
enum PersianCalendar {
  private static let epoch = -492_268

  static func isLeap(_ year: Int) -> Bool {
    switch year {
    case 1502: false
    case 1503: true
    default: floorRemainder(25 * year + 11, 33) < 8
    }
  }

  static func monthLength(_ year: Int, _ month: Int) -> Int? {
    switch month {
    case 1...6: 31
    case 7...11: 30
    case 12: isLeap(year) ? 30 : 29
    default: nil
    }
  }

  static func firstDay(_ year: Int, _ month: Int) -> Int {
    let newYear = epoch + 365 * (year - 1) + floorDivide(8 * year + 21, 33) - (year == 1503 ? 1 : 0)
    return newYear + 30 * (month - 1) + min(month - 1, 6)
  }

  static func date(ofDay number: Int) -> CalendarDate {
    var year = floorDivide(33 * (number - epoch) + 3, 12_053) + 1
    while firstDay(year, 1) > number { year -= 1 }
    while firstDay(year + 1, 1) <= number { year += 1 }
    let dayOfYear = number - firstDay(year, 1)
    let month = dayOfYear < 186 ? dayOfYear / 31 + 1 : (dayOfYear - 6) / 30 + 1
    return CalendarDate(year, month, number - firstDay(year, month) + 1)
  }
}
