// What an object of JSON-LD is.

extension LinkedObject {
  /// The types, without the address of their vocabulary.
  var types: [String] {
    switch self[.type] ?? self[.bareType] {
    case .string(let type)?: [Self.name(of: type)]
    case .array(let types)?: types.compactMap(\.string).map(Self.name(of:))
    default: []
    }
  }

  /// Whether one of the types passes a test.
  func hasType(where isMeant: (String) -> Bool) -> Bool {
    switch self[.type] ?? self[.bareType] {
    case .string(let type)?: isMeant(Self.name(of: type))
    case .array(let types)?:
      types.contains { $0.string.map { isMeant(Self.name(of: $0)) } ?? false }
    default: false
    }
  }

  /// Whether it has no type.
  var hasNoType: Bool {
    switch self[.type] ?? self[.bareType] {
    case .string?: false
    case .array(let types)?: !types.contains { $0.string != nil }
    default: true
    }
  }

  /// The last part of an address such as "https://schema.org/NewsArticle".
  private static func name(of type: String) -> String {
    func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x23 || byte == 0x3A }
    let bytes = type.utf8
    guard bytes.contains(where: isSeparator) else { return type }
    return bytes.split(whereSeparator: isSeparator).last.flatMap { String($0) } ?? type
  }

  /// Whether a type is of articles, or of what is read as one.
  static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("article")
      || type.hasSuffix("Posting") && type != "JobPosting" || otherArticles.contains(type)
  }

  private static let otherArticles: Set<String> = [
    "ClaimReview", "CreativeWork", "HowTo", "Interview", "PodcastEpisode", "QAPage", "Recipe",
    "Report", "Review", "SpecialAnnouncement", "VideoObject",
  ]
}
