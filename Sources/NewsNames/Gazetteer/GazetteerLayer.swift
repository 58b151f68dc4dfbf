@_spi(Tables) internal import NewsText

/// A compiled gazetteer as it lies in memory.
///
/// A class only so that passing it around costs one reference; nothing in it changes.
final class GazetteerLayer: @unchecked Sendable {
  // Kept alive by the trie, which owns the table; never written.
  let trie: Trie
  private let postings: UnsafeBufferPointer<UInt64>
  private let records: UnsafeBufferPointer<UInt32>
  private let pool: UnsafeBufferPointer<UInt8>
  /// Which beginnings of words may be written small, see ``mayBeSmall(_:)``.
  private let smallStarts: UnsafeBufferPointer<UInt64>
  let types: [TypeName]
  let languages: [String]
  let outlets: OutletTable

  struct TypeName: Sendable, Hashable {
    var kind: Entity.Kind
    var type: String
    var role: PlaceRole
  }

  /// What the scan and the resolution need to know of a type.
  enum PlaceRole: UInt8, Sendable {
    case none, country, territory, subdivision, city, continent, otherPlace, organisation, person
  }

  /// - Parameter isTrusted: whether the table was compiled in, and need not be checked again.
  init?(_ table: StaticTable, isTrusted: Bool) {
    guard table.sectionCount == 11, let trie = Trie(table, firstSection: 1) else { return nil }
    let header = table.section(0, as: UInt32.self)
    guard header.count >= 3, header[0] == GazetteerBuilder.version else { return nil }
    self.trie = trie
    postings = table.section(3)
    records = table.section(4)
    pool = table.section(5)
    func lines(_ index: Int) -> [String] {
      String(decoding: table.section(index, as: UInt8.self), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    types = lines(6).map { line in
      let parts = line.split(separator: "/", maxSplits: 1)
      let kind = Entity.Kind(rawValue: String(parts.first ?? ""))
      let type = String(parts.last ?? "")
      return TypeName(kind: kind, type: type, role: PlaceRole(kind, type))
    }
    languages = lines(7)
    smallStarts = table.section(8)
    outlets = OutletTable(table, firstSection: 9)
    guard smallStarts.count == SmallStarts.words else { return nil }
    guard records.count == Int(header[1]) * EntityRecord.words, postings.count == Int(header[2]),
      isTrusted || isSound
    else { return nil }
  }

  /// Whether nothing in the table points out of it.
  private var isSound: Bool {
    for bits in postings where Posting(bits: bits).entity >= count { return false }
    guard outlets.isSound(entities: count) else { return false }
    if let last = postings.last, !Posting(bits: last).flags.contains(.last) { return false }
    for index in 0..<count {
      let record = record(index)
      guard record.type < types.count, isString(record.name),
        record.id < 1 << 31 || isString(record.id & 0x7FFF_FFFF)
      else { return false }
    }
    return true
  }

  private func isString(_ offset: UInt32) -> Bool {
    let offset = Int(offset)
    return offset < pool.count && offset + Int(pool[offset]) < pool.count
  }

  /// The number of entities.
  var count: Int { records.count / EntityRecord.words }

  @inline(__always)
  func record(_ index: Int) -> EntityRecord {
    EntityRecord(base: records.baseAddress.unsafelyUnwrapped + index * EntityRecord.words)
  }

  @inline(__always)
  func posting(_ index: UInt32) -> Posting? {
    index < postings.count ? Posting(bits: postings[Int(index)]) : nil
  }

  /// The postings of a key's value.
  @inline(__always)
  func forEachPosting(_ value: UInt32, _ body: (Posting) -> Void) {
    var index = value
    while let posting = posting(index) {
      body(posting)
      if posting.flags.contains(.last) { return }
      index += 1
    }
  }

  func string(_ offset: UInt32) -> String {
    let start = Int(offset) + 1
    return String(
      decoding: UnsafeBufferPointer(rebasing: pool[start..<start + Int(pool[start - 1])]),
      as: UTF8.self)
  }

  func id(_ index: Int) -> String {
    let id = record(index).id
    return id >> 31 == 0 ? "geonames:\(id)" : string(id & 0x7FFF_FFFF)
  }

  @inline(__always)
  func typeName(_ index: Int) -> TypeName { types[record(index).type] }

  func prior(_ index: Int) -> Double {
    let type = typeName(index)
    let record = record(index)
    return EntityRecord.prior(
      kind: type.kind, type: type.type, weight: record.weight, isCapital: record.isCapital)
  }

  /// Whether some form may be written in small letters that begins with a word; false for nearly all
  /// words of a text, which then need no walk.
  @inline(__always)
  func mayBeSmall(_ word: ArraySlice<UInt8>) -> Bool {
    let bit = SmallStarts.bit(of: word)
    return smallStarts[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  /// The entity in the contract's shape.
  func entity(_ index: Int) -> Entity {
    let record = record(index)
    let type = types[record.type]
    var entity = Entity(
      id: id(index), name: string(record.name), kind: type.kind, type: type.type)
    if record.country != 0 {
      entity.country = String(
        decoding: [UInt8(record.country >> 8), UInt8(record.country & 0xFF)], as: UTF8.self)
    }
    if let point = record.point {
      entity.latitude = Double(point.latitude) / 10000
      entity.longitude = Double(point.longitude) / 10000
    }
    return entity
  }

  /// The entity of an id.
  func index(ofID id: String) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let other = self.id(middle)
      if other == id { return middle }
      if other.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

/// A bit for each hash of the first four bytes of words.
enum SmallStarts {
  static let words = 1024

  @inline(__always)
  static func bit(of word: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 0
    for byte in word.prefix(4) { hash = hash << 8 | UInt32(byte) }
    return Int((hash &* 0x9E37_79B1) >> 16)
  }
}

extension GazetteerLayer.PlaceRole {
  init(_ kind: Entity.Kind, _ type: String) {
    switch (kind, type) {
    case (.place, "country"): self = .country
    case (.place, "territory"): self = .territory
    case (.place, "subdivision"): self = .subdivision
    case (.place, "city"): self = .city
    case (.place, "continent"): self = .continent
    case (.place, _): self = .otherPlace
    case (.person, _): self = .person
    case (.organisation, _): self = .organisation
    default: self = .none
    }
  }

  var isPlace: Bool {
    switch self {
    case .none, .organisation, .person: false
    default: true
    }
  }
}
