/// The Gregorian calendar, without end in both directions; the year before 1 is 0.
enum GregorianCalendar {
  static func isLeap(_ year: Int) -> Bool {
    year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The length of a month; nil unless it is 1 … 12.
  static func monthLength(_ year: Int, _ month: Int) -> Int? {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: nil
    }
  }

  /// The day number of a date; days beyond the month run on into the next.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years begin in March, so that the day that leap years add is their last.
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func date(ofDay number: Int) -> CalendarDate {
    let shifted = number + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return CalendarDate(
      year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// The weekday of a day number, 1 Monday … 7 Sunday.
  static func weekday(ofDay number: Int) -> Int {
    floorRemainder(number + 3, 7) + 1
  }
}
