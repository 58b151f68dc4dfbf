// What a word is in its place. One form may be many things; the order in which they are tried and
// what stands beside it decide.

extension TokenReader {
  mutating func word(_ index: Int) -> Int? {
    let announced = expectsTime
    expectsTime = false
    let token = tokens[index]
    if token.can(.range) || token.can(.modifier), joinsRange(index) {
      if let next = range(index) { return next }
      if beginsAnotherDate(index + 1) { return nil }
    }
    if token.can(.era), followsYear(index), let next = era(index) { return next }
    if let next = countedWord(index, announced: announced) { return next }
    if let next = relativeWord(index) { return next }
    if token.can(.number), !isEnglishSmallWord(index), let next = numberWord(index) { return next }
    if token.can(.ordinal), let next = ordinalWord(index) { return next }
    if token.can(.month), let next = month(index) { return next }
    if hasEnded { return nil }
    if token.can(.weekday), let next = capitalZone(index) ?? weekday(index) { return next }
    if token.can(.period), let next = period(index) { return next }
    if token.can(.era), let next = era(index) { return next }
    if token.can(.fieldMark), let next = leadingMark(index) { return next }
    if hasEnded { return nil }
    if token.can(.zone), let next = zone(index) { return next }
    if token.can(.quarter), draft.quarter == nil, let quarter = meaning(index, .quarter) {
      draft.quarter = Draft.Field(value: Int(quarter.a), first: index, last: index, rule: .words)
      draft.use(index, index)
      return index + 1
    }
    if token.can(.season), draft.season == nil, draft.month == nil,
      let season = meaning(index, .season)
    {
      draft.season = Draft.Field(value: Int(season.a), first: index, last: index, rule: .words)
      draft.use(index, index)
      return index + 1
    }
    // Turkish "saat 8" is a time, "Saat:" a label.
    let isAnnounced = self.token(index + 1).isNumber && announcesTime(index)
    if token.can(.label), !isAnnounced, let next = label(index) { return next }
    if token.can(.modifier), let next = modifier(index) { return next }
    if token.can(.range), let next = rangeWord(index) { return next }
    if isLetterOfNumber(index) { return nil }
    if token.can(.connector), meaning(index, .connector) != nil {
      expectsTime = announcesTime(index) && !leadsDayAndMonth(index)
      return index + 1
    }
    if token.can(.direction), !isSearch || followsNothing(index) { return index + 1 }
    if token.can(.noise) || token.can(.ordinalMark) {
      expectsTime = announced
      return isSearch && draft.last < 0 ? nil : index + 1
    }
    if token.can(.fieldMark) { return isSearch && draft.clock == nil ? nil : index + 1 }
    return nil
  }

  /// The "v" of "v3.4.12" is no Czech or Slovene "in".
  private func isLetterOfNumber(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && token(index + 1).isNumber && !token(index + 1).spaceBefore
      && (tokens[index].can(.connector) || tokens[index].can(.direction))
  }

  /// Whether a number of other languages is an English word before an English month: "on May 2", where Turkish
  /// has ten, "November 1 to December 31", where Danish has two.
  private func isEnglishSmallWord(_ index: Int) -> Bool {
    return languages.meets(lexicon.english) && can(index + 1, .month)
      && (meaning(index, .connector, where: isEnglish) ?? meaning(index, .range, where: isEnglish))
        != nil
      && meaning(index, .number, where: isEnglish) == nil
      && meaning(index + 1, .month, where: isEnglish) != nil
  }

  /// Words that count parts of the year or the hours of the day: "third", "siècle", "half past".
  private mutating func countedWord(_ index: Int, announced: Bool) -> Int? {
    let token = tokens[index]
    guard token.kinds & Self.countedKinds != 0 else { return nil }
    let isNumeral =
      token.can(.number) || token.can(.ordinal) || token.isCapital && isRomanNumeral(token)
    if isNumeral || token.can(.clock), let next = clockWord(index, announced: announced) {
      return next
    }
    if isNumeral {
      if let next = span(index) { return next }
      if let next = partOfYear(index) { return next }
    }
    guard token.can(.unit) || token.can(.fieldMark) else { return nil }
    return leadingSpan(index) ?? leadingPart(index)
  }

  private static let countedKinds: UInt32 =
    1 << UInt32(WordKind.number.rawValue) | 1 << UInt32(WordKind.ordinal.rawValue)
    | 1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.unit.rawValue)
    | 1 << UInt32(WordKind.fieldMark.rawValue) | 1 << UInt32(WordKind.clock.rawValue)

  /// Whether a word is "and", which bounds no range without "between" before it.
  func joinsWords(_ index: Int) -> Bool {
    meaning(index, .range, where: { $0.a == RangeCode.pair }) != nil
  }

  /// Whether a word bounds a range: "and" only after "between".
  func joinsRanges(_ index: Int) -> Bool {
    guard joinsWords(index) else { return true }
    return (0..<index).contains { meaning($0, .range, where: { $0.a == RangeCode.first }) != nil }
  }

  /// "at", "um", "в": an hour may follow.
  func announcesTime(_ index: Int) -> Bool {
    meaning(index, .connector, where: Self.leadsToTime) != nil
  }

  /// "am 19.12.": what announces a time in one language stands before a day in another, and the numbers behind
  /// it are a day and a month.
  private func leadsDayAndMonth(_ index: Int) -> Bool {
    let (day, joint, month) = (token(index + 1), token(index + 2), token(index + 3))
    guard day.isNumber, joint.isMark("."), month.isNumber, !joint.spaceBefore, !month.spaceBefore,
      (1...31).contains(day.value), (1...12).contains(month.value)
    else { return false }
    return meaning(
      index, .connector,
      where: { !Self.leadsToTime($0) && lexicon.languages($0).meets(Self.dottedDays) }) != nil
      && !marksHour(index + 4)
  }

  /// Whether a connector is of those that stand before a time of day.
  static func leadsToTime(_ connector: WordMeaning) -> Bool { connector.a == 1 }

  /// "to", "bis", "until": what may stand between the ends of a range.
  private func joinsRange(_ index: Int) -> Bool {
    if let range = meaning(index, .range) { return range.a != RangeCode.first }
    return meaning(index, .modifier, where: { $0.a == ModifierCode.until }) != nil
  }

  /// "in", "hace" before a month or a day is no direction.
  private func followsNothing(_ index: Int) -> Bool {
    can(index + 1, .month) || token(index + 1).isNumber || draft.last >= 0
  }
}
