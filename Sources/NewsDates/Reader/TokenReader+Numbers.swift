// What a number is: an hour, a day, a month, a year, an amount, or none of them.

extension TokenReader {
  mutating func number(_ index: Int) -> Int? {
    let token = tokens[index]
    defer { expectsTime = false }
    if let next = clock(index) { return next }
    if let next = marked(index) { return next }
    if let next = amount(index) { return next }
    if let next = cluster(index) { return next }
    if let next = ordinal(index) { return next }
    switch token.digits {
    case 1, 2: return shortNumber(index)
    case 4: return yearOrHour(index)
    case 3: return longNumber(index)
    case 8, 12, 14: return stamp(index)
    default: return nil
    }
  }

  /// One or two digits: a day, a month or a year; which, the others tell.
  private mutating func shortNumber(_ index: Int) -> Int? {
    let token = tokens[index]
    guard draft.clock == nil || !draft.hasWholeDate else { return nil }
    // In running text a number belongs to a date by what stands beside it.
    if isSearch, !hasDateNeighbour(index) { return nil }
    return addLoose(index, token)
  }

  private mutating func addLoose(_ index: Int, _ token: Token) -> Int? {
    let field = Draft.Field(
      value: Int(token.value), first: index, last: index, rule: .number,
      digits: Int(token.digits), separator: separator(before: index))
    if draft.month != nil, draft.year != nil || draft.shift != nil, draft.day != nil { return nil }
    if draft.month != nil, meaning(afterMarks(index + 1), .month) != nil,
      draft.month?.rule == .words
    {
      // The day of another date: "10 August – 12 September".
      return nil
    }
    if draft.looseCount + (draft.month == nil ? 0 : 1) + (draft.day == nil ? 0 : 1)
      + (draft.year == nil ? 0 : 1) >= 3
    {
      return nil
    }
    guard draft.addLoose(field) else { return nil }
    draft.use(index, index)
    return index + 1
  }

  private func separator(before index: Int) -> UInt8 {
    let before = token(index - 1)
    return before.kind == .mark ? before.mark : before.kind == .number ? 0x20 : 0
  }

  /// Whether a month, a weekday or another part of a date stands beside a number.
  private func hasDateNeighbour(_ index: Int) -> Bool {
    if draft.month != nil || draft.weekday != nil || draft.looseCount > 0 || draft.shift != nil {
      return true
    }
    var next = afterMarks(index + 1)
    if can(next, .ordinalMark) { next = afterMarks(next + 1) }
    for _ in 0..<2 {
      if can(next, .month) || can(next, .fieldMark) { return true }
      guard can(next, .connector) || token(next).isMark("/") || token(next).isMark("-") else {
        break
      }
      next = afterMarks(next + 1)
    }
    return token(next).isMark("-") || can(next, .range)
  }

  /// Four digits: a year, or an hour and minutes without a mark between.
  private mutating func yearOrHour(_ index: Int) -> Int? {
    let token = tokens[index]
    let value = Int(token.value)
    let isHour = value / 100 < 24 && value % 100 < 60
    if isHour, draft.clock == nil {
      let zoneFollows = can(index + 1, .zone) && !can(index + 1, .month)
      let hasYear = draft.year != nil
      let needsYear = (draft.month != nil && draft.hasDayOfMonth) && !hasYear
      if (zoneFollows && !needsYear) || (expectsTime && !needsYear)
        || (hasYear && draft.hasWholeDate && !isSearch)
        || marksHour(index + 1)
      {
        draft.clock = Draft.Clock(
          hour: value / 100, minute: value % 100, first: index, last: index)
        draft.use(index, index)
        return index + 1
      }
    }
    if isHour, draft.clock != nil, draft.secondClock == nil, can(index + 1, .zone),
      self.token(index - 1).isMark("(") || self.token(index - 1).isMark("/")
    {
      // The same time elsewhere: "0530 GMT (1330 HKT)".
      draft.secondClock = Draft.Clock(
        hour: value / 100, minute: value % 100, first: index, last: index)
      draft.use(index, index)
      return index + 1
    }
    guard draft.year == nil, value >= 1_000, value < 6_000 else { return nil }
    if isSearch, draft.month == nil, draft.season == nil, draft.quarter == nil,
      draft.looseCount == 0, draft.era == nil, draft.last < 0 || draft.modifier == nil,
      !leadsYear(index)
    {
      return nil
    }
    draft.year = Draft.Field(
      value: value, first: index, last: index, rule: .number, digits: 4,
      separator: separator(before: index))
    draft.yearPosition = draft.looseCount
    draft.use(index, index)
    return index + 1
  }

  /// In running text a year alone needs a month after it, or an era.
  private func leadsYear(_ index: Int) -> Bool {
    var next = afterMarks(index + 1)
    if draft.clock != nil, can(next, .weekday) {
      // "08:12 2019 Monday, 11 March".
      next = afterMarks(next + 1)
      if token(next).isNumber, token(next).digits <= 2 { next = afterMarks(next + 1) }
    }
    let isYear = (1_800...2_100).contains(tokens[index].value)
    if isYear, can(index - 1, .direction) || can(index - 1, .modifier), !token(next).isNumber {
      // "in 2013", "since 1989".
      return true
    }
    return can(next, .month) || can(next, .era) || can(next, .quarter)
      || can(next, .connector) && can(next + 1, .month)
  }

