internal import NewsText

/// A date on its way to a moment.
struct Built {
  var fields = DateFields()
  var end: DateFields?
  var calendar = CalendarCode.gregorian
  var spans = EvidenceSpans()
  var confidence = 0.97
  var precision: Precision?
  /// Bounds that the fields cannot say.
  var bounds: Range<Int>?

  /// A precision that the fields do not show.
  enum Precision: UInt8 {
    case year, month, hour

    var value: Moment.Precision {
      switch self {
      case .year: .year
      case .month: .month
      case .hour: .hour
      }
    }
  }
}

/// Why a choice of roles makes no date.
enum Refusal {
  /// A field holds what no date has.
  case outOfRange(EvidenceSpans.Component, Draft.Field)
  /// A calendar's day falls on another date every year, and the year is not stated.
  case yearUnknown(Int16)
  /// A calendar that is not converted.
  case otherCalendar
  case impossible
}

extension TokenReader {
  /// Makes a date of one choice of roles; says why where there is none.
  func build(_ choice: DateChoice, _ built: inout Built) -> Refusal? {
    let code = calendarCode(choice)
    // "may be 7": an era counts years.
    if draft.era != nil, choice.year == nil { return .impossible }
    let shifts =
      code == CalendarCode.gregorian || code == CalendarCode.buddhist
      || code == CalendarCode.roc || code == CalendarCode.japanese
    note(choice, &built)
    guard shifts else { return convert(choice, code, &built) }
    if let year = choice.year {
      guard let gregorian = gregorianYear(year.value, digits: year.digits, code) else {
        return .outOfRange(.year, year)
      }
      guard gregorian != 0 || draft.era != nil, gregorian <= 9_999 else {
        return .outOfRange(.year, year)
      }
      built.fields.year = Int32(gregorian)
      built.fields.hasYear = true
      if draft.openYearDigits > 0 {
        guard choice.month == nil, choice.day == nil, draft.era == nil else { return .impossible }
        built.fields.openYearDigits = UInt8(draft.openYearDigits)
      }
    }
    built.calendar = code
    if choice.year?.rule == .twoDigitYear, code == CalendarCode.gregorian,
      let now = reference?.date.year,
      Int(built.fields.year) > now + 50
    {
      // More than fifty years ahead is the past, as RFC 9110 has it.
      built.fields.year -= 100
    }
    built.fields.month = UInt8(clamping: choice.month?.value ?? 0)
    built.fields.day = UInt8(clamping: choice.day?.value ?? 0)
    if let month = choice.month, !(1...12).contains(month.value) {
      return .outOfRange(.month, month)
    }
    if let day = choice.day {
      let length =
        choice.month.map {
          Civil.monthLength(choice.year == nil ? 2_000 : Int(built.fields.year), $0.value)
        } ?? 31
      guard day.value >= 1, day.value <= length else { return .outOfRange(.day, day) }
      if let last = draft.lastDay {
        guard last.value <= length else { return .outOfRange(.day, last) }
      }
    }
    if choice.year == nil { settleYear(choice, &built) }
    if let last = draft.lastDay {
      built.end = built.fields
      built.end?.day = UInt8(last.value)
    }
    return nil
  }

  /// What a refusal tells the reader of the date.
  func issue(of refusal: Refusal) -> Issue? {
    switch refusal {
    case .outOfRange(let component, let field): return outOfRange(component, field)
    case .yearUnknown(let code):
      return Issue(
        "year-unknown", at: range,
        "a day of the \(CalendarSystem(code: code).rawValue) calendar falls on another date every year"
      )
    case .otherCalendar:
      return Issue("other-calendar", .error, at: range, "that calendar is not converted")
    case .impossible: return nil
    }
  }

  /// Which bytes said what, and how sure that makes it.
  private func note(_ choice: DateChoice, _ built: inout Built) {
    if let year = choice.year {
      built.spans.set(.year, bytes(year), year.rule)
      if year.rule == .twoDigitYear { built.confidence -= 0.06 }
    } else {
      built.confidence -= 0.05
    }
    if let month = choice.month {
      built.spans.set(.month, bytes(month), choice.order == nil ? month.rule : .fieldOrder)
      if month.rule != .words { built.confidence -= 0.03 }
    }
    if let day = choice.day { built.spans.set(.day, bytes(day), day.rule) }
    if choice.order == nil, draft.looseCluster, choice.day != nil, draft.yearPosition == 0 {
      // Year, day, month.
      built.confidence -= 0.3
    }
    if isMixed { built.confidence -= 0.15 }
  }

  /// The year that is not stated, from the weekday and the reference.
  private func settleYear(_ choice: DateChoice, _ built: inout Built) {
    guard let reference, !built.fields.hasYear else { return }
    if let month = choice.month {
      guard
        let year = reference.nearestYear(
          month: month.value, day: choice.day?.value,
          weekday: choice.day == nil ? nil : draft.weekday?.value)
      else { return }
      built.fields.year = Int32(year)
      built.fields.hasYear = true
      built.spans.set(.year, 0..<0, .referenceYear, .reference)
      built.confidence = min(built.confidence, draft.weekday == nil ? 0.82 : 0.92)
    } else if let day = choice.day, let weekday = draft.weekday {
      // "Friday 13": the nearest month in which they agree.
      for distance in [0, -1, 1, -2, 2, -3, 3] {
        let date = Civil.month(reference.date.year, reference.date.month, plus: distance)
        guard day.value <= Civil.monthLength(date.year, date.month),
          Civil.weekday(Civil.days(date.year, date.month, day.value)) == weekday.value
        else { continue }
        built.fields = DateFields(year: date.year, month: date.month, day: day.value)
        built.spans.set(.month, 0..<0, .weekdayAgreement, .reference)
        built.confidence = 0.75
        return
      }
    } else if let day = choice.day, isDayOfNews(day) {
      // 17日: of the month in which it lies nearest.
      let side = draft.selector?.value ?? 0
      let months = [0, -1, 1].compactMap { distance -> (days: Int, distance: Int)? in
        let date = Civil.month(reference.date.year, reference.date.month, plus: distance)
        guard day.value <= Civil.monthLength(date.year, date.month) else { return nil }
        let days = Civil.days(date.year, date.month, day.value)
        let ahead = days - reference.day
        guard side == 0 || ahead == 0 || ahead.signum() == side else { return nil }
        return (days, abs(ahead + 5))
      }
      guard let nearest = months.min(by: { $0.distance < $1.distance }) else { return }
      built.fields = DateFields(days: nearest.days)
      built.spans.set(.month, 0..<0, .referenceDay, .reference)
      built.confidence = side == 0 ? 0.75 : 0.9
    }
  }

  /// Whether a number with its mark for days is a day of the month, as in the news of East Asia: 17日.
  func isDayOfNews(_ day: Draft.Field) -> Bool {
    guard day.rule == .mark, fieldMark(day.last + 1, UnitCode.day) else { return false }
    return source[tokens[day.last + 1].range.lowerBound] >= 0xE3
  }
}
