internal import CNewsTables
@_spi(Tables) internal import NewsText

/// Which parts of names are known to be spellings of one name, in any script: "Aleksei", "Alexey",
/// Алексей, アレクセイ.
///
/// A static function: the exclusive or of three cells is the number of a word's group in 11 bits, and
/// 5 bits of a check of the word. Words themselves are not kept: one in 32 that are in no group passes
/// for known, and of those one in 2,048 shares the group of another.
struct NameGroups: @unchecked Sendable {
  // In read-only memory.
  private let cells: UnsafeBufferPointer<UInt16>
  private let segment: UInt32

  /// A word counts in so many groups at most.
  static let mostGroups = 3

  static let shared = NameGroups(StaticTable(news_table_persons()))

  private init(_ table: StaticTable) {
    cells = table.section(5)
    segment = UInt32(cells.count / 3)
  }

  /// Numbers of the groups of a folded word; none where it is in no group.
  func numbers(_ word: [UInt8]) -> [UInt16] {
    guard segment > 0, !word.isEmpty else { return [] }
    var numbers: [UInt16] = []
    for rank in 0..<Self.mostGroups {
      let hash = NameGroupHash(word, rank: rank)
      let (a, b, c) = hash.cells(segment)
      let value = cells[a] ^ cells[b] ^ cells[c]
      guard value & 0x1F == hash.check else { break }
      numbers.append(value >> 5)
    }
    return numbers
  }
}

/// Where the number of a word's group lies.
struct NameGroupHash {
  private let state: UInt64

  init(_ word: [UInt8], rank: Int) {
    var hash = ByteHash(seed: UInt64(rank) &* 0x9E37_79B9_7F4A_7C15)
    for byte in word { hash.add(byte) }
    state = Self.mixed(hash.value)
  }

  /// One cell in each third of the table.
  func cells(_ segment: UInt32) -> (Int, Int, Int) {
    let other = Self.mixed(state)
    func place(_ bits: UInt64) -> Int { Int(((bits & 0xFFFF_FFFF) * UInt64(segment)) >> 32) }
    return (
      place(state), place(state >> 32) + Int(segment), place(other) + 2 * Int(segment)
    )
  }

  /// By which a word that is in the table is told from others.
  var check: UInt16 { UInt16(truncatingIfNeeded: state >> 24) & 0x1F }

  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value ^ value >> 30
    value = value &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Makes the cells of ``NameGroups``.
@_spi(Tables)
public struct NameGroupsBuilder {
  private var groups: [[UInt8]: [(group: Int, size: Int)]] = [:]
  private var count = 0

  /// Makes an empty one.
  public init() {}

  /// Adds a group; parts that fold alike count once, and a group of one part tells nothing.
  public mutating func add(_ parts: [String]) {
    let keys = Set(parts.map(Self.key)).subtracting([[]])
    guard keys.count > 1 else { return }
    for key in keys { groups[key, default: []].append((count, keys.count)) }
    count += 1
  }

  /// A part of a name, folded, in one word.
  static func key(_ part: String) -> [UInt8] {
    Fold.bytes(part).filter { byte in
      byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'")
        && byte != UInt8(ascii: ".")
    }
  }

  /// The cells, a fourth more than there are words; nil where the hashes do not fit, which takes
  /// another hash.
  ///
  /// Each word that alone has a cell is taken away, until none is left; then, the last one first, that
  /// cell is set so that the three give the word's number.
  public func cells() -> [UInt16]? {
    var words: [(hash: NameGroupHash, number: UInt16)] = []
    for (key, found) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      // The larger groups are those of common names.
      let best = found.sorted { ($0.size, $1.group) > ($1.size, $0.group) }
      for (rank, member) in best.prefix(NameGroups.mostGroups).enumerated() {
        let number = NameGroupHash.mixed(UInt64(member.group) &+ 0x5851_F42D_4C95_7F2D)
        let hash = NameGroupHash(key, rank: rank)
        words.append((hash, UInt16(truncatingIfNeeded: number) << 5 | hash.check))
      }
    }
    let segment = UInt32(words.count * 41 / 100 + 16)
    // Per cell the number of its words, and the exclusive or of their indices.
    var counts: [Int] = Array(repeating: 0, count: 3 * Int(segment))
    var indices = counts
    func places(_ index: Int) -> [Int] {
      let (a, b, c) = words[index].hash.cells(segment)
      return [a, b, c]
    }
    for index in words.indices {
      for place in places(index) {
        counts[place] += 1
        indices[place] ^= index
      }
    }
    var single = counts.indices.filter { counts[$0] == 1 }
    var order: [(word: Int, cell: Int)] = []
    while let cell = single.popLast() {
      guard counts[cell] == 1 else { continue }
      let word = indices[cell]
      order.append((word, cell))
      for place in places(word) {
        counts[place] -= 1
        indices[place] ^= word
        if counts[place] == 1 { single.append(place) }
      }
    }
    guard order.count == words.count else { return nil }
    var cells: [UInt16] = Array(repeating: 0, count: 3 * Int(segment))
    for (word, cell) in order.reversed() {
      cells[cell] = places(word).reduce(words[word].number ^ cells[cell]) { $0 ^ cells[$1] }
    }
    return cells
  }
}
