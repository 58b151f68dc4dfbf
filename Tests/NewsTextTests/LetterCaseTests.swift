import NewsText
import Testing

@Suite("Case of headlines")
struct LetterCaseTests {
  static func repaired(
    _ text: String, _ letterCase: TextCleaner.Options.LetterCase, _ language: String? = nil,
    names: [String] = []
  ) -> CleanText {
    var options = TextCleaner.Options()
    options.letterCase = letterCase
    options.language = language
    options.names = names
    return TextCleaner(options).clean(text)
  }

  @Test(
    "Sentences",
    arguments: [
      (
        "FERRY CAPTAIN SAYS STORM CLOSED THE PORT OF HAMBURG",
        "Ferry captain says storm closed the port of Hamburg"
      ),
      ("NATO CHIEF MEETS MINISTERS IN GENEVA", "NATO chief meets ministers in Geneva"),
      ("POPE JOHN XXIII DIES AT 81, VATICAN SAYS", "Pope John XXIII dies at 81, Vatican says"),
      ("DON'T PANIC, THE BRIDGE ISN'T CLOSED", "Don't panic, the bridge isn't closed"),
      ("WHO SAYS COVID-19 CASES FALL", "WHO says COVID-19 cases fall"),
      ("WHO WILL PAY FOR THE BRIDGE?", "Who will pay for the bridge?"),
      ("THEY TOLD US THE DAM HOLDS", "They told us the dam holds"),
      ("TWO KILLED AT 10PM ON 21ST STREET", "Two killed at 10pm on 21st street"),
      ("MINISTER MAY RESIGN TODAY", "Minister may resign today"),
      ("CHINA, TURKEY AND POLISH FARMERS TALK", "China, Turkey and Polish farmers talk"),
      ("O'NEILL WINS THE RACE AGAIN", "O'Neill wins the race again"),
      ("minister opens new bridge over the rhine", "Minister opens new bridge over the Rhine"),
      ("u.s. says iran talks go on at 9 a.m. today", "U.S. says Iran talks go on at 9 a.m. today"),
    ])
  func sentences(text: String, expected: String) {
    #expect(Self.repaired(text, .sentence).text == expected)
  }

  @Test(
    "Titles",
    arguments: [
      ("HARBOUR OF THE NORTH OPENS IN SPRING", nil, "Harbour of the North Opens in Spring"),
      ("KING CHARLES III VISITS KENYA", nil, "King Charles III Visits Kenya"),
      ("McDONALD'S OPENS IN THE U.S.", nil, "McDonald's Opens in the U.S."),
      ("BREAKING: FIRE AT THE AT&T TOWER", nil, "Breaking: Fire at the AT&T Tower"),
      ("HURRICANE ZORBLAX HITS COAST", nil, "Hurricane Zorblax Hits Coast"),
      ("i think the eu is right", nil, "I Think the EU Is Right"),
      ("İSTANBUL'DA YENİ KÖPRÜ AÇILDI", "tr", "İstanbul'da Yeni Köprü Açıldı"),
      ("IŞIKLI ISPARTA YOLU KAPANDI", "tr", "Işıklı Isparta Yolu Kapandı"),
      ("ijsland opent nieuwe haven", "nl", "IJsland Opent Nieuwe Haven"),
      (
        "EL ALCALDE DE LA CIUDAD INAUGURA EL PUENTE", "es",
        "El Alcalde de la Ciudad Inaugura el Puente"
      ),
      ("Η ΟΔΟΣ", "el", "Η ΟΔΟΣ"),
      ("νέος δρόμος στη θάλασσα", "el", "Νέος Δρόμος Στη Θάλασσα"),
      ("НОВЫЙ МОСТ ОТКРЫТ", "ru", "Новый Мост Открыт"),
    ] as [(String, String?, String)])
  func titles(text: String, language: String?, expected: String) {
    #expect(Self.repaired(text, .title, language).text == expected)
  }

  @Test(
    "What cannot be known stays",
    arguments: [
      // Nouns of German.
      ("NEUE BRÜCKE IN DER STADT ERÖFFNET", "de"), ("NEUE BRÜCKE IN DER STADT ERÖFFNET", nil),
      // Accents of Greek.
      ("ΝΕΑ ΓΕΦΥΡΑ ΣΤΗΝ ΑΘΗΝΑ", "el"),
      // A dotted i of a language that was not stated.
      ("İSTANBUL'DA YENİ KÖPRÜ AÇILDI", nil), ("IŞIK VE YAĞMUR GELDI", nil),
      // Other languages, whose short words are not those of English.
      ("EL ALCALDE DE LA CIUDAD INAUGURA EL PUENTE", nil), ("НОВЫЙ МОСТ ОТКРЫТ", nil),
      // Both cases stand already, or too little does.
      ("Harbour OPENS in spring", nil), ("BBC NEWS", nil), ("UNESCO", nil), ("12-11-10", nil),
    ] as [(String, String?)])
  func abstains(text: String, language: String?) {
    for letterCase in [TextCleaner.Options.LetterCase.title, .sentence] {
      #expect(Self.repaired(text, letterCase, language).edits.isEmpty)
    }
  }

  @Test("A sentence with a word that nobody knows stays, unless the caller knows it")
  func names() {
    let text = "HURRICANE ZORBLAX HITS THE COAST"
    #expect(Self.repaired(text, .sentence).edits.isEmpty)
    #expect(
      Self.repaired(text, .sentence, names: ["Zorblax"]).text == "Hurricane Zorblax hits the coast")
  }

  @Test("Edits name the rule and the words")
  func edits() {
    let clean = Self.repaired("First line.\nDAM ON THE VOLTA HOLDS\n", .title)
    #expect(clean.text == "First line.\nDam on the Volta Holds\n")
    #expect(clean.edits.map(\.rule) == Array(repeating: "letter-case", count: 5))
    #expect(clean.edits.first?.range == 12..<15)
    #expect(clean.edits.allSatisfy { $0.confidence < 1 })
  }
}
