/// A field of an article that sources make statements about.
enum StatedField: UInt8, Sendable {
  case title
  case author
  case published
  case modified
  case site
  case publisher
  case language
  case address
  case type
  case section
  case keywords
  case description
  case copyright
  case identifier
  case dateline
  case credit
  case kicker
  case body
  /// A `time` element, whose class says what it is of.
  case time
  /// A value whose label stands under another key: `twitter:data1`.
  case labelled
  /// A whole record as JSON within one value: `parsely-page`.
  case embedded

  /// How many fields there are.
  static let count = Int(StatedField.embedded.rawValue) + 1
}

/// The vocabulary or the rule by which a key was understood; the written form is the contract's.
enum StatementRule: String, Sendable {
  case analytics
  case citation
  case dublinCore = "dublin-core"
  case exchange
  case extractor
  case feed
  case microdata
  case opengraph
  case meta
  case linkedData = "json-ld"
  case keyEnding = "key-ending"
  case timeElement = "time-element"
  /// The text of the page has rules of its own.
  case page
}

/// One thing that one source says about one field.
///
/// Statements are copied from list to list: what few of them have stands apart, and the rest is two
/// strings and plain numbers.
struct Statement {
  var field: StatedField
  /// The vocabulary that the key belongs to.
  var rule: StatementRule
  /// How far the source is to be trusted with this field, 0 … 100.
  var trust: Int
  /// Its place among all statements of the record.
  var order: Int32 = 0
  /// Which value, where the source has several.
  var index: Int?
  /// `metadata.og:title`, `jsonld.headline`.
  var source: String
  /// What it says, cleaned.
  var text: String
  /// What few statements say beside.
  var details: Details?

  /// Shared and never changed.
  final class Details {
    /// What the source says of the author's kind or role.
    let kind: Byline.Kind?
    let role: String?
    /// What a `time` element shows to readers.
    let shown: String?
    /// The value as it was given, where cleaning changed it.
    let given: String?
    /// What the source states beside it: where somebody works, where a story was filed.
    let place: StatedEntity?
    /// What the source calls an author.
    let id: String?

    init(
      kind: Byline.Kind? = nil, role: String? = nil, shown: String? = nil, given: String? = nil,
      place: StatedEntity? = nil, id: String? = nil
    ) {
      self.kind = kind
      self.role = role
      self.shown = shown
      self.given = given
      self.place = place
      self.id = id
    }
  }
}

/// An entity as a source states it.
struct StatedEntity {
  /// What the source calls it.
  var id: String?
  var name: String?
}

/// What a key of a vocabulary means.
struct KeyMeaning: Sendable {
  var field: StatedField
  var trust: Int
  /// The vocabulary.
  var rule: StatementRule
}

/// A vocabulary of metadata keys. Keys are compared by their letters and digits alone, so that
/// `DC.date.issued`, `dc:date:issued` and `dcDateIssued` are one.
protocol Vocabulary: SendableMetatype {
  static var rule: StatementRule { get }
  /// Keys, separated by spaces, with what they state and how far they are to be trusted.
  static var keys: [(StatedField, Int, String)] { get }
}
