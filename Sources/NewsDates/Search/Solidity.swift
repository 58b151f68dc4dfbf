/// Whether what was read in running text says enough to be a date.
enum Solidity {
  static func isSolid(_ reader: TokenReader) -> Bool {
    let draft = reader.draft
    if draft.outOfRange != nil { return false }
    if draft.amount.unit != 0 { return draft.amount.sign != 0 }
    if let shift = draft.shift { return isSolid(shift, reader) }
    let numbers = draft.looseCount
    if draft.month != nil {
      if draft.year != nil || draft.day != nil || numbers > 0 { return true }
      return isMonthSolid(reader)
    }
    if draft.selector != nil { return draft.weekday != nil }
    if draft.looseCluster {
      return draft.year != nil || numbers == 3
    }
    if draft.year != nil {
      if draft.season != nil || draft.quarter != nil || draft.era != nil { return true }
      if draft.year?.rule == .mark { return true }
      return draft.modifier != nil || isYearLed(reader)
    }
    if draft.day != nil, draft.weekday != nil { return true }
    if let clock = draft.clock { return isClockSolid(clock, reader) }
    if numbers > 0 { return draft.weekday != nil }
    return draft.weekday != nil
  }

  /// "in April", "late August"; a name alone where it is no other word.
  private static func isMonthSolid(_ reader: TokenReader) -> Bool {
    guard let month = reader.draft.month, !reader.token(month.last + 1).isNumber else {
      return false
    }
    if reader.draft.modifier != nil || reader.draft.selector != nil { return true }
    if month.rule == .mark { return false }
    let isLed =
      reader.can(month.first - 1, .connector) && !reader.can(month.first - 1, .range)
      || reader.can(month.first - 1, .direction)
      || reader.can(month.first - 1, .modifier)
    guard let meaning = reader.meaning(month.first, .month) else { return false }
    let isPlain =
      !meaning.flags.contains(.needsNeighbour) && !meaning.flags.contains(.weak)
    // "August" is a name in English, whatever other languages write it too.
    let isName = reader.meaning(month.first, .month, where: { $0.flags.contains(.capital) }) != nil
    let isCapital = reader.token(month.first).isCapital
    if isLed { return isPlain && (isCapital || !meaning.flags.contains(.capital)) }
    return isPlain && isCapital && !isName
  }

  private static func isYearLed(_ reader: TokenReader) -> Bool {
    guard let year = reader.draft.year, year.digits == 4, (1_800...2_100).contains(year.value)
    else { return false }
    if reader.isRangeOfYears(year.first) { return true }
    if reader.can(year.first - 1, .range), !reader.can(year.first - 1, .direction) { return false }
    return reader.can(year.first - 1, .direction) || reader.can(year.first - 1, .modifier)
      || reader.can(year.first - 1, .connector)
  }

  /// A time of day needs a part of the day, a zone, or a word that announces it.
  private static func isClockSolid(_ clock: Draft.Clock, _ reader: TokenReader) -> Bool {
    if clock.rule == .period { return reader.can(clock.first - 1, .connector) }
    if reader.draft.period != nil || reader.draft.zone != nil || reader.draft.weekday != nil {
      return true
    }
    if reader.can(clock.last, .fieldMark) || reader.can(clock.last + 1, .fieldMark) { return true }
    if clock.second >= 0 { return true }
    return clock.minute >= 0
      && reader.meaning(clock.first - 1, .connector, where: { $0.a == 1 }) != nil
  }

  private static func isSolid(_ shift: Draft.Shift, _ reader: TokenReader) -> Bool {
    // "now" and "this" say nothing of a date in a sentence.
    if shift.unit == UnitCode.second, shift.offset == 0 { return false }
    return true
  }
}
