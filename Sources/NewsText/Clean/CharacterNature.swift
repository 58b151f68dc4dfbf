/// The group of scripts and the kind of a character, as far as the evidence for repairs needs them.
struct CharacterNature: RawRepresentable, Sendable, Hashable {
  let rawValue: UInt8

  @inline(__always)
  var group: Group { Group(rawValue: rawValue >> 3) }
  @inline(__always)
  var kind: Kind { Kind(rawValue: rawValue & 7) ?? .control }

  enum Kind: UInt8 {
    case letter, upper, lower, mark, number, punctuation, symbol, control
  }

  /// A script, or several that are told apart nowhere here.
  struct Group: RawRepresentable, Sendable, Hashable {
    let rawValue: UInt8

    static let unassigned = Group(rawValue: 0)
    static let other = Group(rawValue: 1)
    static let common = Group(rawValue: 2)
    static let latin = Group(rawValue: 3)
    static let cyrillic = Group(rawValue: 4)
    static let greek = Group(rawValue: 5)
    static let hebrew = Group(rawValue: 6)
    static let arabic = Group(rawValue: 7)
    static let thai = Group(rawValue: 8)
    static let sinhala = Group(rawValue: 17)
    static let lao = Group(rawValue: 18)
    static let myanmar = Group(rawValue: 19)
    static let khmer = Group(rawValue: 20)
    static let tibetan = Group(rawValue: 21)
    static let han = Group(rawValue: 25)
    static let hangul = Group(rawValue: 28)
    static let inherited = Group(rawValue: 29)
    static let oriya = Group(rawValue: 30)

    /// The scripts of India and Sri Lanka.
    var isIndic: Bool { 9...17 ~= rawValue || self == .oriya }
    /// The scripts that write no spaces between words and mark breaks invisibly.
    var isUnspaced: Bool { self == .thai || 18...21 ~= rawValue }
  }

  static let smallLatin = CharacterNature(rawValue: Group.latin.rawValue << 3 | Kind.lower.rawValue)

  @inline(__always)
  var isLetter: Bool { rawValue & 7 <= 2 && rawValue >> 3 != 0 }
}
