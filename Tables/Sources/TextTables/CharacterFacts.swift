/// Which steps of cleaning look at which characters, and the groups of scripts that its evidence is
/// counted in. The bits are those of `CharacterSteps` in the library.
enum CharacterFacts {
  static let composition: UInt16 = 1 << 0
  static let control: UInt16 = 1 << 1
  static let lineEnd: UInt16 = 1 << 2
  static let invisible: UInt16 = 1 << 3
  static let softHyphen: UInt16 = 1 << 4
  static let space: UInt16 = 1 << 5
  static let arabic: UInt16 = 1 << 6
  static let width: UInt16 = 1 << 7
  static let ligature: UInt16 = 1 << 8
  static let quote: UInt16 = 1 << 9
  static let tatweel: UInt16 = 1 << 10
  static let c1: UInt16 = 1 << 11
  static let misreadLead: UInt16 = 1 << 12
  static let misreadTrail: UInt16 = 1 << 13
  static let mixupLetter: UInt16 = 1 << 14

  static let compatibility: [String: UInt16] = [
    "arabic": arabic, "width": width, "ligature": ligature,
  ]

  static let ranges: [(ClosedRange<Int>, UInt16)] = [
    (0x00...0x08, control),
    (0x0B...0x0D, lineEnd),
    (0x0E...0x1F, control),
    (0x7F...0x7F, control),
    (0x80...0x9F, c1),
    (0xA0...0xA0, space),
    (0xAD...0xAD, softHyphen),
    (0x61C...0x61C, invisible),  // Arabic letter mark
    (0x640...0x640, tatweel),
    (0x1680...0x1680, space),
    (0x180E...0x180E, invisible),  // Mongolian vowel separator
    (0x2000...0x200A, space),
    (0x200B...0x200F, invisible),
    (0x2018...0x201F, quote),
    (0x2028...0x2029, lineEnd),
    (0x202A...0x202E, invisible),
    (0x202F...0x202F, space),
    (0x205F...0x205F, space),
    (0x2060...0x206F, invisible),
    (0x2BC...0x2BC, quote),
    (0x3000...0x3000, space),
    (0xFDD0...0xFDEF, control),
    (0xFEFF...0xFEFF, invisible),
    (0xFF01...0xFF5E, width),
    (0xFFF9...0xFFFC, control),
    (0xFFFE...0xFFFF, control),
    (0xC0...0x17F, mixupLetter),
    (0x400...0x45F, mixupLetter),
    (0x490...0x491, mixupLetter),
    // Signs that hardly ever stand inside a word.
    (0xA1...0xAC, mixupLetter),
    (0xAE...0xB6, mixupLetter),
    (0xB8...0xBF, mixupLetter),
    (0x2C6...0x2DD, mixupLetter),
    (0x2018...0x2018, mixupLetter),
    (0x201A...0x201A, mixupLetter),
    (0x201C...0x2021, mixupLetter),
    (0x2030...0x203A, mixupLetter),
    (0xE0001...0xE0001, invisible),
    (0xE0020...0xE007F, invisible),
  ]

  static let kinds = [
    "letter", "upper", "lower", "mark", "number", "punctuation", "symbol", "control",
  ]

  /// The kind of a character by its class in `classes.tsv`; nil where there is no such class.
  static func kind(of point: Int, class name: String, letterCase: String) -> String? {
    switch name {
    case "letter": letterCase == "lower" ? "lower" : letterCase.isEmpty ? "letter" : "upper"
    case "unspaced": "letter"
    case "digit", "number": "number"
    // Apostrophes that are letters; accents that stand by themselves; signs that fold to a hyphen.
    case "apostrophe" where 0x2B0...0x2FF ~= point: "letter"
    case "apostrophe" where point == 0xB4 || point == 0xFF40 || 0x1FBD...0x1FFE ~= point: "symbol"
    case "hyphen" where [0x207B, 0x208B, 0x2212, 0xFF5E].contains(point): "symbol"
    case "space", "apostrophe", "hyphen", "dot", "punctuation": "punctuation"
    case "newline" where point >= 0x2028: "punctuation"
    case "ignorable" where 0xFE00...0xFE0F ~= point || 0x180B...0x180F ~= point: "mark"
    case "newline", "ignorable", "control": "control"
    case "mark", "symbol": name
    default: nil
    }
  }

  /// Scripts by group; group 0 is what is not assigned, 1 every script not named, 2 common.
  static let scripts = [
    "", "Other", "Common", "Latin", "Cyrillic", "Greek", "Hebrew", "Arabic", "Thai", "Devanagari",
    "Bengali", "Gurmukhi", "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Lao",
    "Myanmar", "Khmer", "Tibetan", "Ethiopic", "Georgian", "Armenian", "Han", "Hiragana",
    "Katakana", "Hangul", "Inherited", "Oriya",
  ]

  /// Letters that spell hardly any language stand apart from their script: phonetic extensions,
  /// letters for transcription, Coptic.
  static func group(of point: Int, script: Int) -> Int {
    switch point {
    case 0x0180...0x0180, 0x0182...0x0185, 0x0189...0x018D, 0x0195...0x0198, 0x019A...0x019F,
      0x01A2...0x01AE, 0x01B5...0x01CC, 0x01D5...0x01E5, 0x01EA...0x0217, 0x021C...0x0252,
      0x0255...0x0258, 0x025A...0x025A, 0x025C...0x02BA, 0x02BD...0x02C5, 0x02C8...0x02D7,
      0x02DE...0x02FF, 0x0370...0x0385, 0x03CF...0x03FF, 0x0460...0x0489, 0x0500...0x052F,
      0x1C80...0x1CFF, 0x1D00...0x1DBF, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xAB6F,
      0x1EFA...0x1EFF, 0xFB00...0xFB17:
      1
    case 0x2800...0x28FF, 0x2E00...0x2E7F, 0x1F000...0x1F0FF: 1
    default: script
    }
  }

  /// The group and kind of an ASCII character.
  static func ascii(_ point: Int) -> UInt8 {
    switch UInt8(point) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 3 << 3 | 2
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 3 << 3 | 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 2 << 3 | 4
    case 0...0x1F, 0x7F: 2 << 3 | 7
    case 0x20: 2 << 3 | 5
    default: 2 << 3 | 5
    }
  }
}
