import Foundation
import TableKit

/// Compiles the named character references.
///
/// Sections: 0 a hash table of names (UInt16: number of the entry plus one, 0 empty; linear
/// probing); 1 entries (UInt32: offset of the name in section 2 `<< 8` | its length); 2 names; 3
/// offsets of the characters in section 4 (UInt16); 4 characters in UTF-8, each after its length.
enum EntityTable {
  static func compile(data: URL) throws -> TableFile {
    let rows = try TSV.rows(data.appendingPathComponent("text/entities.tsv"), columns: 2...2)
    let size = 8192
    var slots = [UInt16](repeating: 0, count: size)
    var entries: [UInt32] = []
    var names: [UInt8] = []
    var offsets: [UInt16] = []
    var characters: [UInt8] = []
    for row in rows {
      let name = Array(row[0].utf8)
      let text = Array(try row.text(1).utf8)
      var slot = Int(hash(name)) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(entries.count + 1)
      entries.append(UInt32(names.count) << 8 | UInt32(name.count))
      names += name
      offsets.append(UInt16(characters.count))
      characters.append(UInt8(text.count))
      characters += text
    }
    var file = TableFile(
      path: "CNewsTables/Tables/entities.bin", sources: ["text/entities.tsv"])
    file.append(slots)
    file.append(entries)
    file.append(names)
    file.append(offsets)
    file.append(characters)
    return file
  }

  /// FNV-1a, as the library computes it.
  private static func hash(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
