/// How often each of some words or runs of words stands somewhere, by their hashes.
struct WordCounts: Sendable {
  private var words: WordSet
  /// In the order of the words.
  private var counts: [Int] = []

  /// - Parameter capacity: how many different ones there are about.
  init(capacity: Int) {
    words = WordSet(capacity: capacity)
    counts.reserveCapacity(capacity)
  }

  /// How often it was counted.
  @inline(__always)
  subscript(word: WordHash) -> Int { words.place(of: word).map { counts[$0] } ?? 0 }

  /// Counts one more.
  mutating func add(_ word: WordHash) {
    if words.insert(word) {
      counts.append(1)
    } else if let place = words.place(of: word) {
      counts[place] += 1
    }
  }
}
