// Zones beside a time of day: by abbreviation, by IANA name, by offset from UTC.

extension TokenReader {
  mutating func zone(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .zone) else { return nil }
    let token = tokens[index]
    let followsClock = draft.clock.map { index - $0.last <= 2 } ?? false
    if meaning.flags.contains(.capital), !token.isCapital, isSearch || !followsClock { return nil }
    // "AT 12:15" in a line of capitals.
    if draft.clock == nil, announcesTime(index), self.token(index + 1).isNumber { return nil }
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
    guard draft.clock != nil || clockFollows || leadsClock(index) || (!isSearch && draft.last >= 0)
    else { return nil }
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

  /// Whether a time of day with its colon stands further on in a field: "GMT 18 January 2018 14:19".
  func leadsClock(_ index: Int) -> Bool {
    guard !isSearch else { return false }
    var place = index + 1
    while place < index + 12, has(place) {
      if token(place).isMark(":"), token(place - 1).digits <= 2, token(place - 1).isNumber,
        token(place + 1).isNumber, token(place + 1).digits == 2
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// "14:19 CET": in capitals behind a time of day a weekday of other languages than English is a zone.
  mutating func capitalZone(_ index: Int) -> Int? {
    guard tokens[index].can(.zone), draft.clock?.last == index - 1, draft.zone == nil,
      isAllCapitals(tokens[index]),
      meaning(index, .weekday, where: isEnglish) == nil
    else { return nil }
    return zone(index)
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

  func isAllCapitals(_ token: Token) -> Bool {
    token.range.allSatisfy { source[$0] &- 0x61 >= 26 }
  }

  /// Whether what stands behind a hyphen ends a stretch of the day rather than tells an offset: in "5 sierpnia
  /// 2018, 10:00-12:00" it is later, and nobody writes an offset so behind the name of a month.
  private func isEndOfHours(_ minutes: Int, sign: UInt8) -> Bool {
    guard sign == UInt8(ascii: "-"), let clock = draft.clock, clock.second < 0,
      let month = draft.month, month.rule == .words || month.rule == .mark
    else { return false }
    return minutes > clock.hour * 60 + max(clock.minute, 0)
  }

  /// An offset from UTC after a time of day or a zone's name: `+03:00`, `-0400`, `+2`.
  mutating func signedOffset(_ index: Int) -> Int? {
    let number = token(index + 1)
    guard number.isNumber, !number.spaceBefore else { return nil }
    // "22:15 PDT (UTC-7)".
    let isSecond = draft.secondZone != nil
    let afterZone =
      (draft.secondZone ?? draft.zone).map { $0.last == index - 1 && $0.word >= 0 } ?? false
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
      if next.isMark(":") || afterZone && next.isMark("."), !next.spaceBefore, rest.isNumber,
        !rest.spaceBefore, rest.digits == 2
      {
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
      if !afterZone, last == index + 3, isEndOfHours(hours * 60 + minutes, sign: tokens[index].mark)
      {
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
    if afterZone, var zone = draft.secondZone ?? draft.zone {
      zone.offset = offset
      zone.last = last
      if isSecond { draft.secondZone = zone } else { draft.zone = zone }
    } else {
      draft.zone = Draft.ZoneMark(word: -1, offset: offset, first: index, last: last)
    }
    draft.use(index, last)
    return last + 1
  }
}
