@_spi(Tables) internal import NewsText

/// A personal name made ready to be compared.
struct ComparedName {
  var family: ComparedPart
  var given: ComparedPart
  let script: Script

  enum Script { case latin, cyrillic, arabic, hebrew, eastAsian, other }

  init(_ name: PersonName) {
    family = ComparedPart([name.family])
    given = ComparedPart(name.given)
    script = Script(name.family)
  }

  /// The name with its parts in each other's place.
  var swapped: ComparedName {
    var copy = self
    swap(&copy.family, &copy.given)
    return copy
  }
}

extension ComparedName.Script {
  /// The script of the first letter.
  init(_ text: String) {
    let scalar = text.unicodeScalars.first { $0.properties.isAlphabetic }?.value ?? 0
    switch scalar {
    case 0..<0x370, 0x1E00..<0x1F00: self = .latin
    case 0x400..<0x530: self = .cyrillic
    case 0x590..<0x600: self = .hebrew
    case 0x600..<0x780, 0x8A0..<0x900: self = .arabic
    case 0x3040..<0xD7B0: self = .eastAsian
    default: self = .other
    }
  }
}

/// The words of the given names, or of the family name.
struct ComparedPart {
  private let words: [Word]

  private struct Word {
    let ascii: [UInt8]
    let sounds: NameSounds
    let isInitial: Bool
  }

  /// How alike two parts are, and what made them so.
  struct Similarity {
    var score: Double
    var isEqual = false
    var byInitial = false

    func reason(_ part: String) -> String {
      if byInitial { return part + "-initial" }
      if isEqual { return part + "-equal" }
      return part + (score >= 0.6 ? "-alike" : "-differs")
    }
  }

  init(_ texts: [String]) {
    words = texts.flatMap { text in
      text.split { $0 == " " || $0 == "-" || $0 == "." || $0 == "·" || $0 == "・" }.map(String.init)
    }
    .map { word in
      let ascii = Array(SearchKeys(word).ascii.lowercased().utf8)
      return Word(
        ascii: ascii, sounds: NameSounds(ascii: ascii, original: word),
        isInitial: ascii.count == 1 && word.unicodeScalars.count == 1)
    }
  }

  var isEmpty: Bool { words.isEmpty }

  func similarity(to other: ComparedPart) -> Similarity {
    // "Jong-un", "Jong Un" and "Jongun"; "Abdel Fattah" and "Abdelfattah".
    let whole = joined
    let otherWhole = other.joined
    if whole.ascii == otherWhole.ascii { return Similarity(score: 1, isEqual: true) }
    let score = whole.sounds.similarity(to: otherWhole.sounds)
    let byWords = aligned(to: other)
    return byWords.score > score ? byWords : Similarity(score: score)
  }

  private var joined: Word {
    guard words.count != 1 else { return words[0] }
    let ascii = words.flatMap(\.ascii)
    // The scripts of one name are one script.
    let sounds = NameSounds(
      ascii: ascii, original: words.contains { $0.sounds.vowelsAreLoose } ? "\u{5D0}" : "")
    return Word(ascii: ascii, sounds: sounds, isInitial: false)
  }

  /// The words of the shorter part, each with its match in the longer one, in order. Middle names that
  /// only one side has cost little.
  private func aligned(to other: ComparedPart) -> Similarity {
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    var total = 0.0
    var next = 0
    var byInitial = false
    for (index, word) in short.enumerated() {
      // Leave enough words for the rest.
      let last = long.count - (short.count - index)
      guard next <= last else { break }
      var best = (score: 0.0, index: next, initial: false)
      for candidate in next...last {
        let (score, initial) = Self.similarity(word, long[candidate])
        if score > best.score { best = (score, candidate, initial) }
      }
      total += best.score
      byInitial = byInitial || best.initial
      next = best.index + 1
    }
    let score = total / Double(max(1, short.count)) - 0.04 * Double(long.count - short.count)
    return Similarity(score: max(0, score), byInitial: byInitial)
  }

  private static func similarity(_ a: Word, _ b: Word) -> (Double, Bool) {
    if a.isInitial || b.isInitial {
      return (a.ascii.first == b.ascii.first ? 0.85 : 0, true)
    }
    return (a.ascii == b.ascii ? 1 : a.sounds.similarity(to: b.sounds), false)
  }
}
