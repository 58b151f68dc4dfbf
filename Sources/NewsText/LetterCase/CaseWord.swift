/// A word of a headline: letters and digits, with what joins them.
struct CaseWord {
  /// Where it stands in the line.
  var range: Range<Int>
  /// As it stands there.
  var text: String
  /// In small letters.
  var lowered: String
  /// Whether a sentence, or a title after a colon, begins with it.
  var isFirst: Bool
  /// Whether a full stop follows at once.
  var hasStop: Bool

  var hasDigit: Bool { lowered.utf8.contains { 0x30...0x39 ~= $0 } }

  /// Whether a full stop behind it ends no sentence: `U.S.`, `J.`, `Gov.`
  private var isAbbreviation: Bool {
    lowered.utf8.count == 1 || lowered.contains(".") || Self.abbreviations.contains(lowered)
  }

  private static let abbreviations: Set<String> = [
    "bros", "capt", "co", "col", "corp", "dr", "feb", "gen", "gov", "inc", "jan", "jr", "lt", "ltd",
    "maj", "mr", "mrs", "ms", "mt", "no", "prof", "rep", "rev", "sen", "sept", "sgt", "sr", "st",
    "vs",
  ]

  /// The words of a line.
  ///
  /// Apostrophes, full stops (`U.S.`) and ampersands (`AT&T`) between letters are part of a word.
  static func words(_ line: UnsafeBufferPointer<UInt8>, _ language: CaseLanguage) -> [CaseWord] {
    var words: [CaseWord] = []
    var isFirst = true
    var position = 0
    while position < line.count {
      let end = wordEnd(line, from: position)
      guard end > position else {
        let (scalar, length) = line.scalar(at: position)
        switch scalar {
        case 0x2E: isFirst = words.last.map { !$0.isAbbreviation } ?? true
        case 0x21, 0x3A, 0x3F, 0x2026: isFirst = true
        default: break
        }
        position += length
        continue
      }
      let text = String(decoding: line[position..<end], as: UTF8.self)
      words.append(
        CaseWord(
          range: position..<end, text: text, lowered: lowered(text, language), isFirst: isFirst,
          hasStop: end < line.count && line[end] == UInt8(ascii: ".")))
      isFirst = false
      position = end
    }
    return words
  }

  private static func wordEnd(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < line.count {
      let (scalar, length) = line.scalar(at: end)
      if isPart(scalar) {
        end += length
        continue
      }
      let joins: Bool
      switch scalar {
      case 0x27, 0x2019, 0x2BC, 0x26: joins = true
      case 0x2E:
        // Between single letters, and between digits.
        joins =
          end - start == 1 || end >= start + 2 && line[end - 2] == 0x2E || isDigit(line[end - 1])
      case 0x2C: joins = end > start && isDigit(line[end - 1])
      default: joins = false
      }
      guard joins, end > start, end + length < line.count,
        isPart(line.scalar(at: end + length).scalar)
      else { break }
      end += length
    }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isPart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return 0x61...0x7A ~= scalar | 0x20 || 0x30...0x39 ~= scalar
    }
    let nature = CharacterTable.shared.nature(of: scalar)
    return nature.isLetter || nature.kind == .mark
  }

  private static func lowered(_ text: String, _ language: CaseLanguage) -> String {
    var lowered = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isFinal = index > 0 && index == scalars.count - 1
      lowered.append(language.lower(scalar, isFinal: isFinal))
    }
    return String(lowered)
  }
}
