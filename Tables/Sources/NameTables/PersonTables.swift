import Foundation
@_spi(Tables) import NewsNames
@_spi(Tables) import NewsText
import TableKit

/// The words of personal names, and what their letters sound like.
enum PersonTables {
  static func compile(_ folder: URL) throws -> TableFile {
    var roles: [[UInt8]: PersonWordRole] = [:]
    for row in try TSV.rows(folder.appendingPathComponent("person-words.tsv"), columns: 3...3) {
      let key = Fold.bytes(row[0]).filter { $0 != UInt8(ascii: ".") }
      for language in row[2].split(separator: ",") {
        guard let role = PersonWordRole(name: row[1], language: String(language)) else {
          throw TableError("\(row.file):\(row.line): no role \(row[1]) in \(language)")
        }
        roles[key, default: []].insert(role)
      }
    }
    var builder = TrieBuilder()
    for (key, role) in roles.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      builder.insert(key, value: role.rawValue)
    }
    let words = try builder.build()
    let sounds = try soundSections(folder)
    var table = TableFile(
      path: "CNewsTables/Tables/persons.bin",
      sources: ["person-words", "name-sounds", "name-sounds-near", "name-groups", "given-short"]
        .map { "names/\($0).tsv" } + WordTables.files.map { "names/\($0)" })
    table.append(words.units)
    table.append(words.tails)
    table.append(sounds.spellings.units)
    table.append(sounds.spellings.tails)
    table.append(sounds.near)
    guard
      var groups = NameGroupsBuilder(
        spellings: sounds.spellings.units, tails: sounds.spellings.tails, near: sounds.near)
    else { throw TableError("name-sounds.tsv: no trie") }
    for row in try TSV.rows(folder.appendingPathComponent("name-groups.tsv"), columns: 1...1) {
      groups.add(row[0].split(separator: " ").map(String.init))
    }
    let kinds = try WordTables.builder(folder).words
    guard let section = groups.section(), let known = groups.wordSection(besides: kinds) else {
      throw TableError("name-groups.tsv: no room")
    }
    table.append(section)
    let short = try shortGivenNames(folder)
    table.append(short.units)
    table.append(short.tails)
    table.append(known)
    return table
  }

  /// Short given names, each with one that it is short for.
  private static func shortGivenNames(_ folder: URL) throws -> TrieBuilder.Sections {
    var keys: Set<[UInt8]> = []
    for row in try TSV.rows(folder.appendingPathComponent("given-short.tsv"), columns: 2...2) {
      for long in row[1].split(separator: " ") {
        keys.insert(ShortGivenNameKey.key(row[0], for: String(long)))
      }
    }
    var builder = TrieBuilder()
    for key in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      builder.insert(key, value: 1)
    }
    return try builder.build()
  }

  /// Spellings to sets of sounds, and for each sound the set of those near it.
  private static func soundSections(
    _ folder: URL
  ) throws -> (spellings: TrieBuilder.Sections, near: [UInt32]) {
    let rows = try TSV.rows(folder.appendingPathComponent("name-sounds.tsv"), columns: 2...3)
    let sounds = Set(rows.flatMap { $0[1].split(separator: " ").map(String.init) }).sorted()
    // The bit above them marks weak spellings.
    guard sounds.count <= 23 else { throw TableError("name-sounds.tsv: more than 23 sounds") }
    var bits: [String: UInt32] = [:]
    for (index, sound) in sounds.enumerated() { bits[sound] = 1 << UInt32(index) }
    var builder = TrieBuilder()
    for row in rows {
      let set = row[1].split(separator: " ").reduce(0) { $0 | (bits[String($1)] ?? 0) }
      builder.insert(row[0].utf8, value: set | (row[2] == "weak" ? 1 << 23 : 0))
    }
    var near: [UInt32] = Array(repeating: 0, count: sounds.count)
    for row in try TSV.rows(folder.appendingPathComponent("name-sounds-near.tsv"), columns: 2...2) {
      guard let a = sounds.firstIndex(of: row[0]), let b = sounds.firstIndex(of: row[1]) else {
        throw TableError("\(row.file):\(row.line): no sound \(row[0]) or \(row[1])")
      }
      near[a] |= 1 << UInt32(b)
      near[b] |= 1 << UInt32(a)
    }
    return (try builder.build(), near)
  }
}
