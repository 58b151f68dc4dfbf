public import NewsMetadata

/// What `names` and `mentions` read.
public struct NameRecord: RecordInput {
  /// The name, or the running text.
  public var input: String
  /// Only entities of this kind.
  public var kind: Entity.Kind?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// BCP 47.
  public var language: String?

  /// Reads the contract's fields.
  public init(_ fields: RecordFields) throws(RecordError) {
    input = try fields.string("input")
    kind = try fields.value("kind", expected: "\"place\", \"organisation\" or \"person\"") { kind in
      [Entity.Kind.place, .organisation, .person].first { $0.rawValue == kind }
    }
    country = try fields.optionalString("country")
    language = try fields.optionalString("language")
  }

  var options: NameResolver.Options {
    NameResolver.Options(kind: kind, country: country, language: language)
  }
}

/// `newsmeta names`: strings that are one name each.
public struct NamesCommand: RecordCommand {
  /// What the string names.
  public typealias Answer = ReadingAnswer<NameReading>

  private let resolver: NameResolver

  /// Makes the subcommand on a resolver.
  public init(_ resolver: NameResolver = .withCities) { self.resolver = resolver }

  /// Resolves one name.
  public func answer(_ record: NameRecord) -> Answer {
    Answer(input: record.input, reading: resolver.resolve(record.input, record.options))
  }
}

/// `newsmeta mentions`: the entities named in running text.
public struct MentionsCommand: RecordCommand {
  /// The entities that the text names.
  public struct Answer: Encodable, Sendable {
    /// Sorted, not overlapping.
    public var mentions: [Mention]
    /// Hints that were left aside; nil for none.
    public var issues: [Issue]?
  }

  private let resolver: NameResolver

  /// Makes the subcommand on a resolver.
  public init(_ resolver: NameResolver = .withCities) { self.resolver = resolver }

  /// Searches one text.
  public func answer(_ record: NameRecord) -> Answer {
    let options = record.options
    let issues = options.issues
    return Answer(
      mentions: resolver.mentions(in: record.input, options),
      issues: issues.isEmpty ? nil : issues)
  }
}
