/// A number, a word of the lexicon, a mark, or what none of the reader's rules knows.
struct Token {
  enum Kind: UInt8 {
    case number
    case word
    /// A mark between words, by its folded ASCII byte.
    case mark
    /// A zone by its IANA name; the value is its index.
    case zone
    /// A word that is none of dates.
    case unknown
    case end
  }

  var kind = Kind.end
  /// Whether something stands between this token and the one before it.
  var spaceBefore = false
  /// Whether its first letter is a capital.
  var isCapital = false
  /// How many digits a number has.
  var digits: UInt8 = 0
  /// The mark.
  var mark: UInt8 = 0
  /// Whether no language in hand has the word.
  var isForeign = false
  /// The value of a number of at most nine digits.
  var value: Int32 = 0
  /// The bytes of the source.
  var start: Int32 = 0
  var end: Int32 = 0
  /// The form in the lexicon.
  var form: Int32 = -1
  /// The kinds of its meanings, one bit each.
  var kinds: UInt32 = 0
  /// The same in any language.
  var anyKinds: UInt32 = 0

  @inline(__always) var range: Range<Int> { Int(start)..<Int(end) }

  @inline(__always) func can(_ kind: WordKind) -> Bool { kinds >> UInt32(kind.rawValue) & 1 == 1 }
  @inline(__always) var isNumber: Bool { kind == .number }

  /// "by", "von", "par": whether it is a small word that is none of those beside a time.
  var isPreposition: Bool {
    kind == .word && !isCapital && range.count <= 4
      && !can(.period) && !can(.era) && !can(.zone)
  }

  @inline(__always) func isMark(_ character: Unicode.Scalar) -> Bool {
    kind == .mark && mark == UInt8(truncatingIfNeeded: character.value)
  }
}
