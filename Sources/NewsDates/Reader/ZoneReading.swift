internal import NewsText

/// What a stated zone says about the offset of one local time.
struct ZoneReading {
  /// The zones it may be, the likeliest first; offsets nil where the name decides nothing.
  var zone: Zone
  var alternatives: [Zone] = []
  var issue: Issue?

  /// - Parameters:
  ///   - local: the local time in seconds since 1970-01-01T00:00, nil where the date is not known.
  init?(_ mark: Draft.ZoneMark, _ reader: TokenReader, local: Int?) {
    let range = reader.token(mark.first).range.lowerBound..<reader.token(mark.last).range.upperBound
    if mark.word == Draft.ZoneMark.named {
      let id = ZoneTable.ID(index: Int32(truncatingIfNeeded: mark.offset))
      var told: Issue?
      let offset = local.flatMap { Self.offset(id, local: $0, range: range, issue: &told) }
      issue = told
      zone = Zone(name: ZoneTable.shared.name(of: id), offset: offset, source: .stated)
      if let local, case .overlap(_, let second) = ZoneTable.shared.resolve(id, local: Int64(local))
      {
        alternatives = [Zone(name: zone.name, offset: second, source: .stated)]
      }
      return
    }
    guard mark.word >= 0 else {
      let name = mark.word == -2 ? "Z" : PackedZone.written(mark.offset)
      zone = Zone(name: name, offset: mark.offset, source: .stated)
      return
    }
    let table = ZoneTable.shared
    let name = reader.text(range)
    let count = table.candidateCount(ofWord: mark.word)
    guard count > 0 else { return nil }
    if mark.offset != 0 || mark.last > mark.first {
      // "GMT+2".
      zone = Zone(name: name, offset: mark.offset, source: .stated)
      return
    }
    var offsets: [Int] = []
    var unknown = false
    var preferred: Int?
    for index in 0..<count {
      let candidate = table.candidate(index, ofWord: mark.word)
      let offset = Self.offset(of: candidate, local: local, range: range, issue: &issue)
      if let offset {
        if !offsets.contains(offset) { offsets.append(offset) }
        if candidate.region != 0, preferred == nil,
          reader.policy.isRegion(candidate.region) || reader.isAtHome(candidate.region)
        {
          preferred = offset
        }
      } else {
        unknown = true
      }
    }
    if let preferred {
      zone = Zone(name: name, offset: preferred, source: .stated)
    } else if offsets.count > 1, Self.isOfMail(name) {
      // What the mail standard says they mean stands first.
      zone = Zone(name: name, offset: offsets[0], source: .stated)
      alternatives = offsets.dropFirst().map { Zone(name: name, offset: $0, source: .stated) }
    } else if offsets.count == 1, !unknown {
      zone = Zone(name: name, offset: offsets[0], source: .stated)
    } else {
      zone = Zone(name: name, offset: nil, source: .stated)
      alternatives = offsets.map { Zone(name: name, offset: $0, source: .stated) }
      if offsets.count > 1 {
        issue = Issue(
          "ambiguous-zone", at: range, "\(name) stands for several zones")
      }
    }
  }

  /// The zones of RFC 822 but CST, which most of its writers use for China.
  private static func isOfMail(_ name: String) -> Bool {
    let letters = name.uppercased().filter { $0 != "." }
    switch letters {
    case "EST", "EDT", "CDT", "MST", "MDT", "PST", "PDT": return true
    default:
      // In full they are America's before they are Australia's.
      return letters.hasPrefix("EASTERN ") || letters.hasPrefix("CENTRAL ")
    }
  }

  private static func offset(
    of candidate: ZoneTable.Candidate, local: Int?, range: Range<Int>?, issue: inout Issue?
  ) -> Int? {
    if let offset = candidate.offset { return offset }
    guard let zone = candidate.zone, let local else { return nil }
    return offset(zone, local: local, range: range, issue: &issue)
  }

  /// The offset of a zone at a local time; a gap or an overlap is told.
  static func offset(
    _ zone: ZoneTable.ID, local: Int, range: Range<Int>?, issue: inout Issue?
  ) -> Int? {
    switch ZoneTable.shared.resolve(zone, local: Int64(local)) {
    case .unique(let offset): return offset
    case .gap(let before, _):
      issue = Issue(
        "time-in-gap", at: range, "the clocks of that zone were put forward over this time")
      return before
    case .overlap(let first, _):
      issue = Issue(
        "time-in-overlap", at: range, "the clocks of that zone showed this time twice")
      return first
    }
  }
}

extension TokenReader {
  /// Whether the words are of a language of one region, and that is it: IST behind a date in Hindi.
  func isAtHome(_ region: UInt16) -> Bool {
    guard policy.hints.isEmpty, draft.hasWords, !languages.isAll,
      let tag = lexicon.likeliest(of: languages).tag
    else { return false }
    return Region.home(of: tag)?.code == region
  }

  /// The words of the source at a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
  }
}

extension DateParser.Options {
  /// Whether a string names a zone: by IANA name, or by offset from UTC.
  package static func isZone(_ name: String) -> Bool { AssumedZone(name).isKnown }
}
