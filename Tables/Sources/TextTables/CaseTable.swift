import Foundation
@_spi(Tables) import NewsText
import TableKit

/// Compiles how English words are written inside a sentence.
///
/// Sections: 0 and 1 a trie of words in small letters, 2 the forms that no rule gives (a length byte and
/// ASCII). A value is, from the lowest bit: the form of the name (2: there is none, first letter a
/// capital, all capitals, in section 2), whether there is a common word too (1), whether the name is
/// meant more often (1), the offset in section 2.
enum CaseTable {
  static func compile(data: URL) throws -> TableFile {
    let source = "text/cases.tsv"
    var values: [String: UInt32] = [:]
    var pool: [UInt8] = []
    for row in try TSV.rows(data.appendingPathComponent(source), columns: 1...2) {
      let word = row[0]
      let key = word.lowercased()
      let common: UInt32 = 1 << 2
      if word == key {
        values[key, default: 0] |= common
        continue
      }
      let usual: UInt32 = row[1] == "usual" ? 1 << 3 : 0
      if word == key.prefix(1).uppercased() + key.dropFirst() {
        values[key, default: 0] |= 1 | usual
      } else if word == key.uppercased() {
        values[key, default: 0] |= 2 | usual
      } else {
        values[key, default: 0] |= 3 | usual | UInt32(pool.count) << 4
        pool.append(UInt8(word.utf8.count))
        pool += word.utf8
      }
    }
    var trie = TrieBuilder()
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      trie.insert(Array(key.utf8), value: value)
    }
    var file = TableFile(path: "CNewsTables/Tables/cases.bin", sources: [source])
    let sections = try trie.build()
    file.append(sections.units)
    file.append(sections.tails)
    file.append(pool)
    return file
  }
}
