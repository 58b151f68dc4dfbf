@_spi(Tables) internal import NewsText

/// Finds the keys of a trie that differ from a key by spelling habits and at most a typing error or
/// two.
///
/// A walk of the trie along the key that leaves it at a price: 3 for what spellings of one name differ
/// in (doubled letters, q and k and g, vowels that romanizations mix up, a mute h, spaces), 10 for
/// what they do not. The number of steps is bounded, whatever the key.
struct NearSearch {
  struct Found {
    var value: UInt32
    var cost: Int
    /// Whether only spelling habits differ.
    var isHabit: Bool
  }

  private let key: [UInt8]
  private let budget: Int
  private let mostErrors: Int
  private var steps = 0
  private(set) var found: [UInt32: Found] = [:]

  private static let mostSteps = 60_000

  /// - Parameter allowsErrors: false for spelling habits alone.
  init(_ key: [UInt8], in trie: Trie, allowsErrors: Bool) {
    self.key = key
    let length = key.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
    switch length {
    case ..<4: budget = 0
    case 4: budget = 3
    case 5...7: budget = 6
    case 8...11: budget = allowsErrors ? 13 : 9
    default: budget = allowsErrors ? 20 : 12
    }
    mostErrors = !allowsErrors ? 0 : length < 5 ? 0 : length < 12 ? 1 : 2
    guard budget > 0 else { return }
    walk(trie.root, 0, 0, 0, 0)
  }

  private mutating func walk(
    _ cursor: Trie.Cursor, _ index: Int, _ cost: Int, _ errors: Int, _ last: UInt8
  ) {
    steps += 1
    guard steps < Self.mostSteps else { return }
    if index == key.count {
      if let value = cursor.value, cost > 0 {
        let known = found[value]
        if known.map({ $0.cost > cost }) ?? true {
          found[value] = Found(value: value, cost: cost, isHabit: errors == 0)
        }
      }
      if errors < mostErrors, cost + 10 <= budget {
        insert(cursor, index, cost, errors)
      }
      if cost + 3 <= budget { insertHabits(cursor, index, cost, errors, last) }
      return
    }
    let byte = key[index]
    var next = cursor
    if next.step(byte) { walk(next, index + 1, cost, errors, byte) }
    guard cost + 3 <= budget else { return }
    // Habits: a letter of the key left out, a letter put in, a letter for another.
    if byte == last || byte == 0x68 || byte == 0x20 || byte == 0x65 && last != 0 && last != 0x20 {
      let price = byte == 0x65 && !SpellingError.isVowel(last) ? 6 : 3
      if cost + price <= budget { walk(cursor, index + 1, cost + price, errors, last) }
    }
    insertHabits(cursor, index, cost, errors, last)
    for other in SpellingError.alike(byte) {
      var next = cursor
      if next.step(other) { walk(next, index + 1, cost + 3, errors, other) }
    }
    guard errors < mostErrors, cost + 10 <= budget else { return }
    let width = width(at: index)
    // An error in the first letter is rare, and costs the most to look for.
    if index > 0 || key.count >= 6 {
      walk(cursor, index + width, cost + 10, errors + 1, last)
      substitute(cursor, index, width, cost, errors)
      insert(cursor, index, cost, errors)
    }
    let following = index + width
    if following < key.count, byte < 0x80, key[following] < 0x80, key[following] != byte {
      var next = cursor
      if next.step(key[following]), next.step(byte) {
        walk(next, following + 1, cost + 10, errors + 1, byte)
      }
    }
  }

  private mutating func insertHabits(
    _ cursor: Trie.Cursor, _ index: Int, _ cost: Int, _ errors: Int, _ last: UInt8
  ) {
    guard cost + 3 <= budget, last != 0 else { return }
    for byte in [last, 0x68, 0x20, 0x65] as [UInt8] where byte < 0x80 {
      if byte == 0x65, !SpellingError.isVowel(last) { continue }
      if byte == 0x68, last == 0x68 || last == 0x20 { continue }
      if byte == 0x20, last == 0x20 || index == key.count { continue }
      var next = cursor
      if next.step(byte) { walk(next, index, cost + 3, errors, 0) }
    }
  }

  private mutating func substitute(
    _ cursor: Trie.Cursor, _ index: Int, _ width: Int, _ cost: Int, _ errors: Int
  ) {
    guard width == 1 else {
      guard width == 2 else { return }
      // Another letter of the alphabet: it shares the first byte or has the one beside it.
      for lead in neighbours(key[index]) {
        var first = cursor
        guard first.step(lead) else { continue }
        for trail in 0x80...0xBF as ClosedRange<UInt8> {
          var next = first
          if next.step(trail) { walk(next, index + 2, cost + 10, errors + 1, trail) }
        }
      }
      return
    }
    for byte in 0x61...0x7A as ClosedRange<UInt8> where byte != key[index] {
      var next = cursor
      if next.step(byte) { walk(next, index + 1, cost + 10, errors + 1, byte) }
    }
  }

  private mutating func insert(_ cursor: Trie.Cursor, _ index: Int, _ cost: Int, _ errors: Int) {
    let lead = index < key.count ? key[index] : key.first ?? 0
    guard lead >= 0x80 else {
      for byte in 0x61...0x7A as ClosedRange<UInt8> {
        var next = cursor
        if next.step(byte) { walk(next, index, cost + 10, errors + 1, byte) }
      }
      return
    }
    for lead in neighbours(lead) {
      var first = cursor
      guard first.step(lead) else { continue }
      for trail in 0x80...0xBF as ClosedRange<UInt8> {
        var next = first
        if next.step(trail) { walk(next, index, cost + 10, errors + 1, trail) }
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
