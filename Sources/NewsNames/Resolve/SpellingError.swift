@_spi(Tables) internal import NewsText

/// One letter of a name written wrong.
struct SpellingError {
  /// What the writer did.
  enum Kind {
    case omission, addition, substitution, exchange
  }

  private(set) var kind: Kind
  /// Whether spellings of one name differ so: a doubled letter, a mute h, vowels and consonants that
  /// romanizations exchange.
  private(set) var isHabit: Bool
  /// Whether the name begins with another letter, rather than with its first two exchanged: the letter
  /// that writers hardly ever miss.
  private(set) var changesStart: Bool

  /// - Parameters:
  ///   - old: the first byte that is written, 0 for none.
  ///   - new: the last byte that should be, 0 for none.
  ///   - last: the byte before them, 0 for none.
  init(_ kind: Kind, _ old: UInt8, _ new: UInt8, after last: UInt8) {
    self.kind = kind
    changesStart = last == 0 && kind != .exchange
    isHabit =
      switch kind {
      case .omission: Self.isOptional(new, after: last)
      case .addition: Self.isOptional(old, after: last)
      case .substitution: Self.alike(old).contains(new)
      case .exchange: false
      }
  }

  /// What is taken from the score of a name met by it.
  ///
  /// Of the strings that one error makes of a name, few have a certain letter put in or mistaken
  /// for another: there are as many as letters. A certain letter left out or exchanged is likelier.
  var price: Double { kind == .omission || kind == .exchange ? 0 : 1.2 }

  /// Of two ways from one name to one string the likelier; a habit if either is.
  mutating func merge(_ other: SpellingError) {
    if other.price < price { kind = other.kind }
    isHabit = isHabit || other.isHabit
    changesStart = changesStart && other.changesStart
  }

  /// Whether a letter may be there or not.
  static func isOptional(_ letter: UInt8, after last: UInt8) -> Bool {
    guard letter < 0x80, last != 0 else { return false }
    switch letter {
    case last: return true
    case 0x68, 0x20: return last != 0x20
    case 0x65: return isVowel(last)
    default: return false
    }
  }

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  /// The letters that romanizations of one name exchange.
  @inline(__always)
  static func alike(_ byte: UInt8) -> Trie.Letters {
    switch byte {
    case 0x61: Trie.Letters(0x65, 0x6F)  // a: e o
    case 0x63: Trie.Letters(0x6B, 0x73, 0x7A)  // c: k s z
    case 0x65: Trie.Letters(0x61, 0x69)  // e: a i
    case 0x67: Trie.Letters(0x6B, 0x71, 0x6A, 0x68)  // g: k q j h
    case 0x69: Trie.Letters(0x65, 0x79, 0x6A)  // i: e y j
    case 0x6A: Trie.Letters(0x67, 0x79, 0x69, 0x7A)  // j: g y i z
    case 0x6B: Trie.Letters(0x71, 0x67, 0x63)  // k: q g c
    case 0x6F: Trie.Letters(0x75, 0x61)  // o: u a
    case 0x71: Trie.Letters(0x6B, 0x67)  // q: k g
    case 0x73: Trie.Letters(0x7A, 0x63)  // s: z c
    case 0x75: Trie.Letters(0x6F, 0x77)  // u: o w
    case 0x76: Trie.Letters(0x77, 0x66)  // v: w f
    case 0x77: Trie.Letters(0x76, 0x75)  // w: v u
    case 0x79: Trie.Letters(0x69, 0x6A)  // y: i j
    case 0x7A: Trie.Letters(0x73)  // z: s
    default: .none
    }
  }
}
