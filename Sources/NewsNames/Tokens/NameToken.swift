/// A word of a text as names see it, with what stands before it.
struct NameToken: BitwiseCopyable {
  /// The bytes of the text.
  var start: Int
  var end: Int
  /// Its folded bytes, in the buffer of the tokenizer.
  var keyStart: Int32
  var keyEnd: Int32
  /// What stands between the token before and this one.
  var sign: Sign
  var shape: Shape
  /// The number of letters and digits, up to 255.
  var length: UInt8

  @inline(__always) var gap: Gap { sign.gap }
  @inline(__always)
  var joiner: UInt8 {
    get { sign.joiner }
    set { sign.joiner = newValue }
  }

  static let noJoiner: UInt8 = 0xFF

  /// What stands before a token, and what it makes of that.
  struct Sign: BitwiseCopyable {
    var gap: Gap
    /// The byte with which the token joins the one before it in a key, 0 for none; ``noJoiner`` at the
    /// start of a line and where a name cannot go on over what stands between them.
    var joiner = noJoiner
  }

  /// What stands between two tokens.
  enum Gap: UInt8, BitwiseCopyable {
    /// Nothing: scripts meet, or the script puts no spaces between words.
    case none
    case space
    case hyphen
    case apostrophe
    /// A dot with no space after it.
    case dot
    /// A dot and a space: the end of a sentence, or of an abbreviation.
    case dotSpace
    case comma
    case slash
    case middleDot
    /// An opening bracket.
    case bracket
    /// Other punctuation within a sentence, dashes among it.
    case hard
    /// A new sentence, line or clause after a colon.
    case stop

    /// Whether a sentence may begin behind it.
    @inline(__always) var startsSentence: Bool { self == .stop || self == .dotSpace }
  }

  /// The case and script of the letters.
  struct Shape: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    /// The first letter is upper-case.
    static let capital = Shape(rawValue: 1)
    /// There are upper-case letters.
    static let upper = Shape(rawValue: 2)
    /// There are lower-case letters.
    static let lower = Shape(rawValue: 4)
    static let digits = Shape(rawValue: 8)
    /// One letter of a script without spaces between words.
    static let unspaced = Shape(rawValue: 16)
    static let hangul = Shape(rawValue: 32)
    static let arabic = Shape(rawValue: 64)
    static let hebrew = Shape(rawValue: 128)
    static let latin = Shape(rawValue: 256)
    /// Longer than any name: the key is cut.
    static let long = Shape(rawValue: 512)
    static let cyrillic = Shape(rawValue: 1024)
    /// ASCII letters in running prose, of which the first and no other is upper-case: with the key it
    /// tells every byte of the word. No others have it, but not all of these do.
    static let plainTitle = Shape(rawValue: 2048)

    @inline(__always) var isCased: Bool { !isDisjoint(with: [.upper, .lower]) }
    @inline(__always) var isAllUpper: Bool { contains(.upper) && !contains(.lower) }
  }

  /// Whether a byte of a key joins two words of it, see ``joiner``.
  @inline(__always)
  static func isJoiner(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2C || byte == 0x2E }

  @inline(__always) var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
}

extension NameToken {
  /// The ``joiner`` where a token stands before it.
  ///
  /// - Parameter endsAbbreviation: whether a dot between them ends an abbreviation.
  func joiner(after last: NameToken, endsAbbreviation: Bool) -> UInt8 {
    let isRun = last.shape.contains(.unspaced) && shape.contains(.unspaced)
    switch gap {
    case .space, .middleDot: return isRun ? 0 : 0x20
    case .none, .apostrophe: return 0
    case .hyphen: return last.length == 1 && shape == .digits ? 0 : 0x20
    case .dot: return last.length == 1 && length == 1 ? 0 : 0x2E
    case .dotSpace: return endsAbbreviation || last.length == 1 ? 0x20 : Self.noJoiner
    case .comma: return 0x2C
    case .slash: return 0x20
    case .bracket, .hard, .stop: return Self.noJoiner
    }
  }
}
