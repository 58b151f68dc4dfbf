internal import CNewsTables

/// The search fold: what remains of a text when spelling noise is gone.
///
/// Case, accents and vocalization, compatibility forms, kinds of apostrophe, dash and space, the
/// keyboard's choice of alef, ya, kaf and ha, digits of other scripts, invisible characters. Marks
/// that carry the sound of a word (vowel signs of Indic scripts, Thai tones, voicing of kana) stay.
/// NFC and NFD of a text fold to the same bytes, and folding twice is folding once.
/// `Tables/Import/fold.py` has the rules.
@_spi(Tables)
public struct FoldTable: @unchecked Sendable {
  // The table is in read-only memory and never freed.
  @usableFromInline let blocks: UnsafePointer<UInt16>
  @usableFromInline let entries: UnsafePointer<UInt32>
  @usableFromInline let pool: UnsafePointer<UInt8>
  @usableFromInline let asciiFolds: UnsafePointer<UInt8>
  let pairs: UnsafeBufferPointer<UInt32>
  let combiningClasses: UnsafeBufferPointer<UInt32>

  /// The compiled table.
  public static let shared = FoldTable(StaticTable(news_table_fold()))

  private init(_ table: StaticTable) {
    func pointer<Element: BitwiseCopyable>(_ index: Int, _: Element.Type) -> UnsafePointer<Element>
    {
      guard let base = table.section(index, as: Element.self).baseAddress else {
        preconditionFailure("a compiled table is damaged: rebuild the package")
      }
      return base
    }
    blocks = pointer(0, UInt16.self)
    entries = pointer(1, UInt32.self)
    pool = pointer(2, UInt8.self)
    asciiFolds = pointer(5, UInt8.self)
    pairs = table.section(3)
    combiningClasses = table.section(4)
  }

  @inlinable @inline(__always)
  func entry(_ scalar: UInt32) -> UInt32 {
    entries[Int(blocks[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]
  }

  /// The traits of a code point; those of unassigned ones above U+10FFFF.
  @inlinable @inline(__always)
  public func traits(_ scalar: UInt32) -> CodePointTraits {
    CodePointTraits(entry: scalar < 0x110000 ? entry(scalar) : 0)
  }

  /// The traits of the code point that starts at a position, and its length in bytes.
  ///
  /// - Precondition: `position` is within `bytes`.
  @inlinable @inline(__always)
  public func traits(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (traits: CodePointTraits, length: Int) {
    guard let base = bytes.baseAddress else { return (CodePointTraits(entry: 0), 0) }
    let lead = base[position]
    if lead < 0x80 { return (CodePointTraits(entry: entries[Int(lead)]), 1) }
    let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
    return (CodePointTraits(entry: entry(scalar)), length)
  }

  /// The traits of the code point that ends at a position, and its length in bytes.
  ///
  /// - Precondition: `position` is within `bytes` and not 0.
  @inlinable
  public func traits(
    _ bytes: UnsafeBufferPointer<UInt8>, before position: Int
  ) -> (traits: CodePointTraits, length: Int) {
    guard let base = bytes.baseAddress else { return (CodePointTraits(entry: 0), 0) }
    var start = position - 1
    while start > 0, position - start < 4, base[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = UTF8Decoding.scalar(base, at: start, end: position)
    guard length == position - start else { return (CodePointTraits(entry: entry(0xFFFD)), 1) }
    return (CodePointTraits(entry: entry(scalar)), length)
  }
}
