// Marks between the parts of a date: most say nothing, some join a range or begin an offset.

extension TokenReader {
  mutating func mark(_ index: Int) -> Int? {
    let token = tokens[index]
    switch token.mark {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      // "LONDON, July 5 -- Three people died": the dash ends the dateline.
      if isSearch, token.spaceBefore && token.range.count == 2 || opensStory(index) { return nil }
      if let next = signedOffset(index) { return next }
      if let next = signedAmount(index) { return next }
      if token.mark == UInt8(ascii: "-"), let next = range(index) { return next }
      if token.mark == UInt8(ascii: "-"),
        token.spaceBefore || draft.looseCluster && draft.loose(1).separator != token.mark,
        beginsAnotherDate(index + 1)
      {
        return nil
      }
      if draft.hasRelative || draft.selector != nil, token.mark == UInt8(ascii: "-"),
        token.spaceBefore
      {
        // "today – next Friday".
        return nil
      }
      if isSearch, token.mark == UInt8(ascii: "+") { return nil }
      return index + 1
    case UInt8(ascii: "T"): return index + 1
    case UInt8(ascii: "~"), UInt8(ascii: "&"): return range(index)
    case UInt8(ascii: "Z"):
      guard draft.clock != nil, draft.zone == nil else { return nil }
      draft.zone = Draft.ZoneMark(word: -2, offset: 0, first: index, last: index)
      draft.use(index, index)
      return index + 1
    case UInt8(ascii: "'"):
      // '18 is a year.
      let next = self.token(index + 1)
      if next.isNumber, next.digits == 2, !next.spaceBefore, draft.year == nil, draft.last >= 0 {
        draft.year = Draft.Field(
          value: TwoDigitYear.year(Int(next.value)), first: index, last: index + 1,
          rule: .twoDigitYear, digits: 2)
        draft.use(index, index + 1)
        return index + 2
      }
      return isSearch ? nil : index + 1
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"):
      if let next = listedDay(index) { return next }
      return separator(index)
    case UInt8(ascii: "("), UInt8(ascii: "["):
      if let next = weekdayOrEra(index) { return next }
      return opens(index)
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      return isSearch && draft.last < 0 ? nil : index + 1
    case UInt8(ascii: ":"):
      // After a label, or between a date and its time of day.
      return isSearch && draft.clock == nil && !draft.hasDayOfMonth ? nil : index + 1
    case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "@"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"):
      return isSearch && token.mark != UInt8(ascii: "|") && token.mark != UInt8(ascii: "@")
        ? nil : index + 1
    default: return nil
    }
  }

  /// A full stop ends the sentence, and with it the date, unless it belongs to what is before it.
  private mutating func separator(_ index: Int) -> Int? {
    guard isSearch else { return index + 1 }
    guard tokens[index].mark == UInt8(ascii: ".") else {
      // A second comma in a row is none of a date's.
      return token(index + 1).kind == .mark ? nil : index + 1
    }
    let before = token(index - 1)
    if before.isNumber, before.digits == 4 {
      // "2020. december 21."
      guard can(index + 1, .month), draft.month == nil else { return nil }
      return index + 1
    }
    if draft.clock != nil, before.isNumber { return nil }
    if before.isNumber, draft.month != nil, draft.looseCount > 0 || draft.day != nil {
      return nil
    }
    return index + 1
  }

  /// A bracket opens the weekday, the zone, the same time elsewhere.
  private mutating func opens(_ index: Int) -> Int? {
    guard isSearch else { return index + 1 }
    let inside = token(index + 1)
    let belongs =
      inside.kind == .word
      && (inside.can(.weekday) || inside.can(.zone) || inside.can(.period))
      || inside.isNumber && draft.last >= 0 && draft.clock == nil
    return belongs ? index + 1 : nil
  }

  /// "-2 hours", "+3d": an amount with its direction as a sign.
  private mutating func signedAmount(_ index: Int) -> Int? {
    if !isSearch, draft.amount.sign != 0, draft.amount.unit != 0, token(index + 1).isNumber,
      !token(index + 1).spaceBefore, tokens[index].spaceBefore, isAmount(index + 1)
    {
      // "+1 year -2 months": what came before keeps its sign.
      let sign = tokens[index].mark == UInt8(ascii: "-") ? -1 : 1
      if sign != draft.amount.sign { draft.amount.turn() }
      return index + 1
    }
    guard !isSearch, draft.last < 0 || draft.shift != nil, draft.amount.unit == 0,
      token(index + 1).isNumber,
      !token(index + 1).spaceBefore || draft.shift != nil, isAmount(index + 1)
    else { return nil }
    draft.amount.sign = tokens[index].mark == UInt8(ascii: "-") ? -1 : 1
    draft.amount.first = index
    draft.use(index, index)
    return index + 1
  }
}
