/// Abbreviated words, written out.
extension NameVariants {
  static let expansions: [String: [String]] = [
    "rep": ["republic", "republique"], "repub": ["republic"],
    "dem": ["democratic", "democratique"], "gt": ["great"], "sta": ["santa"], "cd": ["ciudad"],
    "fed": ["federation", "federal", "federated"], "terr": ["territory"], "ter": ["territory"],
    "is": ["islands"], "isl": ["island", "islands"], "islds": ["islands"], "isls": ["islands"],
    "i": ["island"], "n": ["north", "northern"], "s": ["south", "southern"],
    "e": ["east", "eastern"], "w": ["west", "western"], "no": ["north"], "so": ["south"],
    "utd": ["united"], "u": ["united"], "brit": ["british"], "br": ["british"], "fr": ["french"],
    "neth": ["netherlands"], "afr": ["african", "africa"], "eq": ["equatorial"],
    "equ": ["equatorial"], "herz": ["herzegovina"], "herzeg": ["herzegovina"],
    "gren": ["grenadines"], "sts": ["states"], "prov": ["province"], "ppl": ["peoples"],
    "kgdom": ["kingdom"], "am": ["american", "america"], "amer": ["american", "america"],
    "cent": ["central"], "c": ["central"], "mtns": ["mountains"], "mts": ["mountains"],
    "pac": ["pacific"], "ant": ["antarctic"], "sth": ["south"], "nth": ["north"], "st": ["saint"],
    "острова": ["о ва"], "остров": ["о в"],
  ]

  static let dropped: Set<String> = ["tfyr", "fyr", "fmr", "former"]

  /// The words with abbreviated ones written out, in every way there is, up to six.
  static func expanded(_ words: [String]) -> [[String]] {
    // Nearly always in one.
    if !words.contains(where: { dropped.contains($0) || expansions[$0] != nil }) { return [words] }
    var result: [[String]] = [[]]
    for word in words where !dropped.contains(word) {
      let choices = expansions[word] ?? [word]
      result = result.flatMap { start in choices.map { start + [$0] } }
      if result.count > 6 { result.removeLast(result.count - 6) }
    }
    return result
  }
}
