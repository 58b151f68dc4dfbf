/// A zone in six bytes: what timestamps state, without a name that has storage of its own.
struct PackedZone: Hashable, Sendable {
  /// What the zone is called.
  enum Name: UInt8, CaseIterable, Sendable {
    /// There is no zone.
    case none
    /// By its offset, `+03:00`.
    case offset
    case zulu, gmt, utc, ut, est, edt, cst, cdt, mst, mdt, pst, pdt
    /// A zone whose name is kept elsewhere.
    case other

    /// One of its own by the name.
    fileprivate init?(text: String) {
      switch text {
      case "Z": self = .zulu
      case "GMT": self = .gmt
      case "UTC": self = .utc
      case "UT": self = .ut
      case "EST": self = .est
      case "EDT": self = .edt
      case "CST": self = .cst
      case "CDT": self = .cdt
      case "MST": self = .mst
      case "MDT": self = .mdt
      case "PST": self = .pst
      case "PDT": self = .pdt
      default: return nil
      }
    }

    /// The name of a zone with one of its own.
    fileprivate var text: String? {
      switch self {
      case .zulu: "Z"
      case .gmt: "GMT"
      case .utc: "UTC"
      case .ut: "UT"
      case .est: "EST"
      case .edt: "EDT"
      case .cst: "CST"
      case .cdt: "CDT"
      case .mst: "MST"
      case .mdt: "MDT"
      case .pst: "PST"
      case .pdt: "PDT"
      case .none, .offset, .other: nil
      }
    }
  }

  /// Seconds east of UTC, as far as they are known.
  private var packedOffset: Int32
  var name: Name

  private static let unknown = Int32.min

  @inline(__always) init(_ name: Name, offset: Int) {
    self.name = name
    packedOffset = Int32(truncatingIfNeeded: offset)
  }

  /// No zone at all.
  static var none: PackedZone { PackedZone(.none, offset: Int(unknown)) }
  static var zulu: PackedZone { PackedZone(.zulu, offset: 0) }
  static var gmt: PackedZone { PackedZone(.gmt, offset: 0) }
  static var utc: PackedZone { PackedZone(.utc, offset: 0) }
  /// A zone that is kept elsewhere, with its offset here too.
  static func other(offset: Int?) -> PackedZone {
    PackedZone(.other, offset: offset ?? Int(unknown))
  }
  /// A zone that an offset states, named as the contract writes it: `+03:00`.
  @inline(__always) static func stated(offset: Int) -> PackedZone {
    PackedZone(.offset, offset: offset)
  }

  /// Seconds east of UTC, nil where there is no zone or its name does not decide it.
  @inline(__always) var offset: Int? {
    packedOffset == Self.unknown ? nil : Int(packedOffset)
  }

  /// The zone unfolded; nil where there is none, or it is kept elsewhere.
  var zone: Zone? {
    guard name != .none, name != .other else { return nil }
    return Zone(name: name.text ?? Self.written(Int(packedOffset)), offset: offset, source: .stated)
  }

  /// Packs a zone; nil where it cannot be told so shortly.
  init?(_ zone: Zone) {
    guard zone.source == .stated, let offset = zone.offset, abs(offset) < 100 * 3_600,
      let written = zone.name
    else { return nil }
    if let name = Name(text: written) {
      self.init(name, offset: offset)
    } else if written == Self.written(offset) {
      self.init(.offset, offset: offset)
    } else {
      return nil
    }
  }

  /// An offset as the contract writes it.
  static func written(_ offset: Int) -> String {
    String(unsafeUninitializedCapacity: 6) { buffer in
      var writer = FieldWriter(buffer)
      writer.putOffset(offset, zero: false)
      return writer.count
    }
  }
}
