internal import CNewsTables

/// Which of 64 bytes of a text are ASCII letters and digits, and what stands behind their words, as bits.
struct ASCIIWindow: BitwiseCopyable {
  static let length = 64
  /// No more words than these begin in a window.
  static let mostWords = length / 2
  /// Room for the keys of the words that begin in a window, for a word that is written out, and for
  /// loads of eight bytes behind it.
  static let keyRoom = 96
  /// Twice what is read of a text from the start of a window on: the window, and 16 bytes from its end.
  static let reach = 160

  /// The first byte of each word, and the byte behind each that ends in the window.
  let starts: UInt64
  let ends: UInt64
  /// Those of the ends that are a space, or a comma or a dot and a space, before the next word.
  let plainEnds: UInt64
  /// Commas and dots behind words of one letter, or of two with a capital: such a dot may be that of an
  /// abbreviation.
  let shortStops: UInt64
  let capitals: UInt64
  let digits: UInt64
  /// Digits behind a letter, and letters behind a digit.
  let mixed: UInt64
  /// Whether some capitals are not the first of a word.
  let hasInnerCapitals: Bool
  /// The first bytes of numbers and of capital letters that stand alone.
  let oddStarts: UInt64
  /// Those of words of two or three letters, the first a capital and the second a t, as "St" and "Ste": of
  /// these some are written out.
  let abbreviations: UInt64

  /// Classifies bytes, and writes them down with letters in their small form.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, small: UnsafeMutablePointer<UInt8>) {
    let masks = news_ascii_masks(bytes, small)
    starts = masks.words & ~(masks.words << 1)
    ends = masks.words << 1 & ~masks.words
    plainEnds =
      ends
      & (masks.spaces & masks.words >> 1
        | masks.stops & masks.spaces >> 1 & masks.words >> 2)
    shortStops = masks.stops & (starts << 1 | (starts & masks.capitals) << 2) & ends
    capitals = masks.capitals
    digits = masks.digits
    mixed = masks.words & masks.words << 1 & (digits ^ digits << 1)
    hasInnerCapitals = capitals & masks.words << 1 != 0
    oddStarts = starts & (digits | capitals & ends >> 1)
    abbreviations = starts & capitals & masks.ts >> 1 & (ends >> 2 | ends >> 3)
  }

  /// The shape of a word.
  ///
  /// - Parameters:
  ///   - capitals: those of the window from where it begins.
  ///   - count: the number of its letters, fewer than the window has.
  @inline(__always)
  static func shape(_ capitals: UInt64, _ count: Int) -> NameToken.Shape {
    let all = (1 as UInt64) &<< UInt64(truncatingIfNeeded: count) &- 1
    let word = capitals & all
    var shape: NameToken.Shape = word == all ? .latin : [.latin, .lower]
    if word != 0 { shape.insert(word & 1 != 0 ? [.upper, .capital] : .upper) }
    if word == 1, all != 1 { shape.insert(.plainTitle) }
    return shape
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
