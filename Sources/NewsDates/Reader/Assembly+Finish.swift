internal import NewsText

extension TokenReader {
  /// Adds the time of day, the zone and what else was said, and makes the moment.
  func finish(_ given: Built) -> DateReading {
    var built = given
    var issues: [Issue] = []
    if let clock = draft.clock {
      guard built.fields.month <= 12, draft.writeClock(clock, to: &built.fields) else {
        return .nothing(
          Issue(
            "hour-out-of-range", .error, at: bytes(clock.first, clock.last),
            "the hour and the part of the day contradict each other"))
      }
      if built.fields.hasDate, !built.fields.isSomeDay, built.fields.day == 0 {
        // A year or a month has no time of day: something was misread.
        return .nothing(
          Issue("incomplete-date", at: range, "a time of day beside a date without its day"))
      }
      note(clock, &built)
      if clock.rule == .period { built.confidence = min(built.confidence, 0.9) }
      // "half past nine" is said in the morning and in the evening.
      if clock.rule == .words, draft.period == nil { built.confidence = min(built.confidence, 0.7) }
      built.fields = built.fields.endOfDayMoved
    } else if let period = draft.period {
      built.spans.set(.period, tokens[period.token].range, .period)
    }
    if let end = draft.endClock, built.end == nil {
      var last = built.fields
      if draft.writeClock(end, to: &last) {
        // "11pm-2": what comes earlier than the start has not its part of the day.
        if end.period == nil, last.hour < built.fields.hour, end.hour < 12 {
          last.hour = UInt8(end.hour)
        }
        if last.isFullDate, (last.hour, last.minute) < (built.fields.hour, built.fields.minute) {
          // "10 pm to 1 am" ends on the next day.
          let next = DateFields(days: last.days + 1)
          (last.year, last.month, last.day) = (next.year, next.month, next.day)
        }
        built.end = last
      }
    }
    if let weekday = draft.weekday {
      built.spans.set(.weekday, bytes(weekday), .words)
      if built.fields.isFullDate, draft.shift.map({ $0.unit == UnitCode.day }) ?? true,
        given.fields.isFullDate, !matches(weekday.value, given),
        // "Čt" is Thursday in Czech, and Saturday in Turkish without its accent.
        meaning(weekday.first, .weekday, where: { matches(Int($0.a), given) }) == nil
      {
        issues.append(
          Issue(
            "weekday-mismatch", at: bytes(weekday), "that day is no \(text(bytes(weekday)))"))
        built.confidence = min(built.confidence, 0.85)
      }
    }
    if let period = draft.period, draft.clock != nil {
      built.spans.set(.period, tokens[period.token].range, .period)
    }
    if let modifier = draft.modifier {
      built.spans.set(.relative, bytes(modifier), .modifier)
    }
    if let era = draft.era { built.spans.set(.era, bytes(era), .era) }
    if let label = draft.label { built.spans.set(.label, bytes(label), .label) }
    return reading(built, issues)
  }

  /// Whether a weekday is that of the date, or of the date's day in its own calendar.
  private func matches(_ weekday: Int, _ built: Built) -> Bool {
    if built.end != nil, built.precision != nil { return true }
    return Civil.weekday(built.fields.days) == weekday
  }

  private func note(_ clock: Draft.Clock, _ built: inout Built) {
    built.spans.set(.hour, bytes(clock.first, clock.first), clock.rule)
    if clock.minute >= 0, clock.last > clock.first {
      let minute = min(clock.first + 2, clock.last)
      built.spans.set(.minute, bytes(minute, minute), clock.rule)
    }
    if clock.second >= 0, clock.last > clock.first + 2 {
      let second = min(clock.first + 4, clock.last)
      built.spans.set(.second, bytes(second, clock.last), clock.rule)
    }
  }

  /// Of several languages those that write a full stop behind a day, where one stands there.
  private func dotted(_ languages: LanguageSet) -> LanguageSet {
    guard let month = draft.month, month.rule == .words, !languages.isAll,
      token(month.first - 1).isMark("."), token(month.first - 2).isNumber,
      !languages.meets(lexicon.english)
    else { return languages }
    return languages.preferring(Self.dottedDays)
  }

