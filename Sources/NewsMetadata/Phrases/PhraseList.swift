/// The lists of phrases that `articles.bin` holds, in its order: what lines, labels and small words of a
/// page mean, in the languages of the press.
///
/// The sources are `Tables/Data/articles/*.tsv`, where a meaning is the name of a list, or that of a
/// list and a value in it: `degree`, `line:share`.
@_spi(Tables)
public enum PhraseList: Int, CaseIterable, Sendable {
  // Bylines.
  case byline, labelLanguage, labelName, contribution, genre, authorKey, commentVerb
  case clutter, clutterName, stamp, formField
  // Who people are and whom they work for.
  case role, beat, possessive, employerPreposition, employer, desk, deskHead, service
  case organisationWord, organisationEnding
  // Parts of names.
  case conjunction, weakConjunction, capitalConjunction, particle, suffix, degree, authorNoun, title
  case article
  // Datelines and places.
  case placePreposition, abbreviation, state, datelineConjunction, dayPreposition, direction
  case specialTo, standIn, placeParticle
  // Lines of pages.
  case line, network, barFiller, languageName, picture, source, callToAction, home, maker, embargo
  case affiliate, copyrightArticle, copyrightEdge, readingTime
  // Headlines.
  case archive, heading, errorPage
  // Dates and languages.
  case date, month, weekday, smallWord, languageTag

  /// The name as it stands in the sources, in kebab-case.
  public var name: String {
    "\(self)".reduce(into: "") { name, character in
      name += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }

  /// What the sources may name after the list.
  public var values: Values {
    switch self {
    case .byline: .named(BylineLexicon.Label.names)
    case .contribution: .named(BylineLexicon.Contribution.allCases.map { "\($0)" })
    case .date: .named(["modified", "published"])
    case .line: .named(LineLabel.names)
    case .role, .standIn, .state, .languageTag: .texts
    case .labelLanguage, .labelName, .smallWord: .languages
    default: .none
    }
  }

  /// What a phrase of a list means besides being in it.
  public enum Values: Sendable {
    /// Nothing.
    case none
    /// One of these, which the code knows by their place.
    case named([String])
    /// Any text.
    case texts
    /// The languages of the phrase.
    case languages
  }
}
