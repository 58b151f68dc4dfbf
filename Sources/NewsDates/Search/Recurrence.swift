/// Days that come again and again, and so are no one day: "every Monday", "chaque 1er mai", 毎週月曜日,
/// "the first Sunday of each month".
enum Recurrence {
  /// What stands before such a day.
  private static let before: [StaticString] = [
    "every", "each", "chaque", "tous", "jeden", "jede", "jedes", "jedem", "cada", "todos",
    "todas", "toda", "todo", "ogni", "tutti", "tutte", "tots", "fiecare", "elke", "iedere", "varje",
    "hver", "hvert", "joka", "iga", "igal", "katru", "kiekvieną", "κάθε", "каждый",
    "каждую", "каждое", "каждого", "каждой", "кожен", "кожну", "кожного", "кожної",
    "всеки", "всяка", "всяко", "сваки", "сваке", "сваког", "сваку", "svaki", "svake", "svakog",
    "svaku", "vsak", "vsako", "każdy", "każdą", "każda", "każdego", "każdej", "každý", "každou",
    "každé", "každého", "každú", "كل", "هر", "ہر", "हर", "प्रत्येक", "दर", "প্রতি", "প্রত্যেক", "ప్రతి",
    "ஒவ்வொரு", "בכל", "כל", "מדי", "매주", "매월", "매달", "매년", "setiap", "tiap", "mỗi", "hàng",
    "hằng", "kila", "tuwing",
  ]
  /// The same of words that are others in English, and in Danish and Norwegian: "in her Monday speech", "var her
  /// mandag", "in Minden Monday".
  private static let beforeElsewhere: [StaticString] = ["her", "los", "minden"]
  /// What may stand between that and the day: "every other Friday", "tous les 14 juillet".
  private static let between: [StaticString] = [
    "other", "single", "first", "last", "second", "third", "fourth", "les", "as", "os", "els", "i",
    "le", "zweiten",
    "zweite", "dritten", "deuxième", "segundo", "secondo", "tweede", "drugi", "drugą", "второй",
    "вторую", "andra", "annan", "anden", "annen", "toinen", "második", "ayın", "ilk", "son", "يوم",
    "יום", "روز", "첫째", "둘째", "셋째", "넷째", "마지막", "hari",
  ]
  /// What leads to it behind the day: "Sunday of every month".
  private static let links: [StaticString] = ["of", "in", "de", "di", "do", "van", "på", "i"]
  /// What the day recurs in, where nothing leads to it: "Dienstag jeden Monats".
  private static let periods: [StaticString] = [
    "week", "month", "year", "woche", "monat", "monats", "jahr", "jahres", "semaine", "mois",
    "semana", "mes", "año", "mês", "settimana", "mese", "maand", "måned", "månad", "miesiąca",
    "měsíce", "mesiaca", "месяца", "місяця", "meseca", "mjeseca", "месеца", "minggu", "bulan",
    "tahun", "tuần", "tháng", "năm",
  ]
  /// What is said of no one day at all.
  private static let adverbs: [StaticString] = [
    "montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonnabends",
    "sonntags",
  ]
  /// What stands before it where words are written without spaces, and between that and the day.
  private static let writtenThai: [StaticString] = ["ทุก"]
  private static let written: [StaticString] = ["每", "毎"]
  private static let writtenPeriods: [StaticString] = ["周", "週", "月", "年", "逢", "星期"]
  private static let ordinal: [StaticString] = ["第"]
  private static let counts: [StaticString] = ["一", "二", "三", "四", "五", "1", "2", "3", "4", "5"]
  private static let counters: [StaticString] = ["个", "個"]

  /// Whether the words beside a day tell that it recurs.
  ///
  /// - Parameter isEnglish: whether the day may be told in English.
  static func isOne(_ day: Range<Int>, isEnglish: Bool, in source: Bytes) -> Bool {
    let isElsewhere = !isEnglish && !isNordic(day, in: source)
    var start = day.lowerBound
    for _ in 0..<4 {
      guard let word = Neighbour.word(before: start, in: source) else { break }
      if Neighbour.isOne(word, of: before, in: source)
        || isElsewhere && Neighbour.isOne(word, of: beforeElsewhere, in: source)
      {
        return true
      }
      guard Neighbour.isOne(word, of: between, in: source) else { break }
      start = word.lowerBound
    }
    return isAdverb(day, in: source) || isLedBack(day.upperBound, in: source)
      || isWritten(before: day.lowerBound, in: source)
  }

  /// Whether no more than "and" or a comma parts a day from another before it.
  static func joins(_ end: Int, _ start: Int, in source: Bytes) -> Bool {
    guard end < start, start - end <= 6 else { return false }
    var words = 0
    for index in end..<start {
      let byte = source[index]
      guard
        byte == 0x20 || byte == 0x2C || byte == 0x26 || (byte | 0x20) &- 0x61 < 26 || byte > 0x7F
      else { return false }
      if byte == 0x20, index > end { words += 1 }
    }
    return words <= 2
  }

  /// "mandag", "fredag".
  private static func isNordic(_ day: Range<Int>, in source: Bytes) -> Bool {
    let end = day.first { source[$0] == 0x20 } ?? day.upperBound
    return end - day.lowerBound > 3 && source[end - 3..<end].elementsEqual("dag".utf8)
  }

  /// "montags", with a small letter: else a genitive.
  private static func isAdverb(_ day: Range<Int>, in source: Bytes) -> Bool {
    guard source[day.lowerBound] &- 0x61 < 26 else { return false }
    let word = day.lowerBound..<(day.first { source[$0] == 0x20 } ?? day.upperBound)
    return Neighbour.isOne(word, of: adverbs, in: source)
  }

  /// "of every month", "jeden Monats" behind the day.
  private static func isLedBack(_ end: Int, in source: Bytes) -> Bool {
    guard var word = Neighbour.word(after: end, in: source) else { return false }
    let isLinked = Neighbour.isOne(word, of: links, in: source)
    if isLinked {
      guard let next = Neighbour.word(after: word.upperBound, in: source) else { return false }
      word = next
    }
    guard Neighbour.isOne(word, of: before, in: source) else { return false }
    if isLinked { return true }
    guard let period = Neighbour.word(after: word.upperBound, in: source) else { return false }
    return Neighbour.isOne(period, of: periods, in: source)
  }

  /// The same where words are written without spaces: 每周一, 毎週月曜日, 每月第一个星期日, ทุกวันจันทร์.
  private static func isWritten(before start: Int, in source: Bytes) -> Bool {
    var end = start
    func takes(_ signs: [StaticString]) -> Bool {
      let found = signs.first { sign in
        let count = sign.utf8CodeUnitCount
        return end >= count
          && (0..<count).allSatisfy { source[end - count + $0] == sign.utf8Start[$0] }
      }
      end -= found?.utf8CodeUnitCount ?? 0
      return found != nil
    }
    guard end > 2, source[end - 1] >= 0x80 || source[end - 1] &- 0x30 < 10 else { return false }
    if takes(writtenThai) { return true }
    _ = takes(counters)
    if takes(counts) {
      guard takes(ordinal) else { return false }
    }
    _ = takes(writtenPeriods)
    return takes(written)
  }
}
