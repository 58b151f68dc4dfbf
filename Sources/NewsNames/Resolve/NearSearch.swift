@_spi(Tables) internal import NewsText

/// Finds the keys of a trie that differ from a long key by habits of spelling.
///
/// A walk of the trie along the key that leaves it, two or three times, for what spellings of one name
/// differ in: doubled letters, q and k and g, vowels that romanizations mix up, a mute h, spaces. The
/// number of steps is bounded, whatever the key. Names that a typing error parts beside them are not
/// looked for: there are so many ways to them that what is met is hardly ever what was meant.
struct NearSearch {
  struct Found {
    var value: UInt32
    var cost: Int
  }

  private let key: UnsafeBufferPointer<UInt8>
  private let budget: Int
  private var steps = 0
  private(set) var found: [Found] = []

  private static let mostSteps = 30_000
  private static let habitPrice = 3

  init(_ key: UnsafeBufferPointer<UInt8>, in trie: Trie) {
    self.key = key
    let length = key.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
    switch length {
    case ..<8: budget = 0
    case 8...11: budget = 6
    default: budget = 9
    }
    guard budget > 0 else { return }
    walk(Place(cursor: trie.root, index: 0, cost: 0, last: 0))
  }

  /// How far a walk has come.
  private struct Place: BitwiseCopyable {
    var cursor: Trie.Cursor
    /// In the key.
    var index: Int
    var cost: Int
    /// The last byte, 0 where it does not count.
    var last: UInt8

    /// Moves on by a byte at a price; false where no key goes on with it.
    @inline(__always)
    mutating func step(_ byte: UInt8, skipping count: Int, price: Int, last: UInt8) -> Bool {
      guard cursor.step(byte) else { return false }
      index += count
      cost += price
      self.last = last
      return true
    }
  }

  private mutating func walk(_ start: Place) {
    var place = start
    while true {
      steps += 1
      guard steps < Self.mostSteps else { return }
      let mayBend = place.cost + Self.habitPrice <= budget
      guard place.index < key.count else {
        note(place)
        if mayBend { insertHabits(place) }
        return
      }
      let byte = key[place.index]
      if mayBend { leave(place, byte) }
      guard place.step(byte, skipping: 1, price: 0, last: byte) else { return }
    }
  }

  private mutating func note(_ place: Place) {
    guard place.cost > 0, let value = place.cursor.value else { return }
    let new = Found(value: value, cost: place.cost)
    guard let known = found.firstIndex(where: { $0.value == value }) else {
      return found.append(new)
    }
    if found[known].cost > new.cost { found[known] = new }
  }

  /// Leaves the key at its next byte, in every way that can be paid for.
  private mutating func leave(_ place: Place, _ byte: UInt8) {
    // A letter of the key left out, a letter put in, a letter for another.
    let last = place.last
    if byte == last || byte == 0x68 || byte == 0x20 || byte == 0x65 && last != 0 && last != 0x20 {
      let price = byte == 0x65 && !SpellingError.isVowel(last) ? 6 : Self.habitPrice
      if place.cost + price <= budget {
        var next = place
        next.index += 1
        next.cost += price
        walk(next)
      }
    }
    insertHabits(place)
    var alike = SpellingError.alike(byte)
    while let other = alike.popFirst() {
      var next = place
      if next.step(other, skipping: 1, price: Self.habitPrice, last: other) { walk(next) }
    }
  }

  private mutating func insertHabits(_ place: Place) {
    let last = place.last
    guard last != 0 else { return }
    if last < 0x80 { putIn(last, place) }
    if last != 0x68, last != 0x20 { putIn(0x68, place) }
    if last != 0x20, place.index < key.count { putIn(0x20, place) }
    if SpellingError.isVowel(last) { putIn(0x65, place) }
  }

  @inline(__always)
  private mutating func putIn(_ byte: UInt8, _ place: Place) {
    var next = place
    if next.step(byte, skipping: 0, price: Self.habitPrice, last: 0) { walk(next) }
  }
}
