public import NewsText

extension NameResolver {
  /// The changes that write the names of a text as the stylebook in force has them.
  ///
  /// Whole names are changed, and the family name of a person where it stands alone. Demonyms,
  /// adjectives, metonyms and abbreviations are not, nor what is said of places whose meaning is open,
  /// nor names with an ending of case, for which no ending is known in the new name.
  ///
  /// - Parameters:
  ///   - text: running text in the language of the stylebook; in another language its names would be
  ///     foreign words.
  ///   - confidence: mentions that are less sure stay as they are.
  /// - Returns: edits in the order of the text, in UTF-8 offsets, each with the rule `stylebook`.
  /// - Complexity: that of ``mentions(in:_:)``.
  public func edits(
    in text: String, _ options: Options = Options(), from confidence: Double = 0.7
  ) -> [Edit] {
    mentions(in: text, options).compactMap { mention in
      guard mention.role == .name, mention.entity.confidence >= confidence,
        let replacement = replacement(mention)
      else { return nil }
      return Edit(
        mention.range, replacement: replacement, rule: "stylebook",
        confidence: mention.entity.confidence)
    }
  }

  private func replacement(_ mention: Mention) -> String? {
    var name = mention.entity.name
    let words = mention.text.split(separator: " ").count
    if mention.entity.kind == .person, words == 1, let parts = PersonName(name) {
      guard !parts.given.isEmpty else { return nil }
      name = parts.fullFamily
      // "Assad" for "al-Assad": a choice of the sentence, not of the house.
      if parts.particle != nil, NameKey(mention.text).bytes == NameKey(parts.family).bytes {
        return nil
      }
    }
    guard mention.text != name else { return nil }
    let isCapitals =
      mention.text.contains(where: \.isUppercase)
      && !mention.text.contains(where: \.isLowercase)
    if isCapitals, mention.text.count > 3 { name = name.uppercased() }
    return mention.text == name ? nil : name
  }
}
