/// Cyrillic or Greek letters in a Latin word that only look Latin, and the other way round.
///
/// A word is changed where all letters of one script look like letters of the other, and most letters of
/// the word or the words of the line are of that other script: a Latin brand with a Cyrillic ending
/// stays.
enum Homoglyphs {
  static func run(_ line: UnsafeBufferPointer<UInt8>, into rewriter: inout Rewriter) {
    guard line.contains(where: { $0 >= 0x80 }) else { return }
    var words: [Word] = []
    var hasMixed = false
    var position = 0
    while position < line.count {
      guard let word = Word(line, from: position) else {
        position += line.scalar(at: position).length
        continue
      }
      position = word.range.upperBound
      hasMixed = hasMixed || word.isMixed
      words.append(word)
    }
    guard hasMixed else { return }
    var pure: [Script: Int] = [:]
    for word in words where !word.isMixed && word.letters > 1 { pure[word.script, default: 0] += 1 }
    for word in words where word.isMixed {
      guard let script = direction(of: word, pure, line) else { continue }
      replace(word, by: script, line, into: &rewriter)
    }
  }

  private typealias Script = CharacterNature.Group

  private struct Word {
    var range: Range<Int>
    var counts: [Script: Int] = [:]
    /// The script of the first and of the last letter.
    var edges: [Script] = []

    var letters: Int { counts.values.reduce(0, +) }
    var isMixed: Bool { counts.count == 2 }
    var script: Script { counts.count == 1 ? counts.first?.key ?? .other : .other }

    /// The run of letters and marks at an offset; nil where there is none.
    init?(_ line: UnsafeBufferPointer<UInt8>, from start: Int) {
      let table = CharacterTable.shared
      var end = start
      var last = Script.other
      range = start..<start
      while end < line.count {
        let (scalar, length) = line.scalar(at: end)
        let nature = table.nature(of: scalar)
        guard nature.isLetter || nature.kind == .mark && end > start else { break }
        end += length
        guard nature.isLetter else { continue }
        last = nature.group
        if counts.isEmpty { edges.append(last) }
        counts[last, default: 0] += 1
      }
      guard end > start else { return nil }
      edges.append(last)
      range = start..<end
    }
  }

  /// The script that a mixed word should have; nil where it is not plain.
  private static func direction(
    of word: Word, _ pure: [Script: Int], _ line: UnsafeBufferPointer<UInt8>
  ) -> Script? {
    let scripts = word.counts.sorted { ($0.value, $0.key.rawValue) > ($1.value, $1.key.rawValue) }
    guard scripts.count == 2 else { return nil }
    let alphabets: Set<Script> = [.latin, .cyrillic, .greek]
    guard scripts.allSatisfy({ alphabets.contains($0.key) }) else { return nil }
    for (major, minor) in [(scripts[0], scripts[1]), (scripts[1], scripts[0])]
    where ownLetters(word, of: minor.key, beside: major.key, line) == 0 {
      let own = ownLetters(word, of: major.key, beside: minor.key, line)
      let around = (pure[major.key] ?? 0, pure[minor.key] ?? 0)
      if major.value > minor.value {
        if around.0 > around.1 { return major.key }
        // In text of the other script the odd letters stand between letters of this one; with nothing
        // beside it, a word may begin with one, but not end with it as inflected brands do.
        let isInside =
          word.edges.last == major.key && (word.edges.first == major.key || around.1 == 0)
        if isInside, own >= 2 { return major.key }
      } else if major.value == minor.value, around.0 > 0, around.1 == 0 {
        return major.key
      } else if own > 0, around.0 > around.1 {
        // More letters are odd than not, but none of them has to be what it is.
        return major.key
      }
    }
    return nil
  }

  /// How many letters of a script in a word no letter of another script looks like.
  private static func ownLetters(
    _ word: Word, of script: Script, beside other: Script, _ line: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var position = word.range.lowerBound
    while position < word.range.upperBound {
      let (scalar, length) = line.scalar(at: position)
      let nature = CharacterTable.shared.nature(of: scalar)
      if nature.isLetter, nature.group == script,
        Lookalikes.shared.letter(scalar, in: other) == nil
      {
        count += 1
      }
      position += length
    }
    return count
  }

  private static func replace(
    _ word: Word, by script: Script, _ line: UnsafeBufferPointer<UInt8>,
    into rewriter: inout Rewriter
  ) {
    var position = word.range.lowerBound
    while position < word.range.upperBound {
      let (scalar, length) = line.scalar(at: position)
      let nature = CharacterTable.shared.nature(of: scalar)
      if nature.isLetter, nature.group != script,
        let other = Lookalikes.shared.letter(scalar, in: script)
      {
        rewriter.replace(position..<position + length, with: other, .homoglyph, 0.95)
      }
      position += length
    }
  }
}

/// Letters of Latin, Cyrillic and Greek that look alike, by ICU's table of confusables.
struct Lookalikes: Sendable {
  static let shared = Lookalikes()

  private struct Key: Hashable {
    var skeleton: String
    var isUpper: Bool
  }

  private let keys: [UInt32: Key]
  private let letters: [UInt8: [Key: UInt32]]

  private init() {
    typealias Script = CharacterNature.Group
    let alphabets: [(Script, [ClosedRange<UInt32>])] = [
      (.latin, [0x41...0x5A, 0x61...0x7A]), (.greek, [0x391...0x3A9, 0x3B1...0x3C9]),
      (
        .cyrillic,
        [
          0x410...0x44F, 0x401...0x40F, 0x451...0x45F, 0x4AE...0x4BB, 0x4C0...0x4C0,
          0x4CF...0x4CF, 0x50C...0x51D,
        ]
      ),
    ]
    var keys: [UInt32: Key] = [:]
    var letters: [UInt8: [Key: UInt32]] = [:]
    for (script, ranges) in alphabets {
      for value in ranges.joined() {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
          let skeleton = Confusables.skeleton(String(scalar))
        else { continue }
        let key = Key(skeleton: skeleton, isUpper: scalar.properties.isUppercase)
        keys[value] = key
        // The letters of few languages are taken for others, but nothing is taken for them: the S of an
        // abbreviation is no Macedonian dze.
        if script == .cyrillic, !(0x410...0x44F ~= value || 0x456...0x457 ~= value) { continue }
        if letters[script.rawValue]?[key] == nil {
          letters[script.rawValue, default: [:]][key] = value
        }
      }
    }
    self.keys = keys
    self.letters = letters
  }

  /// The letter of a script that looks like another letter.
  func letter(_ scalar: UInt32, in script: CharacterNature.Group) -> UInt32? {
    keys[scalar].flatMap { letters[script.rawValue]?[$0] }
  }
}
