import Foundation
@_spi(Tables) import NewsDates
@_spi(Tables) import NewsText
import TableKit

/// The words for time zones: CLDR's names in every language, and our table of abbreviations, whose
/// meanings differ by country.
struct ZoneWords {
  struct Word {
    var candidates: [ZoneSource.Candidate] = []
    var languages: Set<String> = []
    var flags: WordFlags = []
  }

  private(set) var words: [[UInt8]: Word] = [:]
  /// Forms of the table of abbreviations: nothing is added to them.
  private var settled: Set<[UInt8]> = []

  init(_ folder: URL, zones: ZoneSource) throws {
    let own = try TSV.rows(folder.appendingPathComponent("own-zones.tsv"), columns: 6...6)
    for row in own.sorted(by: { ($0[0], Int($0[1]) ?? 0) < ($1[0], Int($1[1]) ?? 0) }) {
      var candidate = ZoneSource.Candidate(region: row[4])
      if !row[2].isEmpty {
        guard let offset = Self.offset(row[2]) else { throw row.error("no offset '\(row[2])'") }
        candidate.offset = offset
      }
      if !row[3].isEmpty {
        guard let zone = zones.zone(row[3]) else { throw row.error("no zone '\(row[3])'") }
        candidate.zone = zone
      }
      for key in add(row[0], candidate, row[5]) { settled.insert(key) }
    }
    var metazones: [String: String] = [:]
    let metazoneRows = try TSV.rows(
      folder.appendingPathComponent("cldr-metazones.tsv"), columns: 4...4)
    for row in metazoneRows { metazones[row[0]] = row[2] }
    for row in try TSV.rows(folder.appendingPathComponent("cldr-zones.tsv"), columns: 4...4) {
      guard let slash = row[2].lastIndex(of: "/") else { throw row.error("no use") }
      let named = String(row[2][..<slash])
      let name = row[1] == "metazone" ? metazones[named] : named
      guard let name, let zone = zones.zone(name) else { throw row.error("no zone '\(named)'") }
      var candidate = ZoneSource.Candidate(zone: zone)
      switch row[2][row[2].index(after: slash)...] {
      case "standard": candidate.offset = zones.zones[zone].offset(daylight: false)
      case "daylight": candidate.offset = zones.zones[zone].offset(daylight: true)
      default: break
      }
      add(row[0], candidate, row[3])
    }
  }

  @discardableResult
  private mutating func add(
    _ form: String, _ candidate: ZoneSource.Candidate, _ languages: String
  ) -> [[UInt8]] {
    let variants = FormVariants(form, kind: .zone).keys
    // Of "ET", "ART" and "PET" only the capitals tell that no other word is meant.
    let letters = form.filter { $0 != "." }
    let isAbbreviation = letters.count <= 5 && letters.allSatisfy { $0.isASCII && $0.isUppercase }
    for (key, ownFlags) in variants where !settled.contains(key) || languages == "und" {
      let flags = isAbbreviation ? ownFlags.union(.capital) : ownFlags
      var word = words[key] ?? Word(flags: flags)
      // Names that differ in the zone but agree in the offset are one meaning.
      let isKnown = word.candidates.contains {
        $0 == candidate
          || ($0.region == candidate.region && $0.offset != nil && $0.offset == candidate.offset)
      }
      if !isKnown { word.candidates.append(candidate) }
      word.languages.formUnion(languages.split(separator: ",").map(String.init))
      words[key] = word
    }
    return variants.map(\.key)
  }

  private static func offset(_ text: String) -> Int32? {
    let parts = text.dropFirst().split(separator: ":").compactMap { Int32($0) }
    guard parts.count == 2, text.first == "+" || text.first == "-" else { return nil }
    return (text.first == "-" ? -1 : 1) * (parts[0] * 3600 + parts[1] * 60)
  }
}
