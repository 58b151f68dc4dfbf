/// What a key means: an entity in a role, and how the form must be written.
///
/// 64 bits: entity (20), role (3), case policy (2), flags (7); spelling (16), languages (16). A
/// ``PostingList`` stores them in less.
struct Posting: BitwiseCopyable, Hashable {
  var bits: UInt64

  enum CasePolicy: UInt8, BitwiseCopyable {
    case any, capitalized, exact
  }

  struct Flags: OptionSet {
    let rawValue: UInt8

    /// In running text only beside other evidence for the entity.
    static let context = Flags(rawValue: 1)
    /// Never in running text.
    static let lookup = Flags(rawValue: 2)
    /// The last posting of its key.
    static let last = Flags(rawValue: 4)
    /// The canonical name.
    static let canonical = Flags(rawValue: 8)
    /// Only before a hyphen and an adjective.
    static let combining = Flags(rawValue: 16)
    /// What the form names is something else.
    static let unrelated = Flags(rawValue: 32)
    /// Those of forms that mean the entity in no field.
    static let textual: Flags = [.combining, .unrelated]
  }

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The bit of ``Flags/last``.
  static let lastBit: UInt64 = 27

  /// All but the entity and whether it is the last.
  var spelledManner: UInt64 { bits & ~(0xF_FFFF | 1 << Self.lastBit) }

  init(
    entity: Int, role: Mention.Role, casePolicy: CasePolicy, flags: Flags, spelling: UInt16,
    languages: Int = 0
  ) {
    var low = UInt64(truncatingIfNeeded: entity) & 0xF_FFFF
    low |= UInt64(Self.roles.firstIndex(of: role) ?? 0) << 20
    low |= UInt64(casePolicy.rawValue) << 23
    low |= UInt64(flags.rawValue) << 25
    bits = low | UInt64(spelling) << 32 | UInt64(truncatingIfNeeded: languages) << 48
  }

  /// By the number of the code.
  private static let roles: [Mention.Role] = [
    .name, .abbreviation, .demonym, .adjective, .metonym,
  ]

  /// ``Mention/Role`` as it is stored.
  enum RoleCode: UInt8, BitwiseCopyable {
    case name, abbreviation, demonym, adjective, metonym
  }

  @inline(__always) var entity: Int { Int(bits & 0xF_FFFF) }
  @inline(__always) var roleCode: RoleCode {
    get { RoleCode(rawValue: UInt8(bits >> 20 & 7)) ?? .metonym }
    set { bits = bits & ~(7 << 20) | UInt64(newValue.rawValue) << 20 }
  }
  /// Whether it is a name, rather than a code, an abbreviation or a word for people.
  @inline(__always) var isPlainName: Bool { roleCode == .name && !flags.contains(.lookup) }
  @inline(__always) var role: Mention.Role {
    switch roleCode {
    case .name: .name
    case .abbreviation: .abbreviation
    case .demonym: .demonym
    case .adjective: .adjective
    case .metonym: .metonym
    }
  }
  @inline(__always) var casePolicy: CasePolicy {
    get { CasePolicy(rawValue: UInt8(bits >> 23 & 3)) ?? .exact }
    set { bits = bits & ~(3 << 23) | UInt64(newValue.rawValue) << 23 }
  }
  @inline(__always) var flags: Flags { Flags(rawValue: UInt8(bits >> 25 & 0x7F)) }
  @inline(__always) var spelling: UInt16 { UInt16(truncatingIfNeeded: bits >> 32) }
  /// 0 for any language, else the number of a set of languages, see ``SpokenLanguage``.
  @inline(__always) var languages: Int {
    get { Int(bits >> 48) }
    set { bits = bits & 0xFFFF_FFFF_FFFF | UInt64(truncatingIfNeeded: newValue) << 48 }
  }
}

extension Posting {
  /// How much less likely an institution is meant by the name of its seat than a place of that name.
  ///
  /// "Hollywood" may be the city, but towns called "White House" or "Whitehall" are not what the news
  /// speaks of: names of several words were made for the one seat.
  func metonymPrice(words: Int) -> Double { words > 1 ? 0.5 : 1.2 }
}
