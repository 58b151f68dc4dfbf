/// Days to and from the calendars of the world, in integers alone.
///
/// A day is its number since 1970-01-01 of the Gregorian calendar. A calendar is named by its
/// ``CalendarCode``; years are the calendar's own: 2561 Buddhist, 107 of the Republic, 1439 Hijri;
/// Japanese years are Gregorian ones, counted back from the era by ``JapaneseEras``. Islamic dates
/// are Umm al-Qura's, and the civil calendar's where that is not published (before 1300 and after
/// 1600 AH). Right for every day from 1800 to 2200; the rules hold far beyond.
enum CalendarConversion {
  /// The years that are converted at all: enough for every calendar, far from overflow.
  private static let years = -99_999...999_999

  /// The day number of a date; nil where the calendar has no such day.
  ///
  /// - Complexity: O(1).
  static func day(_ calendar: Int16, year: Int, month: Int, day: Int) -> Int? {
    guard day >= 1, let length = monthLength(calendar, year: year, month: month), day <= length
    else { return nil }
    return firstDay(calendar, year: year, month: month) + day - 1
  }

  /// The date of a day number.
  ///
  /// - Complexity: O(1).
  static func date(_ calendar: Int16, ofDay number: Int) -> CalendarDate {
    switch calendar {
    case CalendarCode.islamic: IslamicCalendar.date(ofDay: number)
    case CalendarCode.islamicCivil: IslamicCivilCalendar.date(ofDay: number)
    case CalendarCode.persian: PersianCalendar.date(ofDay: number)
    case CalendarCode.hebrew: HebrewCalendar.date(ofDay: number)
    case CalendarCode.coptic: CopticCalendar.coptic.date(ofDay: number)
    case CalendarCode.ethiopic: CopticCalendar.ethiopic.date(ofDay: number)
    case CalendarCode.indian: IndianCalendar.date(ofDay: number)
    case CalendarCode.julian: JulianCalendar.date(ofDay: number)
    default: gregorian(calendar, ofDay: number)
    }
  }

  /// How many days a month has; nil where the calendar has no such month.
  static func monthLength(_ calendar: Int16, year: Int, month: Int) -> Int? {
    guard years.contains(year), month >= 1 else { return nil }
    switch calendar {
    case CalendarCode.islamic: return IslamicCalendar.monthLength(year, month)
    case CalendarCode.islamicCivil: return IslamicCivilCalendar.monthLength(year, month)
    case CalendarCode.persian: return PersianCalendar.monthLength(year, month)
    case CalendarCode.hebrew: return HebrewCalendar.monthLength(year, month)
    case CalendarCode.coptic: return CopticCalendar.coptic.monthLength(year, month)
    case CalendarCode.ethiopic: return CopticCalendar.ethiopic.monthLength(year, month)
    case CalendarCode.indian: return IndianCalendar.monthLength(year, month)
    case CalendarCode.julian: return JulianCalendar.monthLength(year, month)
    default:
      return month <= 12 ? Civil.monthLength(year + gregorianShift(calendar), month) : nil
    }
  }

  /// The first day of a month that the calendar has.
  private static func firstDay(_ calendar: Int16, year: Int, month: Int) -> Int {
    switch calendar {
    case CalendarCode.islamic: IslamicCalendar.firstDay(year, month)
    case CalendarCode.islamicCivil: IslamicCivilCalendar.firstDay(year, month)
    case CalendarCode.persian: PersianCalendar.firstDay(year, month)
    case CalendarCode.hebrew: HebrewCalendar.firstDay(year, month)
    case CalendarCode.coptic: CopticCalendar.coptic.firstDay(year, month)
    case CalendarCode.ethiopic: CopticCalendar.ethiopic.firstDay(year, month)
    case CalendarCode.indian: IndianCalendar.firstDay(year, month)
    case CalendarCode.julian: JulianCalendar.day(year, month, 1)
    default: Civil.days(year + gregorianShift(calendar), month, 1)
    }
  }

  private static func gregorian(_ calendar: Int16, ofDay number: Int) -> CalendarDate {
    var date = Civil.date(number)
    date.year -= gregorianShift(calendar)
    return date
  }

  /// What is added to a year of a calendar that differs from the Gregorian in the year alone.
  private static func gregorianShift(_ calendar: Int16) -> Int {
    switch calendar {
    case CalendarCode.buddhist: -543
    case CalendarCode.roc: 1911
    default: 0
    }
  }
}
