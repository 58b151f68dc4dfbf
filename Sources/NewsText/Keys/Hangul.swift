/// Hangul in Latin letters, by the Revised Romanization of 2000, with the sound changes that names show.
enum Hangul {
  private static let initials: [Packed] = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
  ]
  private static let vowels: [Packed] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi",
    "yu", "eu", "ui", "i",
  ]
  // What a final sounds like before a consonant or at the end, and what it is before a vowel.
  private static let finals: [Packed] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t",
    "t", "ng", "t", "t", "k", "t", "p", "",
  ]
  private static let linked: [Packed] = [
    "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m",
    "b",
    "ps", "s", "ss", "ng", "j", "ch", "k", "t", "p", "",
  ]

  /// Appends a word in Hangul in Latin letters.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    guard let base = word.baseAddress else { return }
    var position = 0
    var before: Int?
    while position < word.count {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: word.count)
      guard let code = code(scalar) else {
        output.append(base + position, length)
        position += length
        before = nil
        continue
      }
      position += length
      var after: Int?
      if position < word.count {
        after = Self.code(UTF8Decoding.scalar(base, at: position, end: word.count).value)
      }
      output.append(initial(code / 588, after: before.map { $0 % 28 }))
      output.append(vowels[code % 588 / 28])
      output.append(final(code % 28, before: after.map { $0 / 588 }))
      before = code
    }
  }

  /// The number of a syllable; nil for what is none.
  private static func code(_ scalar: UInt32) -> Int? {
    (0xAC00...0xD7A3).contains(scalar) ? Int(scalar) - 0xAC00 : nil
  }

  // Finals by their sound.
  private static let sounds: [UInt8] = finals.map { UInt8(truncatingIfNeeded: $0.rawValue) }

  private static func initial(_ initial: Int, after final: Int?) -> Packed {
    // ㄹ after ㄹ or ㄴ is l, after other consonants n; ㄴ after ㄹ is l.
    guard let final, final != 0 else { return initials[initial] }
    let isLiquid = sounds[final] == UInt8(ascii: "l")
    if initial == 5 {
      return isLiquid || finals[final].rawValue == Packed("n").rawValue
        ? "l" : final == 27 ? "r" : "n"
    }
    if initial == 2, isLiquid { return "l" }
    return initials[initial]
  }

  private static func final(_ final: Int, before initial: Int?) -> Packed {
    guard final != 0, let initial else { return finals[final] }
    if initial == 11 { return linked[final] }
    let isNasal = initial == 2 || initial == 6 || initial == 5
    switch sounds[final] {
    case UInt8(ascii: "k") where isNasal: return "ng"
    case UInt8(ascii: "t") where isNasal: return "n"
    case UInt8(ascii: "p") where isNasal: return "m"
    case UInt8(ascii: "n") where initial == 5 && finals[final].count == 1: return "l"
    default: return finals[final]
    }
  }
}
