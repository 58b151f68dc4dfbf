// What a word is in its place. One form may be many things; the order in which they are tried and
// what stands beside it decide.

extension TokenReader {
  mutating func word(_ index: Int) -> Int? {
    let announced = expectsTime
    expectsTime = false
    let token = tokens[index]
    if token.can(.range) || token.can(.modifier), joinsRange(index), let next = range(index) {
      return next
    }
    if token.can(.era), followsYear(index), let next = era(index) { return next }
    if let next = relativeWord(index) { return next }
    if token.can(.number), let next = numberWord(index) { return next }
    if token.can(.ordinal), let next = ordinalWord(index) { return next }
    if token.can(.month), let next = month(index) { return next }
    if token.can(.weekday), let next = weekday(index) { return next }
    if token.can(.period), let next = period(index) { return next }
    if token.can(.era), let next = era(index) { return next }
    if token.can(.fieldMark), let next = leadingMark(index) { return next }
    if token.can(.zone), let next = zone(index) { return next }
    if token.can(.quarter), draft.quarter == nil, let quarter = meaning(index, .quarter) {
      draft.quarter = Draft.Field(value: Int(quarter.a), first: index, last: index, rule: .words)
      draft.use(index, index)
      return index + 1
    }
    if token.can(.season), draft.season == nil, draft.month == nil,
      let season = meaning(index, .season)
    {
      draft.season = Draft.Field(value: Int(season.a), first: index, last: index, rule: .words)
      draft.use(index, index)
      return index + 1
    }
    if token.can(.label), let next = label(index) { return next }
    if token.can(.modifier), let next = modifier(index) { return next }
    if token.can(.range), let next = rangeWord(index) { return next }
    if let connector = meaning(index, .connector) {
      expectsTime = connector.a == 1
      return index + 1
    }
    if token.can(.direction), !isSearch || followsNothing(index) { return index + 1 }
    if token.can(.noise) || token.can(.ordinalMark) {
      expectsTime = announced
      return isSearch && draft.last < 0 ? nil : index + 1
    }
    if token.can(.fieldMark) { return isSearch && draft.clock == nil ? nil : index + 1 }
    return nil
  }

  /// "to", "bis", "until": what may stand between the ends of a range.
  private func joinsRange(_ index: Int) -> Bool {
    if let range = meaning(index, .range) { return range.a != 2 }
    return meaning(index, .modifier, where: { $0.a == ModifierCode.until }) != nil
  }

  /// "in", "hace" before a month or a day is no direction.
  private func followsNothing(_ index: Int) -> Bool {
    can(index + 1, .month) || token(index + 1).isNumber || draft.last >= 0
  }

  // MARK: Months and weekdays

