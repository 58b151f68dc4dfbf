internal import CNewsTables

/// The compiled rules of romanization, and the readings of ideographs.
struct RomanizationTable: Sendable {
  static let shared = RomanizationTable(StaticTable(news_table_romanization()))

  private let rules: Trie?
  private let table: StaticTable
  private let schemes: [String: UInt8]

  private init(_ table: StaticTable) {
    self.table = table
    rules = Trie(table, firstSection: 0)
    let names = String(decoding: table.section(3, as: UInt8.self), as: UTF8.self)
    schemes = Dictionary(
      names.split(separator: "\n").enumerated().map { (String($1), UInt8($0 + 1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number of a scheme; nil where there is none of that name.
  func scheme(_ name: String) -> UInt8? { schemes[name] }

  /// The longest rule that applies at a position of a word, and the narrowest of those: at the end of
  /// the word, at its start, after a vowel, anywhere.
  func match(
    _ scheme: UInt8, _ word: [UInt8], at position: Int, afterVowel: Bool
  ) -> (latin: UnsafeBufferPointer<UInt8>, end: Int)? {
    guard let rules else { return nil }
    var best: (value: UInt32, end: Int)?
    var start = rules.root
    guard start.step(scheme) else { return nil }
    for place in [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "a")] {
      if place == UInt8(ascii: "i"), position > 0 { continue }
      if place == UInt8(ascii: "v"), !afterVowel { continue }
      var cursor = start
      guard cursor.step(place) else { continue }
      var index = position
      while index < word.count, cursor.step(word[index]) {
        index += 1
        var found = cursor.value
        if index == word.count {
          var end = cursor
          if end.step(UInt8(ascii: "$")), let value = end.value { found = value }
        }
        if let found, index > best?.end ?? position { best = (found, index) }
      }
    }
    guard let best else { return nil }
    let pool = table.section(2, as: UInt8.self)
    let first = Int(best.value) + 1
    let count = Int(pool[first - 1])
    return (UnsafeBufferPointer(rebasing: pool[first..<first + count]), best.end)
  }

  /// The reading of an ideograph, packed, the number of bytes highest; 0 where there is none.
  func reading(_ scalar: UInt32) -> UInt64 {
    let readings = table.section(4, as: UInt16.self)
    guard scalar >= 0x4E00, Int(scalar) - 0x4E00 < readings.count else { return 0 }
    return table.section(5, as: UInt64.self)[Int(readings[Int(scalar) - 0x4E00])]
  }
}
