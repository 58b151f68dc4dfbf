@_spi(Tables) internal import NewsText

/// A name with words of which only the beginning is written, and a dot: "Antigua and Barb.", "N. Zealand".
struct AbbreviatedName {
  private struct Word {
    let key: [UInt8]
    /// Whether the word goes on.
    let isBeginning: Bool
  }

  private let words: [Word]
  private let trie: Trie
  private var steps = 0
  /// The values of the keys that begin so, word by word.
  private(set) var found: Set<UInt32> = []

  private static let mostSteps = 20_000

  /// Finds the keys; none for a name that has no such words.
  init(_ name: String, in trie: Trie) {
    self.trie = trie
    words = Self.words(name)
    guard words.contains(where: \.isBeginning), words.contains(where: { $0.key.count > 2 }) else {
      return
    }
    walk(trie.root, 0)
  }

  private static func words(_ name: String) -> [Word] {
    name.split { $0 == " " || $0 == "," }.flatMap { part -> [Word] in
      // "S.Tomé" is two words.
      let pieces = part.split(separator: ".", omittingEmptySubsequences: false)
      return pieces.enumerated().flatMap { index, piece in
        let keys = NameKey(piece == "&" ? "and" : String(piece)).words
        return keys.enumerated().map { number, key in
          Word(
            key: Array(key.utf8),
            isBeginning: index + 1 < pieces.count && number + 1 == keys.count)
        }
      }
    }
  }

  private mutating func walk(_ start: Trie.Cursor, _ index: Int) {
    var cursor = start
    for byte in words[index].key { guard cursor.step(byte) else { return } }
    if words[index].isBeginning { complete(cursor, index) } else { end(cursor, index) }
  }

  /// Goes on with every letter that may follow the beginning of a word.
  private mutating func complete(_ cursor: Trie.Cursor, _ index: Int) {
    steps += 1
    guard steps < Self.mostSteps else { return }
    var letters = cursor.letters
    while let byte = letters.popFirst() {
      var next = cursor
      guard next.step(byte) else { continue }
      end(next, index)
      complete(next, index)
    }
    // Letters of two bytes, from Greek to Arabic.
    guard let last = words[index].key.last, last >= 0x80 else { return }
    for lead in 0xCE...0xDB as ClosedRange<UInt8> {
      var first = cursor
      guard first.step(lead) else { continue }
      for trail in 0x80...0xBF as ClosedRange<UInt8> {
        var next = first
        guard next.step(trail) else { continue }
        end(next, index)
        complete(next, index)
      }
    }
  }

  private mutating func end(_ cursor: Trie.Cursor, _ index: Int) {
    if index + 1 == words.count {
      if let value = cursor.value { found.insert(value) }
      return
    }
    var next = cursor
    guard next.step(0x20) else { return }
    walk(next, index + 1)
    // "Heard I. and McDonald Is.": small words are left out or put in.
    for small in ["and ", "of ", "the "] {
      var beyond = next
      if small.utf8.allSatisfy({ beyond.step($0) }) { walk(beyond, index + 1) }
    }
  }
}
