#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
public import NewsMetadata

/// `newsmeta articles`: what a scraper holds of a page, made an Article. An Article that comes in
/// again goes out as it is.
public struct ArticlesCommand: RecordCommand {
  private let reader: ArticleReader

  /// Makes the subcommand on a reader.
  public init(_ reader: ArticleReader = ArticleReader()) { self.reader = reader }

  /// A record as a scraper holds it.
  public struct Input: RecordInput {
    /// Without its `id`, which is the stream's to echo, byte for byte.
    let article: RawArticle
    /// The record, where it is an Article already.
    let finished: Article?

    /// Reads the contract's fields; one of the wrong type becomes an issue of the article.
    public init(_ fields: RecordFields) throws(RecordError) {
      self.init(RawArticle(json: fields.json) ?? RawArticle()) { Data(fields.json.text.utf8) }
    }

    private init(_ article: consuming RawArticle, _ record: () -> Data) {
      article.id = nil
      finished = Self.isFinished(article) ? Self.article(record()) : nil
      self.article = consume article
    }

    /// Whether a record has the version that the contract gives to Articles, and nothing that only
    /// scrapers hold.
    private static func isFinished(_ article: RawArticle) -> Bool {
      article.text == nil && article.jsonld.isEmpty && article.retrieved == nil
        && article.metadata["version"]?.first?.text == String(Article.version)
    }

    private static func article(_ record: Data) -> Article? {
      guard let article = try? JSONDecoder().decode(Article.self, from: record),
        !article.evidence.isEmpty
      else { return nil }
      return article
    }

    /// Reads the contract's fields straight from the bytes.
    public static func parse(
      _ record: UnsafeBufferPointer<UInt8>
    ) throws(RecordError) -> Input {
      // What is no object is for the general way to refuse.
      guard record.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) == UInt8(ascii: "{")
      else { return try Input(RecordFields(RecordCoder.parse(record))) }
      do {
        return Input(try RawArticle(parsing: record)) { Data(record) }
      } catch {
        throw RecordError(error)
      }
    }
  }

  /// Reads one record.
  public func answer(_ record: Input) -> Article {
    if var finished = record.finished {
      finished.id = nil
      return finished
    }
    return reader.read(record.article)
  }
}

/// `newsmeta articles --to`: the article in a format of others.
public struct ExportCommand: RecordCommand {
  private let articles: ArticlesCommand
  private let format: ExportFormat
  /// What the format could not hold so far.
  public let losses = ExportLosses()

  /// Makes the subcommand for a format; nil for one that is not known.
  public init?(_ format: ExportFormat, _ reader: ArticleReader = ArticleReader()) {
    guard ExportFormat.all.contains(format) else { return nil }
    self.format = format
    articles = ArticlesCommand(reader)
  }

  /// Reads one record and writes its article in the format.
  public func answer(_ record: ArticlesCommand.Input) -> JSONValue {
    guard let export = articles.answer(record).export(to: format) else { return .null }
    losses.count(export.issues)
    return export.json
  }
}

/// `newsmeta page`, as a record: the plain text of a page.
public struct PagesCommand: RecordCommand {
  /// The text of a page, and where it was found.
  public struct Input: RecordInput {
    let text: String
    let url: String?

    /// Reads the contract's fields.
    public init(_ fields: RecordFields) throws(RecordError) {
      text = try fields.string("text")
      url = try fields.optionalString("url")
    }
  }

  private let reader: ArticleReader

  /// Makes the subcommand on a reader.
  public init(_ reader: ArticleReader = ArticleReader()) { self.reader = reader }

  /// Reads one page.
  public func answer(_ record: Input) -> Article {
    reader.read(page: record.text, url: record.url)
  }
}
