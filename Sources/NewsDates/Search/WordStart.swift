@_spi(Tables) internal import NewsText

/// The first letters of a word after folding, as the number under which ``StartFilter`` knows them.
///
/// Four letters of Latin, six bytes of another script; what is no letter ends the word. Where words
/// are written without spaces, one sign may be a word, and is known by its own.
@_spi(Tables)
public struct WordStart {
  /// Folded bytes, the first one lowest.
  private var bytes: UInt64 = 0
  private var count = 0

  private static let sign: UInt64 = 1 << 63

  /// An empty start.
  public init() {}

  /// The start of a word of ASCII from its first four bytes, the first one lowest; nil where another
  /// script follows its letters.
  @inline(__always)
  init?(ascii word: UInt32) {
    let small = word | 0x2020_2020
    let plain = small & 0x7F7F_7F7F
    let letters = (plain &+ 0x1F1F_1F1F) & ~(plain &+ 0x0505_0505) & ~word & 0x8080_8080
    // What is no letter ends the word.
    let end = (letters ^ 0x8080_8080).trailingZeroBitCount & ~7
    if end < 32, word >> UInt32(end) & 0x80 != 0 { return nil }
    bytes = UInt64(small) & (1 << UInt64(end) &- 1)
    count = end >> 3
  }

  /// The start of a folded form.
  public init(_ form: [UInt8]) { for byte in form where !add(byte) { return } }

  /// Adds a folded byte; whether more are wanted.
  @inline(__always)
  public mutating func add(_ byte: UInt8) -> Bool {
    if byte < 0x80, byte &- 0x61 >= 26 { return false }
    bytes |= UInt64(byte) << UInt64(8 * count)
    count += 1
    return count < (bytes & 0x80 == 0 ? 4 : 6)
  }

  /// Its place among the bits of a filter.
  @inline(__always)
  public var place: Int { Self.place(bytes) }

  /// The place of its first sign alone, of three bytes, where it may be a whole word.
  @inline(__always)
  public var placeOfSign: Int { Self.place(bytes & 0xFF_FFFF | Self.sign) }

  /// Whether it is one sign of three bytes.
  public var isSign: Bool { count == 3 && bytes & 0x80 != 0 }

  /// How many bits a filter has.
  public static let size = 1 << 16

  @inline(__always)
  private static func place(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
