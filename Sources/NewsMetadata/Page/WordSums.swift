/// What the words of a line are together.
struct WordSums {
  private(set) var hash = WordHash()
  /// The lists that one of the words may begin a phrase of.
  private(set) var lists: FirstWords.Lists = 0
  /// A bit for each of the first words that may begin a label: of as many as lines have that are labels.
  private(set) var labels: UInt64 = 0
  private(set) var capital = 0
  private(set) var small = 0
  private(set) var digit = 0

  /// Adds up the words of a line, and notes on each which lists it may begin a phrase of.
  @inline(__always)
  init(_ words: UnsafeMutableBufferPointer<Word>, _ table: FirstWords) {
    var (hash, lists, labels) = (WordHash(), FirstWords.Lists(0), UInt64(0))
    var (capital, small, digit): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for index in words.indices {
      let word = words.baseAddress.unsafelyUnwrapped + index
      let own = table.lists(of: word.pointee.hash)
      word.pointee.lists = own
      lists |= own
      // Beyond the last bit nothing is left of it.
      labels |= UInt64(own & LineLexicon.labels.bit) << UInt64(truncatingIfNeeded: index)
      hash.add(word: word.pointee.hash)
      // No branch, which would go either way; digits by their bit, which is divided in the end.
      let traits = UInt64(word.pointee.traits.rawValue)
      capital &+= traits & UInt64(WordTraits.startsWithCapital.rawValue)
      digit &+= traits & UInt64(WordTraits.hasDigit.rawValue)
      // One less than nothing has its highest bit, and so have those that are as they must be.
      let others = (traits ^ UInt64(WordTraits.hasSmall.rawValue)) & Self.cases
      small &+= (others &- 1) &>> 63
    }
    (self.hash, self.lists, self.labels) = (hash, lists, labels)
    self.capital = Int(truncatingIfNeeded: capital)
    self.small = Int(truncatingIfNeeded: small)
    self.digit = Int(truncatingIfNeeded: digit / UInt64(WordTraits.hasDigit.rawValue))
  }

  private static var cases: UInt64 {
    UInt64((WordTraits.startsWithCapital.union([.caseless, .hasSmall])).rawValue)
  }
}
