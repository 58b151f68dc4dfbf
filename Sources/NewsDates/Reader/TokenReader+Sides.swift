// Which day of its name is meant: the last one, the next one, that of last year.

extension TokenReader {
  /// "le 5 mars dernier", يوم 5 مارس الماضي; "lo scorso 5 marzo": on which side of the reference the day or
  /// the month lies.
  mutating func selectorOfDay(_ index: Int) -> Int? {
    guard draft.selector == nil, draft.shift == nil, draft.year == nil, draft.weekday == nil,
      draft.amount.unit == 0,
      let meaning = meaning(index, .selector, where: { $0.a != 0 && !$0.flags.contains(.told) })
    else { return nil }
    if let month = draft.month {
      let isBehind = month.rule == .words && draft.last == index - 1 && draft.clock == nil
      guard isBehind,
        self.meaning(index, .selector, where: { $0.a == meaning.a && $0.b != 1 }) != nil,
        !can(index + 1, .unit), !can(index + 1, .weekday), !token(index + 1).isNumber
      else { return nil }
    } else {
      guard draft.last < 0, leadsDay(index + 1) else { return nil }
    }
    draft.selector = Draft.Field(
      value: Int(meaning.a), first: index, last: index, rule: .relative)
    draft.use(index, index)
    return index + 1
  }

  /// Whether a day and its month by name follow, without their year: "5 de marzo", "dia 5 de março".
  private func leadsDay(_ index: Int) -> Bool {
    var next = index
    if namesDay(next) { next += 1 }
    let day = token(next)
    guard day.isNumber, day.digits <= 2, (1...31).contains(day.value) else { return false }
    next = afterMarks(next + 1)
    if can(next, .connector), !can(next, .month) { next += 1 }
    guard can(next, .month), !can(next, .unit) else { return false }
    next = afterMarks(next + 1)
    if can(next, .connector) { next += 1 }
    return !token(next).isNumber
  }

  /// Whether a year counted from the reference's is that of the day before it: "5 March last year", "el 5 de
  /// marzo del año pasado".
  func isYear(of meaning: WordMeaning, at index: Int) -> Bool {
    guard meaning.a == UnitCode.year, draft.year == nil, draft.hasDayOfMonth, draft.last < index
    else { return false }
    return (draft.last + 1..<index).allSatisfy { can($0, .connector) }
  }
}
