/// The words of bylines in the languages of the press.
enum BylineLexicon {
  /// What a phrase before a name says of the one who bears it.
  enum Label: Sendable, Hashable {
    /// "By": the author of the text. Also found inside a line.
    case author
    /// "von", "de", "di": the same, but only where a line or segment begins; elsewhere it is a
    /// part of a name.
    case authorAtStart
    /// "Report", "Interview": the same, but only before a colon; else a headline begins with it.
    case authorBeforeColon
    /// "with", "mit": one more author.
    case with
    /// "Photographs by": somebody else, by this role.
    case role(String)

    /// Whether it stands before an author's name.
    var namesAuthor: Bool {
      switch self {
      case .author, .authorAtStart: true
      default: false
      }
    }
  }

  /// What stands after the names of those who helped.
  enum Contribution: UInt8, CaseIterable, PhraseMeaning {
    /// "contributed to this report", at the end of the line.
    case closing
    /// "contributed reporting from", with a place to follow.
    case placing

    init?(number: Int, values: UnsafePointer<UInt64>) { self.init(rawValue: UInt8(number)) }
  }

  static let labels = PhraseTable<Label>(.byline)

  /// Labels that are articles elsewhere, and in which languages they are labels.
  static let labelLanguages = PhraseTable<LanguageSet>(.labelLanguage)

  /// Labels that are names of people elsewhere, and in which languages they are labels.
  static let labelNames = PhraseTable<LanguageSet>(.labelName)

  /// What closes a line about those who helped, after their names.
  static let contributions = PhraseTable<Contribution>(.contribution)

  /// Nouns that say what somebody is, after the name or before it.
  static let roles = PhraseTable<String>(.role)

  /// What people of a newsroom write about, or how they rank, before the name of their work.
  static let beats = PhraseTable<Bool>(.beat)

  /// Words between a name and those it works for: "Ann Lee of The Example".
  static let employerPrepositions = PhraseTable<Bool>(.employerPreposition)

  /// Words by which a newsroom speaks of its own people: "our correspondent".
  static let possessives = PhraseTable<Bool>(.possessive)

  /// Parts of a newsroom, and words for nobody in particular.
  static let desks = PhraseTable<Bool>(.desk)

  /// Words between two names.
  static let conjunctions = PhraseTable<Bool>(.conjunction)

  /// Words that join two names, but also parts of one: "Ortega y Gasset", "Costa e Silva".
  static let weakConjunctions = PhraseTable<Bool>(.weakConjunction)

  /// Words at which a name ends: what sites write after it.
  static let clutter = PhraseTable<Bool>(.clutter)

  /// Words of those that are names of people too.
  static let clutterNames = PhraseTable<Bool>(.clutterName)

  /// What tells when a page was published or changed, and is never a name's first word.
  static let stamps = PhraseTable<Bool>(.stamp)

  /// Words after a name on a comment, not on an article.
  static let commentVerbs = PhraseTable<Bool>(.commentVerb)

  /// Labels of form fields and pages, which stand where names are looked for.
  static let formFields = PhraseTable<Bool>(.formField)

  /// Small words inside names, kept small when capitals are repaired.
  static let particles = PhraseTable<Bool>(.particle)

  /// What may follow a name after a comma or a space, and belongs to it.
  static let suffixes = PhraseTable<Bool>(.suffix)

  /// Letters after a name that are no part of it.
  static let degrees = PhraseTable<Bool>(.degree)

  /// What calls somebody the author behind the name.
  static let authorNouns = PhraseTable<Bool>(.authorNoun)

  /// Words of which at least one stands in the names of companies and outlets, never in a person's.
  static let organisationWords = PhraseTable<Bool>(.organisationWord)

  /// What words end in that are names of offices, schools, papers and companies.
  static let organisationEndings = PhraseTable<Bool>(.organisationEnding)

  /// Words between a name and the place it reports from.
  static let placePrepositions = PhraseTable<Bool>(.placePreposition)
}

extension BylineLexicon.Label: PhraseMeaning {
  /// The roles, as bylines tell them.
  private static let roles = [
    "photographer", "editor", "translator", "illustrator", "videographer", "producer",
    "contributor",
  ]

  /// How the source names the meanings, by their numbers.
  static let names = ["author", "author-at-start", "author-before-colon", "with"] + roles

  init?(number: Int, values: UnsafePointer<UInt64>) {
    switch number {
    case 0: self = .author
    case 1: self = .authorAtStart
    case 2: self = .authorBeforeColon
    case 3: self = .with
    default: self = .role(Self.roles[number - 4])
    }
  }
}
