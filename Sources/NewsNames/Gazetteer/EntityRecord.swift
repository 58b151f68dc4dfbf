/// An entity as it lies in a table: seven 32-bit words.
struct EntityRecord: BitwiseCopyable {
  static let words = 7

  let base: UnsafePointer<UInt32>

  /// The number of a GeoNames id, or with the highest bit the offset of the whole id.
  @inline(__always) var id: UInt32 { base[0] }
  /// The offset of the canonical name.
  @inline(__always) var name: UInt32 { base[1] }
  /// The point, in ten-thousandths of a degree.
  @inline(__always) var point: (latitude: Int32, longitude: Int32)? {
    let latitude = Int32(bitPattern: base[2])
    return latitude == .min ? nil : (latitude, Int32(bitPattern: base[3]))
  }
  @inline(__always) var weight: UInt32 { base[4] }
  /// Two ASCII letters, 0 where there is none.
  @inline(__always) var country: UInt16 { UInt16(truncatingIfNeeded: base[5]) }
  @inline(__always) var type: Int { Int(base[5] >> 16 & 0x7FFF) }
  /// Whether it is the capital of a country.
  @inline(__always) var isCapital: Bool { base[5] >> 31 != 0 }
  /// The subdivision in which it lies, or which it is, see ``pack(_:)``.
  @inline(__always) var container: UInt32 { base[6] }

  static func words(_ entry: Gazetteer.Entry, type: UInt32, pool: inout StringPool) -> [UInt32] {
    var words: [UInt32] = []
    let number = entry.id.hasPrefix("geonames:") ? UInt32(entry.id.dropFirst(9)) : nil
    if let number, number < 1 << 31, "geonames:\(number)" == entry.id {
      words.append(number)
    } else {
      words.append(1 << 31 | pool.add(entry.id))
    }
    words.append(pool.add(entry.name))
    if let latitude = entry.latitude, let longitude = entry.longitude {
      words.append(UInt32(bitPattern: Int32((latitude * 10000).rounded())))
      words.append(UInt32(bitPattern: Int32((longitude * 10000).rounded())))
    } else {
      words += [UInt32(bitPattern: .min), 0]
    }
    words.append(UInt32(clamping: entry.weight))
    var country: UInt32 = 0
    if let letters = entry.country?.utf8, letters.count == 2 {
      country = letters.reduce(0) { $0 << 8 | UInt32($1) }
    }
    words.append((entry.isCapital ? 1 << 31 : 0) | type << 16 | country)
    words.append(pack(entry.container ?? entry.id))
    return words
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
    case .subdivision: weight == 0 ? 4.9 : min(people - 0.6, 7.4)
    case .city: isCapital ? max(people, 5) + 1 : people
    case .otherPlace: min(max(people - 0.5, 5.5), 8)
    case .person: 5 + Double(weight) / 50
    case .organisation, .none: 5.5 + Double(weight) / 40
    }
  }
}
