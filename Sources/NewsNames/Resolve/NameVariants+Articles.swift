/// Articles and small words, which are left out or written otherwise.
extension NameVariants {
  static let fillers: Set<String> = ["the", "of", "and", "de", "la", "du", "des", "et"]

  /// Whether a word only joins others.
  static func isFiller(_ word: String) -> Bool { fillers.contains(word) || articles.contains(word) }

  static let articles: Set<String> = [
    "the", "la", "le", "les", "l", "el", "los", "las", "il", "lo", "gli", "i", "o", "os", "a",
    "der", "die", "das", "den", "het", "de",
  ]

  static func withoutArticles(_ words: [String]) -> [String] {
    guard words.count > 1, let first = words.first, articles.contains(first) else { return words }
    return Array(words.dropFirst())
  }

  static let arabicArticle: Set<String> = [
    "al", "el", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "an", "en", "at", "et", "az",
    "ez", "ul", "il", "adh", "ath", "a",
  ]

  /// The Arabic article left out, put in its plain form, or assimilated to the next letter.
  static func arabicArticles(_ words: [String]) -> [[String]] {
    guard words.contains(where: arabicArticle.contains), words.count > 1, words.count <= 5 else {
      return []
    }
    var without: [String] = []
    var plain: [String] = []
    var assimilated: [String] = []
    for (index, word) in words.enumerated() {
      guard arabicArticle.contains(word), index + 1 < words.count else {
        without.append(word)
        plain.append(word)
        assimilated.append(word)
        continue
      }
      plain.append("al")
      let next = words[index + 1]
      if next.hasPrefix("sh") {
        assimilated.append("ash")
      } else if let first = next.first, "drstnz".contains(first) {
        assimilated.append("a\(first)")
      } else {
        assimilated.append("al")
      }
    }
    return [without, plain, assimilated]
  }
}