  /// The moment of a finished date, in every zone that it may be in.
  private func reading(_ given: Built, _ givenIssues: [Issue]) -> DateReading {
    var built = given
    var issues = givenIssues
    var zone: Zone?
    var zones: [Zone] = []
    let fields = built.fields
    let local =
      fields.hasTime && fields.isFullDate
      ? fields.days * 86_400 + Int(fields.hour) * 3_600
        + (fields.minute == 255 ? 0 : Int(fields.minute) * 60) : nil
    if let mark = draft.zone, fields.hasTime,
      let reading = ZoneReading(mark, self, local: local)
    {
      zone = reading.zone
      zones = reading.alternatives
      built.spans.set(
        .zone, bytes(mark.first, mark.last),
        mark.word < 0 ? .offset : zones.isEmpty ? .zoneName : .zoneAbbreviation)
      if let issue = reading.issue { issues.append(issue) }
      if let issue = disagreement(zone, local) { issues.append(issue) }
    } else if fields.hasTime {
      var issue: Issue?
      zone = policy.zone?.zone(local: local, issue: &issue)
      if zone != nil { built.spans.set(.zone, 0..<0, .callerZone, .implied) }
      if let issue { issues.append(issue) }
    }
    let (language, tag) = lexicon.pick(
      dotted(languages.preferring(lexicon.home(ofCalendar: built.calendar))), policy)
    let settled = built
    func moment(_ zone: Zone?) -> Moment {
      var moment = Moment(
        fields: settled.fields, zone: .none, calendar: settled.calendar,
        // Two decimals are more than is known; products of factors have more.
        confidence: (max(0.05, settled.confidence) * 100).rounded() / 100,
        language: draft.hasWords && tag == nil ? language : .none, spans: settled.spans)
      if draft.hasWords, let tag { moment.language = tag }
      if zone != nil { moment.zone = zone }
      if settled.end != nil { moment.endFields = settled.end }
      if let precision = settled.precision { moment.precision = precision.value }
      if let bounds = settled.bounds {
        let offset = Int64(policy.reference?.offset ?? 0)
        moment.earliest = Instant(seconds: Int64(bounds.lowerBound) * 86_400 - offset)
        moment.latest = Instant(seconds: Int64(bounds.upperBound) * 86_400 - offset)
      }
      return moment
    }
    var reading = DateReading(moment(zone))
    if !issues.isEmpty { reading.issues = issues }
    guard !zones.isEmpty else { return reading }
    let isOpen = zone?.offset == nil
    reading.moment.confidence = min(reading.moment.confidence, isOpen ? 0.8 : 0.9)
    reading.alternatives = zones.map { other in
      var alternative = moment(other)
      alternative.confidence = isOpen ? 0.9 / Double(zones.count) : 0.1
      return alternative
    }
    return reading
  }

  /// Whether a second zone, or the same time told in it, contradicts the first.
  private func disagreement(_ zone: Zone?, _ local: Int?) -> Issue? {
    guard let mark = draft.secondZone, let first = zone?.offset, let clock = draft.clock,
      let other = ZoneReading(mark, self, local: local)
    else { return nil }
    var seconds = 0
    var turn = 86_400
    if let second = draft.secondClock {
      if second.period != nil { turn = 43_200 }
      seconds =
        ((second.hour - clock.hour) * 60 + max(second.minute, 0) - max(clock.minute, 0)) * 60
    }
    let offsets = other.zone.offset.map { [$0] } ?? other.alternatives.compactMap(\.offset)
    guard !offsets.isEmpty else { return nil }
    let agrees = offsets.contains { ($0 - first - seconds) % turn == 0 }
    guard !agrees else { return nil }
    return Issue(
      "two-zones-disagree", at: bytes(mark.first, mark.last),
      "the second zone gives another instant; the first was taken")
  }
}

extension Draft {
  /// Whether words of a language were read, rather than numbers alone.
  var hasWords: Bool {
    month?.rule == .words || weekday != nil || hasRelative || season != nil || quarter != nil
      || period != nil || clock?.rule == .period || modifier != nil || label != nil
      || day?.rule == .words || day?.rule == .mark || year?.rule == .mark || selector != nil
      || day?.rule == .ordinal || week != nil || clock?.rule == .words
  }
}
