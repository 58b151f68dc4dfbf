/// How a form may be written and what it needs beside it.
@_spi(Tables)
public struct WordFlags: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes one from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// In running text only with a capital first letter or all in capitals ("May", "March", "Sun").
  public static let capital = WordFlags(rawValue: 1)
  /// A date word only beside a number or another date word ("a", "may", "second", "h", "de").
  public static let needsNeighbour = WordFlags(rawValue: 2)
  /// A full stop after it belongs to it.
  public static let dotted = WordFlags(rawValue: 4)
  /// May stand right after or before digits, without a space ("h", "th", "年", "г").
  public static let attaches = WordFlags(rawValue: 8)
  /// A colloquial, truncated, narrow or mark-stripped form: loses against any other reading.
  public static let weak = WordFlags(rawValue: 16)
  /// A unit of which there are several: without a number "years ago" is no year.
  public static let plural = WordFlags(rawValue: 32)
  /// Counts from a date told before, in running text: "later", "following", "le lendemain".
  public static let told = WordFlags(rawValue: 64)
}

/// One meaning of a form: eight bytes in the compiled table.
@_spi(Tables)
public struct WordMeaning: BitwiseCopyable, Sendable {
  /// What the word is, as stored.
  public var kindCode: UInt8
  /// What else is known of the word, as stored.
  public var flagBits: UInt8
  /// The first number of the meaning.
  public var a: Int16
  /// The second number of the meaning.
  public var b: Int16
  /// Index of the set of languages that write the form so.
  public var languages: UInt16

  /// Makes one; what is not given is not stated.
  public init(kind: WordKind, flags: WordFlags = [], a: Int16, b: Int16 = 0, languages: UInt16) {
    kindCode = kind.rawValue
    flagBits = flags.rawValue
    self.a = a
    self.b = b
    self.languages = languages
  }

  /// What the word is.
  public var kind: WordKind { WordKind(rawValue: kindCode) }
  /// What else is known of the word.
  public var flags: WordFlags { WordFlags(rawValue: flagBits) }
}
