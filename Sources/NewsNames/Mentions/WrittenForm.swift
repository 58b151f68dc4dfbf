/// How a candidate is written, and which forms that fits.
struct WrittenForm: BitwiseCopyable {
  /// All that tells forms apart, in 49 bits. What follows from it is worked out when it is asked
  /// for, since the meanings of most names are remembered by the bits.
  let bits: UInt64

  /// - Parameters:
  ///   - startsLine: whether it stands at the start of a line and in capitals: a dateline.
  ///   - namesPeople: whether it stands after an article that only words for people have.
  @inline(__always)
  init(
    first: UnsafePointer<NameToken>, last: UnsafePointer<NameToken>, words: Int,
    spelling: UInt16, line: LineTraits, startsLine: Bool, namesPeople: Bool, isBeforeHyphen: Bool
  ) {
    var bits = UInt64(spelling) | UInt64(min(words, 255)) << 16
    bits |= UInt64(first.pointee.shape.subtracting(.plainTitle).rawValue) << 24
    bits |= UInt64(min(first.pointee.length, 8)) << 40
    let shape = last.pointee.shape
    if shape.isCased, !shape.contains(.capital) { bits |= Self.endsSmall }
    if line.isAllCapitals { bits |= Self.allCapitals }
    if startsLine { bits |= Self.startsLine }
    if namesPeople { bits |= Self.namesPeople }
    if isBeforeHyphen { bits |= Self.beforeHyphen }
    self.bits = bits
  }

  private static let endsSmall: UInt64 = 1 << 44
  private static let allCapitals: UInt64 = 1 << 45
  private static let startsLine: UInt64 = 1 << 46
  private static let namesPeople: UInt64 = 1 << 47
  private static let beforeHyphen: UInt64 = 1 << 48

  private var shape: NameToken.Shape { .init(rawValue: UInt16(truncatingIfNeeded: bits >> 24)) }
  private var length: Int { Int(bits >> 40 & 0xF) }
  var words: Int { Int(bits >> 16 & 0xFF) }
  var spelling: UInt16 { UInt16(truncatingIfNeeded: bits) }
  var isAllCapitals: Bool { bits & Self.allCapitals != 0 }
  /// It stands after an article that only words for people and adjectives have.
  var namesPeople: Bool { bits & Self.namesPeople != 0 }
  /// A hyphen joins it to the next word.
  private var isBeforeHyphen: Bool { bits & Self.beforeHyphen != 0 }
  /// It is so long that it hardly is another word in another language.
  var isTelling: Bool { words > 1 || length > 7 }
  private var isLatin: Bool { shape.contains(.latin) }
  private var hasCapital: Bool { shape.contains(.capital) }
  private var fitsCapitalized: Bool { !shape.isCased || hasCapital || shape.contains(.digits) }
  /// A short word in capitals, in a line that is not.
  var isAcronym: Bool {
    words == 1 && shape.isAllUpper && length < 5 && !isAllCapitals && bits & Self.startsLine == 0
  }
  /// It means only forms that are written so: a short word in capitals among small letters is an
  /// abbreviation of something else; "Nations unies" is a name, "Long beach" none.
  private var isPeculiar: Bool {
    isAcronym || shape.isCased && bits & Self.endsSmall != 0 && words <= 2
  }

  /// Whether running text that is written so can mean the form of a posting, one that is not for lookup
  /// alone.
  ///
  /// - Parameter isInitials: whether the form is that of an organisation, which may be its initials:
  ///   "FIFA" where the table has "Fifa".
  @inline(__always)
  func fits(_ posting: Posting, ownLanguage: Bool, isInitials: Bool) -> Bool {
    // "Indiana" is no adjective of India where the text is not Spanish, "ES" no European Union
    // where it is not Latvian.
    if !ownLanguage, isLatin,
      posting.roleCode == .adjective || posting.roleCode == .demonym
        || posting.roleCode == .abbreviation
    {
      return false
    }
    if posting.flags.contains(.combining), !isBeforeHyphen { return false }
    switch posting.casePolicy {
    case .exact: return posting.spelling == spelling
    case .capitalized:
      return fitsCapitalized
        && (!isPeculiar || posting.spelling == spelling || isAcronym && isInitials && ownLanguage)
    case .any:
      return ownLanguage || !isLatin || hasCapital || posting.spelling == spelling && words > 1
    }
  }
}
