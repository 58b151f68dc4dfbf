// Names of weekdays. Many are other words too; what stands beside them decides.

extension TokenReader {
  mutating func weekday(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .weekday) else { return nil }
    let token = tokens[index]
    // The S of "11-S" names an event of that day.
    if isSearch, token.range.count == 1, !token.spaceBefore, self.token(index - 1).isMark("-") {
      return nil
    }
    // The h of "20:43h" is no Hungarian Monday.
    // Nor is the T of "2024-10-17T" one.
    if token.range.count == 1, !token.spaceBefore, self.token(index - 1).isNumber {
      return nil
    }
    // Nor is the th of "11th hour" a Thursday.
    if token.can(.ordinalMark), !token.spaceBefore, self.token(index - 1).isNumber { return nil }
    // "às 10:22" is no Saturday of the Hausa.
    if token.range.count <= 3, !token.isCapital, announcesTime(index),
      self.token(index + 1).isNumber
    {
      return nil
    }
    // "9 am to 5 pm" is no Finnish Thursday.
    if token.can(.range), !token.isCapital, draft.clock != nil || draft.hasDayOfMonth { return nil }
    if let weekday = draft.weekday {
      // "Tuesday (Tue)", but not "mar mar mar".
      guard weekday.value == Int(meaning.a), self.token(index - 1).kind == .mark else { return nil }
      return index + 1
    }
    if isSearch, draft.nth == nil, isOfPeriod(index) { return nil }
    if isSearch {
      let isAlone = draft.last < 0
      if policy.hints.isEmpty, token.end - token.start <= 3, !token.isCapital { return nil }
      if meaning.flags.contains(.capital), !token.isCapital { return nil }
      if isAlone, token.can(.ordinal) || token.can(.number), !isNamedDay(index) { return nil }
      if meaning.flags.contains(.needsNeighbour) || meaning.flags.contains(.weak),
        isAlone || draft.month == nil && draft.looseCount == 0, !weekdayHasNeighbour(index)
      {
        return nil
      }
      // A number before it belongs to it only in dates that are whole: "5 mar" is no Tuesday.
    }
    draft.weekday = Draft.Field(value: Int(meaning.a), first: index, last: index, rule: .words)
    draft.use(index, index)
    if let next = weekdayInEnglish(index) { return next }
    if let selector = self.meaning(index + 1, .selector, where: { $0.b != 1 }),
      draft.selector == nil, !can(index + 2, .unit) || selector.b == 2, !can(index + 2, .weekday)
    {
      draft.selector = Draft.Field(
        value: Int(selector.a), first: index + 1, last: index + 1, rule: .relative)
      draft.isSelectorTold = selector.flags.contains(.told)
      draft.use(index + 1, index + 1)
      return index + 2
    }
    return index + 1
  }

  /// "Monday week", "Tuesday last": what follows a weekday in British English alone.
  private mutating func weekdayInEnglish(_ index: Int) -> Int? {
    guard draft.first == index, has(index + 1), languages.meets(lexicon.english),
      endsClause(index + 1)
    else { return nil }
    var offset = 0
    if meaning(index + 1, .unit, where: { $0.a == UnitCode.week && $0.b == 0 }) != nil {
      offset = 2
    } else if let selector = meaning(index + 1, .selector, where: { $0.a != 0 && $0.b == 1 }) {
      offset = Int(selector.a)
    } else {
      return nil
    }
    draft.selector = Draft.Field(value: offset, first: index + 1, last: index + 1, rule: .relative)
    draft.use(index + 1, index + 1)
    return index + 2
  }

  /// Whether a weekday that is a number too stands for the day: "na segunda." and "segunda (17)", but
  /// not "segunda vuelta"; Vietnamese writes the number of a day with a capital.
  private func isNamedDay(_ index: Int) -> Bool {
    if endsClause(index) || token(index + 1).isMark("(") || weekdayHasNeighbour(index) {
      return true
    }
    let range = tokens[index].range
    if source[range.lowerBound] >= 0xCE {
      // Greek days have a capital, Hebrew ones the word for day before them.
      return tokens[index].isCapital || can(index - 1, .connector) || can(index - 1, .fieldMark)
    }
    return range.dropFirst().contains {
      source[$0] &- 0x41 < 26 && source[$0 - 1] == 0x20
    }
  }

  private func weekdayHasNeighbour(_ index: Int) -> Bool {
    let next = afterMarks(index + 1)
    if can(next, .month) { return true }
    return token(next).isNumber
      && (can(afterMarks(next + 1), .month)
        || token(next + 1).kind == .mark && token(next + 2).isNumber
        || can(next + 1, .ordinalMark))
  }
}
