/// The names of the members of JSON-LD that are read, as schema.org spells them.
enum LinkedName: String, CaseIterable {
  case id = "@id"
  case type = "@type"
  case bareType = "type"
  case list = "@list"
  case set = "@set"
  case alternateName
  case alternativeHeadline
  case articleBody
  case articleSection
  case author
  case contributor
  case copyrightHolder
  case copyrightNotice
  case copyrightYear
  case creator
  case creditText
  case dateCreated
  case dateline
  case dateModified
  case datePosted
  case datePublished
  case description
  case editor
  case headline
  case identifier
  case inLanguage
  case jobTitle
  case keywords
  case locationCreated
  case mainEntityOfPage
  case mentions
  case name
  case pubDate
  case publisher
  case roleName
  case sourceOrganization
  case title
  case translator
  case uploadDate
  case url
  case workLocation

  private static let table: WordHashTable<LinkedName> = {
    var table = WordHashTable<LinkedName>()
    for name in allCases { table.set(name.rawValue.bytesHash, name) }
    return table
  }()

  /// The name that a key is; nil where it is none that is read.
  ///
  /// - Parameter hash: that of the key's bytes.
  init?(_ key: String, _ hash: WordHash) {
    guard let name = Self.table[hash], name.rawValue == key else { return nil }
    self = name
  }
}
