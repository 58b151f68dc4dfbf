/// The years that two digits mean: from 1970 to 2069.
///
/// A fixed pivot, so that a text reads the same next year. RFC 2822's is 1950; dates of the web
/// are not older than the web's clock.
enum TwoDigitYear {
  static func year(_ number: Int) -> Int { number < 70 ? 2_000 + number : 1_900 + number }

  /// Whether a year is so far ahead that two digits are rather a day, where they can be: fixed too.
  static func isFar(_ year: Int) -> Bool { year >= 2_030 }
}
