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

  /// How many fields there are.
  static let count = Int(StatedField.labelled.rawValue) + 1
}

/// One thing that one source says about one field.
struct Statement {
  var field: StatedField
  /// `metadata.og:title`, `jsonld.headline`.
  var source: String
  /// Which value, where the source has several.
  var index: Int?
  /// What it says, cleaned.
  var text: String
  /// How far the source is to be trusted with this field, 0 … 100.
  var trust: Int
  /// The vocabulary that the key belongs to.
  var rule: String
  /// What the source says of the author's kind or role.
  var kind: Byline.Kind?
  var role: String?
  /// What a `time` element shows to readers.
  var shown: String?
  /// Its place among all statements of the record.
  var order: Int32 = 0
}

/// What a key of a vocabulary means.
struct KeyMeaning: Sendable {
  var field: StatedField
  var trust: Int
  /// The vocabulary.
  var rule: String
}

/// A vocabulary of metadata keys. Keys are compared by their letters and digits alone, so that
/// `DC.date.issued`, `dc:date:issued` and `dcDateIssued` are one.
protocol Vocabulary: SendableMetatype {
  static var name: String { get }
  /// Keys, separated by spaces, with what they state and how far they are to be trusted.
  static var keys: [(StatedField, Int, String)] { get }
}
