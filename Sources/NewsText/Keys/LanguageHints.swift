/// Which language's rules a script is romanized by: the one that was given, or the one whose letters
/// stand in the text.
struct LanguageHints {
  private let schemes = RomanizationTable.shared.schemes
  private var cyrillic: UInt8?
  private var arabic: UInt8?
  private(set) var isJapanese = false
  /// Whether the rules of Persian or Urdu hold, which have no article.
  private(set) var isPersian = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, language given: String?) {
    cyrillic = schemes.cyrillic
    arabic = schemes.arabic
    guard let given, !given.isEmpty else {
      read(bytes)
      return
    }
    switch given.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "ja": isJapanese = true
    case "ru": cyrillic = schemes.ru
    case "uk": cyrillic = schemes.uk
    case "be": cyrillic = schemes.be
    case "bg": cyrillic = schemes.bg
    case "sr": cyrillic = schemes.sr
    case "mk": cyrillic = schemes.mk
    case "mn": cyrillic = schemes.mn
    case "kk": cyrillic = schemes.kk
    case "fa", "prs", "ps", "tg", "ckb", "ku", "az", "ug": usePersian(schemes.fa)
    case "ur", "pnb", "sd", "ks": usePersian(schemes.ur)
    default: break
    }
  }

  private mutating func usePersian(_ scheme: UInt8?) {
    arabic = scheme
    isPersian = true
  }

  /// Letters of U+0400 … U+04FF or of U+0600 … U+06FF, a bit each.
  private struct Letters: Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(_ letters: String = "") {
      for scalar in letters.unicodeScalars { insert(scalar.value) }
    }

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

    @inline(__always)
    var isEmpty: Bool { words.0 | words.1 | words.2 | words.3 == 0 }

    /// Whether one of some letters is among these.
    @inline(__always)
    func has(_ letters: Letters) -> Bool {
      words.0 & letters.words.0 | words.1 & letters.words.1 | words.2 & letters.words.2
        | words.3 & letters.words.3 != 0
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var cyrillicLetters = Letters()
    var arabicLetters = Letters()
    var position = 0
    var last: UInt32 = 0
    var hardSignBeforeConsonant = false
    var apostrophe = false
    var afterApostrophe = false
    while position < bytes.count {
      let lead = base[position]
      if lead < 0x80 {
        afterApostrophe = lead == 0x27 && last != 0
        position += 1
        last = 0
        continue
      }
      if lead < 0xCA {
        // Latin letters say nothing.
        position += 2
        afterApostrophe = false
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
        let isSoft = lower == 0x435 || lower == 0x451 || lower == 0x44E || lower == 0x44F
        // Russian has the hard sign before е, ё, ю, я only.
        if last == 0x44A, !isSoft { hardSignBeforeConsonant = true }
        // Ukrainian and Belarusian write it where Russian has a hard sign.
        if afterApostrophe, isSoft { apostrophe = true }
        last = lower
      case 0x0600...0x06FF: arabicLetters.insert(scalar)
      case 0x3041...0x30FE: isJapanese = true
      default: break
      }
      afterApostrophe = false
    }
    if !cyrillicLetters.isEmpty {
      readCyrillic(
        cyrillicLetters, hardSignBeforeConsonant: hardSignBeforeConsonant, apostrophe: apostrophe)
    }
    if arabicLetters.has(Self.urduLetters) {
      usePersian(schemes.ur)
    } else if arabicLetters.has(Self.persianLetters) {
      usePersian(schemes.fa)
    }
  }

  private static let urduLetters = Letters("ٹڈڑںےہھ")
  private static let persianLetters = Letters("پچژگیک")

  /// Letters that one or a few of the languages have.
  private struct CyrillicMarks: Sendable {
    let russian = Letters("ыэ")
    let steppe = Letters("қғңұү")
    let kazakh = Letters("қғұ")
    let belarusian = Letters("ў")
    let ukrainian = Letters("їєґ")
    let western = Letters("і")
    let macedonian = Letters("ќѓѕ")
    let serbian = Letters("ђћјљњџ")
    let eastern = Letters("ыэё")
  }

  private static let marks = CyrillicMarks()

  private mutating func readCyrillic(
    _ letters: Letters, hardSignBeforeConsonant: Bool, apostrophe: Bool
  ) {
    let marks = Self.marks
    let isRussian = letters.has(marks.russian)
    if letters.has(marks.steppe) {
      cyrillic = letters.has(marks.kazakh) ? schemes.kk : schemes.mn
    } else if letters.has(marks.belarusian) {
      cyrillic = schemes.be
    } else if letters.has(marks.ukrainian)
      || (letters.has(marks.western) || apostrophe) && !isRussian
    {
      cyrillic = schemes.uk
    } else if letters.has(marks.macedonian) {
      cyrillic = schemes.mk
    } else if letters.has(marks.serbian) {
      cyrillic = schemes.sr
    } else if hardSignBeforeConsonant, !letters.has(marks.eastern) {
      cyrillic = schemes.bg
    } else if letters.has(marks.western) || apostrophe {
      cyrillic = schemes.be
    }
  }

  /// The scheme for a script; nil where there is none.
  func scheme(_ script: CodePointTraits.Script) -> UInt8? {
    switch script {
    case .cyrillic: cyrillic
    case .arabic: arabic
    case .greek: schemes.greek
    case .georgian: schemes.georgian
    case .armenian: schemes.armenian
    case .hebrew: schemes.hebrew
    case .hiragana, .katakana: schemes.kana
    default: nil
    }
  }
}
