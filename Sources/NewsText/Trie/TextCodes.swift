/// Codes of one byte for stretches of up to four bytes, by which short texts are stored in less.
///
/// A page has a code for each of 256 stretches, and texts of one script share a page. A page's entry
/// is its stretch, the first byte lowest; the rest is 0. Code 0 stands before a byte as it is. The
/// section of a table holds one page after the other, a power of two of them.
@_spi(Tables)
public struct TextCodes: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline static let longestStretch = 4
  static let mostPages = 16

  @usableFromInline let entries: UnsafePointer<UInt32>
  /// Of the number of a page, the bits that count.
  @usableFromInline let pageMask: UInt32

  /// Those of a section, nil where it is not one of codes; valid as long as the table lives.
  public init?(_ table: StaticTable, section: Int) {
    guard section < table.sectionCount else { return nil }
    let entries = table.section(section, as: UInt32.self)
    let pages = entries.count / 256
    guard let base = entries.baseAddress, entries.count == pages * 256, pages > 0,
      pages <= Self.mostPages, pages & (pages - 1) == 0
    else { return nil }
    self.entries = base
    pageMask = UInt32(truncatingIfNeeded: pages - 1)
  }

  /// The stretch of a code, 0 where the next byte stands for itself.
  @inlinable @inline(__always)
  subscript(page: UInt32, code: UInt8) -> UInt32 {
    entries[Int(truncatingIfNeeded: (page & pageMask) << 8 | UInt32(code))]
  }

  /// The number of bytes of a stretch.
  @inlinable @inline(__always)
  static func count(_ stretch: UInt32) -> Int { (39 &- stretch.leadingZeroBitCount) >> 3 }
}

extension TextCodes {
  /// The text that begins at an offset of a section.
  ///
  /// Stored are the page in the upper half of a byte, and the number of bytes of codes in the lower one, or
  /// where that is 15 in a byte of its own; then the codes.
  public func string(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> String {
    var codes = Codes(bytes, at: offset)
    return String(unsafeUninitializedCapacity: codes.left * Self.longestStretch) { text in
      var count = 0
      while var stretch = codes.next(self) {
        repeat {
          text[count] = UInt8(truncatingIfNeeded: stretch)
          count += 1
          stretch >>= 8
        } while stretch != 0
      }
      return count
    }
  }

  /// Where the text that begins at an offset ends.
  public func end(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    Codes(bytes, at: offset).end
  }

  /// Whether two stored texts, each with its codes, are one.
  public static func areOne(
    _ a: (codes: TextCodes, bytes: UnsafeBufferPointer<UInt8>, offset: Int),
    _ b: (codes: TextCodes, bytes: UnsafeBufferPointer<UInt8>, offset: Int)
  ) -> Bool {
    var (first, second) = (Codes(a.bytes, at: a.offset), Codes(b.bytes, at: b.offset))
    // What is left of a stretch, where the other's was shorter.
    var (x, y): (UInt32?, UInt32?) = (nil, nil)
    while true {
      if x == nil { x = first.next(a.codes) }
      if y == nil { y = second.next(b.codes) }
      guard let left = x, let right = y else { return x == nil && y == nil }
      let shared = 8 &* UInt32(truncatingIfNeeded: max(min(count(left), count(right)), 1))
      guard (left ^ right) &<< (32 &- shared) == 0 else { return false }
      x = shared == 32 || left &>> shared == 0 ? nil : left &>> shared
      y = shared == 32 || right &>> shared == 0 ? nil : right &>> shared
    }
  }

  /// The codes of a stored text.
  private struct Codes {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place: Int
    private let page: UInt32
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
      self.bytes = bytes
      guard offset >= 0, offset + 1 < bytes.count else {
        (place, page, end) = (bytes.count, 0, bytes.count)
        return
      }
      page = UInt32(bytes[offset] >> 4)
      let isLong = bytes[offset] & 0xF == 15
      let count = isLong ? bytes[offset + 1] : bytes[offset] & 0xF
      place = offset + (isLong ? 2 : 1)
      end = min(place + Int(count), bytes.count)
    }

    /// How many bytes of codes are left.
    var left: Int { end - place }

    /// The next stretch; nil at the end of the text, or of the bytes.
    mutating func next(_ codes: TextCodes) -> UInt32? {
      guard place < end else { return nil }
      let stretch = codes[page, bytes[place]]
      place += 1
      if stretch != 0 { return stretch }
      guard place < end else { return nil }
      place += 1
      return UInt32(bytes[place - 1])
    }
  }
}
