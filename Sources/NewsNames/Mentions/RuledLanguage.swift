/// A language that has a rule of its own where mentions are found.
///
/// Such rules are asked of word after word, where comparing the names of languages would cost more than
/// the rules.
enum RuledLanguage: UInt8, BitwiseCopyable {
  case none, dutch, french, german, turkish

  /// - Parameter language: BCP 47 without subtags, nil where it is not known.
  init(_ language: String?) {
    self =
      switch language {
      case "nl": .dutch
      case "fr": .french
      case "de": .german
      case "tr": .turkish
      default: .none
      }
  }
}
