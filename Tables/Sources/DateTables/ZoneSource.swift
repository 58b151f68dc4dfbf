import Foundation
import TableKit

/// The time zones and the words for them.
struct ZoneSource {
  /// Local time as a zone had it from some instant on.
  struct Kind: Hashable {
    var offset: Int32
    var daylight: Bool
    var abbreviation: String
  }

  struct Zone {
    var name: String
    var before: Kind
    var changes: [(at: Int64, kind: Kind)] = []
    var rule: ZoneRule

    /// The offset of standard time, or of daylight saving time as it was last kept.
    func offset(daylight: Bool) -> Int32 {
      if !daylight {
        // Ireland's rule calls winter time the exception; whoever says "standard" means winter.
        return rule.daylight.map { min($0.offset, rule.standard.offset) } ?? rule.standard.offset
      }
      if let saving = rule.daylight { return max(saving.offset, rule.standard.offset) }
      return changes.last { $0.kind.daylight }?.kind.offset ?? rule.standard.offset + 3600
    }
  }

  /// What a zone word may mean: an offset, a zone, or both; and where it is said so.
  struct Candidate: Hashable {
    var offset: Int32?
    var zone: Int?
    var region: String = ""
  }

  private(set) var zones: [Zone] = []
  private(set) var names: [(name: String, zone: Int)] = []
  private var indices: [String: Int] = [:]
  private var words: [[Candidate]] = []
  private var wordIndices: [[Candidate]: Int] = [:]

  init(_ folder: URL) throws {
    for row in try TSV.rows(folder.appendingPathComponent("tz-zones.tsv"), columns: 4...4) {
      let before = Kind(offset: Int32(try row.number(2)), daylight: false, abbreviation: row[3])
      guard let rule = ZoneRule(row[1]) else { throw row.error("'\(row[1])' is not a rule") }
      indices[row[0]] = zones.count
      names.append((row[0], zones.count))
      zones.append(Zone(name: row[0], before: before, rule: rule))
    }
    for row in try TSV.rows(folder.appendingPathComponent("tz-transitions.tsv"), columns: 5...5) {
      guard let index = indices[row[0]] else { throw row.error("no zone \(row[0])") }
      let kind = Kind(
        offset: Int32(try row.number(2)), daylight: row[3] == "1", abbreviation: row[4])
      zones[index].changes.append((try row.instant(1), kind))
    }
    for row in try TSV.rows(folder.appendingPathComponent("tz-links.tsv"), columns: 2...2) {
      guard let index = indices[row[1]] else { throw row.error("no zone \(row[1])") }
      indices[row[0]] = index
      names.append((row[0], index))
    }
    let lowered = names.map { ($0.name.lowercased().utf8.map { $0 }, $0) }
    names = lowered.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  func zone(_ name: String) -> Int? { indices[name] }

  /// The index of a zone word: equal meanings share one.
  mutating func word(_ candidates: [Candidate]) -> Int {
    if let known = wordIndices[candidates] { return known }
    wordIndices[candidates] = words.count
    words.append(candidates)
    return words.count - 1
  }

  /// The sections are those that the library's `ZoneTable` names.
  func table() -> TableFile {
    var blob = StringPool()
    var nameSpans: [UInt32] = []
    for (name, zone) in names { nameSpans += [blob.index(of: name), UInt32(zone)] }
    var kinds: [Kind] = []
    var kindIndices: [Kind: Int] = [:]
    func index(_ kind: Kind) -> UInt16 {
      let index = kindIndices[kind] ?? kinds.count
      if index == kinds.count {
        kindIndices[kind] = index
        kinds.append(kind)
      }
      return UInt16(index)
    }
    var records: [Int32] = []
    var times: [Int64] = []
    var after: [UInt16] = []
    for zone in zones {
      records += [
        Int32(blob.index(of: zone.name)), Int32(times.count), Int32(zone.changes.count),
        Int32(index(zone.before)), Int32(index(zone.rule.standard)),
        zone.rule.daylight.map { Int32(index($0)) } ?? -1,
      ]
      records += zone.rule.start.fields + zone.rule.end.fields
      for change in zone.changes {
        times.append(change.at)
        after.append(index(change.kind))
      }
    }
    let kindFields = kinds.flatMap { kind -> [Int32] in
      [kind.offset, kind.daylight ? 1 : 0, Int32(blob.index(of: kind.abbreviation))]
    }
    var starts: [UInt32] = []
    var candidates: [Int32] = []
    for word in words {
      starts.append(UInt32(candidates.count / 3))
      for candidate in word {
        let region = candidate.region.utf8.reduce(Int32(0)) { $0 << 8 | Int32($1) }
        candidates += [candidate.offset ?? Int32.min, Int32(candidate.zone ?? -1), region]
      }
    }
    starts.append(UInt32(candidates.count / 3))

    var file = TableFile(
      path: "CNewsTables/Tables/zones.bin",
      sources: ["dates/tz-zones.tsv", "dates/tz-transitions.tsv", "dates/tz-links.tsv"])
    file.append(blob.bytes)
    file.append(nameSpans)
    file.append(records)
    file.append(times)
    file.append(after)
    file.append(kindFields)
    file.append(starts)
    file.append(candidates)
    return file
  }
}

/// Strings one behind the other, each after its length; a string stands once.
struct StringPool {
  private(set) var bytes: [UInt8] = []
  private var indices: [String: UInt32] = [:]

  mutating func index(of string: String) -> UInt32 {
    if let known = indices[string] { return known }
    let index = UInt32(bytes.count)
    indices[string] = index
    bytes.append(UInt8(string.utf8.count))
    bytes += string.utf8
    return index
  }
}
