/// Names of months and weekdays, as they stand between a name and a day. Only for cutting bylines: dates are
/// read by the floor below.
enum BylineMonths {
  static let names = PhraseTable<Bool>(.month)

  /// Days of the week and their abbreviations, as they stand before a date.
  static let weekdays = PhraseTable<Bool>(.weekday)
}
