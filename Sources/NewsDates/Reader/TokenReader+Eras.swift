// Eras, and the years that only an era makes one: 平成30, พ.ศ. 2561, "8 AD".

extension TokenReader {
  /// Whether a year stands right before a word.
  func followsYear(_ index: Int) -> Bool {
    let before = index - 1
    if draft.clock?.last == before { return false }
    if draft.year?.last == before { return true }
    return token(before).isNumber && token(before).digits >= 2 && draft.month != nil
      && draft.looseCount > 0 && !can(index, .period)
  }

  /// The token right before an era, or before the word for a year that stands between: "44 г. до н. э.".
  private func numberBefore(_ index: Int) -> Int {
    var before = index - 1
    if token(before).isMark(".") { before -= 1 }
    return can(before, .fieldMark) ? before - 1 : before
  }

  /// The eras whose years have months of their own.
  private static let ofOtherCalendars = [
    EraCode.coptic, EraCode.ethiopic, EraCode.hebrew, EraCode.saka, EraCode.persian,
  ]

  /// Whether a word behind another, no farther off than a day, is a month of the Gregorian calendar alone.
  private func isBeforeGregorianMonth(_ index: Int) -> Bool {
    for place in index + 1..<index + 5 where has(place) {
      guard meaning(place, .month) != nil else { continue }
      return meaning(place, .month, where: { $0.b != CalendarCode.gregorian }) == nil
    }
    return false
  }

  mutating func era(_ index: Int) -> Int? {
    guard let meaning = meaning(index, .era), draft.era == nil,
      draft.clock?.last != index - 1
    else { return nil }
    // "AM" is none of a year whose month is a Gregorian one: "3 May 2017 AM", "Am 3. Mai 2017".
    if Self.ofOtherCalendars.contains(meaning.a),
      draft.month?.rule == .words && draft.calendar == CalendarCode.gregorian
        || draft.month == nil && isBeforeGregorianMonth(index)
    {
      return nil
    }
    let next = afterMarks(index + 1)
    let isNear =
      draft.year != nil || draft.looseCount > 0 || token(next).isNumber
      || can(next, .fieldMark) && token(next + 1).isNumber
    guard isNear else { return nil }
    if isSearch, meaning.a == EraCode.common || meaning.a == EraCode.beforeCommon,
      draft.year == nil, !token(next).isNumber,
      draft.month == nil || draft.looseCount == 0 || draft.looseCount == 1 && draft.day == nil
    {
      return nil
    }
    if draft.year == nil, draft.looseCount > 1 || draft.day != nil && draft.looseCount == 1,
      let year = draft.takeLastLoose(endingAt: index - 1)
    {
      // "August 10, 8 AD".
      draft.year = year
    }
    if draft.year == nil, draft.month == nil, draft.day == nil, draft.looseCount == 1,
      meaning.a == EraCode.common || meaning.a == EraCode.beforeCommon,
      let year = draft.takeLastLoose(endingAt: numberBefore(index))
    {
      // "44 BC".
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
}
