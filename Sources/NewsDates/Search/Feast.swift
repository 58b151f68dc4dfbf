/// Weekdays that are the name of one day of the year, which is not the nearest of its kind: "Black Friday",
/// "Viernes Santo", "mardi gras".
enum Feast {
  /// What stands before the weekday, with a capital.
  private static let before: [StaticString] = [
    "black", "good", "ash", "fat", "cyber", "super", "bloody", "palm", "holy", "maundy", "giving",
    "shrove", "easter", "whit", "schwarzer", "goede", "witte", "wielki", "wielka", "Чёрная",
    "Черная", "Страстная",
  ]
  /// What stands behind it.
  private static let after: [StaticString] = [
    "santo", "santa", "negro", "saint", "gras", "noir", "grasso", "nero",
  ]

  /// Whether the words beside a weekday make a feast of it.
  static func isOne(_ weekday: Range<Int>, in source: Bytes) -> Bool {
    if let word = Neighbour.word(before: weekday.lowerBound, in: source),
      source[word.lowerBound] &- 0x61 >= 26, Neighbour.isOne(word, of: before, in: source)
    {
      return true
    }
    guard let word = Neighbour.word(after: weekday.upperBound, in: source) else { return false }
    return Neighbour.isOne(word, of: after, in: source)
  }
}
