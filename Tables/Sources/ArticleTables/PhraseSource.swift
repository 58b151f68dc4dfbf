import Foundation
@_spi(Tables) import NewsMetadata
import TableKit

/// A phrase of a source: its meaning, the phrase, the languages that have it.
struct PhraseSource {
  /// The sources, in the order of their names.
  static let all = [
    "bylines", "copyrights", "datelines", "dates", "headlines", "languages", "lines", "names",
    "roles",
  ].map { "articles/\($0).tsv" }

  /// The list, and the value in it; empty where the list has none.
  let list: PhraseList
  let value: String
  let phrase: String
  /// Subtags of BCP 47 in their order; `*` alone where the phrase is of no language.
  let languages: [String]
  private let row: TSV.Row

  /// The rows of a file, sorted and without repetition.
  static func rows(_ url: URL) throws -> [PhraseSource] {
    let rows = try TSV.rows(url, columns: 3...3)
    for (row, next) in zip(rows, rows.dropFirst())
    where !row.key.lexicographicallyPrecedes(next.key) {
      throw TableError("\(next.file):\(next.line): not after the line before it")
    }
    return try rows.map(PhraseSource.init)
  }

  private init(_ row: TSV.Row) throws {
    let meaning = row[0].split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = meaning.first, let list = PhraseList.allCases.first(where: { $0.name == name })
    else { throw TableError("\(row.file):\(row.line): no list \(row[0])") }
    self.list = list
    value = meaning.count > 1 ? meaning[1] : ""
    phrase = row[1]
    languages = row[2].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    self.row = row
    guard languages == languages.sorted(), Set(languages).count == languages.count,
      languages == ["*"] || languages.allSatisfy(Self.isTag)
    else { throw error("languages “\(row[2])”") }
  }

  /// A language, with a script where it is written in two: `de`, `zh-Hant`.
  private static func isTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    return parts.count == 1
      || parts.count == 2 && parts[1].count == 4 && parts[1].first?.isUppercase == true
  }

  /// An error that names the line.
  func error(_ text: String) -> TableError { TableError("\(row.file):\(row.line): \(text)") }
}

extension TSV.Row {
  /// What rows are sorted by: meaning, then phrase, by their bytes.
  fileprivate var key: [UInt8] { Array(self[0].utf8) + [0] + Array(self[1].utf8) }
}
