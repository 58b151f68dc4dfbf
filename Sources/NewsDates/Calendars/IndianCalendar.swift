/// The national calendar of India, in years of the Saka era, bound to the Gregorian calendar.
enum IndianCalendar {
  private static let era = 78

  static func monthLength(_ year: Int, _ month: Int) -> Int? {
    switch month {
    case 1: Civil.isLeap(year + era) ? 31 : 30
    case 2...6: 31
    case 7...12: 30
    default: nil
    }
  }

  static func firstDay(_ year: Int, _ month: Int) -> Int {
    let leap = Civil.isLeap(year + era)
    let first = Civil.days(year + era, 3, leap ? 21 : 22)
    guard month > 1 else { return first }
    return first + (leap ? 31 : 30) + 30 * (month - 2) + min(month - 2, 5)
  }

  static func date(ofDay number: Int) -> CalendarDate {
    var year = Civil.date(number).year - era
    if firstDay(year, 1) > number { year -= 1 }
    var month = 12
    while month > 1, firstDay(year, month) > number { month -= 1 }
    return CalendarDate(year, month, number - firstDay(year, month) + 1)
  }
}
