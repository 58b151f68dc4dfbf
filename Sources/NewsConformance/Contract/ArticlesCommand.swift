public import NewsMetadata

/// `newsmeta articles`: what a scraper holds of a page, made an Article.
public struct ArticlesCommand: RecordCommand {
  private let reader: ArticleReader

  /// Makes the subcommand on a reader.
  public init(_ reader: ArticleReader = ArticleReader()) { self.reader = reader }

  /// Reads one record. The `id` is the stream's to echo, byte for byte.
  public func answer(_ record: RawArticle) -> Article {
    var record = record
    record.id = nil
    return reader.read(record)
  }
}

/// `newsmeta page`, as a record: the plain text of a page.
public struct PagesCommand: RecordCommand {
  /// The text of a page, and where it was found.
  public struct Input: Decodable, Sendable {
    var text: String
    var url: String?
  }

  private let reader: ArticleReader

  /// Makes the subcommand on a reader.
  public init(_ reader: ArticleReader = ArticleReader()) { self.reader = reader }

  /// Reads one page.
  public func answer(_ record: Input) -> Article {
    reader.read(page: record.text, url: record.url)
  }
}