  private mutating func month(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .month), draft.shift == nil || shiftTakesMonth else {
      return nil
    }
    let token = tokens[index]
    if meaning.b != CalendarCode.gregorian, token.end - token.start <= 3 {
      // Abbreviations of the months of other calendars are everyday words: "El" for Elul.
      return nil
    }
    if token.can(.weekday), !isMonthInPlace(index) { return nil }
    // "May" the verb, "march" the walk, "sat" past tense.
    if isSearch {
      let next = self.token(index + 1)
      if next.isNumber, !next.spaceBefore, source[Int(token.start)] < 0x80 { return nil }
      guard isMonthInText(index, meaning) else { return nil }
    }
    if let month = draft.month {
      // "يوليو/تموز": the same month said twice.
      guard month.value == Int(meaning.a), month.rule == .words,
        self.token(index - 1).kind == .mark
      else { return nil }
      draft.use(index, index)
      return index + 1
    }
    if draft.looseCount >= 3 { return nil }
    if draft.looseCount == 2, draft.year != nil { return nil }
    draft.month = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .words)
    draft.calendar = meaning.b
    draft.use(index, index)
    return index + 1
  }

  private var shiftTakesMonth: Bool {
    draft.shift?.unit == UnitCode.year || draft.shift?.unit == UnitCode.month
      || draft.shift?.unit == UnitCode.day || draft.shift?.unit == UnitCode.week
  }

  /// Of "mar 5", "5 mar", "mar 2018" and "mar 14:00" the last is a weekday in those languages where
  /// it can be.
  private func isMonthInPlace(_ index: Int) -> Bool {
    if draft.month != nil { return false }
    var next = afterMarks(index + 1)
    let before = token(index - 1)
    let beforeNumber =
      before.isNumber || before.kind == .mark && token(index - 2).isNumber
      || can(index - 1, .connector) && token(index - 2).isNumber
      || can(index - 1, .ordinalMark)
    if can(next, .connector), !can(next, .month) { next += 1 }
    let following = token(next)
    // Another month later makes this one the weekday.
    var later = next
    var hasMonthLater = false
    while later < min(count, next + 4) {
      if can(later, .month) && !(can(later, .weekday)) { hasMonthLater = true }
      if can(later, .month), can(later, .weekday), later > next { hasMonthLater = true }
      later += 1
    }
    if hasMonthLater { return false }
    if beforeNumber { return true }
    if draft.weekday != nil { return true }
    return following.isNumber && !token(next + 1).isMark(":") && !token(next + 1).isMark("/")
  }

  /// Whether a month's name in running text is one: by its capital, or by the numbers beside it.
  private func isMonthInText(_ index: Int, _ meaning: WordMeaning) -> Bool {
    let token = tokens[index]
    let next = afterMarks(index + 1)
    let hasNumber =
      self.token(index - 1).isNumber || self.token(next).isNumber
      || can(index - 1, .ordinalMark) || can(index - 1, .fieldMark)
      || (self.token(index - 1).kind == .mark && self.token(index - 2).isNumber)
      || (can(index - 1, .connector) && draft.looseCount + (draft.day == nil ? 0 : 1) > 0)
      || (can(next, .connector) && self.token(next + 1).isNumber)
    if meaning.flags.contains(.capital), !token.isCapital, !hasNumber { return false }
    if meaning.flags.contains(.needsNeighbour) || meaning.flags.contains(.weak) {
      if hasNumber, token.isCapital || !meaning.flags.contains(.capital) { return true }
      return draft.weekday != nil || draft.modifier != nil || draft.selector != nil
        || (hasNumber && (draft.day != nil || draft.looseCount > 0))
    }
    return true
  }

  private mutating func weekday(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .weekday) else { return nil }
    let token = tokens[index]
    if let weekday = draft.weekday {
      guard weekday.value == Int(meaning.a) else { return nil }
      return index + 1
    }
    if isSearch {
      let isAlone = draft.last < 0
      if policy.hints.isEmpty, token.end - token.start <= 3, !token.isCapital { return nil }
      if meaning.flags.contains(.capital), !token.isCapital { return nil }
      if meaning.flags.contains(.needsNeighbour) || meaning.flags.contains(.weak),
        isAlone || draft.month == nil && draft.looseCount == 0, !weekdayHasNeighbour(index)
      {
        return nil
      }
      // A number before it belongs to it only in dates that are whole: "5 mar" is no Tuesday.
    }
    draft.weekday = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .words)
    draft.use(index, index)
    if let selector = self.meaning(index + 1, .selector, where: { $0.b != 1 }),
      draft.selector == nil, !can(index + 2, .unit) || selector.b == 2, !can(index + 2, .weekday)
    {
      draft.selector = Draft.Field(
        value: Int(selector.a), first: index + 1, last: index + 1, rule: .relative)
      draft.use(index + 1, index + 1)
      return index + 2
    }
    return index + 1
  }

  private func weekdayHasNeighbour(_ index: Int) -> Bool {
    let next = afterMarks(index + 1)
    if can(next, .month) { return true }
    return token(next).isNumber
      && (can(afterMarks(next + 1), .month)
        || token(next + 1).kind == .mark && token(next + 2).isNumber
        || can(next + 1, .ordinalMark))
  }

  // MARK: Parts of the day, eras, zones

  private mutating func period(_ index: Int) -> Int? {
    let token = tokens[index]
    let next = self.token(index + 1)
    let afterClock = (draft.clock?.last).map { index - $0 <= 3 } ?? false
    // A stretch of the day says more than its half.
    let preferred = self.meaning(
      index, .period, where: { $0.a != PeriodCode.am && $0.a != PeriodCode.pm })
    guard let meaning = preferred ?? self.meaning(index, .period) else { return nil }
    switch meaning.a {
    case PeriodCode.am, PeriodCode.pm:
      guard
        draft.period == nil || draft.period?.code == PeriodCode.stretch
          || draft.endClock != nil && draft.endClock?.period == nil
      else { return nil }
      let beforeNumber = next.isNumber || next.kind == .mark && self.token(index + 2).isNumber
      guard afterClock || beforeNumber else { return nil }
      if !afterClock, token.can(.connector) || isSearch {
        // German "am 5. Juli", English "I am 5".
        let isHour =
          self.token(index + 2).isMark(":") && self.token(index + 3).isNumber
          || self.meaning(index + 2, .fieldMark, where: { $0.a == UnitCode.hour }) != nil
        guard isHour else { return nil }
      }
    case PeriodCode.noon, PeriodCode.midnight:
      if draft.clock == nil, draft.period == nil {
        if isSearch, draft.last < 0, !can(index - 1, .connector) { return nil }
        draft.clock = Draft.Clock(
          hour: meaning.a == PeriodCode.noon ? 12 : 0, minute: 0, first: index, last: index,
          rule: .period)
        draft.use(index, index)
        return index + 1
      }
      if draft.clock?.rule == .period { return nil }
    default:
      if draft.clock == nil, isSearch, draft.last < 0 { return nil }
      if draft.period != nil, draft.clock == nil { return index + 1 }
      if draft.period != nil { return index + 1 }
    }
    let period = Draft.Period(code: meaning.a, hours: meaning.b, token: index)
    if draft.endClock != nil {
      if draft.endClock?.period == nil { draft.endClock?.period = period }
    } else if draft.clock != nil, draft.clock?.period == nil {
      draft.clock?.period = period
    }
    if draft.period == nil || draft.endClock == nil { draft.period = period }
    draft.use(index, index)
    return index + 1
  }

  /// Whether a year stands right before a word.
  private func followsYear(_ index: Int) -> Bool {
    let before = index - 1
    if draft.clock?.last == before { return false }
    if draft.year?.last == before { return true }
    return token(before).isNumber && token(before).digits >= 2 && draft.month != nil
      && draft.looseCount > 0 && !can(index, .period)
  }

  private mutating func era(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .era), draft.era == nil,
      draft.clock?.last != index - 1
    else { return nil }
    if draft.month?.rule == .words, draft.calendar == CalendarCode.gregorian,
      [EraCode.coptic, EraCode.ethiopic, EraCode.hebrew, EraCode.saka, EraCode.persian].contains(
        meaning.a)
    {
      // "AM" is none of a year whose month is a Gregorian one.
      return nil
    }
    let next = afterMarks(index + 1)
    let isNear =
      draft.year != nil || draft.looseCount > 0 || token(next).isNumber
      || can(next, .fieldMark) && token(next + 1).isNumber
    guard isNear else { return nil }
    if isSearch, meaning.a == EraCode.common || meaning.a == EraCode.beforeCommon,
      draft.year == nil, !token(next).isNumber
    {
      return nil
    }
    if draft.year == nil, draft.looseCount > 1 || draft.day != nil && draft.looseCount == 1,
      let year = draft.takeLastLoose(endingAt: index - 1)
    {
      // "August 10, 8 AD".
      draft.year = year
    }
    draft.era = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .era)
    draft.eraIndex = Int(meaning.b)
    draft.use(index, index)
    // The year of an era may have one or two digits: 平成30, พ.ศ. 61.
    if draft.year == nil, token(next).isNumber, token(next).digits <= 4,
      meaning.a != EraCode.common && meaning.a != EraCode.beforeCommon
        && meaning.a != EraCode.oldStyle && meaning.a != EraCode.newStyle,
      meaning.a == EraCode.japanese || meaning.a == EraCode.roc || token(next).digits == 4
    {
      draft.year = Draft.Field(
        value: Int(token(next).value), first: next, last: next, rule: .number,
        digits: Int(token(next).digits))
      draft.yearPosition = draft.looseCount
      draft.use(next, next)
      if self.meaning(next + 1, .fieldMark, where: { $0.a == UnitCode.year }) != nil {
        return next + 2
      }
      return next + 1
    }
    if draft.year == nil, draft.looseCount == 1, draft.month != nil, draft.day != nil {
      draft.year = draft.loose(0)
      draft.clearLoose()
    }
    return index + 1
  }

  /// "ngày 5 tháng 7 năm 2017", "año 2017": the field is named before its number.
  private mutating func leadingMark(_ index: Int) -> Int? {
    if draft.clock == nil, !isSearch || draft.last >= 0,
      meaning(index, .fieldMark, where: { $0.a == UnitCode.hour && $0.b == 1 }) != nil
    {
      // "ساعت 11": an hour is announced.
      expectsTime = true
      return index + 1
    }
    guard let mark = meaning(index, .fieldMark, where: { $0.b == 1 }), token(index + 1).isNumber,
      mark.a == UnitCode.year || mark.a == UnitCode.month || mark.a == UnitCode.day,
      !(can(index, .unit) && draft.amount.sign != 0)
    else { return nil }
    if mark.a == UnitCode.day, token(index + 2).kind == .mark, token(index + 3).isNumber {
      // "ngày 5/7/2017".
      return index + 1
    }
    if mark.a == UnitCode.month, token(index + 2).isMark("/"), token(index + 3).isNumber {
      return index + 1
    }
    guard set(mark.a, index + 1, last: index + 1) else { return nil }
    if isSearch, draft.first == index + 1 { draft.first = index }
    return index + 2
  }

  private mutating func zone(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .zone) else { return nil }
    let token = tokens[index]
    if meaning.flags.contains(.capital), !token.isCapital { return nil }
    // "at", "mart", "est": short names are zones in capitals, or right after a time of day.
    let letters = Int(token.end - token.start)
    if letters <= 4, !isAllCapitals(token) {
      guard letters > 2, !token.can(.connector),
        draft.clock.map({ index - $0.last <= 2 }) ?? false
      else { return nil }
    }
    let word = Int(UInt16(bitPattern: meaning.a)) | Int(UInt16(bitPattern: meaning.b)) << 16
    let clockFollows =
      self.token(index + 1).isNumber || self.token(index + 1).kind == .mark
      || can(index + 1, .period) || can(index + 1, .connector)
    guard draft.clock != nil || clockFollows || (!isSearch && draft.last >= 0) else { return nil }
    if isSearch, draft.clock == nil {
      guard draft.last < 0, self.token(index + 1).isNumber,
        self.token(index + 2).isMark(":"), self.token(index + 3).isNumber
      else { return nil }
    }
    let mark = Draft.ZoneMark(word: word, offset: 0, first: index, last: index)
    if word == draft.zone?.word || word == draft.secondZone?.word {
      // The same zone once more: "-0500 CDT (CDT)".
      draft.use(index, index)
      return index + 1
    }
    return take(zone: mark, index)
  }

  /// "Asia/Beirut" beside a time of day.
  mutating func zoneName(_ index: Int) -> Int? {
    guard draft.clock != nil || !isSearch else { return nil }
    let mark = Draft.ZoneMark(
      word: Draft.ZoneMark.named, offset: Int(tokens[index].value), first: index, last: index)
    return take(zone: mark, index)
  }

  /// The zone, or the second of two; nil for a third.
  private mutating func take(zone mark: Draft.ZoneMark, _ index: Int) -> Int? {
    if draft.zone == nil {
      draft.zone = mark
    } else if draft.secondZone == nil {
      draft.secondZone = mark
    } else {
      return nil
    }
    draft.use(index, index)
    return index + 1
  }

  private func isAllCapitals(_ token: Token) -> Bool {
    token.range.allSatisfy { source[$0] &- 0x61 >= 26 }
  }

  // MARK: Labels, modifiers, ranges

  private mutating func label(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .label) else { return nil }
    if isSearch { return nil }
    if draft.label == nil || draft.label?.value == 3 {
      draft.label = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .label)
    }
    return index + 1
  }

  private mutating func modifier(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .modifier) else { return nil }
    if draft.amount.unit != 0, draft.amount.sign == 0,
      meaning.a == ModifierCode.before || meaning.a == ModifierCode.after
    {
      // "two days before yesterday".
      draft.amount.sign = meaning.a == ModifierCode.before ? -1 : 1
      return index + 1
    }
    if meaning.a == ModifierCode.after, draft.last < 0, draft.amount.sign == 0, isAmount(index + 1)
    {
      // "après dix ans".
      draft.amount.sign = 1
      draft.amount.first = index
      draft.use(index, index)
      return index + 1
    }
    if isSearch {
      // Only what blurs the date itself belongs to it, not "before" and "since".
      guard meaning.a <= ModifierCode.about else { return draft.last < 0 ? index + 1 : nil }
      var next = index + 1
      for _ in 0..<3 {
        if can(next, .month) || token(next).isNumber || can(next, .season) || can(next, .weekday)
          || can(next, .selector) || can(next, .relative)
        {
          break
        }
        guard can(next, .connector) || can(next, .direction) || token(next).isMark("-") else {
          return nil
        }
        next += 1
      }
    }
    if draft.modifier == nil {
      draft.modifier = Draft.Field(
        value: Int(meaning.a), first: index, last: index, rule: .modifier)
      draft.use(index, index)
    }
    return index + 1
  }

  private mutating func rangeWord(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .range) else { return nil }
    if meaning.a != 2, let next = range(index) { return next }
    if meaning.a == 1, draft.last >= 0, !can(index, .connector) { return nil }
    if isSearch, draft.last >= 0, !can(index, .connector) { return nil }
    if can(index, .connector) {
      expectsTime = self.meaning(index, .connector)?.a == 1
    }
    return index + 1
  }
}
