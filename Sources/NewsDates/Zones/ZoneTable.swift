internal import CNewsTables
@_spi(Tables) internal import NewsText

/// The time zones of the world and the words for them: `zones.bin`, compiled from tzdata.
///
/// A zone is an ``ID``; its names are looked up without regard to case. Instants are seconds since
/// 1970-01-01T00:00:00Z; local times are the same count as the clock on the wall shows it.
///
/// Sections: 0 strings, each after its length; 1 names in order (string, zone); 2 zones (name,
/// first change, changes, kind before them, the rule's kinds or −1, its two changes); 3 the instants
/// of changes; 4 the kinds after them; 5 kinds (offset, daylight, abbreviation); 6 where a zone
/// word's candidates start; 7 candidates (offset or `Int32.min`, zone or −1, region).
struct ZoneTable: @unchecked Sendable {
  // The sections are never written, and live as long as the program.
  static let shared = ZoneTable(StaticTable(news_table_zones()))

  /// A zone of the table.
  struct ID: Sendable, Hashable {
    let index: Int32
  }

  /// Local time at an instant.
  struct LocalTime: Sendable, Hashable {
    /// Seconds east of UTC.
    var offset: Int
    var isDaylight: Bool
    /// `"CEST"`, or `"+03"` where the zone has no letters of its own.
    var abbreviation: String
  }

  static let zoneFields = 14
  private static let kindFields = 3
  static let candidateFields = 3

  let strings: UnsafeBufferPointer<UInt8>
  private let names: UnsafeBufferPointer<UInt32>
  let zones: UnsafeBufferPointer<Int32>
  let changes: UnsafeBufferPointer<Int64>
  let after: UnsafeBufferPointer<UInt16>
  private let kinds: UnsafeBufferPointer<Int32>
  let wordStarts: UnsafeBufferPointer<UInt32>
  let candidates: UnsafeBufferPointer<Int32>

  init(_ table: StaticTable) {
    strings = table.section(0)
    names = table.section(1)
    zones = table.section(2)
    changes = table.section(3)
    after = table.section(4)
    kinds = table.section(5)
    wordStarts = table.section(6)
    candidates = table.section(7)
  }

  /// The zone of an IANA name or link, `"europe/kiev"`; nil where there is none.
  ///
  /// - Complexity: O(log n) of the names, no allocation.
  func zone(named name: UnsafeBufferPointer<UInt8>) -> ID? {
    var low = 0
    var high = names.count / 2
    while low < high {
      let middle = (low + high) / 2
      if precedes(Int(names[2 * middle]), name) { low = middle + 1 } else { high = middle }
    }
    guard low < names.count / 2, matches(Int(names[2 * low]), name) else { return nil }
    return ID(index: Int32(names[2 * low + 1]))
  }

  /// The zone of an IANA name or link.
  func zone(named name: String) -> ID? {
    var name = name
    return name.withUTF8 { zone(named: $0) }
  }

  /// The zone's canonical name, `"Europe/Kyiv"`.
  func name(of zone: ID) -> String {
    string(Int(zones[Int(zone.index) * Self.zoneFields]))
  }

  func string(_ index: Int) -> String {
    let count = Int(strings[index])
    return String(decoding: strings[index + 1..<index + 1 + count], as: UTF8.self)
  }

  func offset(ofKind kind: Int) -> Int { Int(kinds[kind * Self.kindFields]) }

  func localTime(ofKind kind: Int) -> LocalTime {
    LocalTime(
      offset: offset(ofKind: kind), isDaylight: kinds[kind * Self.kindFields + 1] != 0,
      abbreviation: string(Int(kinds[kind * Self.kindFields + 2])))
  }

  /// Whether a stored name comes before another, without regard to the case of ASCII letters.
  private func precedes(_ stored: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = Int(strings[stored])
    for index in 0..<min(count, name.count) {
      let ours = Self.lowered(strings[stored + 1 + index])
      let theirs = Self.lowered(name[index])
      if ours != theirs { return ours < theirs }
    }
    return count < name.count
  }

  private func matches(_ stored: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(strings[stored]) == name.count else { return false }
    return name.indices.allSatisfy {
      Self.lowered(strings[stored + 1 + $0]) == Self.lowered(name[$0])
    }
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
