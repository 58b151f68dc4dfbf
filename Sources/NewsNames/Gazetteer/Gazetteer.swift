package import CNewsTables
@_spi(Tables) internal import NewsText

/// Names and what they mean, compiled for lookup: ours, or a user's own.
///
/// ```swift
/// let desks = try Gazetteer([
///   .init(id: "desk:sport", name: "Sports Desk", kind: .organisation, type: "desk",
///     forms: ["Sport Desk"])
/// ])
/// let resolver = NameResolver([desks, .world])
/// ```
/// Copying one costs nothing; the bytes lie in one piece of memory.
public struct Gazetteer: Sendable {
  let layer: GazetteerLayer
  /// The bytes, for storing what was compiled at run time; nil for the compiled-in ones.
  public let bytes: [UInt8]?

  /// Compiles entries.
  ///
  /// - Complexity: O(n log n) in the forms; some milliseconds for thousands.
  public init(_ entries: [Entry]) throws(Failure) {
    let sections = try GazetteerBuilder.sections(entries)
    try self.init(bytes: Self.file(sections))
  }

  /// Loads what ``bytes`` gave earlier.
  ///
  /// Those that another version of the library gave are refused with the code `other-version`: their
  /// entries are to be compiled again.
  /// - Complexity: O(n): the bytes are copied, and checked so that nothing in them can lead astray.
  public init(bytes: [UInt8]) throws(Failure) {
    let table = StaticTable(copying: bytes)
    if let table, let version = GazetteerLayer.version(of: table),
      version != GazetteerBuilder.version
    {
      throw Failure(
        code: "other-version",
        message:
          "the bytes are of version \(version), not \(GazetteerBuilder.version): compile them anew")
    }
    guard let table, let layer = GazetteerLayer(table, isTrusted: false) else {
      throw Failure(code: "damaged", message: "the bytes are no gazetteer")
    }
    self.layer = layer
    self.bytes = bytes
  }

  package init(_ table: NewsTable) {
    guard let layer = GazetteerLayer(StaticTable(table), isTrusted: true) else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    layer.keepForEver()
    self.layer = layer
    bytes = nil
  }

  /// Countries, subdivisions, regions, capitals and cities of a million people; organisations and
  /// people of the news.
  public static let world = Gazetteer(news_table_names())

  /// The number of entities.
  public var count: Int { layer.count }

  /// The entity of an id.
  ///
  /// - Complexity: O(log n).
  public func entity(id: String) -> Entity? { layer.index(ofID: id).map { layer.entity($0) } }

  /// Sections as a table file.
  private static func file(_ sections: [[UInt8]]) -> [UInt8] {
    var directory: [UInt32] = [0x3154_4D4E, UInt32(sections.count)]
    var offset = 8 + 8 * sections.count
    var body: [UInt8] = []
    for section in sections {
      directory += [UInt32(clamping: offset), UInt32(clamping: section.count)]
      let padding = -section.count & 7
      body += section
      body += repeatElement(0, count: padding)
      offset += section.count + padding
    }
    return directory.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    } + body
  }
}
