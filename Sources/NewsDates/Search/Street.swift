/// Streets, squares and bridges that are named for a day: "Avenue du 8 Mai 1945", "Calle 25 de Mayo",
/// "Straße des 17. Juni", "улица 8 Марта".
enum Street {
  private static let words: [StaticString] = [
    "rue", "avenue", "av.", "boulevard", "bd", "quai", "stade", "pont", "calle", "avenida", "plaza",
    "paseo", "viale", "piazza", "piazzale", "corso", "rua", "praça", "largo", "strada",
    "bulevardul",
    "ulica", "ulicy", "ul.", "ulice", "straße", "strasse", "platz", "улица", "улице", "улицы",
    "ул.",
    "площадь", "площади", "проспект", "вулиця", "вулиці", "شارع", "ميدان", "جسر", "كوبري",
    "Улица", "Улице", "Площадь", "Проспект", "Вулиця", "Площа", "площа", "via", "plac", "placu",
    "náměstí", "piața", "stadion", "jalan", "jl.", "đường", "Đường", "trg", "трг", "Трг", "οδός",
    "Οδός", "οδού", "πλατεία", "πλατείας", "میدان", "خیابان", "بلوار",
  ]
  /// These are streets only with "du" or "de" behind them.
  private static let linkedWords: [StaticString] = ["place", "square", "cours", "lycée", "puente"]
  private static let links: [StaticString] = ["du", "de", "del", "des", "la"]

  /// Whether the words right before a place name a street, with one link between at most.
  static func stands(before position: Int, in source: Bytes) -> Bool {
    guard let last = word(before: position, in: source) else { return false }
    if matches(last, source, words) { return true }
    guard matches(last, source, links), let street = word(before: last.lowerBound, in: source)
    else { return false }
    return matches(street, source, words) || matches(street, source, linkedWords)
  }

  private static func word(before position: Int, in source: Bytes) -> Range<Int>? {
    var end = position
    while end > 0, source[end - 1] == 0x20 { end -= 1 }
    guard end < position, end > 0 else { return nil }
    var start = end
    while start > 0, end - start < 24, isInWord(source[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: ".")
  }

  /// Whether a word is one of a list; its first letter may be a capital of ASCII.
  private static func matches(_ range: Range<Int>, _ source: Bytes, _ words: [StaticString]) -> Bool
  {
    words.contains { word in
      guard word.utf8CodeUnitCount == range.count else { return false }
      return range.allSatisfy { index in
        let (byte, wanted) = (source[index], word.utf8Start[index - range.lowerBound])
        if byte == wanted { return true }
        return index == range.lowerBound && byte < 0x80 && byte | 0x20 == wanted
      }
    }
  }
}
