/// How a candidate is written, and which forms that fits.
struct WrittenForm: BitwiseCopyable {
  let words: Int
  let spelling: UInt16
  let line: LineTraits
  /// It stands after an article that only words for people and adjectives have.
  let namesPeople: Bool
  /// It is so long that it hardly is another word in another language.
  let isTelling: Bool
  private let isLatin: Bool
  private let hasCapital: Bool
  private let fitsCapitalized: Bool
  /// It means only forms that are written so: a short word in capitals among small letters is an
  /// abbreviation of something else; "Nations unies" is a name, "Long beach" none.
  private let isPeculiar: Bool
  /// A short word in capitals, in a line that is not.
  let isAcronym: Bool
  /// A hyphen joins it to the next word.
  let isBeforeHyphen: Bool

  /// - Parameters:
  ///   - startsLine: whether it stands at the start of a line and in capitals: a dateline.
  ///   - namesPeople: whether it stands after an article that only words for people have.
  @inline(__always)
  init(
    first: NameToken, last: NameToken, words: Int, spelling: UInt16, line: LineTraits,
    startsLine: Bool, namesPeople: Bool, isBeforeHyphen: Bool
  ) {
    self.isBeforeHyphen = isBeforeHyphen
    self.words = words
    self.spelling = spelling
    self.line = line
    self.namesPeople = namesPeople
    isTelling = words > 1 || first.length > 7
    isLatin = first.shape.contains(.latin)
    hasCapital = first.shape.contains(.capital)
    let endsSmall = last.shape.isCased && !last.shape.contains(.capital)
    fitsCapitalized = !first.shape.isCased || hasCapital || first.shape.contains(.digits)
    isAcronym =
      words == 1 && first.shape.isAllUpper && first.length < 5 && !line.isAllCapitals
      && !startsLine
    isPeculiar = isAcronym || first.shape.isCased && endsSmall && words <= 2
  }

  /// All that tells forms apart, as a number.
  @inline(__always)
  var bits: UInt64 {
    var bits = UInt64(spelling) | UInt64(min(words, 255)) << 16
    if line.isAllCapitals { bits |= 1 << 24 }
    if namesPeople { bits |= 1 << 25 }
    if isTelling { bits |= 1 << 26 }
    if isLatin { bits |= 1 << 27 }
    if hasCapital { bits |= 1 << 28 }
    if fitsCapitalized { bits |= 1 << 29 }
    if isPeculiar { bits |= 1 << 30 }
    if isAcronym { bits |= 1 << 31 }
    if isBeforeHyphen { bits |= 1 << 32 }
    return bits
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