  private func marksHour(_ index: Int) -> Bool {
    meaning(index, .fieldMark, where: { $0.a == UnitCode.hour && $0.b == 2 }) != nil
  }

  /// Three digits are a year of an era, or of the Republic of China.
  private mutating func longNumber(_ index: Int) -> Int? {
    let token = tokens[index]
    let hasEra = draft.era != nil || can(index + 1, .era)
    guard draft.year == nil, hasEra else { return nil }
    draft.year = Draft.Field(
      value: Int(token.value), first: index, last: index, rule: .number, digits: 3)
    draft.yearPosition = draft.looseCount
    draft.use(index, index)
    return index + 1
  }

  /// A compact stamp among other words.
  private mutating func stamp(_ index: Int) -> Int? {
    let token = tokens[index]
    guard !isSearch, draft.year == nil, draft.month == nil, draft.looseCount == 0 else {
      return nil
    }
    guard token.digits == 8, token.value > 0 else { return nil }
    let value = Int(token.value)
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard (1_900..<2_200).contains(year), (1...12).contains(month), day >= 1,
      day <= Civil.monthLength(year, month)
    else { return nil }
    draft.year = Draft.Field(value: year, first: index, last: index, rule: .compact, digits: 4)
    draft.month = Draft.Field(value: month, first: index, last: index, rule: .compact)
    draft.day = Draft.Field(value: day, first: index, last: index, rule: .compact)
    draft.use(index, index)
    return index + 1
  }

  // MARK: Marked numbers

  /// A number whose field is named beside it: 18日, 2018年, 7月.
  private mutating func marked(_ index: Int) -> Int? {
    guard
      let mark = meaning(
        index + 1, .fieldMark,
        where: {
          $0.b == 2 && ($0.a == UnitCode.year || $0.a == UnitCode.month || $0.a == UnitCode.day)
        }),
      !(isDirected(index + 2) && token(index + 2).start == token(index + 1).end),
      !(can(index + 1, .unit) && (isDirected(index + 1) || draft.amount.sign != 0)),
      draft.amount.unit == 0, mark.a != UnitCode.year || isYear(index)
    else { return nil }
    guard set(mark.a, index, last: index + 1) else { return nil }
    return index + 2
  }

  /// Whether a number before "年", "года" is a year rather than a count of years.
  private func isYear(_ index: Int) -> Bool {
    let digits = tokens[index].digits
    if digits >= 4 || draft.era != nil || draft.month != nil || draft.looseCount > 0 { return true }
    return digits <= 2 && token(index + 2).isNumber
      && meaning(index + 3, .fieldMark, where: { $0.a == UnitCode.month }) != nil
      || meaning(index + 2, .month) != nil
  }

  /// Sets the field of a unit from a number; false where it is set already.
  mutating func set(_ unit: Int16, _ index: Int, last: Int) -> Bool {
    let token = tokens[index]
    guard token.value >= 0 else { return false }
    var field = Draft.Field(
      value: Int(token.value), first: index, last: index, rule: .mark, digits: Int(token.digits))
    switch unit {
    case UnitCode.year:
      guard draft.year == nil else { return false }
      if field.digits == 2, draft.era == nil {
        field.value = TwoDigitYear.year(field.value)
        field.rule = .twoDigitYear
      }
      draft.year = field
      draft.yearPosition = draft.looseCount
    case UnitCode.month:
      guard draft.month == nil else { return false }
      guard (1...13).contains(field.value) else {
        return fail(.month, field)
      }
      draft.month = field
    case UnitCode.day:
      guard draft.day == nil else { return false }
      guard (1...31).contains(field.value) else { return fail(.day, field) }
      draft.day = field
    default: return false
    }
    draft.use(index, last)
    return true
  }

  private mutating func fail(
    _ component: EvidenceSpans.Component, _ field: Draft.Field
  ) -> Bool {
    draft.outOfRange = field
    draft.outOfRangeComponent = component
    draft.use(field.first, field.last)
    return true
  }

  /// "5th", "1er", "2-го": a day of the month, or which quarter.
  private mutating func ordinal(_ index: Int) -> Int? {
    var next = index + 1
    if token(next).isMark("-"), !token(next).spaceBefore, can(next + 1, .ordinalMark) { next += 1 }
    guard can(next, .ordinalMark), !token(next).spaceBefore || !can(next, .connector) else {
      return nil
    }
    let value = Int(tokens[index].value)
    if let unit = meaning(next + 1, .unit), unit.a == UnitCode.quarter, (1...4).contains(value) {
      draft.quarter = Draft.Field(value: value, first: index, last: next + 1, rule: .ordinal)
      draft.use(index, next + 1)
      return next + 2
    }
    if can(next + 1, .unit), !can(next + 1, .selector), !can(next + 1, .connector) { return nil }
    guard draft.day == nil, tokens[index].digits <= 2 else { return nil }
    guard (1...31).contains(value) else {
      _ = fail(.day, Draft.Field(value: value, first: index, last: next, rule: .ordinal))
      return next + 1
    }
    if isSearch, !hasDateNeighbour(index) { return nil }
    draft.day = Draft.Field(
      value: value, first: index, last: next, rule: .ordinal, digits: Int(tokens[index].digits),
      isOrdinal: true)
    draft.use(index, next)
    return next + 1
  }

