@_spi(Tables) import NewsText
import Testing

/// What is told of the rest of a key, in plain and in packed tries.
@Suite("The rest of a key")
struct TrieRestTests {
  @Test("The letters behind which a key goes on", arguments: [false, true])
  func tellsLettersBefore(isPacked: Bool) throws {
    let keys = ["ab", "abc", "aqb", "azc", "b", "cbx", "dcb", "é", "", "abbabb", "bbbbbbb"]
    let trie = try Self.trie(keys, isPacked: isPacked)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    for start in ["", "a", "ab"] {
      let cursor = try #require(Self.cursor(trie, start))
      for rest in ["", "b", "c", "x", "cb", "zb", "bx", "babb", "xbbbbbb", "bbbbbb"] {
        let bytes = Array(rest.utf8)
        let (all, butFirst) = bytes.withUnsafeBufferPointer { cursor.letters(before: $0) }
        for letter in letters {
          let key = start.utf8 + [letter] + bytes
          #expect(all.contains(letter) == keys.contains { $0.utf8.elementsEqual(key) })
          let other = start.utf8 + [letter] + bytes.dropFirst()
          #expect(
            butFirst.contains(letter)
              == (rest.isEmpty ? false : keys.contains { $0.utf8.elementsEqual(other) }))
        }
      }
    }
  }

  @Test("A walk to the end of a key, and whether a tail is near", arguments: [false, true])
  func tellsRest(isPacked: Bool) throws {
    let keys = ["abcab", "abcb", "acacb", "bbb", "bbbaaaaaa", "c", "cbcbccbcbcbcbacabab"]
    let trie = try Self.trie(keys, isPacked: isPacked)
    var words: [[UInt8]] = [[]]
    var index = 0
    while words[index].count < 6 {
      words += Array("abc".utf8).map { words[index] + [$0] }
      index += 1
    }
    for key in keys {
      for count in 0...key.utf8.count {
        let cursor = try #require(Self.cursor(trie, String(key.prefix(count))))
        let tail = Array(key.utf8.dropFirst(count))
        for word in words + [tail] {
          let value = word.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.flatMap { cursor.value(after: $0, count: bytes.count) }
          }
          let whole = Array(key.utf8.prefix(count)) + word
          #expect(value == trie.value(of: whole))
          if cursor.isBranch { continue }
          let isNear = word.withUnsafeBufferPointer { cursor.isNear($0) }
          if isNear != Self.areNear(tail, word) { Issue.record("\(key) from \(count): \(word)") }
        }
      }
    }
  }

  /// Whether one letter is left out, put in or mistaken, or two are exchanged, or none.
  private static func areNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    func without(_ word: [UInt8]) -> [[UInt8]] {
      word.indices.map { Array(word[..<$0] + word[($0 + 1)...]) }
    }
    if without(a).contains(b) || without(b).contains(a) { return true }
    guard a.count == b.count else { return false }
    let others = a.indices.filter { a[$0] != b[$0] }
    if others.count == 1 { return true }
    guard others.count == 2, others[1] == others[0] + 1 else { return false }
    return a[others[0]] == b[others[1]] && a[others[1]] == b[others[0]]
  }

  private static func cursor(_ trie: Trie, _ start: String) -> Trie.Cursor? {
    var cursor = trie.root
    for byte in start.utf8 where !cursor.step(byte) { return nil }
    return cursor
  }

  private static func trie(_ keys: [String], isPacked: Bool) throws -> Trie {
    var builder = TrieBuilder()
    for (index, key) in keys.enumerated() { builder.insert(key.utf8, value: UInt32(index)) }
    guard isPacked else { return try builder.trie() }
    let sections = try builder.packed(isLearned: true) { [UInt8(truncatingIfNeeded: $0)] }
    let table = try #require(
      StaticTable(sections: [
        sections.units.withUnsafeBytes { Array($0) }, sections.tails,
        sections.codes.withUnsafeBytes { Array($0) },
      ]))
    return try #require(Trie(table, firstSection: 0, codeSection: 2))
  }
}
