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
  private let allowsErrors: Bool
  private(set) var found: [Found] = []

  /// - Parameter allowsErrors: false for spelling habits alone.
  init(_ key: UnsafeBufferPointer<UInt8>, in trie: Trie, allowsErrors: Bool) {
    self.key = key
    self.allowsErrors = allowsErrors
    let isASCII = key.allSatisfy { $0 < 0x80 }
    var cursor = trie.root
    var index = 0
    while true {
      // Most walks end in a tail that is nothing like the rest.
      if isASCII, allowsErrors, !cursor.isBranch, !cursor.isNear(rest(from: index)) { return }
      let letter = index..<index + width(at: index)
      if !letter.isEmpty {
        if allowsErrors || SpellingError.isOptional(key[index], after: last(before: index)) {
          match(cursor, Change(.addition, letter, 0, 0))
        }
        if allowsErrors { exchange(cursor, letter) }
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
    guard allowsErrors else { return tryHabits(cursor, letter) }
    let lead = letter.isEmpty ? key[0] : key[letter.lowerBound]
    if lead < 0x80 {
      tryASCII(cursor, letter)
      tryLetter(cursor, 0x20, letter)
    } else if cursor.isBranch {
      for lead in Self.alphabet(lead) { tryLetters(cursor, lead, letter) }
    } else if let lead = cursor.onlyByte {
      tryLetters(cursor, lead, letter)
    }
  }

  /// Tries the small ASCII letters behind which a key goes on as this one does.
  private mutating func tryASCII(_ cursor: Trie.Cursor, _ letter: Range<Int>) {
    let left = letter.lowerBound
    var (missing, mistaken) = cursor.letters(before: rest(from: left))
    while let byte = missing.popFirst() {
      var next = cursor
      guard next.step(byte) else { continue }
      match(next, Change(.omission, left..<left, UInt64(byte), 1))
    }
    guard !letter.isEmpty else { return }
    while let byte = mistaken.popFirst() {
      var next = cursor
      guard UInt64(byte) != packed(letter), next.step(byte) else { continue }
      match(next, Change(.substitution, letter, UInt64(byte), 1))
    }
  }

  /// Tries the letters that spellings leave out or exchange.
  private mutating func tryHabits(_ cursor: Trie.Cursor, _ letter: Range<Int>) {
    let last = last(before: letter.lowerBound)
    putIn(last, cursor, letter, after: last)
    if last != 0x65 { putIn(0x65, cursor, letter, after: last) }
    if last != 0x68 { putIn(0x68, cursor, letter, after: last) }
    if last != 0x20 { putIn(0x20, cursor, letter, after: last) }
    guard !letter.isEmpty else { return }
    var alike = SpellingError.alike(key[letter.lowerBound])
    while let byte = alike.popFirst() {
      var next = cursor
      if next.step(byte) { match(next, Change(.substitution, letter, UInt64(byte), 1)) }
    }
  }

  private mutating func putIn(
    _ byte: UInt8, _ cursor: Trie.Cursor, _ letter: Range<Int>, after last: UInt8
  ) {
    var next = cursor
    guard SpellingError.isOptional(byte, after: last), next.step(byte) else { return }
    match(next, Change(.omission, letter.lowerBound..<letter.lowerBound, UInt64(byte), 1))
  }

  /// Tries a letter of one byte, or all letters of two bytes that begin with one.
  private mutating func tryLetters(_ cursor: Trie.Cursor, _ lead: UInt8, _ letter: Range<Int>) {
    guard lead >= 0x80 else { return tryLetter(cursor, lead, letter) }
    var first = cursor
    guard lead < 0xE0, first.step(lead) else { return }
    for trail in 0x80...0xBF as ClosedRange<UInt8> {
      var second = first
      if second.step(trail) { tryLetter(second, UInt64(lead) << 8 | UInt64(trail), 2, letter) }
    }
  }

  @inline(__always)
  private mutating func tryLetter(_ cursor: Trie.Cursor, _ byte: UInt8, _ letter: Range<Int>) {
    var next = cursor
    if next.step(byte) { tryLetter(next, UInt64(byte), 1, letter) }
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
    let end = change.old.upperBound
    guard let start = key.baseAddress,
      let value = cursor.value(after: start + end, count: key.count &- end)
    else { return }
    note(value, change)
  }

  /// The key from a place on.
  @inline(__always)
  private func rest(from index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: key[index...])
  }

  private mutating func note(_ value: UInt32, _ change: Change) {
    var name = ByteHash()
    for byte in key[..<change.old.lowerBound] { name.add(byte) }
    for index in (0..<change.newCount).reversed() {
      name.add(UInt8(truncatingIfNeeded: change.new >> UInt64(8 * index)))
    }
    for byte in key[change.old.upperBound...] { name.add(byte) }
    let last = last(before: change.old.lowerBound)
    let old = change.old.isEmpty ? 0 : key[change.old.lowerBound]
    let error = SpellingError(
      change.kind, old, UInt8(truncatingIfNeeded: change.new), after: last)
    if let known = found.firstIndex(where: { $0.name == name.value }) {
      found[known].error.merge(error)
    } else {
      found.append(Found(value: value, name: name.value, error: error))
    }
  }

  /// The byte before a place, 0 at the start.
  @inline(__always)
  private func last(before index: Int) -> UInt8 { index > 0 ? key[index - 1] : 0 }

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
