@_spi(Tables) internal import NewsText

/// Finds the keys of a trie from which a key differs by one typing error: a letter left out, put in or
/// mistaken for another, or two letters exchanged.
///
/// From each place of the key up to which the trie follows it, every letter that may stand there is
/// tried as the one left out and as the one mistaken, and the rest of the key must follow to its end.
/// Nearly all of these walks end after two or three letters: some hundred steps for a name.
struct OneErrorSearch {
  /// A key one error away.
  struct Found {
    var value: UInt32
    /// A hash of the key, the same in every trie.
    var name: UInt64
    var error: SpellingError
  }

  private let key: UnsafeBufferPointer<UInt8>
  private(set) var found: [Found] = []

  init(_ key: UnsafeBufferPointer<UInt8>, in trie: Trie) {
    self.key = key
    var cursor = trie.root
    var index = 0
    while true {
      let letter = index..<index + width(at: index)
      if !letter.isEmpty {
        match(cursor, Change(.addition, letter, 0, 0))
        exchange(cursor, letter)
      }
      tryLetters(cursor, letter)
      guard !letter.isEmpty, cursor.step(key, letter) else { return }
      index = letter.upperBound
    }
  }

  /// What is done to the key: a letter of it goes, others come.
  private struct Change {
    let kind: SpellingError.Kind
    /// The bytes that go.
    let old: Range<Int>
    /// The bytes that come, the last one lowest.
    let new: UInt64
    let newCount: Int

    @inline(__always)
    init(_ kind: SpellingError.Kind, _ old: Range<Int>, _ new: UInt64, _ newCount: Int) {
      self.kind = kind
      self.old = old
      self.new = new
      self.newCount = newCount
    }
  }

  private mutating func exchange(_ cursor: Trie.Cursor, _ letter: Range<Int>) {
    let next = letter.upperBound..<letter.upperBound + width(at: letter.upperBound)
    guard !next.isEmpty, packed(next) != packed(letter) else { return }
    var swapped = cursor
    guard swapped.step(key, next), swapped.step(key, letter) else { return }
    match(
      swapped,
      Change(
        .exchange, letter.lowerBound..<next.upperBound,
        packed(next) << UInt64(8 * letter.count) | packed(letter), next.count + letter.count))
  }

  /// Tries the letters that may be missing before a letter, or should stand in its place.
  private mutating func tryLetters(_ cursor: Trie.Cursor, _ letter: Range<Int>) {
    if !cursor.isBranch {
      guard let byte = cursor.onlyByte else { return }
      return tryLetters(cursor, byte...byte, letter)
    }
    let lead = letter.isEmpty ? key[0] : key[letter.lowerBound]
    if lead < 0x80 {
      tryLetters(cursor, 0x61...0x7A, letter)
      tryLetters(cursor, 0x20...0x20, letter)
    } else {
      tryLetters(cursor, Self.alphabet(lead), letter)
    }
  }

  /// Tries letters of one byte, or all letters of two bytes that begin with some.
  private mutating func tryLetters(
    _ cursor: Trie.Cursor, _ leads: ClosedRange<UInt8>, _ letter: Range<Int>
  ) {
    for lead in leads {
      var first = cursor
      guard first.step(lead) else { continue }
      if lead < 0x80 {
        tryLetter(first, UInt64(lead), 1, letter)
      } else if lead < 0xE0 {
        for trail in 0x80...0xBF as ClosedRange<UInt8> {
          var second = first
          if second.step(trail) { tryLetter(second, UInt64(lead) << 8 | UInt64(trail), 2, letter) }
        }
      }
    }
  }

  @inline(__always)
  private mutating func tryLetter(
    _ cursor: Trie.Cursor, _ bytes: UInt64, _ count: Int, _ letter: Range<Int>
  ) {
    match(cursor, Change(.omission, letter.lowerBound..<letter.lowerBound, bytes, count))
    if !letter.isEmpty, packed(letter) != bytes {
      match(cursor, Change(.substitution, letter, bytes, count))
    }
  }

  /// Notes a key that goes on with the rest, from a cursor behind the change.
  @inline(__always)
  private mutating func match(_ cursor: Trie.Cursor, _ change: Change) {
    var cursor = cursor
    guard cursor.step(key, change.old.upperBound..<key.count), let value = cursor.value else {
      return
    }
    note(value, change)
  }

  private mutating func note(_ value: UInt32, _ change: Change) {
    var name: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { name = (name ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in key[..<change.old.lowerBound] { add(byte) }
    for index in (0..<change.newCount).reversed() {
      add(UInt8(truncatingIfNeeded: change.new >> UInt64(8 * index)))
    }
    for byte in key[change.old.upperBound...] { add(byte) }
    let last = change.old.lowerBound > 0 ? key[change.old.lowerBound - 1] : 0
    let old = change.old.isEmpty ? 0 : key[change.old.lowerBound]
    let error = SpellingError(
      change.kind, old, UInt8(truncatingIfNeeded: change.new), after: last)
    if let known = found.firstIndex(where: { $0.name == name }) {
      found[known].error.merge(error)
    } else {
      found.append(Found(value: value, name: name, error: error))
    }
  }

  /// The bytes of a letter, the last one lowest.
  @inline(__always)
  private func packed(_ letter: Range<Int>) -> UInt64 {
    var bytes: UInt64 = 0
    for index in letter { bytes = bytes << 8 | UInt64(key[index]) }
    return bytes
  }

  @inline(__always)
  private func width(at index: Int) -> Int {
    guard index < key.count else { return 0 }
    var end = index + 1
    while end < key.count, key[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }

  /// The first bytes of the letters of an alphabet of two-byte letters; none of longer ones.
  private static func alphabet(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xCE...0xCF: 0xCE...0xCF
    case 0xD0...0xD3: 0xD0...0xD3
    case 0xD4...0xD6: 0xD4...0xD6
    case 0xD8...0xDB: 0xD8...0xDB
    default: lead...lead
    }
  }
}

extension Trie.Cursor {
  /// Moves on by some bytes of a key; false where no key goes on with them.
  @inline(__always)
  mutating func step(_ key: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range { guard step(key[index]) else { return false } }
    return true
  }
}
