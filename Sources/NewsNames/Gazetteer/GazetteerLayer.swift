@_spi(Tables) internal import NewsText

/// A compiled gazetteer as it lies in memory.
///
/// A class only so that passing it around costs one reference; nothing in it changes.
final class GazetteerLayer: @unchecked Sendable {
  // Kept alive by the trie, which owns the table; never written.
  let trie: Trie
  /// The tables at an address that stays as long as the layer lives, since they are many words to copy.
  let tablePointer: UnsafeMutablePointer<LayerTables>
  let types: [TypeName]
  /// The kinds of its entities.
  let kinds: KindSet
  /// The sets of languages of forms.
  let languages: LanguageSets
  /// What ``languages`` tells where the language of a text is not known.
  let unknownLanguage: SpokenLanguage
  let outlets: OutletTable
  let labels: LabelTable
  private let roles: UnsafeMutablePointer<PlaceRole>

  struct TypeName: Sendable, Hashable {
    let kind: Entity.Kind
    let type: String
    /// Whether it is that of bodies of one country: police, parties, ministries. Firms and news agencies
    /// are of many.
    let isOfState: Bool

    init(kind: Entity.Kind, type: String) {
      self.kind = kind
      self.type = type
      isOfState = ["government", "party", "armed-group", "military"].contains(type)
    }
  }

  /// - Parameter isTrusted: whether the table was compiled in, and need not be checked again.
  /// Whether it is never freed, so that entities need not count it: a count that all threads share
  /// costs each of them more than the rest of a mention.
  private(set) var isLasting = false

  /// Keeps it as long as the program runs, as it does the compiled table that it reads.
  ///
  /// To be called by who makes it, before anybody else has it.
  func keepForEver() {
    isLasting = true
    _ = Unmanaged.passRetained(self)
  }

  init?(_ table: StaticTable, isTrusted: Bool) {
    guard table.sectionCount == 17,
      let trie = Trie(table, firstSection: 1, codeSection: 3),
      let codes = TextCodes(table, section: 15)
    else { return nil }
    let header = table.section(0, as: UInt32.self)
    guard header.count >= 3, header[0] == GazetteerBuilder.version,
      let layout = PostingList.Layout(word: header[2]),
      let postings = PostingList(
        table.section(2), manners: table.section(14), entities: Int(header[1]), layout: layout),
      let languages = LanguageSets(table, nameSection: 7, setSection: 16),
      let smallStarts = SmallStarts(table.section(8))
    else { return nil }
    self.trie = trie
    func lines(_ index: Int) -> [String] {
      String(decoding: table.section(index, as: UInt8.self), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    types = lines(6).map { line in
      let parts = line.split(separator: "/", maxSplits: 1)
      return TypeName(
        kind: Entity.Kind(rawValue: String(parts.first ?? "")), type: String(parts.last ?? ""))
    }
    kinds = types.reduce(into: []) { $0.formUnion(KindSet($1.kind)) }
    self.languages = languages
    unknownLanguage = languages.spoken(nil)
    outlets = OutletTable(table, firstSection: 9)
    labels = LabelTable(table, firstSection: 11, codes)
    roles = .allocate(capacity: max(types.count, 1))
    for (index, type) in types.enumerated() {
      (roles + index).initialize(to: PlaceRole(type.kind, type.type))
    }
    tablePointer = .allocate(capacity: 1)
    tablePointer.initialize(
      to: LayerTables(
        root: trie.root, postings: postings, records: table.section(4),
        pool: table.section(5), codes: codes, roles: roles, smallStarts: smallStarts))
    guard tables.records.count == Int(header[1]) * EntityRecord.words,
      isTrusted || isSound
    else { return nil }
  }

  /// The version of a table that has the sections of a gazetteer.
  static func version(of table: StaticTable) -> UInt32? {
    guard table.sectionCount == 17 else { return nil }
    return table.section(0, as: UInt32.self).first
  }

  deinit {
    roles.deallocate()
    tablePointer.deallocate()
  }

  @inline(__always)
  var tables: LayerTables { tablePointer.pointee }

  /// Whether nothing in the table points out of it.
  private var isSound: Bool {
    guard tables.postings.isSound(languageSets: languages.count) else {
      return false
    }
    guard outlets.isSound(entities: count) else { return false }
    for index in 0..<count {
      let record = tables.record(index)
      guard record.type < types.count, isString(record.name),
        EntityID.offset(record.id).map(isString) ?? true
      else { return false }
    }
    return true
  }

  private func isString(_ offset: UInt32) -> Bool { Int(offset) < tables.pool.count }

  /// The number of entities.
  var count: Int { tables.records.count / EntityRecord.words }

  func id(_ index: Int) -> String {
    let id = tables.record(index).id
    return EntityID.offset(id).map { tables.string($0) } ?? EntityID.string(id)
  }

  func role(_ index: Int) -> PlaceRole { tables.role(tables.record(index)) }

  func prior(_ index: Int) -> Double {
    let record = tables.record(index)
    return record.prior(tables.role(record))
  }

  func name(_ index: Int) -> String { tables.name(tables.record(index)) }

  func type(_ index: Int) -> TypeName { types[tables.record(index).type] }

  func country(_ index: Int) -> String? {
    let country = tables.record(index).country
    return country == 0 ? nil : Self.letters(country)
  }

  /// An entity as it stands in the table, with nothing read.
  func entity(_ index: Int) -> Entity {
    Entity(index, in: self, match: .exact, confidence: 1, reading: .list([]))
  }

  private static func letters(_ country: UInt16) -> String {
    String(unsafeUninitializedCapacity: 2) { letters in
      letters[0] = UInt8(country >> 8)
      letters[1] = UInt8(country & 0xFF)
      return 2
    }
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

/// Whether entities of two layers have one id.
func haveOneID(
  _ a: EntityRecord, in tableA: UnsafePointer<LayerTables>, _ b: EntityRecord,
  in tableB: UnsafePointer<LayerTables>
) -> Bool {
  let (x, y) = (a.id, b.id)
  // What is a number is never stored as a string, and equal strings of one table are one.
  guard tableA != tableB, let first = EntityID.offset(x), let second = EntityID.offset(y) else {
    return x == y
  }
  return TextCodes.areOne(
    (tableA.pointee.codes, tableA.pointee.pool, Int(first)),
    (tableB.pointee.codes, tableB.pointee.pool, Int(second)))
}
