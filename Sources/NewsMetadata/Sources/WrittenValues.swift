internal import NewsText

/// Values that a program wrote as it prints its own: lists and dictionaries of Python, JSON within a
/// string, times as a row of numbers. Feed readers' records reach a table that way.
enum WrittenValues {
  /// The values that some values hold, those that are plain words as they are; nil where all are.
  static func unwrapped(_ values: [MetadataValue]) -> [MetadataValue]? {
    // What a program wrote ends with a bracket, as plain words seldom do.
    guard values.count == 9 || values.indices.contains(where: { endsWithBracket(values[$0].text) })
    else { return nil }
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

  private static func endsWithBracket(_ text: String) -> Bool {
    let last = text.utf8.withContiguousStorageIfAvailable { $0.last } ?? text.utf8.last
    return last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last == UInt8(ascii: "}")
  }

  /// Whether a program wrote that it has no value, or a template was never filled.
  static func isBlank(_ text: String) -> Bool {
    return text.withBytes { bytes in
      bytes.count <= longestBlank && mayBeginBlank(bytes.first)
        && bytes.isOne(of: blanks, 0..<bytes.count)
        || bytes.contains("{{") && bytes.contains("}}")
    }
  }

  private static let blanks: [StaticString] = [
    "null", "NULL", "(null)", "nil", "None", "undefined", "NaN", "nan", "[object Object]",
    "true", "false", "True", "False",
  ]
  private static let longestBlank = 15

  /// Whether one of them begins so, as few values do.
  @inline(__always)
  private static func mayBeginBlank(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "("), UInt8(ascii: "u"),
      UInt8(ascii: "["), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"),
      UInt8(ascii: "F"):
      true
    default: false
    }
  }

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

  /// A time as a program of Python shows it: nine numbers in UTC as feedparser gives them,
  /// "time.struct_time(tm_year=2021, …)", "datetime.datetime(2021, 5, 4, 11, 45, tzinfo=tzutc())".
  private static func time(_ values: [MetadataValue]) -> String? {
    // Nearly every key has one value of plain words.
    if values.count == 9 { return written(values.compactMap { Int($0.text) }, of: 9, zone: "Z") }
    guard values.count == 1, let text = values.first?.text, text.utf8.last == UInt8(ascii: ")")
    else { return nil }
    if text.contains(utf8: "tm_year=") {
      let numbers = text.split(separator: ",", maxSplits: 12).compactMap { part in
        part.lastIndex(of: "=").flatMap { leadingNumber(part[part.index(after: $0)...]) }
      }
      return written(numbers, of: 9, zone: "Z")
    }
    for call in ["datetime.datetime(", "datetime.date("] where text.hasPrefix(call) {
      var numbers: [Int] = []
      for part in text.dropFirst(call.utf8.count).split(separator: ",", maxSplits: 12) {
        guard let number = leadingNumber(part.drop { $0 == " " }) else { break }
        numbers.append(number)
      }
      let isUniversal = text.contains(utf8: "utc") || text.contains(utf8: "UTC")
      return written(numbers, of: 3, zone: isUniversal ? "Z" : "")
    }
    return nil
  }

  private static func leadingNumber(_ text: Substring) -> Int? { Int(text.prefix { $0.isNumber }) }

  /// Year, month, day, hour, minute and second as ISO 8601 writes them, as many as there are; nil where
  /// they are fewer than asked, or no time.
  private static func written(_ numbers: [Int], of least: Int, zone: String) -> String? {
    guard numbers.count >= least, (1900...9999).contains(numbers[0]),
      (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(numbers[0])-\(two(numbers[1]))-\(two(numbers[2]))"
    guard numbers.count > 4 else { return day }
    let second = numbers.count > 5 ? numbers[5] : 0
    guard (0...23).contains(numbers[3]), (0...59).contains(numbers[4]), (0...61).contains(second)
    else { return nil }
    let minute = "\(day)T\(two(numbers[3])):\(two(numbers[4]))"
    return numbers.count > 5 ? "\(minute):\(two(second))\(zone)" : minute + zone
  }
}
