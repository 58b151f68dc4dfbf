internal import NewsText

extension TokenReader {
  /// Puts the roles together.
  func assemble() -> DateReading {
    if let failed = draft.outOfRange {
      return .nothing(outOfRange(draft.outOfRangeComponent, failed))
    }
    guard draft.first >= 0 else { return .nothing(nil) }
    if isMixed, draft.hasRelative {
      return .nothing(Issue("mixed-languages", .warning, at: range, "words of two languages"))
    }
    if draft.nth != nil { return nthOfPeriod() }
    let isWhole = draft.month != nil && (draft.year != nil || draft.day != nil)
    if draft.amount.unit != 0 || draft.amount.sign != 0
      || (draft.selector != nil && !(isWhole && draft.year != nil))
      || draft.shift.map({ !isWhole || draft.year == nil && $0.unit != UnitCode.day }) ?? false
    {
      return relative()
    }
    return absolute()
  }

  // MARK: Dates that say all themselves

  private func absolute() -> DateReading {
    guard draft.rivalMonth > 0, let month = draft.month else { return settled() }
    let reading = settled()
    let other = withCopy { rival in
      rival.draft.month?.value = draft.rivalMonth
      return rival.settled()
    }
    guard reading.hasDate, other.hasDate else { return reading }
    let isTurned = disagrees(reading) && !disagrees(other)
    var (first, second) = isTurned ? (other, reading) : (reading, other)
    if draft.weekday == nil || disagrees(first) == disagrees(second) {
      first.moment.confidence = min(first.moment.confidence, 0.75)
      second.moment.confidence = 0.25
      first.alternatives.append(second.moment)
      first.issues.append(
        Issue(
          "ambiguous-month", at: bytes(month), "this name means different months in two languages"))
    }
    return first
  }

  private func disagrees(_ reading: DateReading) -> Bool {
    reading.issues.contains { $0.code == "weekday-mismatch" }
  }

  private func settled() -> DateReading {
    let hasNumbers = draft.month != nil || draft.day != nil || draft.looseCount > 0
    if let month = draft.month, month.rule == .words, month.first == month.last,
      draft.year == nil, draft.weekday == nil, tokens[month.first].range.count <= 3,
      tokens[month.first].isForeign || !isKnownByAll(month)
    {
      // "Nan" is a name before it is the eighth month of Makonde, "Vol. 17" no day of the Swazi March.
      return .nothing(nil)
    }
    if draft.quarter != nil || draft.season != nil { return partOfYear() }
    if draft.week != nil { return weekOfYear() }
    if !hasNumbers, draft.year == nil {
      if let weekday = draft.weekday {
        let word = token(weekday.first)
        if draft.clock == nil, word.range.count <= 2 || word.can(.zone) { return .nothing(nil) }
        return weekdayAlone()
      }
      if draft.clock != nil { return finish(Built()) }
      if let period = draft.period, !isSearch, let reference {
        // "this morning", "stasera": today, as the reference has it.
        var built = Built()
        built.fields = DateFields(days: reference.day)
        built.spans.set(.day, tokens[period.token].range, .relative, .reference)
        built.confidence = 0.75
        return finish(built)
      }
      return .nothing(nil)
    }
    let settled = settledOrder
    var choices = DateChoices(
      draft, preferring: settled?.order ?? defaultOrder, isFixed: settled != nil,
      isText: isSearch)
    guard choices.count > 0, let first = choices[0] else { return .nothing(impossible()) }
    var orderRule = settled?.rule
    var isSettled = choices.count == 1 || settled != nil
    if choices.count > 1, let weekday = draft.weekday {
      // The weekday tells which order was meant.
      let fits = (0..<choices.count).filter { index in
        choices[index].map { agrees($0, weekday.value) } ?? false
      }
      if fits.count == 1 {
        if fits[0] != 0 || !isSettled { orderRule = .weekdayAgreement }
        choices.promote(fits[0])
        isSettled = true
      }
    }
    let best = choices[0] ?? first
    var built = Built()
    if let refusal = build(best, &built) { return .nothing(issue(of: refusal)) }
    if choices.count > 1 || (settled != nil && best.order != nil), let rule = orderRule {
      let isImplied = rule == .languageOrder || rule == .zoneOrder
      built.spans.set(.order, 0..<0, rule, isImplied ? .implied : .stated)
    }
    if choices.count == 1 || isSettled { return finish(built) }
    return withOthers(choices, finish(built))
  }

