/// The eras of Japan by CLDR's numbers: 0 Taika … 232 Meiji, 233 Taishō, 234 Shōwa, 235 Heisei,
/// 236 Reiwa.
enum JapaneseEras {
  /// The days of an era; the present one has no end.
  ///
  /// - Returns: nil where there is no such era.
  static func days(of era: Int) -> ClosedRange<Int>? {
    let starts = CalendarTable.shared.japaneseEras
    guard starts.indices.contains(era) else { return nil }
    let last = era + 1 < starts.count ? Int(starts[era + 1]) - 1 : Int(Int32.max)
    return Int(starts[era])...max(Int(starts[era]), last)
  }

  /// The Gregorian year of a year of an era: Heisei 30 is 2018, Reiwa 1 (元年) 2019.
  ///
  /// - Returns: nil where there is no such era or it did not last so long.
  static func gregorianYear(_ year: Int, of era: Int) -> Int? {
    guard year >= 1, let days = days(of: era) else { return nil }
    let result = Civil.date(days.lowerBound).year + year - 1
    return Civil.days(result, 1, 1) <= days.upperBound ? result : nil
  }
}
