internal import NewsDates

// Which day readers had when a story came out: sources that state an instant in UTC often stand beside
// one that states the same instant by the clock of the place.

extension Moment {
  /// The same instant by the clock of the place, where another statement tells its offset:
  /// `05:30Z` beside `00:30-05:00`, or beside a bare `00:30` that no other offset explains.
  ///
  /// Unchanged where neither is so. Constant time for each of the others.
  func local(beside others: some Sequence<Moment>) -> Moment {
    guard zone?.offset == 0, let seconds = Self.clock(fields) else { return self }
    for other in others where other.fields.minute != 255 {
      guard let theirs = Self.clock(other.fields) else { continue }
      // A minute may be all that the other clock shows.
      let unit = other.fields.second == 255 || fields.second == 255 ? 60 : 1
      let shift = theirs / unit * unit - seconds / unit * unit
      guard shift != 0, shift % 900 == 0, abs(shift) <= 14 * 3600 else { continue }
      if let zone = other.zone, zone.offset != shift { continue }
      return moved(to: shift, other.zone)
    }
    return self
  }

  /// A number that is equal for moments of one day, whatever the time.
  var dayNumber: Int {
    (Int(fields.year) << 8 | Int(fields.month)) << 9 | Int(fields.day) << 1
      | (fields.isSomeDay ? 1 : 0)
  }

  private func moved(to offset: Int, _ zone: Zone?) -> Moment {
    guard let seconds = Self.clock(fields) else { return self }
    let local = seconds + offset
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let rest = local - days * 86_400
    var shifted = DateFields(days: days)
    shifted.hour = UInt8(rest / 3600)
    shifted.minute = UInt8(rest / 60 % 60)
    shifted.second = fields.second
    shifted.fractionDigits = fields.fractionDigits
    shifted.nanosecond = fields.nanosecond
    var moment = self
    moment.fields = shifted
    moment.zone = zone ?? Zone(name: nil, offset: offset, source: .stated)
    // What is stated there is the hour of another clock.
    moment.evidence = evidence.map { evidence in
      var evidence = evidence
      if evidence.source == .stated { evidence.source = .implied }
      evidence.rule = "clock-of-the-place"
      return evidence
    }
    return moment
  }

  /// Seconds since 1970 by the clock as it stands, where a day and a minute are known.
  private static func clock(_ fields: DateFields) -> Int? {
    guard fields.isFullDate, fields.hour < 24, fields.minute < 60 else { return nil }
    let second = fields.second < 60 ? Int(fields.second) : 0
    return fields.days * 86_400 + Int(fields.hour) * 3600 + Int(fields.minute) * 60 + second
  }
}
