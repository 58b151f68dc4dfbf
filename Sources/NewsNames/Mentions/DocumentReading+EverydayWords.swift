/// Everyday words of scripts without capital letters: Arabic "كيف" is how before it is Kyiv, Korean "위해"
/// for before it is Weihai.
extension DocumentReading {
  /// Whether a candidate is such a word and nothing else.
  @inline(__always)
  func isEverydayWord(_ candidate: Candidate) -> Bool {
    candidate.words == 1 && candidate.surroundings.isSuperset(of: Self.everyday)
  }

  private static let everyday: Candidate.Surroundings = [.hasNoCase, .isCommonWord]

  /// Whether nothing speaks for a country or a people, which need no evidence elsewhere: neither the word
  /// before it nor another name of the document. Other places are weighed with what speaks for them.
  @inline(never)
  func isPlainlyAWord(_ candidate: Candidate, _ meaning: Meaning) -> Bool {
    let isPeople = meaning.posting.roleCode == .adjective || meaning.posting.roleCode == .demonym
    switch meaning.role {
    case .country, .territory, .continent: break
    case .city, .subdivision, .county, .otherPlace: guard isPeople else { return false }
    default: return false
    }
    let around = candidate.surroundings
    if !isPeople, !around.isDisjoint(with: [.afterLocative, .besidePlaceNoun]) { return false }
    return others(of: meaning.record.countryNumber, than: candidate.key) == 0
  }
}
