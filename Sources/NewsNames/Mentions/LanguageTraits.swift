/// What follows from the language of a text, worked out once for many.
struct LanguageTraits {
  /// As it was given or guessed.
  let language: String?
  /// Without subtags.
  let base: String?
  /// Per layer the language; forms of others must be capitalized.
  let spoken: [SpokenLanguage]
  /// For the endings of names.
  let endings: CaseEndings.Choice
  /// See ``CaseEndings/homes(of:)``.
  let homes: CaseEndings.Homes

  init(_ language: String?, _ layers: [GazetteerLayer]) {
    self.language = language
    let isPlain = language.map { !$0.isEmpty && !$0.utf8.contains(0x2D) } ?? true
    base = isPlain ? language : language?.split(separator: "-").first.map(String.init)
    spoken = layers.map { layer in
      language.map { layer.languages.spoken($0) } ?? layer.unknownLanguage
    }
    endings = CaseEndings.Choice(base)
    homes = CaseEndings.homes(of: base)
  }
}
