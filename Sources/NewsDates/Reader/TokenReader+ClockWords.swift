// Times of day in words: "half past nine", "Viertel vor acht", "ocho menos cuarto", "acht Uhr".

extension TokenReader {
  /// A time of day that begins with a word.
  mutating func clockWord(_ index: Int, announced: Bool) -> Int? {
    guard draft.clock == nil, draft.amount.sign == 0 else { return nil }
    let token = tokens[index]
    if token.can(.clock), let part = meaning(index, .clock, where: { $0.b == 1 }) {
      guard !isSearch || announced || draft.hasDayOfMonth || draft.shift != nil,
        let hour = spokenHour(index + 1, ordinal: true)
      else { return nil }
      return keep(hour.value, minutes: Int(part.a), index, hour.end - 1)
    }
    guard token.can(.number) || token.can(.ordinal) else { return nil }
    return clockNumber(index, announced: announced)
  }

  /// A time of day that begins with a number, in digits or words, and goes on in words.
  mutating func clockNumber(_ index: Int, announced: Bool) -> Int? {
    guard draft.clock == nil, draft.amount.sign == 0 else { return nil }
    if let end = minutesFirst(index) { return end }
    let isWord = !tokens[index].isNumber
    guard let hour = spokenHour(index, ordinal: announced || isArabic(index)) else { return nil }
    // "sept heures" are a count of them, "sept heures et demie" a time of day after "à".
    let isMarked = hour.end > index + 1 && !can(hour.end - 1, .unit)
    let isNamed =
      isMarked || announced || draft.hasDayOfMonth || draft.shift != nil
      || can(index - 1, .connector)
    if !isSearch || isNamed, let (minutes, end) = partAfterHour(hour.end),
      isNamed || periodFollows(end) || meaning(hour.end, .clock) != nil
    {
      return keep(hour.value, minutes: minutes, index, end - 1)
    }
    guard isWord, meaning(index, .unit) == nil else { return nil }
    // "three hours" are a count of them.
    if isMarked, marksHour(hour.end - 1), !isDirected(hour.end - 1),
      isNamed && !isSearch || !can(hour.end - 1, .unit)
    {
      return keep(hour.value, minutes: 0, index, hour.end - 1)
    }
    guard !isSearch || announced, hour.value <= 12, !isMarked, periodFollows(hour.end),
      announced || !isArticle(index, hour.value)
    else {
      return nil
    }
    return keep(hour.value, minutes: 0, index, hour.end - 1)
  }

  /// "ten past six", "zwanzig nach drei", "five minutes to noon".
  private mutating func minutesFirst(_ index: Int) -> Int? {
    guard !isSearch, let number = numeral(index), !number.isOrdinal, number.value < 60 else {
      return nil
    }
    var next = number.end
    let isMarked = unitAsMinute(next)
    if isMarked { next += 1 }
    guard let part = meaning(next, .clock, where: { $0.b == 0 }),
      // "10 to 6" is a range.
      number.digits == 0 || isMarked || !can(next, .range),
      let hour = spokenHour(next + 1, ordinal: true)
    else { return nil }
    return keep(hour.value, minutes: Int(part.a) * number.value, index, hour.end - 1)
  }

  /// What is added to an hour: "y media", "menos cuarto", "moins dix".
  ///
  /// - Parameter isCounted: whether hours are counted, as in "hace hora y media".
  func partAfterHour(_ index: Int, isCounted: Bool = false) -> (minutes: Int, end: Int)? {
    if let part = meaning(index, .clock, where: { $0.b == 2 }) { return (Int(part.a), index + 1) }
    if let part = meaning(index, .clock, where: { $0.b == 3 }), let number = numeral(index + 1),
      !number.isOrdinal, number.value < 60
    {
      return (Int(part.a) * number.value, number.end)
    }
    var next = index
    if can(next, .connector) || can(next, .range) { next += 1 }
    if next > index, let part = meaning(next, .clock, where: { $0.b == 2 && $0.a > 0 }) {
      return (Int(part.a), next + 1)
    }
    // "a day and a half".
    if isCounted, next > index, meaning(next, .number, where: { $0.a == 1 && $0.b <= 1 }) != nil,
      can(next + 1, .number)
    {
      next += 1
    }
    guard let half = meaning(next, .number, where: { $0.a == 1 && $0.b == 2 }),
      half.flags.contains(.weak) == false, !can(next + 1, .unit) || can(next + 1, .connector),
      isCounted || !isDirected(next + 1)
    else { return nil }
    return (30, next + 1)
  }

  /// An hour in digits or words, with "o'clock", "Uhr" or "heures" behind it.
  private func spokenHour(_ index: Int, ordinal: Bool) -> (value: Int, end: Int)? {
    guard let number = numeral(index), number.value <= 24, number.digits <= 2,
      !number.isOrdinal || ordinal && number.value <= 12 && !isRomanNumeral(tokens[index]),
      !token(number.end).isMark(":")
    else { return nil }
    let isMarked =
      marksHour(number.end)
      || meaning(number.end, .unit, where: { $0.a == UnitCode.hour && $0.b == 0 }) != nil
        && !isDirected(number.end)
    return (number.value, isMarked ? number.end + 1 : number.end)
  }

  /// Whether "in the evening", "de la tarde", "a.m." follows.
  private func periodFollows(_ index: Int) -> Bool {
    var next = index
    while next < index + 2, can(next, .connector), !can(next, .period) { next += 1 }
    return meaning(next, .period, where: { $0.a != PeriodCode.noon && $0.a != PeriodCode.midnight })
      != nil && !can(next + 1, .month) && !can(next + 1, .weekday)
  }

  /// "one night", "une nuit": one of them rather than an hour.
  private func isArticle(_ index: Int, _ hour: Int) -> Bool {
    hour == 1 && meaning(index + 1, .period, where: { $0.a == PeriodCode.stretch }) != nil
  }

  private func isArabic(_ index: Int) -> Bool {
    let start = source[Int(tokens[index].start)]
    return !isSearch && (0xD8...0xDB).contains(start)
  }

  private mutating func keep(_ hour: Int, minutes: Int, _ first: Int, _ last: Int) -> Int? {
    var total = hour * 60 + minutes
    // "halb eins", "quarter to one": after noon as often as after midnight.
    if total < 60, minutes < 0 { total += 12 * 60 }
    var clock = Draft.Clock(hour: total / 60, first: first, last: last, rule: .words)
    if minutes != 0 { clock.minute = total % 60 }
    guard total < 24 * 60, keep(clock) else { return nil }
    return last + 1
  }
}
