import Foundation
@_spi(Tables) import NewsNames
import TableKit

/// What single words are, besides names of entities: `words*.tsv`.
enum WordTables {
  static let files = ["words.hand.tsv", "words.tsv"]

  static func builder(_ folder: URL) throws -> WordTableBuilder {
    var builder = WordTableBuilder()
    for file in files {
      for row in try TSV.rows(folder.appendingPathComponent(file), columns: 2...2) {
        guard let kind = WordKind(name: row[1]) else { throw row.error("\(row[1]) is no kind") }
        builder.add(row[0], kind)
      }
    }
    return builder
  }

  static func compile(_ folder: URL) throws -> TableFile {
    let builder = try builder(folder)
    var table = TableFile(
      path: "CNewsTables/Tables/words.bin", sources: files.map { "names/\($0)" })
    guard let sections = builder.sections else { throw TableError("words.tsv: too many kinds") }
    table.append(sections.slots)
    table.append(sections.kinds)
    return table
  }
}
