/// What the case of a line's letters is worth.
struct LineTraits: BitwiseCopyable {
  /// No word has small letters, and there are some words.
  var isAllCapitals = false
  /// Nearly every word begins with a capital letter.
  var isTitleCase = false

  init() {}

  init(_ tokens: UnsafeBufferPointer<NameToken>) {
    var cased = 0
    var upper = 0
    var capital = 0
    for token in tokens {
      // Sums rather than branches, which no processor could foretell.
      let isCased = token.shape.isCased ? 1 : 0
      cased &+= isCased
      upper &+= token.shape.isAllUpper ? 1 : 0
      capital &+= token.shape.contains(.capital) || token.length <= 3 ? isCased : 0
    }
    isAllCapitals = cased >= 3 && upper == cased
    isTitleCase = !isAllCapitals && cased >= 4 && capital * 10 >= cased * 9
  }
}

/// How a candidate is written, and which forms that fits.
struct WrittenForm: BitwiseCopyable {
  var first: NameToken
  var last: NameToken
  var words: Int
  var spelling: UInt16
  var line: LineTraits
  /// It stands at the start of a line and in capitals: a dateline.
  var startsLine: Bool
  /// It stands after an article that only words for people and adjectives have.
  var namesPeople: Bool

  /// Whether it is so long that it hardly is another word in another language.
  var isTelling: Bool { words > 1 || first.length > 7 }

  /// Whether running text that is written so can mean the form of a posting.
  func fits(_ posting: Posting, ownLanguage: Bool) -> Bool {
    if posting.flags.contains(.lookup) { return false }
    // "Indiana" is no adjective of India where the text is not Spanish, "ES" no European Union
    // where it is not Latvian.
    if !ownLanguage, first.shape.contains(.latin),
      posting.roleCode == .adjective || posting.roleCode == .demonym
        || posting.roleCode == .abbreviation
    {
      return false
    }
    switch posting.casePolicy {
    case .exact:
      return posting.spelling == spelling
    case .capitalized:
      guard first.shape.isCased else { return true }
      guard first.shape.contains(.capital) || first.shape.contains(.digits) else { return false }
      if last.shape.isCased, !last.shape.contains(.capital) {
        // "Gaza strip", "Central African republic", but not "Long beach".
        return words > 2
      }
      // A short word in capitals among small letters is an abbreviation of something else.
      if words == 1, first.shape.isAllUpper, first.length < 5, !line.isAllCapitals, !startsLine {
        return posting.spelling == spelling
      }
      return true
    case .any:
      return ownLanguage || !first.shape.contains(.latin) || first.shape.contains(.capital)
        || posting.spelling == spelling && words > 1
    }
  }
}
