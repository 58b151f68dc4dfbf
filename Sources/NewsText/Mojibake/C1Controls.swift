/// C1 controls, which no text holds on purpose: they are bytes of windows-1252 or of Macintosh Roman
/// that were taken for Latin-1.
enum C1Controls {
  static func run(_ line: MisreadLine, into rewriter: inout Rewriter) {
    for index in MisreadLine.start..<line.end where 0x80..<0xA0 ~= line.scalars[index] {
      let byte = Int(line.scalars[index] - 0x80)
      let windows = Windows1252.c1[byte]
      let macintosh = macintosh[byte]
      let isMacintosh =
        isInsideWord(line, index) && !isNatural(windows, line, index)
        && !isMisplaced(macintosh, line, index)
      let scalar = isMacintosh ? macintosh : windows
      guard scalar != line.scalars[index] else { continue }
      rewriter.replace(
        line.bytes(index..<index + 1), with: scalar, .c1, isMacintosh ? 0.9 : 0.97)
    }
  }

  private static func isInsideWord(_ line: MisreadLine, _ index: Int) -> Bool {
    isASCIILetter(line.scalars[index - 1]) && isASCIILetter(line.scalars[index + 1])
  }

  /// Whether a letter would be a capital after a small one: `wait\u{85}what` is no Ö.
  private static func isMisplaced(_ letter: UInt32, _ line: MisreadLine, _ index: Int) -> Bool {
    CharacterTable.shared.nature(of: letter).kind == .upper && line.scalars[index - 1] >= 0x61
  }

  /// Whether the character of windows-1252 may stand between two letters.
  private static func isNatural(_ scalar: UInt32, _ line: MisreadLine, _ index: Int) -> Bool {
    switch scalar {
    case 0x2019:
      // don’t, l’été, o’clock: one half of a contraction is short.
      return wordLength(line, index, by: -1) <= 2 || isContraction(line, index)
        || isElision(line, index)
    case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E:
      let isSmall = scalar == 0x153 || scalar == 0x161 || scalar == 0x17E
      return isSmall || line.scalars[index - 1] < 0x61
    case 0x2013, 0x2014: return true
    default: return false
    }
  }

  /// ’s ’t ’d ’m ’re ’ve ’ll
  private static func isContraction(_ line: MisreadLine, _ index: Int) -> Bool {
    let first = line.scalars[index + 1] | 0x20
    let second = line.scalars[index + 2] | 0x20
    switch wordLength(line, index, by: 1) {
    case 1: return [0x73, 0x74, 0x64, 0x6D].contains(first)
    case 2:
      return second == 0x65 && (first == 0x72 || first == 0x76) || first == 0x6C && second == 0x6C
    default: return false
    }
  }

  /// dell’, all’, qu’: an apostrophe between a consonant and a vowel.
  private static func isElision(_ line: MisreadLine, _ index: Int) -> Bool {
    let before = line.scalars[index - 1] | 0x20
    let after = line.scalars[index + 1]
    return (before == 0x6C || before == 0x75) && (vowels.contains(after | 0x20) || after >= 0xC0)
  }

  private static func wordLength(_ line: MisreadLine, _ index: Int, by step: Int) -> Int {
    var length = 0
    var index = index + step
    while length < 4, isLetter(line.scalars[index]) {
      length += 1
      index += step
    }
    return length
  }

  private static func isASCIILetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar | 0x20 }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar != 0 && CharacterTable.shared.nature(of: scalar).isLetter
  }

  private static let vowels: Set<UInt32> = [0x61, 0x65, 0x68, 0x69, 0x6F, 0x75]

  /// What bytes 80 to 9F mean in Macintosh Roman.
  private static let macintosh: [UInt32] = [
    0xC4, 0xC5, 0xC7, 0xC9, 0xD1, 0xD6, 0xDC, 0xE1, 0xE0, 0xE2, 0xE4, 0xE3, 0xE5, 0xE7, 0xE9, 0xE8,
    0xEA, 0xEB, 0xED, 0xEC, 0xEE, 0xEF, 0xF1, 0xF3, 0xF2, 0xF4, 0xF6, 0xF5, 0xFA, 0xF9, 0xFB, 0xFC,
  ]
}
