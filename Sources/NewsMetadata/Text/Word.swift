/// One word of a text: a run of letters and digits.
struct Word: Sendable {
  var hash: WordHash
  var start: Int32
  var end: Int32
  var traits: WordTraits
  /// The lists of phrases that it may begin; all of them where nobody asked.
  var lists = FirstWords.all
  /// On a page, in a line that is not long: the longest label of ``LineLexicon`` that begins with it, one
  /// more than its number, and how many words that has; 0 where none does.
  var label: UInt8 = 0
  var labelCount: UInt8 = 0

  @inline(__always)
  init(hash: WordHash, start: Int32, end: Int32, traits: WordTraits) {
    self.hash = hash
    self.start = start
    self.end = end
    self.traits = traits
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let startsWithCapital = WordTraits(rawValue: 1)
  static let hasSmall = WordTraits(rawValue: 2)
  static let hasDigit = WordTraits(rawValue: 4)
  static let hasLetter = WordTraits(rawValue: 8)
  static let spaceless = WordTraits(rawValue: 16)
  /// More than one capital.
  static let manyCapitals = WordTraits(rawValue: 32)
  /// In a script without capitals.
  static let caseless = WordTraits(rawValue: 64)
  /// Small letters alone, as most words are.
  static let plain: WordTraits = [.hasLetter, .hasSmall]

  /// Only capitals, two or more, or one letter.
  var isAllCapitals: Bool { contains(.startsWithCapital) && !contains(.hasSmall) }
}