  // MARK: Clusters

  /// Numbers joined by one mark: `18/01/2018`, `5.7.`, `2018-1-18`.
  private mutating func cluster(_ index: Int) -> Int? {
    let joint = token(index + 1)
    guard joint.kind == .mark,
      joint.mark == UInt8(ascii: "-") || joint.mark == UInt8(ascii: "/")
        || joint.mark == UInt8(ascii: "."),
      token(index + 2).isNumber, draft.month == nil || draft.looseCount == 0
    else { return nil }
    var numbers = 1
    var last = index
    var spaced = false
    while numbers < 6, token(last + 1).kind == .mark, tokens[last + 1].mark == joint.mark,
      token(last + 2).isNumber
    {
      spaced = spaced || (tokens[last + 1].spaceBefore && tokens[last + 2].spaceBefore)
      last += 2
      numbers += 1
    }
    // "5.7.2018" may be followed by its full stop; "1.2.3.4" is a version or an address.
    guard numbers == 2 || numbers == 3 else { return isSearch ? nil : nil }
    if joint.mark == UInt8(ascii: "-"), numbers == 2,
      can(afterMarks(last + 1), .month) || draft.month != nil
    {
      return nil
    }
    if draft.month != nil || draft.year != nil && numbers == 3 { return nil }
    if isSearch, !isPlausibleCluster(index, numbers, spaced: spaced) { return nil }
    guard draft.looseCount == 0 else { return nil }
    var position = index
    for _ in 0..<numbers {
      let token = tokens[position]
      if token.digits == 4, draft.year == nil, token.value >= 1_000 {
        draft.year = Draft.Field(
          value: Int(token.value), first: position, last: position, rule: .number, digits: 4,
          separator: joint.mark)
        draft.yearPosition = draft.looseCount
      } else if token.digits == 3, draft.year == nil, draft.era != nil || can(last + 1, .era) {
        draft.year = Draft.Field(
          value: Int(token.value), first: position, last: position, rule: .number, digits: 3,
          separator: joint.mark)
        draft.yearPosition = draft.looseCount
      } else if token.digits <= 2 {
        _ = draft.addLoose(
          Draft.Field(
            value: Int(token.value), first: position, last: position, rule: .fieldOrder,
            digits: Int(token.digits), separator: joint.mark))
      } else {
        draft.looseCluster = false
        return nil
      }
      position += 2
    }
    draft.looseCluster = true
    draft.use(index, last)
    return last + 1
  }

  /// In running text only what can hardly be anything else: a year of four digits, or three
  /// numbers that fit a date, and none of the marks of phone numbers, scores and versions.
  private func isPlausibleCluster(_ index: Int, _ numbers: Int, spaced: Bool) -> Bool {
    guard !spaced else { return false }
    let before = token(index - 1)
    if before.kind == .mark, !tokens[index].spaceBefore,
      before.mark != UInt8(ascii: "("), before.mark != UInt8(ascii: "\""),
      before.mark != UInt8(ascii: "'"), before.mark != UInt8(ascii: "["),
      before.mark != UInt8(ascii: "|"), before.mark != UInt8(ascii: ","),
      before.mark != UInt8(ascii: "*")
    {
      return false
    }
    var years = 0
    var shorts = 0
    for offset in 0..<numbers {
      let token = tokens[index + 2 * offset]
      switch token.digits {
      case 4 where token.value >= 1_000 && token.value < 3_000: years += 1
      case 1, 2: shorts += 1
      default: return false
      }
    }
    let mark = tokens[index + 1].mark
    if numbers == 2 {
      // "03/2018" is a month, "3/4" a fraction, "1.2018" a number.
      return years == 1 && mark == UInt8(ascii: "/") && tokens[index].digits == 2
    }
    if years == 1 { return tokens[index + 2].digits <= 2 }
    // "1.1.30" is a version; German writes both digits where it writes the year with two.
    if mark == UInt8(ascii: "."), tokens[index].digits < 2 || tokens[index + 2].digits < 2 {
      return false
    }
    // Three short numbers: both a day and a month must be possible, and two digits for the year.
    guard years == 0, shorts == 3, tokens[index + 4].digits == 2 || tokens[index].digits == 2
    else { return false }
    let (a, b) = (tokens[index].value, tokens[index + 2].value)
    return mark != UInt8(ascii: "-") && a >= 1 && b >= 1
      && (a <= 12 && b <= 31 || a <= 31 && b <= 12)
      && tokens[index + 4].digits == 2
  }
}
