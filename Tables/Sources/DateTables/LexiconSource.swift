import Foundation
@_spi(Tables) import NewsDates
@_spi(Tables) import NewsText
import TableKit

/// The merged lexicon: every form of every language with its meanings.
struct LexiconSource {
  private struct Sense {
    var flags: WordFlags
    var languages: Set<String>
  }

  static let files = [
    "cldr-names.tsv", "cldr-relative.tsv", "babel-names.tsv", "icu-numbers.tsv", "own-names.tsv",
    "own-relative.tsv",
    "own-words.tsv", "own-labels.tsv",
  ]

  private var forms: [[UInt8]: [LexiconEntry: Sense]] = [:]
  private var orders: [(tag: String, order: UInt8)] = []

  init(_ folder: URL, zones: inout ZoneSource) throws {
    let rows = try Self.files.flatMap {
      try TSV.rows(folder.appendingPathComponent($0), columns: 4...5)
    }
    var weeks = WeekPhrases()
    var parts = PhraseParts()
    for row in rows {
      weeks.note(row)
      parts.note(row)
    }
    for row in rows {
      let languages = weeks.languages(of: row)
      guard !languages.isEmpty else { continue }
      add(
        row[0], try LexiconEntry(row), languages.union(parts.languages(of: row)),
        try Self.flags(row))
    }
    for row in try TSV.rows(folder.appendingPathComponent("own-dropped.tsv"), columns: 4...4) {
      try drop(row)
    }
    // In order, so that the same sources give the same bytes.
    let zoneWords = try ZoneWords(folder, zones: zones).words
    for (key, word) in zoneWords.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let index = zones.word(word.candidates)
      let entry = LexiconEntry(
        kind: .zone, a: Int16(truncatingIfNeeded: index), b: Int16(index >> 16))
      add(key, entry, flags: word.flags, word.languages)
    }
    for row in try TSV.rows(folder.appendingPathComponent("own-flags.tsv"), columns: 4...4) {
      try apply(row)
    }
    for row in try TSV.rows(folder.appendingPathComponent("cldr-order.tsv"), columns: 2...2) {
      // The other orders are rare and mistaken for none.
      let known: [String: UInt8] = ["dmy": 1, "mdy": 2, "ymd": 3]
      guard let order = known[row[1]] else { continue }
      orders.append((row[0], order))
    }
  }

  private mutating func add(
    _ form: String, _ entry: LexiconEntry, _ languages: Set<String>, _ flags: WordFlags
  ) {
    for variant in FormVariants(form, kind: entry.kind).keys {
      add(variant.key, entry, flags: variant.flags.union(flags), languages)
    }
  }

  private mutating func add(
    _ key: [UInt8], _ entry: LexiconEntry, flags: WordFlags, _ languages: Set<String>
  ) {
    var sense = forms[key]?[entry] ?? Sense(flags: flags, languages: [])
    // A form is weak only where every source of it is.
    let weak = sense.flags.intersection(flags).intersection(.weak)
    sense.flags = sense.flags.union(flags).subtracting(.weak).union(weak)
    sense.languages.formUnion(languages)
    forms[key, default: [:]][entry] = sense
  }

  /// A row of `own-dropped.tsv`: form, kind, value, the languages in which the form does not mean it.
  private mutating func drop(_ row: TSV.Row) throws {
    let entry = try LexiconEntry(row)
    let languages = Set(row[3].split(separator: ",").map(String.init))
    var found = false
    for variant in FormVariants(row[0], kind: entry.kind).keys {
      guard var sense = forms[variant.key]?[entry], !sense.languages.isDisjoint(with: languages)
      else { continue }
      found = true
      sense.languages.subtract(languages)
      forms[variant.key]?[entry] = sense.languages.isEmpty ? nil : sense
      if forms[variant.key]?.isEmpty ?? false { forms[variant.key] = nil }
    }
    guard found else { throw row.error("'\(row[0])' does not mean that there") }
  }

  /// A row of `own-flags.tsv`: form, kind, flags to add (`-name` to take away), languages.
  private mutating func apply(_ row: TSV.Row) throws {
    let key = Fold.bytes(row[0])
    guard var senses = forms[key] else { throw row.error("no form '\(row[0])'") }
    let languages = Set(row[3].split(separator: ",").map(String.init))
    var found = false
    for (entry, var sense) in senses where Self.kinds[row[1]] == entry.kind {
      guard row[3] == "und" || !sense.languages.isDisjoint(with: languages) else { continue }
      found = true
      for name in row[2].split(separator: ",") {
        guard let flag = Self.flagNames[String(name.drop { $0 == "-" })] else {
          throw row.error("no flag '\(name)'")
        }
        if name.first == "-" { sense.flags.remove(flag) } else { sense.flags.insert(flag) }
      }
      senses[entry] = sense
    }
    guard found else { throw row.error("'\(row[0])' is no \(row[1])") }
    forms[key] = senses
  }

  static func flags(_ row: TSV.Row, column: Int = 4) throws -> WordFlags {
    var flags: WordFlags = []
    for name in row[column].split(separator: ",") {
      guard let flag = flagNames[String(name)] else { throw row.error("no flag '\(name)'") }
      flags.insert(flag)
    }
    return flags
  }

  private static let flagNames: [String: WordFlags] = [
    "capital": .capital, "neighbour": .needsNeighbour, "dotted": .dotted, "attaches": .attaches,
    "weak": .weak, "plural": .plural, "told": .told,
  ]

  private static let kinds: [String: WordKind] = [
    "month": .month, "weekday": .weekday, "period": .period, "era": .era, "unit": .unit,
    "number": .number, "ordinal": .ordinal, "direction": .direction, "relative": .relative,
    "selector": .selector, "modifier": .modifier, "season": .season, "connector": .connector,
    "mark": .fieldMark, "label": .label, "range": .range, "zone": .zone, "counted": .unitDirected,
  ]

  /// The sections are those that `WordKind` describes.
  func table() throws -> TableFile {
    var tags = Set(orders.map(\.tag))
    for senses in forms.values {
      for sense in senses.values { tags.formUnion(sense.languages) }
    }
    tags.remove("und")
    // Languages with words come first, so that their numbers fit a set.
    let speaking = Set(forms.values.flatMap { $0.values.flatMap(\.languages) })
    let ordered = tags.sorted {
      (speaking.contains($0) ? 0 : 1, $0) < (speaking.contains($1) ? 0 : 1, $1)
    }
    guard speaking.count <= 256 else { throw TableError("more than 256 languages") }
    let numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })

    var sets: [[UInt64]] = [[UInt64](repeating: .max, count: 4)]
    var setIndices = [sets[0]: 0]
    func index(of languages: Set<String>) -> UInt16 {
      guard !languages.contains("und") else { return 0 }
      var set = [UInt64](repeating: 0, count: 4)
      for language in languages {
        if let number = numbers[language] { set[number / 64] |= 1 << (number % 64) }
      }
      let index = setIndices[set] ?? sets.count
      if index == sets.count {
        setIndices[set] = index
        sets.append(set)
      }
      return UInt16(index)
    }

    var builder = TrieBuilder()
    var starts: [UInt32] = []
    var meanings: [WordMeaning] = []
    var search = SearchSections()
    let keys = forms.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for (number, key) in keys.enumerated() {
      builder.insert(key, value: UInt32(number))
      starts.append(UInt32(meanings.count))
      // What most languages mean comes first.
      let senses = (forms[key] ?? [:]).sorted {
        ($1.value.languages.count, $0.key.kind.rawValue, $0.key.a, $0.key.b)
          < ($0.value.languages.count, $1.key.kind.rawValue, $1.key.a, $1.key.b)
      }
      let records = senses.map { entry, sense in
        WordMeaning(
          kind: entry.kind, flags: sense.flags, a: entry.a, b: entry.b,
          languages: index(of: sense.languages))
      }
      meanings += records
      search.add(
        key,
        zip(records, senses).map { record, sense in
          (
            record,
            sense.value.languages.map { $0 == "und" ? 0 : LanguageRank.rank($0) }.min() ?? 255
          )
        })
    }
    starts.append(UInt32(meanings.count))
    let order = Dictionary(uniqueKeysWithValues: orders.map { ($0.tag, $0.order) })

    var file = TableFile(
      path: "CNewsTables/Tables/lexicon.bin", sources: Self.files.map { "dates/\($0)" })
    file.append([UInt8]())
    file.append(starts)
    file.append(meanings)
    file.append(sets.flatMap { $0 })
    file.append(ordered.flatMap { tag in (0..<16).map { Array(tag.utf8)[safe: $0] ?? 0 } })
    file.append(ordered.map { order[$0] ?? 0 })
    file.append(search.classes)
    file.append(search.filters)
    let trie = try builder.build()
    file.append(trie.units)
    file.append(trie.tails)
    return file
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
