/// What follows from the language of a text, worked out once for many.
///
/// Whoever made it calls ``deallocate()``; meanwhile it is read at its address, since a class would be
/// counted for each text.
struct LanguageTraits {
  /// As it was given or guessed.
  let language: String?
  /// Without subtags.
  let base: String?
  /// Which rules are only of the language.
  let ruled: RuledLanguage
  // Never written after it is made.
  private let spokenLanguages: UnsafeMutableBufferPointer<SpokenLanguage>
  /// For the endings of names.
  let endings: CaseEndings.Choice
  /// See ``CaseEndings/homes(of:)``.
  let homes: CaseEndings.Homes
  let capitals: CapitalSense

  init(_ language: String?, _ layers: [GazetteerLayer]) {
    self.language = language
    let isPlain = language.map { !$0.isEmpty && !$0.utf8.contains(0x2D) } ?? true
    base = isPlain ? language : language?.split(separator: "-").first.map(String.init)
    ruled = RuledLanguage(base)
    spokenLanguages = .allocate(capacity: layers.count)
    for (index, layer) in layers.enumerated() {
      spokenLanguages.initializeElement(
        at: index, to: language.map { layer.languages.spoken($0) } ?? layer.unknownLanguage)
    }
    endings = CaseEndings.Choice(base)
    homes = CaseEndings.homes(of: base)
    capitals = CapitalSense(base)
  }

  func deallocate() { spokenLanguages.deallocate() }

  /// Per layer the language; forms of others must be capitalized. Valid as long as the traits live.
  @inline(__always)
  var spoken: UnsafePointer<SpokenLanguage> {
    UnsafePointer(spokenLanguages.baseAddress.unsafelyUnwrapped)
  }
}
