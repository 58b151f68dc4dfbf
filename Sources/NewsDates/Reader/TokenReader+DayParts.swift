// Parts of the day: "a.m.", "in the evening", noon and midnight.

extension TokenReader {
  /// Whether an hour follows a part of the day: 中午12点.
  private func isBeforeHour(_ index: Int) -> Bool {
    let hour = token(index + 1)
    return hour.isNumber && hour.digits <= 2 && !hour.spaceBefore && marksHour(index + 2)
  }

  mutating func period(_ index: Int) -> Int? {
    let token = tokens[index]
    let next = self.token(index + 1)
    let afterClock = ((draft.endClock ?? draft.clock)?.last).map { index - $0 <= 3 } ?? false
    // A stretch of the day says more than its half.
    let preferred = self.meaning(
      index, .period, where: { $0.a != PeriodCode.am && $0.a != PeriodCode.pm })
    guard let meaning = preferred ?? self.meaning(index, .period) else { return nil }
    if token.can(.zone), draft.clock?.last == index - 1, draft.zone == nil,
      meaning.a > PeriodCode.pm,
      isAllCapitals(token)
    {
      // "10:15 AFT" is Afghanistan's time.
      return nil
    }
    switch meaning.a {
    case PeriodCode.am, PeriodCode.pm:
      if let second = draft.secondClock, second.period == nil, index - second.last <= 1 {
        // "6:15 a.m. ET/3:15 a.m. PT".
        draft.secondClock?.period = Draft.Period(code: meaning.a, hours: meaning.b, token: index)
        draft.use(index, index)
        return index + 1
      }
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
        // Welsh "am 18:30" announces a time.
        // 午後13時 says it twice.
        guard isHour, next.value <= 12 || next.value <= 24 && marksHour(index + 2) else {
          return nil
        }
      }
    case PeriodCode.noon, PeriodCode.midnight:
      if draft.clock == nil, draft.period == nil, !isBeforeHour(index) {
        if isSearch, draft.last < 0, !can(index - 1, .connector) { return nil }
        draft.clock = Draft.Clock(
          hour: meaning.a == PeriodCode.noon ? 12 : 0, minute: 0, first: index, last: index,
          rule: .period)
        draft.use(index, index)
        if let (minutes, end) = partAfterHour(index + 1), minutes > 0 {
          // "midi et demi".
          draft.clock?.minute = minutes
          draft.use(index, end - 1)
          return end
        }
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
}
