/// Arithmetic of the Gregorian calendar, without end in both directions, years counted
/// astronomically (0 is 1 BC).
enum Civil {
  /// Days from 1970-01-01 to a date. The day may lie outside its month; the result then does too.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years that begin in March put the leap day last; an era is 400 of them, 146 097 days.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date that lies so many days after 1970-01-01.
  static func date(_ days: Int) -> CalendarDate {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    return CalendarDate(yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
  }

  /// Whether a year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 28 … 31.
  static func monthLength(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The weekday of a day, 1 Monday … 7 Sunday.
  static func weekday(_ days: Int) -> Int {
    let index = (days + 3) % 7
    return (index < 0 ? index + 7 : index) + 1
  }

  /// The month that lies `count` months after another.
  static func month(_ year: Int, _ month: Int, plus count: Int) -> (year: Int, month: Int) {
    let index = year * 12 + month - 1 + count
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    return (newYear, index - newYear * 12 + 1)
  }

  /// The day of work, Monday to Friday, that lies `count` of them after another day.
  static func workday(_ days: Int, plus count: Int) -> Int {
    guard count != 0 else { return days }
    let weekday = Self.weekday(days)
    // From a weekend it is counted as from its Friday on, and from its Monday back.
    let start = weekday <= 5 ? weekday - 1 : count > 0 ? 4 : 5
    let index = start + count
    let weeks = index >= 0 ? index / 5 : (index - 4) / 5
    return days - weekday + 1 + weeks * 7 + index - weeks * 5
  }

  /// The days from 1970-01-01 to the Monday of the first ISO week of a year.
  static func firstWeek(of year: Int) -> Int {
    let fourth = days(year, 1, 4)
    return fourth - weekday(fourth) + 1
  }
}
