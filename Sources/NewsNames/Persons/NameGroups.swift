internal import CNewsTables
@_spi(Tables) internal import NewsText

/// Which parts of names are known to be spellings of one name though they do not sound so: "Jean" and
/// ჯინი, 二川 and Futakawa.
///
/// Of a group of spellings most sound like one of them, its head, and need not be known. The others are
/// stored with the number of the head's sounds, which whoever sounds like the head has by itself.
struct NameGroups: @unchecked Sendable {
  // In read-only memory.
  private let function: StaticFunction

  /// A word counts in so many groups at most.
  static let mostGroups = 3
  /// Bits of the number of a group; one in four words that are in none passes for known, and of those
  /// one in 2,048 for a spelling of another.
  private static let numberBits = 11
  private static let checkBits = 2
  static let bits = numberBits + checkBits

  static let shared = NameGroups(StaticTable(news_table_persons()))

  private init(_ table: StaticTable) {
    guard let function = StaticFunction(table.section(5)) else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    self.function = function
  }

  /// Numbers of the groups of a folded word; none where it is in no group, or sounds like its head.
  func numbers(_ word: [UInt8]) -> [UInt16] {
    guard !word.isEmpty else { return [] }
    var numbers: [UInt16] = []
    for rank in 0..<Self.mostGroups {
      let hash = Self.hash(word, rank: rank)
      let value = function[hash]
      guard value >> UInt16(Self.numberBits) == Self.check(hash) else { break }
      numbers.append(value & (1 << UInt16(Self.numberBits) - 1))
    }
    return numbers
  }

  /// Of the groups of a word, the one of a rank.
  static func hash(_ word: [UInt8], rank: Int) -> UInt64 {
    var hash = ByteHash(seed: UInt64(rank) &* 0x9E37_79B9_7F4A_7C15)
    for byte in word { hash.add(byte) }
    return StaticFunction.mixed(hash.value)
  }

  /// What is stored for a hash.
  static func value(_ hash: UInt64, number: UInt16) -> UInt16 {
    check(hash) << UInt16(numberBits) | number
  }

  /// By which a word that is stored is told from others.
  private static func check(_ hash: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: hash) & (1 << UInt16(checkBits) - 1)
  }

  /// The number of a group whose head's sounds have a hash.
  static func number(_ sounds: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: StaticFunction.mixed(sounds)) & (1 << UInt16(numberBits) - 1)
  }
}
