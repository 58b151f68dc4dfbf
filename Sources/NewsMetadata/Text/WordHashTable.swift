/// Values by word hash, for tables that are made once and asked for every word of a page.
///
/// A dictionary would hash the hash once more, and that is most of what a look costs.
struct WordHashTable<Value: Sendable>: Sendable {
  private var words = WordSet()
  /// In the order of the words.
  private var values: [Value] = []

  /// The value of a hash; nil where there is none.
  @inline(__always)
  subscript(hash: WordHash) -> Value? {
    words.place(of: hash).map { values[$0] }
  }

  /// Adds a value, or puts it in the place of what its hash had.
  mutating func set(_ hash: WordHash, _ value: Value) {
    if let place = words.place(of: hash) {
      values[place] = value
    } else {
      words.insert(hash)
      values.append(value)
    }
  }
}
