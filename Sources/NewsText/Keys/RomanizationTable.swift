internal import CNewsTables

/// The compiled rules of romanization, and the readings of ideographs.
struct RomanizationTable: @unchecked Sendable {
  // The pointers are into read-only memory.
  static let shared = RomanizationTable(StaticTable(news_table_romanization()))

  private let rules: Trie?
  private let pool: UnsafePointer<UInt8>
  private let blocks: UnsafePointer<UInt32>
  private let letters: UnsafePointer<UInt16>
  private let ideographs: UnsafeBufferPointer<UInt16>
  private let readings: UnsafePointer<UInt64>
  /// The numbers of the schemes.
  let schemes: Schemes

  private init(_ table: StaticTable) {
    rules = Trie(table, firstSection: 0)
    pool = table.section(2, as: UInt8.self).start
    let names = String(decoding: table.section(3, as: UInt8.self), as: UTF8.self)
    let numbers = Dictionary(
      names.split(separator: "\n").enumerated().map { (String($1), UInt8($0 + 1)) },
      uniquingKeysWith: { first, _ in first })
    schemes = Schemes { numbers[$0] }
    ideographs = table.section(4)
    readings = table.section(5, as: UInt64.self).start
    blocks = table.section(6, as: UInt32.self).start
    letters = table.section(7, as: UInt16.self).start
  }

  /// The systems in which scripts are written, by language where languages differ; nil where the table
  /// has none of that name.
  struct Schemes: Sendable {
    let cyrillic, ru, uk, be, bg, sr, mk, mn, kk: UInt8?
    let arabic, fa, ur: UInt8?
    let greek, georgian, armenian, hebrew, kana: UInt8?

    fileprivate init(_ number: (String) -> UInt8?) {
      cyrillic = number("cyrillic")
      ru = number("ru")
      uk = number("uk")
      be = number("be")
      bg = number("bg")
      sr = number("sr")
      mk = number("mk")
      mn = number("mn")
      kk = number("kk")
      arabic = number("arabic")
      fa = number("fa")
      ur = number("ur")
      greek = number("greek")
      georgian = number("georgian")
      armenian = number("armenian")
      hebrew = number("hebrew")
      kana = number("kana")
    }
  }

  /// The Latin of a letter that is written alike wherever it stands; nil for any other.
  @inline(__always)
  func letter(_ scalar: UInt32, _ scheme: UInt8) -> UnsafeBufferPointer<UInt8>? {
    let place = scalar &- blocks[Int(scheme) - 1]
    guard place < 256 else { return nil }
    let number = letters[(Int(scheme) - 1) << 8 | Int(place)]
    return number == 0 ? nil : latin(UInt32(number) - 1)
  }

  @inline(__always)
  private func latin(_ offset: UInt32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pool + Int(offset) + 1, count: Int(pool[Int(offset)]))
  }

  /// The longest rule that applies at a position of a word, and the narrowest of those: at the end of
  /// the word, at its start, after a vowel, anywhere.
  func match(
    _ scheme: UInt8, _ word: UnsafeBufferPointer<UInt8>, at position: Int, afterVowel: Bool
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
    return best.map { (latin($0.value), $0.end) }
  }

  /// The reading of an ideograph; empty where there is none.
  @inline(__always)
  func reading(_ scalar: UInt32) -> Packed {
    guard scalar >= 0x4E00, Int(scalar) - 0x4E00 < ideographs.count else { return .empty }
    return Packed(rawValue: readings[Int(ideographs[Int(scalar) - 0x4E00])])
  }
}
