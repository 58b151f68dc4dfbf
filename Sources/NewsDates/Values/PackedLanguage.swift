/// A language by its number in the lexicon, whose tag is made when it is asked for.
struct PackedLanguage: Hashable, Sendable {
  private let code: Int16

  private init(code: Int16) { self.code = code }

  /// No language.
  static var none: PackedLanguage { PackedLanguage(code: -1) }
  /// A tag that is kept elsewhere.
  static var other: PackedLanguage { PackedLanguage(code: -2) }

  /// A language of the lexicon.
  init(_ index: Int) { code = Int16(truncatingIfNeeded: index) }

  /// English, in which most dates are written.
  static let english = PackedLanguage(Lexicon.shared.baseLanguage("en") ?? -1)

  /// Its number in the lexicon, negative where it has none.
  var index: Int { Int(code) }

  /// The BCP 47 tag of a language of the lexicon, nil for others.
  var tag: String? { code >= 0 ? Lexicon.shared.tag(ofLanguage: Int(code)) : nil }
}
