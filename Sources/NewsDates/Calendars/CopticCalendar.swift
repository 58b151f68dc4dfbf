/// The calendars of the Coptic and the Ethiopian churches: twelve months of thirty days, and five
/// or six days more. They differ in the count of years alone.
struct CopticCalendar: Sendable {
  /// The first day of the year 1.
  private let epoch: Int

  /// Years of the martyrs, from 284.
  static let coptic = CopticCalendar(epoch: -615_558)
  /// Years of the incarnation, from 8.
  static let ethiopic = CopticCalendar(epoch: -716_367)

  func monthLength(_ year: Int, _ month: Int) -> Int? {
    switch month {
    case 1...12: 30
    case 13: floorRemainder(year, 4) == 3 ? 6 : 5
    default: nil
    }
  }

  func firstDay(_ year: Int, _ month: Int) -> Int {
    epoch + 365 * (year - 1) + floorDivide(year, 4) + 30 * (month - 1)
  }

  func date(ofDay number: Int) -> CalendarDate {
    let year = floorDivide(4 * (number - epoch) + 1463, 1461)
    let dayOfYear = number - firstDay(year, 1)
    return CalendarDate(year, dayOfYear / 30 + 1, dayOfYear % 30 + 1)
  }
}
