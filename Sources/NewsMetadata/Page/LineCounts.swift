/// How many lines of a page have the same words, site names apart, among those that count.
struct LineCounts {
  /// So many questions are answered by a walk through the lines: most pages ask once or twice, and for them
  /// that is less than a table.
  private static let few = 4
  private let isCounted: (PageLine) -> Bool
  private var questions = 0
  private var table: WordCounts?

  /// - Parameter isCounted: whether a line counts, by what does not change while it is asked.
  init(where isCounted: @escaping (PageLine) -> Bool) { self.isCounted = isCounted }

  /// How many lines there are of some words.
  mutating func count(of words: WordHash, in lines: UnsafeMutableBufferPointer<PageLine>) -> Int {
    questions += 1
    if questions <= Self.few { return lines.count { $0.coreHash == words && isCounted($0) } }
    let known =
      table
      ?? WordCounts(lines.lazy.filter(isCounted).map(\.coreHash), capacity: lines.count)
    table = known
    return known[words]
  }
}
