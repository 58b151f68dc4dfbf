@_spi(Tables) import NewsText
import Testing

@Suite("The trie")
struct TrieTests {
  /// Every subset of a small set of keys that branch, nest and repeat, with all probes.
  @Test("Exact lookup on every small set of keys")
  func isExactOnSmallSets() throws {
    let pool: [[UInt8]] = [
      [], [1], [1, 1], [1, 2], [2, 1, 1], [2, 1, 2], [255], [1, 1, 255, 1],
    ]
    let probes = pool + [[2], [2, 1], [3], [1, 1, 255], [1, 2, 1], [255, 255], [0], [1, 0]]
    for subset in 0..<(1 << pool.count) {
      var builder = TrieBuilder()
      var expected: [[UInt8]: UInt32] = [:]
      for (index, key) in pool.enumerated() where subset & 1 << index != 0 {
        builder.insert(key, value: UInt32(index * 100))
        expected[key] = UInt32(index * 100)
      }
      let trie = try builder.trie()
      for probe in probes { #expect(trie.value(of: probe) == expected[probe]) }
    }
  }

  @Test("Agrees with a dictionary on random keys", arguments: [1, 2, 3, 4, 5, 6])
  func agreesWithDictionary(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let alphabet = [2, 4, 26, 255][Int(seed % 4)]
    var builder = TrieBuilder()
    var expected: [[UInt8]: UInt32] = [:]
    for index in 0..<(seed == 5 ? 300 : 10_000) {
      let length = Int(random.next() % (seed == 5 ? 700 : 12))
      let key = (0..<length).map { _ in UInt8(1 + random.next() % UInt64(alphabet)) }
      builder.insert(key, value: UInt32(index))
      expected[key] = UInt32(index)
    }
    let trie = try builder.trie()
    for (key, value) in expected where trie.value(of: key) != value {
      Issue.record("\(key): \(String(describing: trie.value(of: key))), not \(value)")
    }
    for _ in 0..<20_000 {
      let key = (0..<Int(random.next() % 8)).map { _ in UInt8(random.next() % 256) }
      if trie.value(of: key) != expected[key] { Issue.record("\(key) is not a key") }
    }
  }

  @Test(
    "The packed form agrees with a dictionary", arguments: [1, 2, 3, 4] as [UInt64], [false, true])
  func agreesWhenPacked(seed: UInt64, isLearned: Bool) throws {
    var random = SplitMix(state: seed)
    var builder = TrieBuilder()
    var expected: [[UInt8]: UInt32] = [:]
    func word(_ length: UInt64) -> [UInt8] {
      (0..<length).map { _ in UInt8(97 + random.next() % 3) }
    }
    let stems = (0..<40).map { _ in word(2 + random.next() % 40) }
    for index in 0..<2_000 {
      let key = stems[Int(random.next() % 40)] + word(random.next() % 6)
      builder.insert(key, value: UInt32(index))
      expected[key] = UInt32(index)
    }
    // Bytes that are too rare for a code, and a tail that is too long.
    for byte in UInt8(1)...255 {
      let key = stems[Int(byte) % 40] + [byte, 97] + (byte % 50 == 0 ? word(200) : [])
      builder.insert(key, value: UInt32(byte) << 8)
      expected[key] = UInt32(byte) << 8
    }
    let sections = try builder.packed(isLearned: isLearned) { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let plain = try builder.build()
    #expect(sections.units.count <= plain.units.count)
    let file = Self.file([
      sections.units.withUnsafeBytes { Array($0) }, sections.tails,
      sections.codes.withUnsafeBytes { Array($0) },
    ])
    let table = try #require(StaticTable(copying: file))
    let trie = try #require(Trie(table, firstSection: 0, codeSection: 2))
    func stored(_ offset: UInt32?) -> UInt32? {
      offset.map { offset in
        sections.tails[Int(offset)...].prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
    let probes = Array(expected.keys) + (0..<2_000).map { _ in word(1 + random.next() % 40) }
    for key in probes {
      if stored(trie.value(of: key)) != expected[key] { Issue.record("\(key), a byte at a time") }
      var cursor = trie.root
      let isThere = key.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { cursor.step($0, count: bytes.count) } ?? false
      }
      if stored(isThere ? cursor.value : nil) != expected[key] { Issue.record("\(key), at once") }
    }
  }

  @Test("Cursor, prefixes and values")
  func walks() throws {
    var builder = TrieBuilder()
    for (index, key) in ["new", "new york", "new york city", "newark"].enumerated() {
      builder.insert(key.utf8, value: UInt32(index))
    }
    builder.insert("newark".utf8, value: 0xFFFF_FFFF)
    builder.insert([1, 0, 1], value: 9)
    let trie = try builder.trie()
    let text = Array("new york cinema".utf8)
    text.withUnsafeBufferPointer { text in
      let found = trie.longestPrefix(text)
      #expect(found?.value == 1 && found?.end == 8)
      #expect(trie.longestPrefix(text, at: 4) == nil)
    }
    var cursor = trie.root
    var keys: [Bool] = []
    for byte in "newark".utf8 {
      let stepped = cursor.step(byte)
      #expect(stepped)
      keys.append(cursor.isKey)
    }
    #expect(keys == [false, false, true, false, false, true])
    #expect(cursor.value == 0xFFFF_FFFF && !cursor.hasMore)
    let steppedOn = cursor.step(1)
    #expect(!steppedOn)
  }

  @Test("Values that do not fit are refused")
  func refusesLargeInnerValues() {
    var builder = TrieBuilder()
    builder.insert([1], value: 1 << 24)
    builder.insert([1, 1], value: 1)
    #expect(throws: TrieBuilder.Failure.self) { try builder.build() }
  }

  @Test("Damaged sections never lead a walk outside")
  func survivesDamage() throws {
    var builder = TrieBuilder()
    for word in ["damascus", "damas", "dahab", "aleppo", "alep"] {
      builder.insert(word.utf8, value: 7)
    }
    let sections = try builder.build()
    var random = SplitMix(state: 9)
    for _ in 0..<2_000 {
      var units = sections.units
      var tails = sections.tails
      for _ in 0..<4 {
        units[Int(random.next() % UInt64(units.count))] = UInt32(truncatingIfNeeded: random.next())
        tails[Int(random.next() % UInt64(tails.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let table = try #require(
        StaticTable(copying: Self.file([units.withUnsafeBytes { Array($0) }, tails])))
      let trie = try #require(Trie(table, firstSection: 0))
      for word in ["damascus", "damas", "dahab", "aleppo", "alep", "zzz"] {
        _ = trie.value(of: Array(word.utf8))
      }
      for _ in 0..<50 {
        var cursor = trie.root
        while cursor.step(UInt8(truncatingIfNeeded: random.next())) { _ = cursor.value }
      }
    }
    #expect(StaticTable(copying: []) == nil)
    let empty = try #require(StaticTable(copying: Self.file([[], []])))
    #expect(Trie(empty, firstSection: 0) == nil)
    #expect(Trie(empty, firstSection: 1) == nil)
  }

  private static func file(_ sections: [[UInt8]]) -> [UInt8] {
    var words: [UInt32] = [0x3154_4D4E, UInt32(sections.count)]
    var offset = 8 + 8 * sections.count
    var body: [UInt8] = []
    for section in sections {
      words += [UInt32(offset), UInt32(section.count)]
      body += section + Array(repeating: 0, count: -section.count & 7)
      offset += section.count + (-section.count & 7)
    }
    return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
      + body
  }
}

/// Random numbers that are the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
