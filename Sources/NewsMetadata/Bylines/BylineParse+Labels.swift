// What stands before a name and what only looks like it: "Theo" is "by" in Vietnamese and a forename
// everywhere else.

extension BylineParse {
  /// The label that begins at a word, the longest there is.
  func label(at index: Int) -> (meaning: BylineLexicon.Label, count: Int)? {
    guard
      let label = BylineLexicon.labels.longest(in: words, from: index, to: words.count),
      label.count > 1 || !isNamePart(index, label.meaning)
    else { return nil }
    guard label.meaning == .authorBeforeColon else { return label }
    return gaps[index + label.count].contains(.colon) ? (.author, label.count) : nil
  }

  /// Whether one word that is a label is a name here, or a part of one.
  private func isNamePart(_ index: Int, _ meaning: BylineLexicon.Label) -> Bool {
    guard words[index].traits.contains(.startsWithCapital), index + 1 < words.count,
      gaps[index + 1] == .space
    else { return false }
    if let languages = BylineLexicon.labelNames.meaning(of: words[index]) {
      return !isSpoken(languages)
    }
    // "Di Maria", "De Niro": a family name, unless the one word left is somebody by itself.
    guard meaning == .authorAtStart, index == 0, words.count == 2,
      words[1].traits.contains(.startsWithCapital), !isLabelOfLanguage(words[0])
    else { return false }
    return !isSite(1..<2) && !isDesk(1..<2) && organisation(slice(1..<2), words: 1..<2) == nil
  }

  /// "Le Courrier", "De Bode": what is a label in one language is an article in another, and begins a
  /// paper's name there.
  func isLabelOfLanguage(_ word: Word) -> Bool {
    BylineLexicon.labelLanguages.meaning(of: word).map(isSpoken) ?? true
  }

  /// Whether the language of the byline is known and among some.
  private func isSpoken(_ languages: LanguageSet) -> Bool {
    guard let language = options.language?.split(separator: "-").first else { return false }
    return languages.contains(language)
  }
}
