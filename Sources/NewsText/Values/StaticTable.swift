package import CNewsTables

/// A compiled table in read-only memory: no copy, no parsing, no heap.
///
/// A table file is a directory and its sections: the magic `NMT1`, the number of sections n, then n
/// pairs (offset, byte count) of 32-bit little-endian numbers, then the sections, each aligned to 8
/// bytes. What the sections mean is known to the code that reads them and to the generator in
/// `Tables/` that writes them.
@_spi(Tables)
public struct StaticTable: @unchecked Sendable {
  // The bytes are never written and never freed, or are kept alive by `owner`.
  private let base: UnsafeRawBufferPointer
  private let owner: Storage?

  private final class Storage: @unchecked Sendable {
    let bytes: UnsafeMutableRawBufferPointer
    init(copying source: UnsafeRawBufferPointer) {
      bytes = .allocate(byteCount: source.count, alignment: 8)
      bytes.copyMemory(from: source)
    }
    deinit { bytes.deallocate() }
  }

  /// A table that the linker put into the program.
  package init(_ table: NewsTable) {
    base = UnsafeRawBufferPointer(start: table.bytes, count: table.count)
    owner = nil
    precondition(isWellFormed, "a compiled table is damaged: rebuild the package")
  }

  /// A table from bytes made earlier; nil where they are not a table.
  public init?(copying bytes: [UInt8]) {
    let storage = bytes.withUnsafeBytes { Storage(copying: $0) }
    base = UnsafeRawBufferPointer(storage.bytes)
    owner = storage
    guard isWellFormed else { return nil }
  }

  /// A table of sections made at run time, as `TableFile` writes them; nil where it would be over 4 GB.
  package init?(sections: [[UInt8]]) {
    var directory: [UInt32] = [0x3154_4D4E, UInt32(sections.count)]
    var offset = 8 + 8 * sections.count
    var body: [UInt8] = []
    for section in sections {
      guard let start = UInt32(exactly: offset), let count = UInt32(exactly: section.count) else {
        return nil
      }
      directory += [start, count]
      let padding = -section.count & 7
      body += section
      body += repeatElement(0, count: padding)
      offset += section.count + padding
    }
    let head = directory.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    self.init(copying: head + body)
  }

  /// The number of sections.
  public var sectionCount: Int { Int(word(4)) }

  /// The elements of a section.
  ///
  /// - Precondition: `index` is below ``sectionCount``; `Element` is a trivial type whose size
  ///   divides the section's.
  @inline(__always)
  public func section<Element: BitwiseCopyable>(
    _ index: Int, as type: Element.Type = Element.self
  ) -> UnsafeBufferPointer<Element> {
    let offset = Int(word(8 + 8 * index))
    let count = Int(word(12 + 8 * index))
    return UnsafeRawBufferPointer(rebasing: base[offset..<offset + count])
      .assumingMemoryBound(to: Element.self)
  }

  @inline(__always)
  private func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private var isWellFormed: Bool {
    guard base.count >= 8, word(0) == 0x3154_4D4E else { return false }
    let sections = sectionCount
    guard sections < 4096, base.count >= 8 + 8 * sections else { return false }
    for index in 0..<sections {
      let offset = Int(word(8 + 8 * index))
      let count = Int(word(12 + 8 * index))
      guard offset % 8 == 0, offset + count <= base.count else { return false }
    }
    return true
  }
}
