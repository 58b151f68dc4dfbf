/// What a label on a page is for.
enum LineLabel: UInt8, PhraseMeaning {
  /// Share buttons and names of networks.
  case share
  /// The heading or a field of a comment or contact form.
  case form
  /// The heading of a list of other articles.
  case related
  /// A pointer to one other article: "READ MORE:".
  case readMore
  /// Menus, search, log in, print.
  case navigation
  /// Where the page came from: "View the original article".
  case original
  /// Cookies, terms, imprint.
  case footer
  case rights
  case tags
  case authorBox
  case advertisement
  case newsletter

  /// How the source names the meanings, by their numbers.
  static let names = [
    "share", "form", "related", "read-more", "navigation", "original", "footer", "rights", "tags",
    "author-box", "advertisement", "newsletter",
  ]

  init?(number: Int, values: UnsafePointer<UInt64>) { self.init(rawValue: UInt8(number)) }
}

/// What the labels on a line are for.
struct LabelSet {
  private var bits: UInt16 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ label: LineLabel) { bits |= 1 << UInt16(label.rawValue) }

  @inline(__always)
  func contains(_ label: LineLabel) -> Bool { bits >> UInt16(label.rawValue) & 1 == 1 }
}

/// The words of lines in the languages of the press.
enum LineLexicon {
  /// Lines, and heads of lines before a colon, in the languages of the press.
  static let labels = PhraseTable<LineLabel>(.line)

  /// Names of networks and buttons, which make a share bar where several stand together.
  static let networks = PhraseTable<Bool>(.network)

  /// Words that make a bar only beside the name of a network.
  static let barFillers = PhraseTable<Bool>(.barFiller)

  /// Names and codes of languages as switchers list them.
  static let languages = PhraseTable<Bool>(.languageName)

  /// Words before what a picture shows or who took it.
  static let pictureLabels = PhraseTable<Bool>(.picture)

  /// What follows the number of minutes that it takes to read a story: "min read".
  static let readingTimes = PhraseTable<Bool>(.readingTime)

  /// "Source": before the name of who is credited.
  static let sourceLabels = PhraseTable<Bool>(.source)
}
