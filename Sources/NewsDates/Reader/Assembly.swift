internal import NewsText

/// What the tokens of one date come to.
struct Assembly {
  var moment: Moment
  var alternatives: [Moment] = []
  var issues: [Issue] = []
}

/// The outcome of reading the tokens of one date.
enum Outcome {
  case date(Assembly)
  /// Nothing that is a date, and why.
  case nothing(Issue?)
}

extension TokenReader {
  /// Puts the roles together.
  func assemble() -> Outcome {
    if let failed = draft.outOfRange {
      return .nothing(outOfRange(draft.outOfRangeComponent, failed))
    }
    guard draft.first >= 0 else { return .nothing(nil) }
    if isMixed, draft.hasRelative {
      return .nothing(Issue("mixed-languages", .warning, at: range, "words of two languages"))
    }
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

  private func absolute() -> Outcome {
    let hasNumbers = draft.month != nil || draft.day != nil || draft.looseCount > 0
    if let month = draft.month, month.rule == .words, month.first == month.last,
      draft.year == nil, draft.day == nil, draft.looseCount == 0,
      tokens[month.first].range.count <= 3, tokens[month.first].isForeign || !isKnownByAll(month)
    {
      // "Nan" is a name before it is the eighth month of Makonde.
      return .nothing(nil)
    }
    if draft.quarter != nil || draft.season != nil { return partOfYear() }
    if !hasNumbers, draft.year == nil {
      if let weekday = draft.weekday {
        if draft.clock == nil, token(weekday.first).range.count <= 2 { return .nothing(nil) }
        return weekdayAlone()
      }
      if draft.clock != nil { return finish(Built(), order: nil) }
      if let period = draft.period, !isSearch, let reference {
        // "this morning", "stasera": today, as the reference has it.
        var built = Built()
        built.fields = DateFields(days: reference.day)
        built.spans.set(.day, tokens[period.token].range, .relative, .reference)
        built.confidence = 0.75
        return finish(built, order: nil)
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
    guard case .built(var built) = build(best) else {
      if case .failed(let issue) = build(best) { return .nothing(issue) }
      return .nothing(nil)
    }
    if choices.count > 1 || (settled != nil && best.order != nil), let rule = orderRule {
      built.spans.set(.order, 0..<0, rule, rule == .languageOrder ? .implied : .stated)
    }
    var outcome = finish(built, order: best.order)
    guard case .date(var assembly) = outcome, choices.count > 1, !isSettled else { return outcome }
    for index in 1..<choices.count {
      guard let choice = choices[index], case .built(let other) = build(choice),
        case .date(let alternative) = finish(other, order: choice.order),
        alternative.moment.value != assembly.moment.value,
        !assembly.alternatives.contains(where: { $0.value == alternative.moment.value })
      else { continue }
      var moment = alternative.moment
      moment.confidence = 0.4
      assembly.alternatives.append(moment)
    }
    if !assembly.alternatives.isEmpty {
      assembly.moment.confidence = min(assembly.moment.confidence, 0.55)
      assembly.issues.append(
        Issue(
          "ambiguous-order", at: range,
          "day and month may be either way round; nothing in the input settles it"))
    }
    outcome = .date(assembly)
    return outcome
  }

  /// Whether one of the languages with most news writes a month so.
  private func isKnownByAll(_ month: Draft.Field) -> Bool {
    if !policy.hints.isEmpty { return true }
    guard let meaning = meaning(month.first, .month) else { return true }
    return lexicon.languages(meaning).meets(LanguageRank.common)
  }

  private static let english = Lexicon.shared.baseLanguage("en") ?? -1

  /// The order that the caller, his languages or the words settle; nil where no order is asked for.
  private var settledOrder: (order: FieldOrder, rule: EvidenceSpans.Rule)? {
    guard draft.looseCount > 1 else { return nil }
    if let order = policy.options.order { return (order, .callerOrder) }
    if let order = policy.seriesOrder { return (order, .seriesOrder) }
    if let order = policy.languageOrder { return (order, .languageOrder) }
    if !languages.isAll {
      let language = LanguageRank.first(of: languages)
      if language >= 0, language != Self.english, let order = lexicon.order(ofLanguage: language) {
        return (order, .languageOrder)
      }
    }
    return nil
  }

  /// The order to try first where nothing settles it: full stops part the day from the month,
  /// strokes and hyphens are read as in the most English sources.
  private var defaultOrder: FieldOrder {
    let separator = draft.looseCount > 1 ? draft.loose(1).separator : 0
    return separator == UInt8(ascii: ".") ? .dmy : .mdy
  }

  private func agrees(_ choice: DateChoice, _ weekday: Int) -> Bool {
    guard case .built(let built) = build(choice), built.fields.isFullDate else { return false }
    return Civil.weekday(built.fields.days) == weekday
  }

  private func partOfYear() -> Outcome {
    var built = Built()
    guard let year = draft.year?.value ?? referenceYear else {
      return .nothing(
        Issue("year-unknown", at: range, "a season or quarter without its year"))
    }
    if let season = draft.season {
      built.fields = DateFields(year: year, month: season.value)
      built.spans.set(.season, bytes(season), .words)
    } else if let quarter = draft.quarter {
      built.fields = DateFields(year: year, month: 3 * quarter.value - 2)
      built.end = DateFields(year: year, month: 3 * quarter.value)
      built.spans.set(.season, bytes(quarter), quarter.rule)
    }
    if let field = draft.year {
      built.spans.set(.year, bytes(field), field.rule)
      built.confidence = 0.93
    } else {
      built.spans.set(.year, 0..<0, .referenceYear, .reference)
      built.confidence = 0.75
    }
    return finish(built, order: nil)
  }

  private var referenceYear: Int? {
    guard let reference else { return nil }
    return reference.date.year + (draft.shift.map { $0.unit == UnitCode.year ? $0.offset : 0 } ?? 0)
  }

  /// A weekday without a date: some day, or the one nearest to the reference.
  private func weekdayAlone() -> Outcome {
    guard let weekday = draft.weekday else { return .nothing(nil) }
    var built = Built()
    built.spans.set(.weekday, bytes(weekday), .words)
    guard let reference else {
      built.fields.isSomeDay = true
      built.confidence = 0.9
      guard case .date(var assembly) = finish(built, order: nil) else { return .nothing(nil) }
      assembly.issues.append(
        Issue(
          "relative-without-reference", .note, at: range,
          "which week is meant cannot be told without a reference"))
      return .date(assembly)
    }
    let back = (reference.weekday - weekday.value + 7) % 7
    built.fields = DateFields(days: reference.day - back)
    built.spans.set(.day, bytes(weekday), .referenceDay, .reference)
    built.confidence = 0.7
    guard case .date(var assembly) = finish(built, order: nil) else { return .nothing(nil) }
    var other = built
    other.fields = DateFields(days: reference.day - back + 7)
    if case .date(var alternative) = finish(other, order: nil) {
      alternative.moment.confidence = 0.3
      assembly.alternatives.append(alternative.moment)
    }
    return .date(assembly)
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

  var reference: Reference? {
    policy.options.reference.map { Reference($0, offset: policy.options.offset(at: $0)) }
  }
}
