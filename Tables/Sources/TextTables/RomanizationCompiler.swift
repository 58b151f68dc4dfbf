import Foundation
@_spi(Tables) import NewsText
import TableKit

/// Compiles how scripts are written in Latin letters, and the readings of ideographs.
///
/// Sections: 0 and 1 a trie of rules, 2 their Latin (a length byte and UTF-8), 3 the names of schemes, a
/// line each, 4 the reading of each ideograph from U+4E00 (`UInt16`, 0 for none), 5 readings (`UInt64`,
/// first byte lowest, number of bytes highest), 6 for each scheme the block of 256 code points that its
/// letters stand in and the number of its places in section 7 (`UInt32`), 7 for each letter of these
/// blocks 1 more than the offset of its Latin in section 2, where no other rule begins with it
/// (`UInt16`; 0 elsewhere). The key of a rule is the number of its scheme from 1,
/// the place (`a`ny, `i`nitial, `v`owel), the source, and `$` for the end of a word.
enum RomanizationCompiler {
  static func compile(data: URL) throws -> TableFile {
    let sources = ["text/pinyin.tsv", "text/romanization.tsv"]
    var parents: [String: String] = [:]
    var rules: [String: [String: String]] = [:]
    for row in try TSV.rows(data.appendingPathComponent(sources[1]), columns: 3...4) {
      if row[1] == "inherits" {
        parents[row[0]] = row[2]
        continue
      }
      let key: String
      switch row[1] {
      case "any": key = "a" + row[2]
      case "initial": key = "i" + row[2]
      case "vowel": key = "v" + row[2]
      case "final": key = "a" + row[2] + "$"
      default: throw TableError("\(row.file):\(row.line): no place \(row[1])")
      }
      rules[row[0], default: [:]][key] = row[3]
    }
    func all(_ scheme: String) -> [String: String] {
      let inherited = parents[scheme].map(all) ?? [:]
      return inherited.merging(rules[scheme] ?? [:]) { $1 }
    }

    let schemes = Set(rules.keys).union(parents.keys).sorted()
    var trie = TrieBuilder()
    var pool: [UInt8] = []
    var offsets: [String: UInt32] = [:]
    for (number, scheme) in schemes.enumerated() {
      for (key, latin) in all(scheme).sorted(by: { $0.key < $1.key }) {
        let offset = offsets[latin] ?? UInt32(pool.count)
        if offsets[latin] == nil {
          offsets[latin] = offset
          pool.append(UInt8(latin.utf8.count))
          pool += latin.utf8
        }
        trie.insert([UInt8(number + 1)] + Array(key.utf8), value: offset)
      }
    }

    var blocks: [UInt32] = []
    var letters: [UInt16] = []
    for scheme in schemes {
      let (block, plain) = Self.plainLetters(all(scheme))
      blocks.append(block)
      letters += plain.map { latin in
        latin.flatMap { offsets[$0] }.flatMap { UInt16(exactly: $0 + 1) } ?? 0
      }
    }

    var readings: [UInt64] = [0]
    var ideographs = [UInt16](repeating: 0, count: 0x5200)
    for row in try TSV.rows(data.appendingPathComponent(sources[0]), columns: 2...2) {
      guard row[0].utf8.count <= 7 else {
        throw TableError("\(row.file):\(row.line): \(row[0]) is too long")
      }
      for scalar in row[1].unicodeScalars where (0x4E00..<0xA000).contains(scalar.value) {
        ideographs[Int(scalar.value) - 0x4E00] = UInt16(readings.count)
      }
      let bytes = row[0].utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      readings.append(bytes | UInt64(row[0].utf8.count) << 56)
    }

    var file = TableFile(path: "CNewsTables/Tables/romanization.bin", sources: sources)
    let sections = try trie.build()
    file.append(sections.units)
    file.append(sections.tails)
    file.append(pool)
    file.append(Array(schemes.joined(separator: "\n").utf8))
    file.append(ideographs)
    file.append(readings)
    file.append(blocks)
    file.append(letters)
    return file
  }

  /// The block that most letters of a scheme stand in, and the Latin of those with which only the one
  /// rule for the letter itself begins. Marks and the small tsu change what stands beside them.
  private static func plainLetters(_ rules: [String: String]) -> (UInt32, [String?]) {
    var first: [UInt32: [String]] = [:]
    for key in rules.keys {
      guard let letter = key.unicodeScalars.dropFirst().first?.value else { continue }
      first[letter, default: []].append(key)
    }
    let counts = Dictionary(grouping: first.keys) { $0 & ~0xFF }.mapValues(\.count)
    let block = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let plain = (block..<block + 256).map { letter -> String? in
      guard let keys = first[letter], keys.count == 1, let key = keys.first,
        key.hasPrefix("a"), key.unicodeScalars.count == 2,
        Unicode.Scalar(letter)?.properties.isAlphabetic ?? false, letter != 0x3063,
        letter != 0x30C3,
        Unicode.Scalar(letter)?.properties.canonicalCombiningClass == .notReordered
      else { return nil }
      return rules[key]
    }
    return (block, plain)
  }
}
