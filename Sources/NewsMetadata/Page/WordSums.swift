/// What the words of a line are together.
struct WordSums {
  private(set) var hash = WordHash()
  /// The lists that one of the words may begin a phrase of.
  private(set) var lists: FirstWords.Lists = 0
  private(set) var capital = 0
  private(set) var small: Int
  private(set) var digit = 0
  private(set) var caseless = 0

  /// Adds up the words of a line, and notes on each which lists it may begin a phrase of.
  @inline(__always)
  init(_ words: UnsafeMutableBufferPointer<Word>, _ table: FirstWords) {
    var (hash, lists) = (WordHash(), FirstWords.Lists(0))
    var (capital, small, digit, caseless) = (0, words.count, 0, 0)
    for index in words.indices {
      let word = words.baseAddress.unsafelyUnwrapped + index
      let own = table.lists(of: word.pointee.hash)
      word.pointee.lists = own
      lists |= own
      hash.add(word: word.pointee.hash)
      let traits = word.pointee.traits
      // Small letters alone, as in most words.
      if traits == .plain { continue }
      let isSmall = traits.isDisjoint(with: [.startsWithCapital, .caseless])
      if !isSmall || !traits.contains(.hasSmall) { small &-= 1 }
      if traits.contains(.hasDigit) { digit &+= 1 }
      if traits.contains(.startsWithCapital) {
        capital &+= 1
      } else if traits.contains(.caseless) {
        caseless &+= 1
      }
    }
    (self.hash, self.lists) = (hash, lists)
    (self.capital, self.small, self.digit, self.caseless) = (capital, small, digit, caseless)
  }
}
