@_spi(Tables) internal import NewsText

/// Languages that tell themselves by a letter: a headline has few small words.
extension TextLanguage {
  /// The language whose letters stand in the words of a text that are written small, nil where there
  /// are none or those of two. A name keeps its letters in a text of any language: "Wałęsa dies".
  static func told(byLettersOf text: NameLine) -> String? {
    var told: String?
    var hasRing = false
    var hasUmlaut = false
    var hasCaron = false
    var hasAcute = false
    var words = 0
    for token in text.tokens {
      guard token.end <= reach, words < mostWords else { break }
      guard token.shape.isCased, token.shape.isDisjoint(with: [.capital, .upper]) else { continue }
      words += 1
      var index = token.start
      while index + 1 < token.end {
        let lead = text.bytes[index]
        index += 1
        guard lead >= 0xC2 else { continue }
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(text.bytes[index] & 0x3F)
        let language: String
        if lead < 0xE0 {
          // Swedish has å, and ä or ö; Finnish has no å, Danish and Norwegian have neither of the others.
          if scalar == 0xE5 { hasRing = true }
          if scalar == 0xE4 || scalar == 0xF6 { hasUmlaut = true }
          // Czech and Slovak have both; Slovene and Croatian, Latvian and Lithuanian have no acutes.
          if scalar == 0x10D || scalar == 0x161 || scalar == 0x17E { hasCaron = true }
          if scalar == 0xE1 || scalar == 0xE9 || scalar == 0xED || scalar == 0xFD {
            hasAcute = true
          }
          guard let owner = owner(of: scalar) else { continue }
          language = owner
        } else if lead == 0xE1, text.bytes[index] >= 0xBA, text.bytes[index] <= 0xBB {
          // U+1E80 … U+1EFF: vowels with two marks
          language = "vi"
        } else {
          continue
        }
        // Belarusian has the letters of Russian too.
        if told == nil || told == "ru" && language == "be" {
          told = language
        } else if told != language, told != "be" || language != "ru" {
          return nil
        }
      }
    }
    if told == "und" { return nil }
    return told ?? (hasRing && hasUmlaut ? "sv" : hasCaron && hasAcute ? "cs" : nil)
  }

  /// As many words are asked.
  private static let mostWords = 64

  /// The language that alone, or alone with its next of kin, writes a letter of two bytes; a tag of none
  /// that is told from others here where it is one of several that are not.
  private static func owner(of scalar: UInt32) -> String? {
    switch scalar {
    // ł ą ę ż ź ś: ą and ę stand in Lithuanian too
    case 0x142, 0x17C, 0x17A, 0x15B: "pl"
    // ř ě ů
    case 0x159, 0x11B, 0x16F: "cs"
    // ľ ĺ ŕ
    case 0x13E, 0x13A, 0x155: "sk"
    // ő ű
    case 0x151, 0x171: "hu"
    // ğ ı; ə is Azerbaijani, which has both
    case 0x11F, 0x131: "tr"
    // ț, and with a cedilla ţ
    case 0x21B, 0x163: "ro"
    // ơ ư
    case 0x1A1, 0x1B0: "vi"
    // ß
    case 0xDF: "de"
    // ø æ
    case 0xF8, 0xE6: "da"
    // ė ų
    case 0x117, 0x173: "lt"
    // ļ ķ ņ ģ
    case 0x13C, 0x137, 0x146, 0x123: "lv"
    // ñ
    case 0xF1: "es"
    // ы э ё
    case 0x44B, 0x44D, 0x451: "ru"
    // ї є ґ
    case 0x457, 0x454, 0x491: "uk"
    // ў
    case 0x45E: "be"
    // ј љ њ are Macedonian too; ћ ђ
    case 0x45B, 0x452: "sr"
    // ѓ ќ ѕ
    case 0x453, 0x45C, 0x455: "mk"
    // ə; þ ð; and the letters of Kazakh, Kyrgyz, Tatar, Mongolian and Tajik
    case 0x259, 0xFE, 0xF0, 0x493, 0x49B, 0x4A3, 0x4AF, 0x4B1, 0x4BB, 0x4D9, 0x4E9, 0x4B3, 0x4B7,
      0x4E3, 0x4EF:
      "und"
    default: nil
    }
  }
}
