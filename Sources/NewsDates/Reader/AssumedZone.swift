internal import NewsText

/// The zone that the caller assumes for times of day without one, looked up once.
struct AssumedZone: Sendable {
  private let name: String
  /// Seconds east of UTC, where it is named by them.
  private let fixed: Int?
  private let id: ZoneTable.ID?

  /// A zone by its IANA name or its offset from UTC.
  init(_ name: String) {
    self.name = name
    fixed = Self.fixedOffset(name)
    id = fixed == nil ? ZoneTable.shared.zone(named: name) : nil
  }

  /// Whether there is such a zone.
  var isKnown: Bool { fixed != nil || id != nil }

  /// The zone at a local time, with its offset where that is known; nil where there is no such zone.
  func zone(local: Int?, issue: inout Issue?) -> Zone? {
    if let fixed { return Zone(name: name, offset: fixed, source: .assumed) }
    guard let id else { return nil }
    let offset = local.flatMap { ZoneReading.offset(id, local: $0, range: nil, issue: &issue) }
    return Zone(name: name, offset: offset, source: .assumed)
  }

  /// Seconds east of UTC at an instant; UTC where there is no such zone.
  func offset(at instant: Instant) -> Int {
    fixed ?? id.map { ZoneTable.shared.offset(of: $0, at: instant.seconds) } ?? 0
  }

  private static func fixedOffset(_ zone: String) -> Int? {
    if zone == "Z" || zone == "UTC" || zone == "GMT" { return 0 }
    var zone = zone
    return zone.withUTF8 { bytes in
      var cursor = ByteCursor(bytes, 0..<bytes.count)
      guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
      return offset
    }
  }
}
