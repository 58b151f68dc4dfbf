@_spi(Tables) internal import NewsText

/// Finds the keys of a trie that differ from a key by spelling habits and at most one typing error.
///
/// A walk of the trie along the key that leaves it at a price: 3 for what spellings of one name differ
/// in (doubled letters, q and k and g, vowels that romanizations mix up, a mute h, spaces), 10 for
/// what they do not. The number of steps is bounded, whatever the key. Names two errors away are not
/// looked for: there are so many ways to them that what is met is hardly ever what was meant.
struct NearSearch {
  struct Found {
    var value: UInt32
    var cost: Int
    /// Whether only spelling habits differ.
    var isHabit: Bool
  }

  private let key: UnsafeBufferPointer<UInt8>
  private let budget: Int
  private let mostErrors: Int
  private var steps = 0
  private(set) var found: [Found] = []

  private static let mostSteps = 30_000
  private static let habitPrice = 3
  private static let errorPrice = 10

  /// - Parameter allowsErrors: false for spelling habits alone.
  init(_ key: UnsafeBufferPointer<UInt8>, in trie: Trie, allowsErrors: Bool) {
    self.key = key
    let length = key.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
    switch length {
    case ..<4: budget = 0
    case 4: budget = 3
    case 5...7: budget = 6
    case 8...11: budget = allowsErrors ? 13 : 9
    default: budget = allowsErrors ? 13 : 12
    }
    mostErrors = allowsErrors ? 1 : 0
    guard budget > 0 else { return }
    walk(Place(cursor: trie.root, index: 0, cost: 0, errors: 0, last: 0))
  }

  /// How far a walk has come.
  private struct Place: BitwiseCopyable {
    var cursor: Trie.Cursor
    /// In the key.
    var index: Int
    var cost: Int
    var errors: Int
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
        if mayBend { atEnd(place) }
        return
      }
      let byte = key[place.index]
      if mayBend { leave(place, byte) }
      guard place.step(byte, skipping: 1, price: 0, last: byte) else { return }
    }
  }

  private mutating func note(_ place: Place) {
    guard place.cost > 0, let value = place.cursor.value else { return }
    let new = Found(value: value, cost: place.cost, isHabit: place.errors == 0)
    guard let known = found.firstIndex(where: { $0.value == value }) else {
      return found.append(new)
    }
    if found[known].cost > new.cost { found[known] = new }
  }

  /// Whether one more error may be paid for.
  @inline(__always)
  private func mayErr(_ place: Place) -> Bool {
    place.errors < mostErrors && place.cost + Self.errorPrice <= budget
  }

  /// What may stand behind the end of the key.
  private mutating func atEnd(_ place: Place) {
    if mayErr(place) { insert(place) }
    insertHabits(place)
  }

  /// Leaves the key at its next byte, in every way that can be paid for.
  private mutating func leave(_ place: Place, _ byte: UInt8) {
    // Habits: a letter of the key left out, a letter put in, a letter for another.
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
    guard mayErr(place) else { return }
    let width = width(at: place.index)
    // An error in the first letter is rare, and costs the most to look for.
    if place.index > 0 || key.count >= 6 {
      var next = place
      next.index += width
      next.cost += Self.errorPrice
      next.errors += 1
      walk(next)
      substitute(place, width)
      insert(place)
    }
    let following = place.index + width
    if following < key.count, byte < 0x80, key[following] < 0x80, key[following] != byte {
      var next = place
      next.errors += 1
      if next.step(key[following], skipping: width, price: Self.errorPrice, last: 0),
        next.step(byte, skipping: 1, price: 0, last: byte)
      {
        walk(next)
      }
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

  private mutating func substitute(_ place: Place, _ width: Int) {
    if width == 1 {
      tryLetters(place, except: key[place.index], skipping: 1)
    } else if width == 2 {
      tryLetters(place, of: key[place.index], skipping: 2)
    }
  }

  private mutating func insert(_ place: Place) {
    let lead = place.index < key.count ? key[place.index] : key.first ?? 0
    if lead < 0x80 {
      tryLetters(place, except: 0, skipping: 0)
    } else {
      tryLetters(place, of: lead, skipping: 0)
    }
  }

  private mutating func tryLetters(_ place: Place, except same: UInt8, skipping count: Int) {
    var letters = place.cursor.letters
    while let byte = letters.popFirst() {
      guard byte != same else { continue }
      var next = place
      next.errors += 1
      if next.step(byte, skipping: count, price: Self.errorPrice, last: byte) { walk(next) }
    }
  }

  /// Tries letters of two bytes, of the alphabet of one that begins with a byte.
  private mutating func tryLetters(_ place: Place, of lead: UInt8, skipping count: Int) {
    for lead in neighbours(lead) {
      var first = place
      first.errors += 1
      guard first.step(lead, skipping: count, price: Self.errorPrice, last: lead) else { continue }
      for trail in 0x80...0xBF as ClosedRange<UInt8> {
        var next = first
        if next.step(trail, skipping: 0, price: 0, last: trail) { walk(next) }
      }
    }
  }

  /// The first bytes of the letters of an alphabet of two-byte letters.
  private func neighbours(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xCE...0xCF: 0xCE...0xCF
    case 0xD0...0xD3: 0xD0...0xD3
    case 0xD4...0xD6: 0xD4...0xD6
    case 0xD7: 0xD7...0xD7
    case 0xD8...0xDB: 0xD8...0xDB
    default: lead...lead
    }
  }

  private func width(at index: Int) -> Int {
    var end = index + 1
    while end < key.count, key[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }
}
