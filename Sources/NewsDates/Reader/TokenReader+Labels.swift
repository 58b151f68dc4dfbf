// Words about the date as a whole: labels, "early" and "late", "from" and "until".

extension TokenReader {
  mutating func label(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .label) else { return nil }
    if isSearch { return nil }
    if let label = draft.label, label.value != 3, meaning.a != 3, Int(meaning.a) != label.value,
      draft.hasWholeDate, draft.clock != nil
    {
      // "Published 5 July 2017 10:15 Updated 11:20 6 July 2017".
      hasEnded = true
      return nil
    }
    if draft.label == nil || draft.label?.value == 3 {
      draft.label = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .label)
    }
    return index + 1
  }

  mutating func modifier(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .modifier) else { return nil }
    // German "um 9" beside a day is a time.
    if announcesTime(index), token(index + 1).isNumber, draft.last >= 0 { return nil }
    if draft.amount.unit != 0, draft.amount.sign == 0,
      meaning.a == ModifierCode.before || meaning.a == ModifierCode.after
    {
      // "two days before yesterday".
      draft.amount.sign = meaning.a == ModifierCode.before ? -1 : 1
      if countsFromDay(index) { draft.amount.base = index + 1 }
      return index + 1
    }
    if meaning.a == ModifierCode.since, draft.amount.unit != 0, draft.amount.sign == 0,
      can(index + 1, .relative) || can(index + 1, .relativeWeekday) || can(index + 1, .weekday)
        || can(index + 1, .selector) && can(index + 2, .weekday)
    {
      // "a week from tomorrow", "two weeks from Friday", "3 days from next Wednesday".
      draft.amount.sign = 1
      if can(index + 1, .weekday), draft.selector == nil {
        draft.selector = Draft.Field(value: 1, first: index, last: index, rule: .relative)
      }
      return index + 1
    }
    if meaning.a == ModifierCode.after, !isSearch, draft.last < 0, draft.amount.sign == 0,
      isAmount(index + 1)
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
    if !isSearch, draft.last >= 0, meaning.a == ModifierCode.until, can(index, .range) {
      // In 5일부터 16일까지 it stands behind the end.
      return has(index + 1) || tokens[index].spaceBefore ? nil : index + 1
    }
    if draft.modifier == nil {
      draft.modifier = Draft.Field(
        value: Int(meaning.a), first: index, last: index, rule: .modifier)
      draft.use(index, index)
    }
    // "Sunday, 11 March after 9": behind a day it is an hour.
    if draft.hasDayOfMonth, draft.clock == nil, token(index + 1).digits <= 2 { expectsTime = true }
    return index + 1
  }

  mutating func rangeWord(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .range) else { return nil }
    if meaning.a != RangeCode.first, let next = range(index) { return next }
    if meaning.a == RangeCode.between || meaning.a == RangeCode.pair, draft.last >= 0,
      !can(index, .connector)
    {
      return nil
    }
    if isSearch, draft.last >= 0, !can(index, .connector) { return nil }
    if can(index, .connector) {
      expectsTime = announcesTime(index)
    } else if meaning.a == RangeCode.first, draft.hasDayOfMonth, draft.clock == nil {
      // "19 December between 9 and 10".
      expectsTime = true
    }
    return index + 1
  }
}
