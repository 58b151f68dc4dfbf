/// Hangul in Latin letters, by the Revised Romanization of 2000, with the sound changes that names show.
enum Hangul {
  private static let initials = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
  ]
  private static let vowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi",
    "yu", "eu", "ui", "i",
  ]
  // What a final sounds like before a consonant or at the end, and what it is before a vowel.
  private static let finals = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t",
    "t", "ng", "t", "t", "k", "t", "p", "",
  ]
  private static let linked = [
    "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m",
    "b",
    "ps", "s", "ss", "ng", "j", "ch", "k", "t", "p", "",
  ]

  static func latin(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    let syllables = Array(String(decoding: word, as: UTF8.self).unicodeScalars).map {
      Int($0.value)
    }
    for (index, syllable) in syllables.enumerated() {
      guard isSyllable(syllable) else {
        if let scalar = Unicode.Scalar(UInt32(syllable)) { output += String(scalar).utf8 }
        continue
      }
      let code = syllable - 0xAC00
      let before = index > 0 && isSyllable(syllables[index - 1]) ? syllables[index - 1] : nil
      let after =
        index + 1 < syllables.count && isSyllable(syllables[index + 1]) ? syllables[index + 1] : nil
      output += initial(code / 588, after: before.map { ($0 - 0xAC00) % 28 }).utf8
      output += vowels[code % 588 / 28].utf8
      output += final(code % 28, before: after.map { ($0 - 0xAC00) / 588 }).utf8
    }
    return output
  }

  private static func isSyllable(_ scalar: Int) -> Bool { (0xAC00...0xD7A3).contains(scalar) }

  private static func initial(_ initial: Int, after final: Int?) -> String {
    // ㄹ after ㄹ or ㄴ is l, after other consonants n; ㄴ after ㄹ is l.
    guard let final, final != 0 else { return initials[initial] }
    let sound = finals[final]
    if initial == 5 { return sound == "l" || sound == "n" ? "l" : sound.isEmpty ? "r" : "n" }
    if initial == 2, sound == "l" { return "l" }
    return initials[initial]
  }

  private static func final(_ final: Int, before initial: Int?) -> String {
    guard final != 0, let initial else { return finals[final] }
    if initial == 11 { return linked[final] }
    let isNasal = initial == 2 || initial == 6 || initial == 5
    switch finals[final] {
    case "k" where isNasal: return "ng"
    case "t" where isNasal: return "n"
    case "p" where isNasal: return "m"
    case "n" where initial == 5: return "l"
    case let sound: return sound
    }
  }
}
