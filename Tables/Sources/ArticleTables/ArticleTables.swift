import Foundation
@_spi(Tables) import NewsMetadata
import TableKit

/// The table of `NewsMetadata`: what words of pages and bylines mean.
public enum ArticleTables {
  /// Compiles it from the sources in a folder.
  ///
  /// The sections are those of `PhraseTable` in `Sources/NewsMetadata/Phrases`.
  public static func compile(data: URL) throws -> [TableFile] {
    var builder = PhraseTableBuilder()
    for source in PhraseSource.all {
      for row in try PhraseSource.rows(data.appendingPathComponent(source)) {
        let wrong = builder.add(
          row.phrase, to: row.list, value: row.value, languages: row.languages)
        if let wrong { throw row.error("“\(row.phrase)”: \(wrong)") }
      }
    }
    var table = TableFile(path: "CNewsTables/Tables/articles.bin", sources: PhraseSource.all)
    let slots = builder.slots
    guard let values = builder.values else { throw TableError("articles: too many languages") }
    table.append(slots.lists)
    table.append(slots.hashes)
    table.append(slots.numbers)
    table.append(values.values)
    table.append(values.text)
    table.append(values.languages)
    return [table]
  }
}
