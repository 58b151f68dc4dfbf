/// What the words of a line are together.
struct WordSums {
  var hash = WordHash()
  /// The lists that one of the words may begin a phrase of.
  var lists: FirstWords.Lists = 0
  private(set) var capital = 0
  private(set) var small = 0
  private(set) var digit = 0

  /// Counts a word by what it is.
  @inline(__always)
  mutating func count(_ traits: WordTraits) {
    // No branch, which would go either way.
    let bits = Int(traits.rawValue)
    capital &+= bits & Int(WordTraits.startsWithCapital.rawValue)
    digit &+= traits.contains(.hasDigit) ? 1 : 0
    small &+= traits.intersection(Self.cases) == .hasSmall ? 1 : 0
  }

  /// Adds the numbers of others.
  @inline(__always)
  mutating func add(_ others: WordSums) {
    add(capital: others.capital, small: others.small)
    digit &+= others.digit
  }

  /// Adds numbers of words without digits.
  @inline(__always)
  mutating func add(capital: Int, small: Int) {
    self.capital &+= capital
    self.small &+= small
  }

  private static var cases: WordTraits { [.startsWithCapital, .caseless, .hasSmall] }
}
