// Marks between the parts of a date: most say nothing, some join a range or begin an offset.

extension TokenReader {
  mutating func mark(_ index: Int) -> Int? {
    let token = tokens[index]
    switch token.mark {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      if let next = signedOffset(index) { return next }
      if let next = signedAmount(index) { return next }
      if token.mark == UInt8(ascii: "-"), let next = range(index) { return next }
      if draft.hasRelative || draft.selector != nil, token.mark == UInt8(ascii: "-"),
        token.spaceBefore
      {
        // "today – next Friday".
        return nil
      }
      if isSearch, token.mark == UInt8(ascii: "+") { return nil }
      return index + 1
    case UInt8(ascii: "T"): return index + 1
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
      return separator(index)
    case UInt8(ascii: "("), UInt8(ascii: "["):
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

  /// An offset from UTC after a time of day or a zone's name: `+03:00`, `-0400`, `+2`.
  private mutating func signedOffset(_ index: Int) -> Int? {
    let number = token(index + 1)
    guard number.isNumber, !number.spaceBefore else { return nil }
    let afterZone =
      draft.zone.map { $0.last == index - 1 && $0.word >= 0 } ?? false
    guard afterZone || (draft.clock != nil && draft.zone == nil) else { return nil }
    guard afterZone || draft.clock?.last == index - 1 || draft.clock?.minute ?? -1 >= 0 else {
      return nil
    }
    var last = index + 1
    var (hours, minutes) = (0, 0)
    switch number.digits {
    case 1, 2:
      guard afterZone || number.digits == 2 else { return nil }
      hours = Int(number.value)
      let next = token(index + 2)
      let rest = token(index + 3)
      if next.isMark(":"), !next.spaceBefore, rest.isNumber, !rest.spaceBefore, rest.digits == 2 {
        minutes = Int(rest.value)
        last = index + 3
      } else if !afterZone {
        // "9:00-10": the end of a range rather than an offset.
        guard number.digits == 2,
          token(index - 1).end == tokens[index].start
            || tokens[index].spaceBefore, draft.clock?.second ?? -1 >= 0 || draft.hasWholeDate,
          hours <= 14, !can(index + 2, .period), !can(index + 2, .month)
        else { return nil }
      } else if hours > 14 {
        return nil
      }
      if !afterZone, minutes != 0 && minutes != 30 && minutes != 45 || hours > 14 { return nil }
      if !afterZone, last == index + 3, draft.clock?.second ?? -1 < 0, !draft.hasWholeDate {
        return nil
      }
    case 3 where afterZone, 4:
      hours = Int(number.value) / 100
      minutes = Int(number.value) % 100
      // "1989-2003" is no offset; no zone is beyond these.
      guard hours <= 14 || draft.hasWholeDate || afterZone else { return nil }
    default: return nil
    }
    guard hours <= 23, minutes < 60 else { return nil }
    // "UTC+3" lies three hours east of it.
    let sign = tokens[index].mark == UInt8(ascii: "-") ? -1 : 1
    let offset = sign * (hours * 3_600 + minutes * 60)
    if afterZone, var zone = draft.zone {
      zone.offset = offset
      zone.last = last
      draft.zone = zone
    } else {
      draft.zone = Draft.ZoneMark(word: -1, offset: offset, first: index, last: last)
    }
    draft.use(index, last)
    return last + 1
  }

  /// "-2 hours", "+3d": an amount with its direction as a sign.
  private mutating func signedAmount(_ index: Int) -> Int? {
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
