import Testing

@testable @_spi(Tables) import NewsText

/// Letter by letter against ICU's transliterators of the same system, in plain ASCII. Where we differ we
/// mean to, and the list is complete: a letter that is not in it agrees.
@Suite struct RomanizationAgreementTests {
  struct Alphabet: Sendable, CustomTestStringConvertible {
    var language: String
    var icu: String
    var letters: String
    /// Letters on which we differ, with what we write.
    var ours: KeyValuePairs<String, String> = [:]
    /// Why we differ.
    var why = ""

    var testDescription: String { "\(language) by \(icu)" }
  }

  /// The letters of India from a vowel on, those that are assigned.
  private static func indic(_ first: UInt32) -> String {
    let letters = (first + 5...first + 0x39).compactMap(Unicode.Scalar.init)
    return letters.filter { $0.properties.generalCategory == .otherLetter }.map { String($0) }
      .joined()
  }

  private static let asInNames =
    "The hissed letters as names have them: Chennai, Shimla, Rishikesh."

  static let alphabets = [
    Alphabet(
      language: "ru", icu: "Russian-Latin/BGN", letters: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
      ours: ["ё": "yo", "ъ": "", "ь": ""], why: "The press writes Alyosha, and no signs."),
    Alphabet(
      language: "uk", icu: "Ukrainian-Latin/BGN", letters: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
      ours: ["ь": ""], why: "The system of 2010 leaves the soft sign out."),
    Alphabet(
      language: "be", icu: "Belarusian-Latin/BGN", letters: "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
      ours: ["ў": "u", "ь": ""], why: "The system of 2007: Mahilioŭ, plain u in ASCII."),
    Alphabet(
      language: "bg", icu: "Bulgarian-Latin/BGN", letters: "абвгдежзийклмнопрстуфхцчшщъьюя",
      ours: ["й": "y", "х": "h", "ъ": "a", "ь": "y"], why: "The law of 2009; ICU's is of 1952."),
    Alphabet(
      language: "sr", icu: "Serbian-Latin/BGN", letters: "абвгдђежзијклљмнњопрстћуфхцчџш"),
    Alphabet(
      language: "mk", icu: "Macedonian-Latin/BGN", letters: "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
      ours: ["ѓ": "gj", "ж": "zh", "ќ": "kj", "ч": "ch", "џ": "dzh", "ш": "sh"],
      why: "As the press and passports write: Shilegov, Gjorgji."),
    Alphabet(
      language: "kk", icu: "Kazakh-Latin/BGN",
      letters: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
      ours: ["е": "ye", "ё": "yo", "ъ": "", "ь": ""],
      why: "е begins a word alone: Yerlan; no signs."),
    Alphabet(
      language: "mn", icu: "Mongolian-Latin/BGN", letters: "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
      ours: ["е": "ye", "з": "z", "х": "kh", "ъ": "", "ы": "y"],
      why: "The standard of 2012: Khurelsukh, Zandanshatar; ICU's is of 1964."),
    Alphabet(
      language: "el", icu: "Greek-Latin/UNGEGN", letters: "αβγδεζηθικλμνξοπρστυφχψω"),
    Alphabet(
      language: "ka", icu: "Georgian-Latin/BGN", letters: "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
      ours: ["კ": "k", "პ": "p", "ტ": "t", "ყ": "q", "წ": "ts", "ჭ": "ch"],
      why: "Names are written without the marks of ejectives: Tbilisi, Kutaisi."),
    Alphabet(
      language: "hy", icu: "Armenian-Latin/BGN", letters: "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփք",
      ours: ["թ": "t", "չ": "ch", "ռ": "r", "ց": "ts", "փ": "p", "ք": "k"],
      why: "Names are written without the marks of breath: Petrosyan."),
    Alphabet(
      language: "ar", icu: "Arabic-Latin/BGN", letters: "بتثجحخدذرزسشصضطظغفقكلمنهو",
      why: "Alef, ain and ya stand in no word alone, where ICU is asked for one."),
    Alphabet(
      language: "fa", icu: "Persian-Latin/BGN", letters: "بپتثجچحخدذرزژسشصضطظغفکگلمنوی",
      why: "Of ق, which is gh in Tehran, and of ه at an end we differ."),
    Alphabet(
      language: "he", icu: "Hebrew-Latin/BGN", letters: "גדזחטילמנסרת",
      why: "ICU needs the points to tell b from v and the rest; names stand without any."),
    Alphabet(language: "th", icu: "Thai-Latin", letters: "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"),
    Alphabet(
      language: "hi", icu: "Devanagari-Latin", letters: indic(0x900),
      ours: ["ऋ": "ri", "ऌ": "li", "च": "cha", "छ": "chha", "श": "sha", "ष": "sha"], why: asInNames),
    Alphabet(
      language: "bn", icu: "Bengali-Latin", letters: indic(0x980),
      ours: ["ঋ": "ri", "ঌ": "li", "চ": "cha", "ছ": "chha", "শ": "sha", "ষ": "sha"], why: asInNames),
    Alphabet(
      language: "gu", icu: "Gujarati-Latin", letters: indic(0xA80),
      ours: ["ઋ": "ri", "ઌ": "li", "ચ": "cha", "છ": "chha", "શ": "sha", "ષ": "sha"], why: asInNames),
    Alphabet(
      language: "or", icu: "Oriya-Latin", letters: indic(0xB00),
      ours: ["ଋ": "ri", "ଌ": "li", "ଚ": "cha", "ଛ": "chha", "ଶ": "sha", "ଷ": "sha"], why: asInNames),
    Alphabet(
      language: "ta", icu: "Tamil-Latin", letters: indic(0xB80),
      ours: ["ச": "cha", "ஶ": "sha", "ஷ": "sha"], why: asInNames),
    Alphabet(
      language: "te", icu: "Telugu-Latin", letters: indic(0xC00),
      ours: [
        "ఋ": "ri", "ఌ": "li", "చ": "cha", "ఛ": "chha", "ఴ": "la", "శ": "sha", "ష": "sha",
      ], why: asInNames),
    Alphabet(
      language: "kn", icu: "Kannada-Latin", letters: indic(0xC80),
      ours: ["ಋ": "ri", "ಌ": "li", "ಚ": "cha", "ಛ": "chha", "ಶ": "sha", "ಷ": "sha"], why: asInNames),
    Alphabet(
      language: "ml", icu: "Malayalam-Latin", letters: indic(0xD00),
      ours: [
        "ഋ": "ri", "ഌ": "li", "ച": "cha", "ഛ": "chha", "ഩ": "na", "ശ": "sha", "ഷ": "sha",
      ], why: asInNames),
    Alphabet(
      language: "ko", icu: "Hangul-Latin", letters: "가개갸걔거게겨계고과괘괴교구궈궤귀규그긔기"),
    Alphabet(
      language: "ja", icu: "Hiragana-Latin",
      letters: "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
        + "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
      ours: ["を": "o", "ぢ": "ji", "づ": "zu"], why: "Hepburn as passports have it."),
  ]

  @Test(arguments: alphabets) func `letters agree with ICU but for those listed`(
    _ alphabet: Alphabet
  ) throws {
    let icu = Transliterator("\(alphabet.icu); Latin-ASCII")
    var differing: [String: String] = [:]
    for scalar in alphabet.letters.unicodeScalars {
      let letter = String(scalar)
      let theirs = try #require(icu(letter), "ICU has no \(alphabet.icu)")
      let ours = SearchKeys.ascii(letter, language: alphabet.language)
      if ours != theirs { differing[letter] = ours }
    }
    #expect(
      differing == Dictionary(uniqueKeysWithValues: alphabet.ours.map { ($0.key, $0.value) }))
  }

  @Test(
    arguments: [
      ("Київ, Łódź", nil, "Kyiv, Lodz"), ("Ж", "mn", "J"), ("plain", nil, "plain"), ("☕", nil, ""),
      ("Cafe\u{301}", nil, "Cafe"),
    ] as [(String, String?, String)])
  func `ASCII alone is that of the keys`(text: String, language: String?, expected: String) {
    let ascii = SearchKeys.ascii(text, language: language)
    #expect(ascii == SearchKeys(text, language: language).ascii)
    #expect(ascii == expected)
  }
}
