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
    guard let last = Neighbour.word(before: position, in: source) else { return false }
    if Neighbour.isOne(last, of: words, in: source) { return true }
    guard Neighbour.isOne(last, of: links, in: source),
      let street = Neighbour.word(before: last.lowerBound, in: source)
    else { return false }
    return Neighbour.isOne(street, of: words, in: source)
      || Neighbour.isOne(street, of: linkedWords, in: source)
  }
}
