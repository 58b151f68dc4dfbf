/// A day as a calendar names it.
///
/// Months are counted as CLDR counts them: from 1; in the Hebrew calendar 1 is Tishri, 6 Adar I,
/// which stands in leap years only, and 7 Adar or Adar II; the Coptic and Ethiopic thirteenth month
/// is 13.
struct CalendarDate: Sendable, Hashable {
  var year: Int
  var month: Int
  var day: Int

  init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// Division that rounds down, as calendars need it before their epoch.
@inline(__always)
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let quotient = dividend / divisor
  return (dividend % divisor != 0) && ((dividend < 0) != (divisor < 0)) ? quotient - 1 : quotient
}

/// The remainder that goes with ``floorDivide(_:_:)``, never negative for a positive divisor.
@inline(__always)
func floorRemainder(_ dividend: Int, _ divisor: Int) -> Int {
  dividend - divisor * floorDivide(dividend, divisor)
}
