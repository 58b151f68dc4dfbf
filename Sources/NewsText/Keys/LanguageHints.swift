/// Which language's rules a script is romanized by: the one that was given, or the one whose letters
/// stand in the text.
struct LanguageHints {
  private let language: String
  private var cyrillic = "cyrillic"
  private var arabic = "arabic"
  private(set) var isJapanese: Bool

  /// Whether the rules of Persian or Urdu hold, which have no article.
  var isPersian: Bool { arabic != "arabic" }

  init(_ bytes: UnsafeBufferPointer<UInt8>, language given: String?) {
    let primary = given?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? ""
    language = primary
    isJapanese = primary == "ja"
    switch primary {
    case "uk", "be", "bg", "sr", "mk", "mn", "kk", "ru": cyrillic = primary
    case "fa", "prs", "ps", "tg", "ckb", "ku", "az", "ug": arabic = "fa"
    case "ur", "pnb", "sd", "ks": arabic = "ur"
    case "": read(bytes)
    default: break
    }
  }

  /// Letters of U+0400 … U+04FF or of U+0600 … U+06FF, a bit each.
  private struct Letters {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    @inline(__always)
    mutating func insert(_ letter: UInt32) {
      let bit: UInt64 = 1 << UInt64(letter & 63)
      switch letter >> 6 & 3 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }

    func has(_ text: String) -> Bool {
      text.unicodeScalars.contains { scalar in
        let word =
          switch scalar.value >> 6 & 3 {
          case 0: words.0
          case 1: words.1
          case 2: words.2
          default: words.3
          }
        return word >> UInt64(scalar.value & 63) & 1 != 0
      }
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var cyrillicLetters = Letters()
    var arabicLetters = Letters()
    var hasCyrillic = false
    var hasArabic = false
    var position = 0
    var last: UInt32 = 0
    var hardSignBeforeConsonant = false
    var apostrophe = false
    var afterApostrophe = false
    while position < bytes.count {
      if base[position] < 0x80 {
        afterApostrophe = base[position] == 0x27 && last != 0
        position += 1
        last = 0
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
      position += length
      switch scalar {
      case 0x2019, 0x02BC:
        afterApostrophe = last != 0
        last = 0
        continue
      case 0x0400...0x045F, 0x0490...0x0491, 0x049A...0x04AF:
        let lower = scalar < 0x410 ? scalar + 0x50 : scalar < 0x430 ? scalar + 0x20 : scalar
        cyrillicLetters.insert(scalar >= 0x490 ? scalar | 1 : lower)
        hasCyrillic = true
        let isSoft = lower == 0x435 || lower == 0x451 || lower == 0x44E || lower == 0x44F
        // Russian has the hard sign before е, ё, ю, я only.
        if last == 0x44A, !isSoft { hardSignBeforeConsonant = true }
        // Ukrainian and Belarusian write it where Russian has a hard sign.
        if afterApostrophe, isSoft { apostrophe = true }
        last = lower
      case 0x0600...0x06FF:
        arabicLetters.insert(scalar)
        hasArabic = true
      case 0x3041...0x30FE:
        isJapanese = true
      default:
        break
      }
      afterApostrophe = false
    }
    if hasCyrillic {
      readCyrillic(
        cyrillicLetters, hardSignBeforeConsonant: hardSignBeforeConsonant, apostrophe: apostrophe)
    }
    if hasArabic {
      if arabicLetters.has("ٹڈڑںےہھ") {
        arabic = "ur"
      } else if arabicLetters.has("پچژگیک") {
        arabic = "fa"
      }
    }
  }

  private mutating func readCyrillic(
    _ letters: Letters, hardSignBeforeConsonant: Bool, apostrophe: Bool
  ) {
    let isRussian = letters.has("ыэ")
    if letters.has("қғңұү") {
      cyrillic = letters.has("қғұ") ? "kk" : "mn"
    } else if letters.has("ў") {
      cyrillic = "be"
    } else if letters.has("їєґ") || letters.has("і") && !isRussian || apostrophe && !isRussian {
      cyrillic = "uk"
    } else if letters.has("ќѓѕ") {
      cyrillic = "mk"
    } else if letters.has("ђћјљњџ") {
      cyrillic = "sr"
    } else if hardSignBeforeConsonant, !letters.has("ыэё") {
      cyrillic = "bg"
    } else if letters.has("і") || apostrophe {
      cyrillic = "be"
    }
  }

  /// The name of the scheme for a script; nil where there is none.
  func scheme(_ script: CodePointTraits.Script) -> String? {
    switch script {
    case .cyrillic: cyrillic
    case .arabic: arabic
    case .greek: "greek"
    case .georgian: "georgian"
    case .armenian: "armenian"
    case .hebrew: "hebrew"
    case .hiragana, .katakana: "kana"
    default: nil
    }
  }
}
