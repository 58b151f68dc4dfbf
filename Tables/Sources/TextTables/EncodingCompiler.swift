import Foundation
@_spi(Tables) import NewsText
import TableKit

/// Compiles the encodings, their labels and the cells of the single-byte ones.
///
/// Sections: 0 text, a line for each encoding (name, form, converter, tab-separated), 1 and 2 a trie of
/// labels in lower case whose values are encodings, 3 the row of cells of each encoding (`UInt8`, 255
/// for none), 4 code points of bytes 80…FF (`UInt16`, FFFD for none), 5 their UTF-8 (`UInt32`, first
/// byte lowest, number of bytes highest).
enum EncodingCompiler {
  static func compile(data: URL) throws -> TableFile {
    let sources = ["text/cells.tsv", "text/encodings.tsv", "text/labels.tsv"]
    let encodings = try TSV.rows(data.appendingPathComponent(sources[1]), columns: 2...3)
    let names = encodings.map { $0[0] }

    var labels = TrieBuilder()
    for row in try TSV.rows(data.appendingPathComponent(sources[2]), columns: 2...3) {
      guard let index = names.firstIndex(of: row[1]) else {
        throw TableError("\(row.file):\(row.line): no encoding \(row[1])")
      }
      labels.insert(row[0].utf8, value: UInt32(index))
    }

    let singles = encodings.filter { $0[1] == "single" }.map { $0[0] }
    var cells = [UInt16](repeating: 0xFFFD, count: 128 * singles.count)
    for row in try TSV.rows(data.appendingPathComponent(sources[0]), columns: 3...4) {
      guard let single = singles.firstIndex(of: row[0]), let byte = UInt8(row[1], radix: 16),
        byte >= 0x80, let code = UInt16(row[2], radix: 16)
      else { throw TableError("\(row.file):\(row.line): no cell") }
      cells[128 * single + Int(byte) - 128] = code
    }

    var file = TableFile(path: "CNewsTables/Tables/encodings.bin", sources: sources)
    file.append(Array(encodings.map { "\($0[0])\t\($0[1])\t\($0[2])\n" }.joined().utf8))
    let trie = try labels.build()
    file.append(trie.units)
    file.append(trie.tails)
    file.append(names.map { UInt8(singles.firstIndex(of: $0) ?? 255) })
    file.append(cells)
    file.append(
      cells.map { code -> UInt32 in
        let (bytes, count) = UTF8Decoding.packed(UInt32(code))
        return UInt32(bytes) | UInt32(count) << 24
      })
    return file
  }
}
