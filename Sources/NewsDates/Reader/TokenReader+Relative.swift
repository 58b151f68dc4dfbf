// Relative expressions: words that count from the reference, and what stands beside them.

extension TokenReader {
  /// Words that count from the reference.
  mutating func relativeWord(_ index: Int) -> Int? {
    let token = tokens[index]
    if token.can(.weekday), leadsDate(index) { return nil }
    if token.can(.direction), let next = direction(index) { return next }
    if token.can(.selector), let next = selectorOfDay(index) ?? selector(index) { return next }
    if token.can(.relative), let next = shift(index) { return next }
    if token.can(.relativeWeekday), draft.weekday == nil,
      let meaning = meaning(index, .relativeWeekday), meaning.b != 0 || !token.can(.weekday)
    {
      let isOfMonth = meaning.b == -1 && nth(index, -1, at: index) != nil
      if isSearch, !isOfMonth, isOfPeriod(index) { return nil }
      draft.weekday = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .words)
      draft.use(index, index)
      if isOfMonth { return index + 1 }
      draft.selector = Draft.Field(
        value: Int(meaning.b), first: index, last: index, rule: .relative)
      return index + 1
    }
    if token.can(.unit), let next = unitTwoAway(index) { return next }
    if token.can(.unitDirected) || token.can(.unit), let next = unit(index) { return next }
    return nil
  }

  /// "the week before last", "the month after next".
  private mutating func unitTwoAway(_ index: Int) -> Int? {
    guard draft.shift == nil, draft.amount.unit == 0, draft.amount.sign == 0,
      let unit = meaning(index, .unit, where: { $0.b == 0 }),
      let side = meaning(
        index + 1, .modifier,
        where: { $0.a == ModifierCode.before || $0.a == ModifierCode.after }),
      let selector = meaning(index + 2, .selector, where: { $0.b != 2 }),
      selector.a == (side.a == ModifierCode.before ? -1 : 1),
      !can(index + 3, .weekday), !can(index + 3, .unit), !can(index + 3, .month)
    else { return nil }
    draft.shift = Draft.Shift(
      unit: unit.a, offset: 2 * Int(selector.a), first: index, last: index + 2)
    draft.use(index, index + 2)
    return index + 3
  }

  /// Whether a whole date follows a word: "Min, 16 Mei 2021" begins with a Sunday, not a minute.
  private func leadsDate(_ index: Int) -> Bool {
    let day = afterMarks(index + 1)
    guard token(day).isNumber, token(day).digits <= 2, draft.last < 0 else { return false }
    let next = afterMarks(day + 1)
    return can(next, .month) && !can(next, .unit)
      && token(afterMarks(next + 1)).digits == 4
      || token(next).isNumber && token(afterMarks(next + 1)).digits == 4
  }

  private mutating func shift(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .relative), draft.shift == nil,
      draft.amount.unit == 0
        || draft.amount.sign != 0 && (meaning.a == UnitCode.day || meaning.a == UnitCode.second)
    else { return nil }
    if tokens[index].can(.month), token(index - 1).isNumber || token(index + 1).isNumber {
      return nil
    }
    // منذ يوم is a day ago, منذ يوم الاثنين since Monday.
    if tokens[index].can(.modifier), meaning.a == UnitCode.day, meaning.b == -1,
      can(index + 1, .weekday) || token(index + 1).isNumber
    {
      return nil
    }
    // A relative word beside a whole date says nothing new; in a field it is left alone.
    if isSearch, draft.month != nil, !isYear(of: meaning, at: index) { return nil }
    if isSearch, meaning.flags.contains(.needsNeighbour) || meaning.flags.contains(.weak),
      draft.last < 0, policy.hints.isEmpty
    {
      return nil
    }
    // Polish "br." is of this year behind a month, and Brazil alone.
    if tokens[index].range.count <= 2, meaning.a == UnitCode.year || meaning.a == UnitCode.month,
      draft.month == nil, draft.looseCount == 0
    {
      return nil
    }
    if isSearch, meaning.flags.contains(.capital), !tokens[index].isCapital { return nil }
    if abs(meaning.b) == 1, let next = shiftAndHalf(index, meaning) { return next }
    if let next = nthInPhrase(index, meaning) ?? dayBeside(index, meaning) { return next }
    draft.shift = Draft.Shift(unit: meaning.a, offset: Int(meaning.b), first: index, last: index)
    if meaning.flags.contains(.told) {
      draft.shift?.isTold = true
      draft.isFromEvent = leadsEvent(index)
    }
    if let other = self.meaning(
      index, .relative, where: { $0.a == UnitCode.day && $0.b == -meaning.b && meaning.b != 0 })
    {
      draft.shift?.rival = Int(other.b)
    }
    if draft.period == nil, let period = self.meaning(index, .period),
      lexicon.languages(period).meets(lexicon.languages(meaning))
    {
      // "tonight": a day and a part of it; "morgen" is a day in German and a part of it in Danish.
      draft.period = Draft.Period(code: period.a, hours: period.b, token: index)
    }
    draft.use(index, index)
    return hanWeekday(index + 1) ?? index + 1
  }

  /// "an hour ago" as one phrase with "and a half" behind it: לפני שעה וחצי.
  private mutating func shiftAndHalf(_ index: Int, _ phrase: WordMeaning) -> Int? {
    guard phrase.a == UnitCode.hour || phrase.a == UnitCode.year, draft.last < 0,
      can(index + 1, .clock) || can(index + 1, .connector) || can(index + 1, .range)
    else { return nil }
    let before = draft
    draft.amount.sign = Int(phrase.b)
    add(phrase.a, 1, 1, first: index, last: index)
    if let next = halfAdded(to: phrase.a, index + 1) { return next }
    draft = before
    return nil
  }

  /// 下周五, 上个礼拜三, 下星期天: after a week a Han numeral is a weekday.
  private mutating func hanWeekday(_ index: Int) -> Int? {
    guard draft.shift?.unit == UnitCode.week, draft.weekday == nil,
      source[Int(token(index - 1).start)] >= 0xE3, token(index).start == token(index - 1).end
    else { return nil }
    let token = token(index)
    var weekday = 0
    if token.isNumber, source[Int(token.start)] >= 0xE3, (1...6).contains(token.value) {
      weekday = Int(token.value)
    } else if meaning(index, .fieldMark, where: { $0.a == UnitCode.day }) != nil
      || meaning(index, .unit, where: { $0.a == UnitCode.day }) != nil
    {
      weekday = 7
    }
    guard weekday > 0 else { return nil }
    draft.weekday = Draft.Field(value: weekday, first: index, last: index, rule: .words)
    draft.use(index, index)
    return index + 1
  }

  /// "in", "vor", "ago", "منذ".
  private mutating func direction(_ index: Int) -> Int? {
    if draft.amount.unit != 0, draft.amount.sign == 0,
      let after = meaning(index, .direction, where: { $0.b != 1 && directs($0) })
    {
      draft.amount.sign = Int(after.a.signum())
      draft.amount.isBound = after.a == 2
      draft.amount.last = index
      if isSearch, after.flags.contains(.told) { countFromTold(index) }
      if countsFromDay(index) { draft.amount.base = index + 1 }
      draft.use(index, index)
      return index + 1
    }
    // Beside a whole date "у 7 гадзін" is a time of day.
    guard draft.amount.unit == 0, draft.amount.sign == 0, !draft.hasDayOfMonth,
      let before = meaning(index, .direction, where: { $0.b != 2 })
    else { return nil }
    var next = index + 1
    while can(next, .noise) || can(next, .modifier) || !isSearch && token(next).isMark("~")
      || can(next, .connector) && !isAmount(next) && !isUnitOfWord(next) && next < index + 3
    {
      next += 1
    }
    if isSearch, !directs(index, before, to: next) { return nil }
    // "im Monat", "في عام" are in no year from now: what says a place too needs its number.
    let isUnitAlone =
      (can(next, .unit) || can(next, .unitDirected)) && before.b == 1 && !can(next, .month)
      && !can(next + 1, .selector) && !isPlural(next)
      && (before.a < 0 || !can(index, .connector) || !isSearch && !token(next + 1).isNumber)
    // "dans les années 80", "im 19. Jahrhundert" are in no time from now.
    guard !isSpan(next), isAmount(next) || isUnitAlone,
      tokens[index].range.count > 2 || !isHourAndMinutes(next)
    else { return nil }
    draft.amount.sign = Int(before.a.signum())
    draft.amount.isBound = before.a == 2
    draft.amount.isTold = before.flags.contains(.told)
    draft.amount.first = index
    draft.use(index, index)
    if isUnitAlone, !isAmount(next), let unit = meaning(next, .unit) {
      add(unit.a, 1, 1, first: index, last: next)
      if let one = meaning(next + 1, .number, where: { $0.a == 1 && $0.b <= 1 }), one.a == 1,
        !can(next + 2, .unit)
      {
        // منذ ساعة واحدة.
        draft.amount.last = next + 1
        draft.use(next + 1, next + 1)
        return next + 2
      }
      return halfAdded(to: unit.a, next + 1) ?? next + 1
    }
    return next
  }

  /// "two days later": counts from what was told before, or from what the word leads to.
  private mutating func countFromTold(_ index: Int) {
    draft.amount.isTold = true
    draft.isFromEvent = leadsEvent(index)
    // "год спустя" is a year later; of fields some write it for a year ago.
    if meaning(index, .direction, where: { $0.b != 1 && $0.a == 1 }) != nil {
      draft.amount.sign = 1
    }
  }

  /// Whether a direction says when: "за 24 часа" does so in a field alone.
  func directs(_ direction: WordMeaning) -> Bool { !isSearch || abs(direction.a) < 3 }

  /// The same of a direction before an amount in running text: "for 3 timer" is how long something
  /// took until "siden" follows.
  private func directs(_ index: Int, _ direction: WordMeaning, to next: Int) -> Bool {
    if direction.flags.contains(.weak), tokens[index].range.count <= 2 { return false }
    // Of the languages in hand one may mean by it how long something took.
    return meaning(index, .direction, where: { $0.b != 2 && abs($0.a) == 3 }) == nil
      || isDirected(next)
  }

  /// Whether a connector of more than a letter or two is a unit first: منذ ساعة.
  private func isUnitOfWord(_ index: Int) -> Bool {
    tokens[index].range.count > 3 && !token(index + 1).isNumber && meaning(index, .unit) != nil
  }

  /// Whether a number is a day or a month of the Korean news, 지난 5일, 오는 11월 5일, rather than a count.
  private func isDayInHangul(_ index: Int) -> Bool {
    let mark = token(index + 1)
    guard mark.kind == .word, !mark.spaceBefore, token(index).digits <= 2,
      (0xEA...0xED).contains(source[mark.range.lowerBound])
    else { return false }
    return fieldMark(index + 1, UnitCode.day) || fieldMark(index + 1, UnitCode.month)
  }

  /// "last", "this", "next" before or after a unit, a weekday, a month.
  private mutating func selector(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .selector, where: { $0.b != 2 }), draft.selector == nil,
      !isSearch || !draft.hasRelative && (!policy.hints.isEmpty || tokens[index].range.count > 1)
    else { return nil }
    var next = index + 1
    if can(next, .connector), !can(next, .unit), !can(next, .weekday) { next += 1 }
    let offset = Int(meaning.a)
    let isTold = countsFromTold(meaning)
    if offset == -1, let next = nth(index, -1, at: next) { return next }
    if can(next, .weekday), draft.weekday == nil, !can(next, .unit) {
      draft.isSelectorTold = isTold
      draft.selector = Draft.Field(value: offset, first: index, last: index, rule: .relative)
      draft.use(index, index)
      return next
    }
    if let unit = self.meaning(next, .unit, where: { $0.b == 0 }), draft.shift == nil,
      draft.amount.unit == 0
    {
      // 近日 are some days.
      if tokens[index].can(.modifier), source[tokens[index].range.lowerBound] >= 0xE3 { return nil }
      if isLastOfSome(unit.a, meaning) { return nil }
      let isTold = self.isTold(unit.a, meaning)
      draft.shift = Draft.Shift(
        unit: unit.a, offset: offset, first: index, last: next, isTold: isTold)
      draft.use(index, next)
      return hanWeekday(next + 1) ?? next + 1
    }
    // Slovene "to" is this, English "to Dec. 31" goes up to it.
    if can(next, .month), draft.month == nil,
      !(tokens[index].can(.range) && languages.meets(lexicon.english))
    {
      draft.isSelectorTold = isTold
      draft.selector = Draft.Field(value: offset, first: index, last: index, rule: .relative)
      draft.use(index, index)
      return next
    }
    if let season = self.meaning(next, .season) {
      draft.season = Draft.Field(value: Int(season.a), first: next, last: next, rule: .words)
      draft.shift = Draft.Shift(unit: UnitCode.year, offset: offset, first: index, last: index)
      draft.use(index, next)
      return next + 1
    }
    if let period = self.meaning(next, .period), period.a == PeriodCode.stretch, draft.shift == nil
    {
      // "this morning", "last night"; "the next morning" is that after a day told before.
      draft.shift = Draft.Shift(
        unit: UnitCode.day, offset: offset, first: index, last: index)
      draft.shift?.isTold = isTold || offset > 0
      draft.period = Draft.Period(code: period.a, hours: period.b, token: next)
      draft.use(index, next)
      return next + 1
    }
    if offset != 0, draft.last < 0, token(next).isNumber, isDayInHangul(next) {
      draft.selector = Draft.Field(value: offset, first: index, last: index, rule: .relative)
      draft.use(index, index)
      return next
    }
    if offset != 0, isAmount(next), token(next).isNumber || can(next, .number) {
      // "the last 3 days" reach back as far.
      draft.amount.sign = offset
      // "the following 24 hours" run on from now.
      let isOfDays = self.meaning(next + 1, .unit).map { Self.fineness($0.a) <= 5 } ?? false
      draft.amount.isTold = isTold && isOfDays
      draft.amount.first = index
      draft.use(index, index)
      return next
    }
    return nil
  }
}