  /// A reading with those of the other orders beside it.
  private func withOthers(_ choices: DateChoices, _ given: DateReading) -> DateReading {
    guard given.hasDate else { return given }
    var reading = given
    var alternatives = given.alternatives
    for index in 1..<choices.count {
      var built = Built()
      guard let choice = choices[index], build(choice, &built) == nil else { continue }
      var other = finish(built)
      guard other.hasDate, other.moment.value != reading.moment.value,
        !alternatives.contains(where: { $0.value == other.moment.value })
      else { continue }
      other.moment.confidence = 0.4
      alternatives.append(other.moment)
    }
    guard !alternatives.isEmpty else { return reading }
    reading.alternatives = alternatives
    reading.moment.confidence = min(reading.moment.confidence, 0.55)
    reading.issues.append(
      Issue(
        "ambiguous-order", at: range,
        "day and month may be either way round; nothing in the input settles it"))
    return reading
  }

  /// Whether one of the languages with most news writes a month so.
  private func isKnownByAll(_ month: Draft.Field) -> Bool {
    guard let meaning = meaning(month.first, .month) else { return true }
    if !policy.hints.isEmpty { return lexicon.languages(meaning).meets(policy.hints) }
    return lexicon.languages(meaning).meets(lexicon.common)
  }

  private func agrees(_ choice: DateChoice, _ weekday: Int) -> Bool {
    var built = Built()
    guard build(choice, &built) == nil, built.fields.isFullDate else { return false }
    return Civil.weekday(built.fields.days) == weekday
  }

  /// A weekday without a date: some day, or the one nearest to the reference.
  private func weekdayAlone() -> DateReading {
    guard let weekday = draft.weekday else { return .nothing(nil) }
    var built = Built()
    built.spans.set(.weekday, bytes(weekday), .words)
    guard let reference else {
      built.fields.isSomeDay = true
      built.confidence = 0.9
      var reading = finish(built)
      guard reading.hasDate else { return .nothing(nil) }
      reading.issues.append(
        Issue(
          "relative-without-reference", .note, at: range,
          "which week is meant cannot be told without a reference"))
      return reading
    }
    let back = (reference.weekday - weekday.value + 7) % 7
    built.fields = DateFields(days: reference.day - back)
    built.spans.set(.day, bytes(weekday), .referenceDay, .reference)
    built.confidence = 0.7
    var reading = finish(built)
    guard reading.hasDate else { return .nothing(nil) }
    built.fields = DateFields(days: reference.day - back + 7)
    var other = finish(built)
    if other.hasDate {
      other.moment.confidence = 0.3
      reading.alternatives.append(other.moment)
    }
    return reading
  }

  // MARK: Why not

  /// Why numbers that look like a date are none.
  private func impossible() -> Issue? {
    if let day = draft.day ?? (draft.looseCount > 0 ? draft.loose(0) : nil) {
      return Issue(
        "day-out-of-range", .error, at: bytes(day), "no date has these numbers")
    }
    return nil
  }

  func outOfRange(_ component: EvidenceSpans.Component, _ field: Draft.Field) -> Issue {
    Issue(
      Issue.Code(rawValue: component.name + "-out-of-range"), .error, at: bytes(field),
      "no \(component.name) is \(text(bytes(field)))")
  }

  // MARK: Places

  /// The bytes of a field.
  func bytes(_ field: Draft.Field) -> Range<Int> { bytes(field.first, field.last) }

  func bytes(_ first: Int, _ last: Int) -> Range<Int> {
    let start = token(first).range.lowerBound
    return start..<max(start, token(last).range.upperBound)
  }

  /// The bytes of the whole date.
  var range: Range<Int> { bytes(draft.first, draft.last) }
}
