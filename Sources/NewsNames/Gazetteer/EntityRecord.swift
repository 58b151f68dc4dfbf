/// An entity as it lies in a table: five 32-bit words.
///
/// Id (32); name (24) and the upper half of the weight (8); latitude (21), country (10), whether it is
/// a capital (1); longitude (22), type (10); the part of the container's code after the country (18),
/// the lower half of the weight (8).
struct EntityRecord: BitwiseCopyable {
  static let words = 5

  let base: UnsafePointer<UInt32>

  /// See ``EntityID``.
  @inline(__always) var id: UInt32 { base[0] }
  /// The offset of the canonical name.
  @inline(__always) var name: UInt32 { base[1] & 0xFF_FFFF }
  /// The point, in ten-thousandths of a degree.
  @inline(__always) var point: (latitude: Int32, longitude: Int32)? {
    let latitude = Int32(base[2] & 0x1F_FFFF)
    return latitude == 0
      ? nil : (latitude - Self.latitudeZero, Int32(base[3] & 0x3F_FFFF) - Self.longitudeZero)
  }
  /// Whether the points of both are known and less apart than so many ten-thousandths of a degree.
  func isNear(_ other: EntityRecord, latitude: Int32, longitude: Int32) -> Bool {
    guard let a = point, let b = other.point else { return false }
    return abs(a.latitude - b.latitude) < latitude && abs(a.longitude - b.longitude) < longitude
  }
  /// Eleven bits of it, rounded.
  @inline(__always) var weight: UInt32 {
    Self.weight(UInt16(truncatingIfNeeded: (base[1] >> 24) << 8 | base[4] >> 18 & 0xFF))
  }
  @inline(__always) private var countryLetters: UInt32 { base[2] >> 21 & 0x3FF }
  /// Two ASCII letters, 0 where there is none.
  @inline(__always) var country: UInt16 {
    let letters = countryLetters
    return letters == 0
      ? 0 : UInt16(truncatingIfNeeded: (letters >> 5) << 8 | letters & 0x1F) + 0x4040
  }
  @inline(__always) var type: Int { Int(base[3] >> 22) }
  /// Whether it is the capital of a country.
  @inline(__always) var isCapital: Bool { base[2] >> 31 != 0 }
  /// The subdivision in which it lies, or which it is, see ``pack(_:)``.
  @inline(__always) var container: UInt32 {
    let code = base[4] & 0x3_FFFF
    let letters = countryLetters
    return code == 0 ? 0 : (letters >> 5) << 24 | (letters & 0x1F) << 18 | code
  }

  static let mostTypes = 1 << 10
  static let mostNameBytes = 1 << 24
  // A latitude of 0 is that of no place.
  private static let latitudeZero: Int32 = 900_001
  private static let longitudeZero: Int32 = 1_800_000

  static func words(_ entry: Gazetteer.Entry, type: UInt32, pool: inout StringPool) -> [UInt32] {
    var words: [UInt32] = [0, 0, 0, 0, 0]
    words[0] = EntityID.bits(of: entry.id) ?? EntityID.bits(offset: pool.add(entry.id))
    let weight = UInt32(shortWeight(UInt32(clamping: entry.weight)))
    words[1] = pool.add(entry.name) | (weight >> 8) << 24
    if let latitude = entry.latitude, let longitude = entry.longitude {
      words[2] = UInt32(Int32((latitude * 10000).rounded()) + latitudeZero)
      words[3] = UInt32(Int32((longitude * 10000).rounded()) + longitudeZero)
    }
    var country: UInt32 = 0
    if let letters = entry.country?.utf8, letters.count == 2 {
      country = letters.reduce(0) { $0 << 5 | UInt32($1 & 0x1F) }
    }
    words[2] |= country << 21 | (entry.isCapital ? 1 << 31 : 0)
    words[3] |= type << 22
    // Of a container in another country the code alone would mean another one.
    let container = pack(entry.container ?? entry.id)
    let isInside = container >> 24 == country >> 5 && container >> 18 & 0x3F == country & 0x1F
    words[4] = (isInside ? container & 0x3_FFFF : 0) | (weight & 0xFF) << 18
    return words
  }

  /// A number as eleven bits and how far they are shifted; below 4,096 as it is.
  private static func shortWeight(_ weight: UInt32) -> UInt16 {
    guard weight >= 1 << 12 else {
      return weight < 1 << 11 ? UInt16(weight) : UInt16(weight - 1 << 11) | 1 << 11
    }
    var shift = UInt32(20 - weight.leadingZeroBitCount)
    var rounded = (UInt64(weight) + 1 << UInt64(shift - 1)) >> UInt64(shift)
    if rounded >> 12 != 0 {
      rounded >>= 1
      shift += 1
    }
    return UInt16(rounded & 0x7FF) | UInt16(shift + 1) << 11
  }

  @inline(__always)
  private static func weight(_ short: UInt16) -> UInt32 {
    let bits = UInt32(short & 0x7FF)
    let shift = UInt32(short >> 11)
    guard shift > 0 else { return bits }
    return UInt32(clamping: UInt64(bits | 1 << 11) << UInt64(shift - 1))
  }
  /// A subdivision's id in 32 bits: two letters of the country, up to three of the part; 0 for ids
  /// that are not of ISO 3166-2.
  static func pack(_ id: some StringProtocol) -> UInt32 {
    guard id.hasPrefix("iso3166:") else { return 0 }
    let code = Array(id.utf8.dropFirst(8))
    guard code.count > 3, code.count <= 6, code[2] == 0x2D else { return 0 }
    var packed: UInt32 = 0
    for byte in code[..<2] + code[3...] {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte) - 0x40
      case 0x30...0x39: digit = UInt32(byte) - 0x30 + 27
      default: return 0
      }
      packed = packed << 6 | digit
    }
    return packed << UInt32(6 * (6 - code.count))
  }

  /// The number of people on a logarithmic scale, of places; 1 where it is unknown.
  @inline(__always) var magnitude: Double { log10(Double(weight) + 10) }

  /// How likely an entity is meant when nothing else is known, on a logarithmic scale on which a city
  /// of a million has 6.
  @inline(__always)
  func prior(_ role: PlaceRole) -> Double {
    Self.prior(role, weight: weight, magnitude: magnitude, isCapital: isCapital)
  }

  @inline(__always)
  static func prior(
    _ role: PlaceRole, weight: UInt32, magnitude people: Double, isCapital: Bool
  ) -> Double {
    switch role {
    case .country: 8 + people / 4
    case .continent: 9
    case .territory: 6.5 + people / 4
    // Those of unknown population are mostly of the second level.
    case .subdivision: weight == 0 ? 4.9 : min(people - 0.4, 7.4)
    // Less is said of it than of its towns.
    case .county: min(max(people - 0.8, 4), 6)
    // That of an island is called like many a town: Hamilton, Plymouth, Kingston.
    case .city: isCapital ? (people < 4.4 ? people + 1 : max(people, 5) + 1) : people
    case .otherPlace: min(max(people - 0.5, 5.5), 8)
    case .person: 5 + Double(weight) / 50
    case .organisation, .none: 5.5 + Double(weight) / 40
    }
  }
}
