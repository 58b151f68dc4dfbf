/// A few words or names by their hashes, to be asked for many others.
///
/// Those of a record are mostly so few that they are looked through; more stand in a table that is
/// addressed by the hash.
struct WordSet: Sendable {
  /// So many are looked through.
  private static let few = 8
  /// For each slot, one more than the place of its hash; 0 where the slot is free. Empty while there
  /// are few.
  private var slots: [UInt32] = []
  private var hashes: [WordHash] = []
  /// A bit for each hash, by which most that are not there are told.
  private var bits: UInt64 = 0

  init() {}

  /// Makes room for so many.
  init(capacity: Int) {
    hashes.reserveCapacity(capacity)
    var size = 4 * Self.few
    while size < 2 * capacity { size *= 2 }
    if capacity > Self.few { slots.fill(with: 0, count: size) }
  }

  init(_ words: some Sequence<WordHash>) {
    hashes.reserveCapacity(words.underestimatedCount)
    for word in words { insert(word) }
  }

  var isEmpty: Bool { hashes.isEmpty }
  var count: Int { hashes.count }

  @inline(__always)
  func contains(_ word: WordHash) -> Bool { place(of: word) != nil }

  /// How many different ones of the set are among some words. Linear in these.
  func countDistinct(in words: some Sequence<WordHash>) -> Int { count(in: words).distinct }

  /// How many of some words are in the set, and how many different ones. Linear in these.
  func count(in words: some Sequence<WordHash>) -> (all: Int, distinct: Int) {
    if isEmpty { return (0, 0) }
    return withUnsafeTemporaryAllocation(of: Bool.self, capacity: count) { seen in
      seen.initialize(repeating: false)
      var (all, distinct) = (0, 0)
      for word in words {
        guard let place = place(of: word) else { continue }
        all += 1
        if !seen[place] { distinct += 1 }
        seen[place] = true
      }
      return (all, distinct)
    }
  }

  /// Whether a word may be there: where it may not, it is not.
  @inline(__always)
  func mayContain(_ word: WordHash) -> Bool { bits & Self.bit(of: word) != 0 }

  @inline(__always)
  private static func bit(of word: WordHash) -> UInt64 { 1 &<< (word.mixed &>> 58) }

  /// Adds a word; false where it was there.
  @discardableResult
  mutating func insert(_ word: WordHash) -> Bool {
    bits |= Self.bit(of: word)
    if slots.isEmpty {
      if hashes.contains(word) { return false }
      if hashes.isEmpty { hashes.reserveCapacity(Self.few) }
      hashes.append(word)
      if hashes.count > Self.few { grow() }
      return true
    }
    let slot = slot(of: word)
    guard slots[slot] == 0 else { return false }
    hashes.append(word)
    if hashes.count * 2 > slots.count {
      grow()
    } else {
      slots[slot] = UInt32(hashes.count)
    }
    return true
  }

  /// When a word was put in, counted from 0; nil where it is not there.
  @inline(__always)
  func place(of word: WordHash) -> Int? {
    if slots.isEmpty { return hashes.firstIndex(of: word) }
    let entry = slots[slot(of: word)]
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// The slot of a word, or the free one where it would stand.
  @inline(__always)
  private func slot(of word: WordHash) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word.mixed) & mask
    while slots[slot] > 0, hashes[Int(slots[slot]) - 1] != word { slot = (slot + 1) & mask }
    return slot
  }

  @inline(never)
  private mutating func grow() {
    let size = max(4 * Self.few, slots.count * 2)
    slots.removeAll()
    slots.fill(with: 0, count: size)
    for (place, word) in hashes.enumerated() { slots[slot(of: word)] = UInt32(place + 1) }
  }
}
