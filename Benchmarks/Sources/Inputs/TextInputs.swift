/// Running text and names, made from our own words.
public struct TextInputs: Sendable {
  /// English prose of about 200 kB that names places, organisations and dates now and then.
  public let prose: String
  /// The same in 200 paragraphs of about 1 kB, ASCII alone.
  public let paragraphs: [String]
  /// 200 paragraphs of about 1 kB of clean Arabic.
  public let arabicParagraphs: [String]
  /// UTF-8 that was read as windows-1252, 500 lines.
  public let broken: [String]
  /// Paragraphs of about 1 kB in six languages, UTF-8 that was read as windows-1252.
  public let misreadParagraphs: [String]
  /// The paragraphs of each language as one text of 200 lines.
  public let misread: [String]
  /// Clean headlines in six scripts.
  public let headlines: [String]
  /// Names of places and organisations, in many spellings.
  public let names: [String]
  /// The same with one typing error each.
  public let misspelt: [String]

  /// Makes the inputs.
  public init() {
    var random = Random(seed: 5)
    let subjects = [
      "The minister", "A spokesman for the army", "The harbour authority", "Officials in Damascus",
      "The United Nations", "A court in Hamburg", "The mayor of Izmir", "The European Union",
      "Engineers from Kazakhstan", "The Russian delegation", "Fishermen near Latakia",
    ]
    let verbs = [
      "said on 3 May 2019 that", "confirmed that", "denied that", "told reporters that",
      "wrote last week that", "did not say whether", "hopes that",
    ]
    let objects = [
      "the bridge would open again", "talks with Turkey and Iran would go on",
      "the price of bread had fallen", "nobody was hurt in the storm",
      "the U.S. had sent a second team", "the road to Aleppo was clear",
      "the museum in Paris would lend the painting", "the vote of January 2018 was void",
    ]
    func sentence() -> String {
      "\(random.one(of: subjects)) \(random.one(of: verbs)) \(random.one(of: objects)). "
    }
    var prose = ""
    while prose.utf8.count < 200_000 { prose += sentence() }
    self.prose = prose
    paragraphs = (0..<200).map { _ in
      var paragraph = ""
      while paragraph.utf8.count < 1_000 { paragraph += sentence() }
      return paragraph
    }
    let arabicWords = [
      "قال", "الوزير", "إن", "المحادثات", "ستستمر", "في", "دمشق", "يوم", "الثلاثاء", "بعد",
      "العاصفة", "التي", "ضربت", "الساحل",
    ]
    arabicParagraphs = (0..<200).map { _ in
      var paragraph = ""
      while paragraph.utf8.count < 1_000 { paragraph += random.one(of: arabicWords) + " " }
      return paragraph
    }
    let accented = [
      "Le maire de Orléans a été réélu après le dépouillement",
      "Über die Brücke fährt künftig die Straßenbahn",
      "El niño pidió más información sobre la señal", "“Nobody knows” – the café’s owner said",
      "São Paulo não terá eleições em março", "Město Plzeň otevřelo nové nádraží",
    ]
    broken = (0..<500).map { _ in Self.misread(random.one(of: accented)) }
    // Numbers of their own: the other inputs stay what they were.
    var choice = Random(seed: 6)
    let misreadTexts = Self.sentences.map { sentences in
      (0..<200).map { _ in
        var paragraph = ""
        while paragraph.utf8.count < 500 { paragraph += choice.one(of: sentences) + " " }
        return Self.misread(String(paragraph.dropLast()))
      }
    }
    misreadParagraphs = misreadTexts.flatMap { $0[..<20] }
    misread = misreadTexts.map { $0.joined(separator: "\n") }
    let scripts = [
      accented, ["قال الوزير إن الطريق إلى حلب مفتوح", "عودة الصيادين إلى الميناء بعد العاصفة"],
      ["Министр открыл новый мост через реку", "Рыбаки вернулись в порт после шторма"],
      ["港の再開について協議が続く", "台風の後、漁師が港に戻る"], ["Ο υπουργός εγκαινίασε τη νέα γέφυρα"],
      ["דייגים חזרו לנמל אחרי הסערה"], ["The fishermen are back in the harbour after the storm"],
    ].flatMap(\.self)
    headlines = (0..<500).map { _ in random.one(of: scripts) }
    let forms = [
      "Raqqa", "Ar-Raqqah", "Rakka", "الرقة", "Ракка", "Aleppo", "Halab", "Damascus", "دمشق",
      "United States", "U.S.", "USA", "Vereinigte Staaten", "Russia", "Russian Federation",
      "Россия",
      "Hamburg", "Turkey", "Türkiye", "Washington, D.C.", "Reuters", "Agence France-Presse",
      "Kyiv", "Kiev", "Київ", "Beijing", "Peking", "北京", "European Union", "NATO", "Geneva",
      "Genève",
    ]
    names = (0..<500).map { _ in random.one(of: forms) }
    let long = ["Damascus", "Washington", "Hamburg", "Kazakhstan", "Netherlands", "Alexandria"]
    misspelt = (0..<200).map { _ in
      var letters = Array(random.one(of: long))
      let index = random.number(2...letters.count - 2)
      letters.swapAt(index, index - 1)
      return String(letters)
    }
  }

  private static let sentences = [
    [
      "قالت وزارة النقل إن العبّارات ستعود إلى العمل يوم الاثنين.",
      "هدأت العاصفة في المضيق بعد ثلاثة أيام من الأمطار.",
      "ينتظر الصيادون في الميناء أن يفتح السوق أبوابه من جديد.",
    ],
    [
      "Le ministère a annoncé que les bateaux reprendront la mer lundi.",
      "« Personne n’a été blessé », a précisé la préfète à la radio.",
      "Les pêcheurs espèrent que le marché rouvrira après la tempête.",
    ],
    [
      "Министерство сообщило, что паромы снова выйдут в море в понедельник.",
      "Рыбаки ждут в порту, пока откроется рынок.",
      "После трёх дней дождя буря в проливе утихла.",
    ],
    [
      "Die Fähren fahren am Montag wieder, teilte das Ministerium für Häfen mit.",
      "„Niemand wurde verletzt“, sagte die Bürgermeisterin.",
      "Nach drei Tagen Regen öffnen die Fischhändler ihre Stände wieder.",
    ],
    [
      "Ο υπουργός είπε ότι τα πλοία θα ξεκινήσουν πάλι τη Δευτέρα.",
      "Οι ψαράδες περιμένουν στο λιμάνι να ανοίξει η αγορά.",
      "Η καταιγίδα κόπασε μετά από τρεις ημέρες βροχής.",
    ],
    [
      "Promy wypłyną znów w poniedziałek, ogłosiło ministerstwo żeglugi.",
      "Rybacy czekają w porcie, aż zostanie otwarty targ.",
      "Po trzech dniach deszczu burza w cieśninie ucichła.",
    ],
  ]

  /// What a reader sees who takes UTF-8 for windows-1252.
  private static func misread(_ text: String) -> String {
    let high: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    var misread = String.UnicodeScalarView()
    for byte in text.utf8 {
      let value = (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(value) { misread.append(scalar) }
    }
    return String(misread)
  }
}
