/// A compiled table, as the library's `StaticTable` reads it.
public struct TableFile: Sendable {
  /// The file under `Sources/`, `CNewsTables/Tables/fold.bin`.
  public let path: String
  /// The sources under `Data/` that it was compiled from.
  public let sources: [String]
  private var sections: [[UInt8]] = []

  /// Makes one of its parts.
  public init(path: String, sources: [String]) {
    self.path = path
    self.sources = sources
  }

  /// Adds a section; its index is the number of sections before it.
  public mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
    sections.append(elements.withUnsafeBytes { Array($0) })
  }

  /// The bytes of the file: magic, directory, sections aligned to 8.
  public var bytes: [UInt8] {
    var directory: [UInt32] = [0x3154_4D4E, UInt32(sections.count)]
    var offset = (8 + 8 * sections.count + 7) & ~7
    var body: [UInt8] = Array(repeating: 0, count: offset - 8 - 8 * sections.count)
    for section in sections {
      directory += [UInt32(offset), UInt32(section.count)]
      let padding = -section.count & 7
      body += section
      body += Array(repeating: 0, count: padding)
      offset += section.count + padding
    }
    return directory.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
      + body
  }
}
