/// Which lists of phrases a word may begin a phrase of: one look for each word of a page, and most of
/// what is asked of lines is answered.
///
/// A filter: what it denies is so, what it allows must be looked up. Made at first use from the lists.
struct FirstWords: @unchecked Sendable {
  /// A set of lists, those apart that have no bit of their own.
  typealias Lists = UInt16

  /// What words have that were not looked up.
  static var all: Lists { .max }
  /// Of lists without a bit of their own.
  private static var others: Lists { 0x8000 }
  private static var line: Lists { 1 }
  /// Labels of lines are so many that they have a second bit, in another place, which is no list's.
  private static var lineAgain: Lists { 2 }

  static let shared = FirstWords()

  private static var size: Int { 1 << 15 }
  // Filled once, and never freed.
  private let table: UnsafeMutablePointer<Lists>

  private init() {
    table = .allocate(capacity: Self.size)
    table.initialize(repeating: Self.others, count: Self.size)
    for list in PhraseList.allCases {
      let bit = Self.bit(of: list)
      if bit == Self.others { continue }
      PhraseFile.shared.forEachHead(of: list) { hash in
        table[Self.place(hash)] |= bit
        if bit == Self.line { table[Self.secondPlace(hash)] |= Self.lineAgain }
      }
    }
  }

  // By the highest bits, which are those of the product itself: the others of the hash need not be made.
  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 49) }

  @inline(__always)
  private static func secondPlace(_ hash: UInt64) -> Int { place(hash &<< 15) }

  /// The bit of a list: those have one that are asked of every line.
  static func bit(of list: PhraseList) -> Lists {
    switch list {
    case .line: line
    case .byline: 1 << 2
    case .date: 1 << 3
    case .network: 1 << 4
    case .languageName: 1 << 5
    case .callToAction: 1 << 6
    case .picture: 1 << 7
    case .source: 1 << 8
    case .smallWord: 1 << 9
    case .role: 1 << 10
    case .home: 1 << 11
    case .embargo: 1 << 12
    case .contribution: 1 << 13
    case .month: 1 << 14
    default: others
    }
  }

  /// The lists of which a word may begin a phrase.
  @inline(__always)
  func lists(of word: WordHash) -> Lists {
    var hash = WordHash()
    hash.add(word: word)
    return table[Self.place(hash.value)]
  }

  /// Whether a word may begin the label of a line, if its lists say so.
  @inline(__always)
  func mayBeginLabel(_ word: WordHash) -> Bool {
    var hash = WordHash()
    hash.add(word: word)
    return table[Self.secondPlace(hash.value)] & Self.lineAgain != 0
  }
}
