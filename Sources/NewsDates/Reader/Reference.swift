/// The caller's reference as the calendar on the wall shows it in the caller's zone.
struct Reference {
  let instant: Instant
  /// Seconds east of UTC at the reference.
  let offset: Int
  /// Days since 1970-01-01, local.
  let day: Int
  /// Seconds since local midnight.
  let second: Int

  init(_ instant: Instant, offset: Int) {
    self.instant = instant
    self.offset = offset
    let local = Int(instant.seconds) + offset
    day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    second = local - day * 86_400
  }

  var date: CalendarDate { Civil.date(day) }
  var weekday: Int { Civil.weekday(day) }

  /// The year nearest to the reference in which a month, and a day of it, falls; nil where no year
  /// has that day.
  ///
  /// News tells more of what was than of what will be, so the half year looked at reaches further
  /// back than ahead.
  func nearestYear(month: Int, day dayOfMonth: Int?, weekday: Int?) -> Int? {
    var best: (year: Int, distance: Int)?
    for year in date.year - 1...date.year + 1 {
      if let dayOfMonth, dayOfMonth > Civil.monthLength(year, month) { continue }
      let days = Civil.days(year, month, dayOfMonth ?? 15)
      let ahead = days - day
      // A date half a year off belongs to the year of the reference.
      var distance = abs(ahead + 20) - (year == date.year ? 80 : 0)
      // A weekday that agrees outweighs nearness, but not by more than a year.
      if let weekday, Civil.weekday(days) == weekday { distance -= 400 }
      if best.map({ distance < $0.distance }) ?? true { best = (year, distance) }
    }
    if best == nil, let dayOfMonth, dayOfMonth <= 29 {
      // 29 February: the nearest one, 1900 had none.
      return (2...8).flatMap { [date.year - $0, date.year + $0] }
        .first { dayOfMonth <= Civil.monthLength($0, month) }
    }
    return best?.year
  }
}
