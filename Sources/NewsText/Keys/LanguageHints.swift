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

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var letters: Set<UInt32> = []
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
        letters.insert(scalar >= 0x490 ? scalar | 1 : lower)
        // Russian has the hard sign before е, ё, ю, я only.
        if last == 0x44A, ![0x435, 0x451, 0x44E, 0x44F].contains(lower) {
          hardSignBeforeConsonant = true
        }
        // Ukrainian and Belarusian write it where Russian has a hard sign.
        if afterApostrophe, [0x435, 0x451, 0x44E, 0x44F].contains(lower) { apostrophe = true }
        last = lower
      case 0x067E, 0x0686, 0x0698, 0x06AF, 0x06A9, 0x06CC, 0x0679, 0x0688, 0x0691, 0x06BA, 0x06D2,
        0x06BE, 0x06C1:
        letters.insert(scalar)
      case 0x3041...0x30FE:
        isJapanese = true
      default:
        break
      }
      afterApostrophe = false
    }
    func has(_ text: String) -> Bool {
      text.unicodeScalars.contains { letters.contains($0.value) }
    }
    if has("қғңұү") {
      cyrillic = has("қғұ") ? "kk" : "mn"
    } else if has("ў") {
      cyrillic = "be"
    } else if has("їєґ") || has("і") && !has("ыэ") || apostrophe && !has("ыэ") {
      cyrillic = "uk"
    } else if has("ќѓѕ") {
      cyrillic = "mk"
    } else if has("ђћјљњџ") {
      cyrillic = "sr"
    } else if hardSignBeforeConsonant, !has("ыэё") {
      cyrillic = "bg"
    } else if has("і") || apostrophe {
      cyrillic = "be"
    }
    if has("ٹڈڑںےہھ") {
      arabic = "ur"
    } else if has("پچژگیک") {
      arabic = "fa"
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
