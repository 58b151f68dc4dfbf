/// The words that a search has weighed: many encodings make the same of the bytes of a word.
struct JudgedWords {
  private var classes: [UInt16] = []
  private var verdicts: [Bool] = []
  private let length: Int

  /// Makes room for words of a length.
  init(_ length: Int) {
    self.length = length
  }

  /// Whether a word is better than another, which is asked once for each word.
  mutating func isBetter(
    _ word: UnsafeBufferPointer<CharacterClass>, _ judge: () -> Bool
  ) -> Bool {
    for place in verdicts.indices.reversed() {
      var index = 0
      while index < length, classes[place * length + index] == word[index].rawValue { index += 1 }
      if index == length { return verdicts[place] }
    }
    let verdict = judge()
    if verdicts.isEmpty { classes.reserveCapacity(length * 32) }
    for letter in word { classes.append(letter.rawValue) }
    verdicts.append(verdict)
    return verdict
  }
}
