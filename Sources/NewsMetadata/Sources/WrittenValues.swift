internal import NewsText

/// Values that a program wrote as it prints its own: lists and dictionaries of Python, JSON within a
/// string, times as a row of numbers. Feed readers' records reach a table that way.
enum WrittenValues {
  /// The values that some values hold, those that are plain words as they are; nil where all are.
  static func unwrapped(_ values: [MetadataValue]) -> [MetadataValue]? {
    if let time = time(values) { return [MetadataValue(time)] }
    guard values.contains(where: { isStructure($0.text) }) else { return nil }
    var result: [MetadataValue] = []
    for value in values {
      let inner = isStructure(value.text) ? TolerantJSON(unescaping: value.text).values : []
      let count = result.count
      for value in inner { MetadataValue.append(value, to: &result) }
      if result.count == count { result.append(value) }
    }
    return result
  }

  /// Whether a program wrote that it has no value, or a template was never filled.
  static func isBlank(_ text: String) -> Bool {
    blanks.contains(text) || text.contains(utf8: "{{") && text.contains(utf8: "}}")
  }

  private static let blanks: Set<String> = [
    "null", "NULL", "(null)", "nil", "None", "undefined", "NaN", "nan", "[object Object]",
  ]

  /// "{'term': 'ferry'}", "['ferry', 'fares']": braces or brackets round something quoted or nested.
  private static func isStructure(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let last = bytes.last,
      first == UInt8(ascii: "{") && last == UInt8(ascii: "}")
        || first == UInt8(ascii: "[") && last == UInt8(ascii: "]"),
      let second = bytes.dropFirst().first(where: { $0 > 0x20 })
    else { return false }
    return [0x22, 0x27, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "&")].contains(second)
  }

  /// A time in UTC as feedparser gives it: nine numbers, or "time.struct_time(tm_year=2021, …)".
  private static func time(_ values: [MetadataValue]) -> String? {
    // Nearly every key has one value of plain words.
    guard values.count == 9 || values.count == 1 else { return nil }
    var numbers: [Int] = []
    if values.count == 9 {
      numbers = values.compactMap { Int($0.text) }
    } else if values[0].text.utf8.count >= 36, values[0].text.contains(utf8: "tm_year=") {
      for part in values[0].text.split(separator: ",") {
        guard let sign = part.lastIndex(of: "=") else { continue }
        let digits = part[part.index(after: sign)...].prefix { $0.isNumber }
        if let number = Int(digits) { numbers.append(number) }
      }
    }
    guard numbers.count == 9, (1900...9999).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2]), (0...23).contains(numbers[3]), (0...59).contains(numbers[4]),
      (0...61).contains(numbers[5])
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(numbers[0])-\(two(numbers[1]))-\(two(numbers[2]))T"
      + "\(two(numbers[3])):\(two(numbers[4])):\(two(numbers[5]))Z"
  }
}
