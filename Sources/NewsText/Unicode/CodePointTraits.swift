/// What stands at a code point: its kind, its script, its case.
@_spi(Tables)
public struct CodePointTraits: Sendable, Hashable {
  /// The entry of the fold table.
  @usableFromInline let entry: UInt32

  @inlinable @inline(__always)
  init(entry: UInt32) { self.entry = entry }

  /// What a code point is to a tokenizer.
  public enum Kind: UInt8, Sendable {
    case unassigned
    /// A letter of a script that puts spaces between words; Hangul syllables are among them.
    case letter
    /// A decimal digit of any script; it folds to an ASCII one.
    case digit
    /// Another number: ½, Ⅷ, ①.
    case number
    /// A combining mark; ``FoldTable`` drops it where it is spelling noise.
    case mark
    case space
    /// An end of a line or paragraph.
    case newline
    /// Whatever folds to `'`.
    case apostrophe
    /// Whatever folds to `-`.
    case hyphen
    /// Whatever folds to `.`: the full stops of other scripts too.
    case dot
    case punctuation
    case symbol
    /// A letter of a script that does not put spaces between words: Han, kana, Thai, Khmer.
    case unspaced
    /// Invisible: soft hyphen, joiners, bidi controls, variation selectors.
    case ignorable
    case control
  }

  /// The scripts that news is written in; all others are ``other``.
  public enum Script: UInt8, Sendable {
    case other, common, inherited, latin, greek, cyrillic, armenian, hebrew, arabic, syriac, thaana
    case devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, sinhala
    case thai, lao, tibetan, myanmar, georgian, hangul, ethiopic, khmer, mongolian
    case hiragana, katakana, bopomofo, han
  }

  /// What it is to a tokenizer.
  @inlinable @inline(__always)
  public var kind: Kind { Kind(rawValue: UInt8(entry & 0xF)) ?? .unassigned }

  /// The script it belongs to; digits and most punctuation are common to all.
  @inlinable @inline(__always)
  public var script: Script { Script(rawValue: UInt8(entry >> 4 & 0x3F)) ?? .other }

  /// Its kind and script as a number, for comparing them at once.
  @inlinable @inline(__always)
  public var sort: UInt32 { entry & 0x3FF }

  /// Whether it is a lower-case letter.
  @inlinable @inline(__always)
  public var isLowercase: Bool { entry & 0xC00 == 0x400 }

  /// Whether it is an upper-case or title-case letter.
  @inlinable @inline(__always)
  public var isUppercase: Bool { entry & 0x800 != 0 }

  /// Whether it is part of a word: a letter, a digit, a mark, or a letter of an unspaced script.
  @inlinable @inline(__always)
  public var isWord: Bool { 1 << (entry & 0xF) & 0b1_0000_0001_1110 as UInt32 != 0 }
}
