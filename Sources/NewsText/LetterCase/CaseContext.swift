/// What the words beside it say of a word that is a name and a common word alike: US and us, WHO and
/// who, May and may.
struct CaseContext {
  let before: String?
  let after: String?

  /// Whether it is the name; nil where the words beside it say nothing.
  func isName(_ word: String) -> Bool? {
    switch word {
    case "us":
      // `tell us`, `one of us`, `between us and them`.
      if before.map(Self.beforePronoun.contains) ?? false { return false }
      return nil
    case "who":
      return after.map(Self.afterAgency.contains) ?? false
    case "may", "march", "august":
      if let after, after.utf8.first.map({ 0x30...0x39 ~= $0 }) ?? false { return true }
      return before.map(Self.beforeMonth.contains) ?? false
    default:
      return nil
    }
  }

  /// Whether the words beside a word are asked at all.
  static func knows(_ word: String) -> Bool {
    ["us", "who", "may", "march", "august"].contains(word)
  }

  /// Words that are verbs far more often than names, so that a name before them says nothing.
  static let verbs: Set<String> = [
    "will", "may", "can", "hope", "mark", "grant", "rob", "sue", "bill", "chase", "drew", "march",
    "pat", "face", "win", "hunt", "rose", "wade", "pierce", "skip", "trace",
  ]

  private static let beforePronoun: Set<String> = [
    "about", "all", "around", "behind", "between", "both", "call", "for", "give", "gives", "help",
    "join", "keep", "leave", "let", "like", "make", "makes", "of", "remind", "save", "show",
    "shows",
    "teach", "tell", "tells", "told", "with",
  ]
  private static let afterAgency: Set<String> = [
    "calls", "chief", "data", "declares", "director", "envoy", "expert", "experts", "head",
    "official",
    "officials", "report", "reports", "says", "study", "team", "urges", "warns",
  ]
  private static let beforeMonth: Set<String> = [
    "by", "during", "early", "from", "in", "last", "late", "mid", "next", "on", "since", "this",
    "through", "until",
  ]
}
