/// One way to read one title: numbers alone, since every form is compared with every other.
struct TitleForm {
  /// That of its words.
  var hash: WordHash
  var wordCount: Int
  /// Where its words as addresses spell them stand in ``TitleForms/slugs``.
  var slug: Range<Int>
  /// How many of these the page's address has, and how many different ones.
  var slugCount: Int
  var slugMatches: Int
  /// The bytes of the statement's text.
  var range: Range<Int>
  var statement: Int
  /// How much of the source's trust this way of reading it has, in hundredths.
  var share: Int
  var rule: Rule
  var traits: Traits
  /// One of the page's headings.
  var isHeading: Bool

  /// A part that other evidence must speak for.
  var isPart: Bool {
    switch rule {
    case .whole, .withoutSite: false
    case .beforeSeam, .afterSeam, .betweenSeams: true
    }
  }

  /// How a title was read.
  enum Rule: String {
    case whole = "whole-title"
    case withoutSite = "title-without-site"
    case beforeSeam = "title-before-seam"
    case afterSeam = "title-after-seam"
    case betweenSeams = "title-between-seams"
  }

  /// What the words of a form are.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// What is left after the site's name at the head: the headline, or what the site says of itself.
    static let followsSite = Traits(rawValue: 1)
    /// The site's name, or the domain.
    static let isSite = Traits(rawValue: 2)
    /// A heading that no story has.
    static let isGeneric = Traits(rawValue: 4)
    /// Dots that stand for more close it.
    static let isCutOff = Traits(rawValue: 8)
    /// So few words, with a number among them, that they may be a date.
    static let mayBeDate = Traits(rawValue: 16)
  }
}

/// The forms of all titles.
struct TitleForms {
  var list: [TitleForm] = []
  /// The words of all forms as addresses spell them.
  var slugs: [WordHash] = []
}
