import Foundation
import TableKit

/// Compiles the search fold and the traits of code points into a two-stage table.
///
/// Sections: 0 block numbers (`UInt16`, one for each 64 code points), 1 entries (`UInt32`), 2 pool
/// of folded forms (a length byte and UTF-8, eight bytes of padding at the end), 3 kana pairs
/// (base, mark, joined; `UInt32`), sorted, 4 combining classes (first, last and class in the high
/// byte; `UInt32`), sorted, 5 the fold of ASCII bytes. The first two blocks are those of ASCII. An entry is, from the lowest bit: kind (4), script (6), case (2), may join
/// with what follows (1), NFC (2: inert, mark in order, to be checked), pool offset of the fold (17; 0
/// folds to itself).
enum FoldCompiler {
  static let kinds = [
    "", "letter", "digit", "number", "mark", "space", "newline", "apostrophe", "hyphen", "dot",
    "punctuation", "symbol", "unspaced", "ignorable", "control",
  ]
  static let scripts = [
    "Other", "Common", "Inherited", "Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic",
    "Syriac", "Thaana", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu",
    "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Georgian", "Hangul",
    "Ethiopic", "Khmer", "Mongolian", "Hiragana", "Katakana", "Bopomofo", "Han",
  ]
  static let cases = ["", "lower", "upper", "title"]

  static func compile(data: URL) throws -> TableFile {
    var entries = try traits(data)
    let folds = try TSV.rows(data.appendingPathComponent("text/fold.tsv"), columns: 2...3)
      .map { (code: try number($0, 0), fold: try text($0, 1)) }
    let pairs = try TSV.rows(data.appendingPathComponent("text/kana.tsv"), columns: 3...3)
      .map { [try number($0, 0), try number($0, 1), try number($0, 2)] }
      .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }

    var pool: [UInt8] = [0]
    var offsets: [String: UInt32] = [:]
    for (code, fold) in folds {
      let offset = offsets[fold] ?? UInt32(pool.count)
      if offsets[fold] == nil {
        offsets[fold] = offset
        pool.append(UInt8(fold.utf8.count))
        pool += fold.utf8
      }
      entries[Int(code)] |= offset << 15
    }
    pool += Array(repeating: 0, count: 8)

    guard pool.count < 1 << 17 else { throw TableError("the pool of folds is too large") }
    var classes: [UInt32] = []
    for row in try TSV.rows(data.appendingPathComponent("text/nfc.tsv"), columns: 4...4) {
      let first = try number(row, 0)
      let last = try number(row, 1)
      let combining = UInt32(row[3]) ?? 0
      for code in first...last { entries[Int(code)] |= (row[2] == "yes" ? 1 : 2) << 13 }
      if combining != 0 { classes += [first, last | combining << 24] }
    }

    let bases = Set(pairs.map { $0[0] })
    let joining =
      bases
      + folds.filter { $0.fold.unicodeScalars.count == 1 }
      .filter { bases.contains($0.fold.unicodeScalars.first?.value ?? 0) }.map(\.code)
      + (0x1100...0x1112) + stride(from: 0xAC00, to: 0xD7A4, by: 28).map { UInt32($0) }
    for code in joining { entries[Int(code)] |= 1 << 12 }

    var file = TableFile(
      path: "CNewsTables/Tables/fold.bin",
      sources: ["text/classes.tsv", "text/fold.tsv", "text/kana.tsv", "text/nfc.tsv"])
    let (blocks, shared) = twoStage(entries)
    file.append(blocks)
    file.append(shared)
    file.append(pool)
    file.append(pairs.flatMap { $0 })
    file.append(classes)
    let byCode = Dictionary(folds.map { ($0.code, $0.fold) }, uniquingKeysWith: { $1 })
    file.append((0..<128).map { byCode[$0]?.utf8.first ?? UInt8($0) })
    guard blocks[0] == 0, blocks[1] == 1 else { throw TableError("ASCII is not in front") }
    return file
  }

  private static func traits(_ data: URL) throws -> [UInt32] {
    var entries = [UInt32](repeating: 0, count: 0x110000)
    for row in try TSV.rows(data.appendingPathComponent("text/classes.tsv"), columns: 4...5) {
      guard let kind = kinds.firstIndex(of: row[2]), let script = scripts.firstIndex(of: row[3]),
        let letterCase = cases.firstIndex(of: row[4])
      else { throw TableError("\(row.file):\(row.line): unknown class, script or case") }
      let entry = UInt32(kind | script << 4 | letterCase << 10)
      for code in try number(row, 0)...number(row, 1) { entries[Int(code)] = entry }
    }
    return entries
  }

  /// Blocks of 64 entries, equal ones stored once.
  private static func twoStage(_ entries: [UInt32]) -> (blocks: [UInt16], shared: [UInt32]) {
    var numbers: [[UInt32]: UInt16] = [:]
    var shared: [UInt32] = []
    let blocks = stride(from: 0, to: entries.count, by: 64).map { start -> UInt16 in
      let block = Array(entries[start..<start + 64])
      if let number = numbers[block] { return number }
      let number = UInt16(numbers.count)
      numbers[block] = number
      shared += block
      return number
    }
    return (blocks, shared)
  }

  private static func number(_ row: TSV.Row, _ index: Int) throws -> UInt32 {
    guard let value = UInt32(row[index], radix: 16), value < 0x110000 else {
      throw TableError("\(row.file):\(row.line): \(row[index]) is not a code point")
    }
    return value
  }

  private static func text(_ row: TSV.Row, _ index: Int) throws -> String {
    var text = ""
    for part in row[index].split(separator: " ") {
      guard let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) else {
        throw TableError("\(row.file):\(row.line): \(part) is not a code point")
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
