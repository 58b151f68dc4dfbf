extension ZoneTable {
  /// What a zone's clocks make of a time on the wall.
  enum Resolution: Sendable, Hashable {
    /// It was shown once, at this many seconds east of UTC.
    case unique(Int)
    /// The clocks were put forward over it: it was never shown. The offsets before and after.
    case gap(before: Int, after: Int)
    /// The clocks were put back to it: it was shown twice. The offsets of the first and the second.
    case overlap(first: Int, second: Int)
  }

  /// Seconds east of UTC at an instant.
  ///
  /// - Complexity: O(log n) of the zone's changes, no allocation.
  func offset(of zone: ID, at instant: Int64) -> Int {
    offset(ofKind: kind(of: zone, at: instant))
  }

  /// Local time at an instant, with its abbreviation.
  func localTime(of zone: ID, at instant: Int64) -> LocalTime {
    localTime(ofKind: kind(of: zone, at: instant))
  }

  /// The offset of a local time, with gaps and overlaps told.
  ///
  /// - Parameter local: what the clock on the wall shows, in seconds since 1970-01-01T00:00 there.
  func resolve(_ zone: ID, local: Int64) -> Resolution {
    // No offset is beyond 26 hours: what holds a good day before and after frames the answer.
    let before = offset(of: zone, at: local - 100_000)
    let after = offset(of: zone, at: local + 100_000)
    if before == after {
      let here = offset(of: zone, at: local - Int64(before))
      if here == before { return .unique(here) }
    }
    let early = offset(of: zone, at: local - Int64(before))
    let late = offset(of: zone, at: local - Int64(after))
    let holdsBefore = early == before
    let holdsAfter = late == after
    switch (holdsBefore, holdsAfter) {
    case (true, true) where before != after: return .overlap(first: before, second: after)
    case (true, _): return .unique(before)
    case (_, true): return .unique(after)
    default:
      // A stretch shorter than two days stands between them.
      if offset(of: zone, at: local - Int64(early)) == early { return .unique(early) }
      return .gap(before: before, after: after)
    }
  }

  private func kind(of zone: ID, at instant: Int64) -> Int {
    let record = Int(zone.index) * Self.zoneFields
    let first = Int(zones[record + 1])
    let count = Int(zones[record + 2])
    if count == 0 || instant < changes[first] {
      return count == 0 ? ruleKind(record, at: instant) : Int(zones[record + 3])
    }
    if instant >= changes[first + count - 1] {
      // A rule with two kinds goes on from the last change; one with a single kind ends there.
      return zones[record + 5] < 0
        ? Int(after[first + count - 1]) : ruleKind(record, at: instant)
    }
    var low = first
    var high = first + count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if changes[middle] <= instant { low = middle } else { high = middle - 1 }
    }
    return Int(after[low])
  }

  private func ruleKind(_ record: Int, at instant: Int64) -> Int {
    let standard = Int(zones[record + 4])
    guard zones[record + 5] >= 0 else { return standard }
    let daylight = Int(zones[record + 5])
    let local = Int(instant) + offset(ofKind: standard)
    let year = Civil.date(floorDivide(local, 86400)).year
    let start = change(record + 6, in: year) - offset(ofKind: standard)
    let end = change(record + 10, in: year) - offset(ofKind: daylight)
    let now = Int(instant)
    let saves = start < end ? start <= now && now < end : now < end || start <= now
    return saves ? daylight : standard
  }

  /// The local second of a year at which a rule changes the clocks.
  private func change(_ field: Int, in year: Int) -> Int {
    let month = Int(zones[field])
    let week = Int(zones[field + 1])
    let weekday = Int(zones[field + 2])
    let first = Civil.days(year, month, 1)
    // Rules count weekdays from Sunday 0.
    let ahead = floorRemainder(weekday - Civil.weekday(first) % 7, 7)
    var day = first + ahead + 7 * (week - 1)
    let length = Civil.monthLength(year, month)
    while day >= first + length { day -= 7 }
    return day * 86400 + Int(zones[field + 3])
  }
}
