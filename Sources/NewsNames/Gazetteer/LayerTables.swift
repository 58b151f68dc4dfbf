@_spi(Tables) internal import NewsText

/// What the hot paths read of a gazetteer: addresses alone, so that passing it around costs nothing.
///
/// Valid as long as the ``GazetteerLayer`` lives that made it.
struct LayerTables: BitwiseCopyable {
  let root: Trie.Cursor
  let postings: PostingList
  let records: UnsafeBufferPointer<UInt32>
  let pool: UnsafeBufferPointer<UInt8>
  let codes: TextCodes
  /// By the number of a type.
  let roles: UnsafePointer<PlaceRole>
  let smallStarts: SmallStarts

  @inline(__always)
  func record(_ index: Int) -> EntityRecord {
    EntityRecord(base: records.baseAddress.unsafelyUnwrapped + index * EntityRecord.words)
  }

  @inline(__always)
  func role(_ record: EntityRecord) -> PlaceRole { roles[record.type] }

  func string(_ offset: UInt32) -> String { codes.string(pool, at: Int(offset)) }

  func name(_ record: EntityRecord) -> String { string(record.name) }

  /// The postings of a key's value.
  @inline(__always)
  func forEachPosting(_ value: UInt32, _ body: (Posting) -> Void) {
    postings.forEach(from: value, body)
  }
}

/// The beginnings of the forms that may be written in small letters: a bit for each hash of the first
/// four bytes of words.
struct SmallStarts: BitwiseCopyable {
  static let words = 1024

  private let bits: UnsafeBufferPointer<UInt64>
  /// Whether no form may be written so.
  let isEmpty: Bool

  /// Those of a section, nil where it is of another size.
  init?(_ bits: UnsafeBufferPointer<UInt64>) {
    guard bits.count == Self.words else { return nil }
    self.bits = bits
    isEmpty = bits.allSatisfy { $0 == 0 }
  }

  /// Whether some form may be written in small letters that begins with a word; false for nearly all
  /// words of a text, which then need no walk.
  @inline(__always)
  func contains(_ start: Start) -> Bool {
    Self.contains(start, bits.baseAddress.unsafelyUnwrapped)
  }

  /// As ``contains(_:)``, in the bits that some of them make together.
  @inline(__always)
  static func contains(_ start: Start, _ bits: UnsafePointer<UInt64>) -> Bool {
    bit(start, bits) != 0
  }

  /// As ``contains(_:_:)``, 1 or 0, which takes no branch.
  @inline(__always)
  static func bit(_ start: Start, _ bits: UnsafePointer<UInt64>) -> UInt64 {
    bits[start.bit >> 6] &>> UInt64(truncatingIfNeeded: start.bit) & 1
  }

  /// Adds them to the bits of others.
  func add(to others: UnsafeMutableBufferPointer<UInt64>) {
    for index in 0..<Self.words { others[index] |= bits[index] }
  }

  /// Those of no form.
  static var none: UnsafePointer<UInt64> { UnsafePointer(noBits.baseAddress.unsafelyUnwrapped) }

  // Never written after it is made.
  nonisolated(unsafe) private static let noBits: UnsafeMutableBufferPointer<UInt64> = {
    let bits = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: words)
    bits.initialize(repeating: 0)
    return bits
  }()

  /// The first bytes of a word of one or more, up to four, the last one lowest; four can be read of it.
  @inline(__always)
  static func beginning(of word: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    let first = UnsafeRawPointer(word).loadUnaligned(as: UInt32.self).bigEndian
    return first &>> UInt32(truncatingIfNeeded: 8 &* (4 &- min(count, 4)))
  }

  /// As ``beginning(of:_:)``, of a word of ASCII letters in any case.
  ///
  /// - Parameter shift: see ``PlainTables/shift(_:)``.
  @inline(__always)
  static func beginning(ofPlain word: UnsafePointer<UInt8>, shift: UInt32) -> UInt32 {
    let first = UnsafeRawPointer(word).loadUnaligned(as: UInt32.self).bigEndian | 0x2020_2020
    return first &>> shift
  }

  /// The beginning of a word.
  struct Start {
    let bit: Int

    @inline(__always)
    init(_ word: UnsafeBufferPointer<UInt8>) {
      var first: UInt32 = 0
      for index in 0..<min(word.count, 4) { first = first << 8 | UInt32(word[index]) }
      self.init(first)
    }

    /// Of the first bytes of a word, up to four, the last one lowest.
    @inline(__always)
    init(_ first: UInt32) { bit = Int(truncatingIfNeeded: (first &* 0x9E37_79B1) >> 16) }
  }
}

/// What the scan and the resolution need to know of a type.
enum PlaceRole: UInt8, BitwiseCopyable {
  case none, country, territory, subdivision, county, city, continent, otherPlace, organisation
  case person

  init(_ kind: Entity.Kind, _ type: String) {
    switch (kind, type) {
    case (.place, "country"): self = .country
    case (.place, "territory"): self = .territory
    case (.place, "subdivision"): self = .subdivision
    case (.place, "county"): self = .county
    case (.place, "city"): self = .city
    case (.place, "continent"): self = .continent
    case (.place, _): self = .otherPlace
    case (.person, _): self = .person
    case (.organisation, _): self = .organisation
    default: self = .none
    }
  }

  /// Whether it is a part of a country or lies in one.
  @inline(__always)
  var isWithinCountry: Bool {
    switch self {
    case .subdivision, .county, .city, .otherPlace: true
    default: false
    }
  }

  /// Whether it takes what surrounds a name to tell that it is one: of small places and persons.
  @inline(__always)
  var needsEvidence: Bool {
    switch self {
    case .country, .territory, .continent, .organisation: false
    default: true
    }
  }

  @inline(__always)
  var isPlace: Bool {
    switch self {
    case .none, .organisation, .person: false
    default: true
    }
  }
}
