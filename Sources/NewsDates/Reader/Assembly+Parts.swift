internal import NewsText

// Parts of a year: seasons, quarters, halves, weeks.

extension TokenReader {
  func partOfYear() -> DateReading {
    var built = Built()
    guard let year = draft.year?.value ?? referenceYear else {
      return .nothing(
        Issue("year-unknown", at: range, "a season or quarter without its year"))
    }
    setPart(of: year, &built)
    tellYear(of: &built)
    return finish(built)
  }

  /// The season, the quarter or the half of a year.
  func setPart(of year: Int, _ built: inout Built) {
    if let season = draft.season {
      built.fields = DateFields(year: year, month: season.value)
      built.spans.set(.season, bytes(season), .words)
    } else if let quarter = draft.quarter, quarter.value > 4 {
      built.fields = DateFields(year: year, month: 35 + quarter.value)
      built.spans.set(.season, bytes(quarter), quarter.rule)
    } else if let quarter = draft.quarter {
      built.fields = DateFields(year: year, month: 3 * quarter.value - 2)
      built.end = DateFields(year: year, month: 3 * quarter.value)
      built.spans.set(.season, bytes(quarter), quarter.rule)
    }
  }

  /// Whence the year is: stated, or the reference's.
  func tellYear(of built: inout Built) {
    if let field = draft.year {
      built.spans.set(.year, bytes(field), field.rule)
      built.confidence = 0.93
    } else {
      built.spans.set(.year, 0..<0, .referenceYear, .reference)
      built.confidence = 0.75
    }
  }

  var referenceYear: Int? {
    guard let reference else { return nil }
    return reference.date.year + (draft.shift.map { $0.unit == UnitCode.year ? $0.offset : 0 } ?? 0)
  }

  /// "week 23, 2023": from its Monday to its Sunday.
  func weekOfYear() -> DateReading {
    guard let week = draft.week else { return .nothing(nil) }
    guard let year = draft.year?.value ?? referenceYear else {
      return .nothing(Issue("year-unknown", at: range, "a week without its year"))
    }
    // The first week is that of 4 January.
    let fourth = Civil.days(year, 1, 4)
    let monday = fourth - Civil.weekday(fourth) + 1 + 7 * (week.value - 1)
    guard DateFields(days: monday + 3).year == year else { return .nothing(outOfRange(.day, week)) }
    var built = Built()
    built.fields = DateFields(days: monday)
    built.end = DateFields(days: monday + 6)
    built.spans.set(.day, bytes(week), .number)
    if let field = draft.year { built.spans.set(.year, bytes(field), field.rule) }
    built.confidence = 0.93
    return finish(built)
  }
}
