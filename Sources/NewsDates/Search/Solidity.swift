/// Whether what was read in running text says enough to be a date.
enum Solidity {
  static func isSolid(_ reader: TokenReader) -> Bool {
    let draft = reader.draft
    if draft.outOfRange != nil { return false }
    if draft.amount.unit != 0 { return isSolid(draft.amount, reader) }
    if let shift = draft.shift { return isSolid(shift, reader) }
    let numbers = draft.looseCount
    if draft.month != nil {
      if draft.year != nil || draft.day != nil || numbers > 0 {
        return draft.month.map { isAbbreviationSolid($0, reader) } ?? true && !isAddress(reader)
      }
      return isMonthSolid(reader)
    }
    if draft.selector != nil { return draft.weekday != nil || draft.day?.rule == .mark }
    if draft.looseCluster {
      return draft.year != nil || numbers == 3
        || numbers == 2 && reader.isDayAndMonth(Int(draft.loose(0).first))
    }
    if draft.year != nil {
      if draft.season != nil || draft.quarter != nil || draft.era != nil { return true }
      if draft.year?.rule == .mark { return true }
      return draft.modifier != nil || isYearLed(reader)
    }
    if let day = draft.day {
      if draft.weekday != nil || DayOfNews.isOne(day, reader) { return true }
    }
    if let clock = draft.clock { return isClockSolid(clock, reader) }
    if numbers > 0 { return draft.weekday != nil }
    return draft.weekday != nil && !isNameOfWeekday(reader) && !isWithinWord(reader)
      && !Feast.isOne(reader.range, in: reader.source)
  }

  /// Whether two letters of Thai or its like go on: the "อา" of อาหาร is no Sunday.
  private static func isWithinWord(_ reader: TokenReader) -> Bool {
    let range = reader.range
    guard range.count <= 6, reader.source[range.lowerBound] & 0xF0 == 0xE0,
      reader.source[range.lowerBound] < 0xE3, range.upperBound < reader.source.count
    else { return false }
    return reader.source[range.upperBound] == reader.source[range.lowerBound]
  }

  /// "Sunday Times", "Wednesday Addams", "Saturday Evening Post": in English a capital follows a weekday
  /// that no word has led in.
  private static func isNameOfWeekday(_ reader: TokenReader) -> Bool {
    let end = reader.range.upperBound
    guard reader.languages.meets(reader.lexicon.english), !reader.languages.isAll,
      end + 1 < reader.source.count, reader.source[end] == 0x20,
      reader.source[end + 1] &- 0x41 < 26
    else { return false }
    return !isLedIn(reader.source, reader.range.lowerBound)
  }

  /// Whether "on", "by", "since" or their like stands before a place: a small word.
  private static func isLedIn(_ source: Bytes, _ start: Int) -> Bool {
    var position = start
    if source[position] | 0x20 == UInt8(ascii: "o") { return true }
    while position > 0, source[position - 1] == 0x20 { position -= 1 }
    let end = position
    while position > 0, (source[position - 1] | 0x20) &- 0x61 < 26 { position -= 1 }
    return end - position == 2 || end - position > 2 && source[position] >= 0x61
  }

  /// "in April", "late August"; a name alone where it is no other word.
  private static func isMonthSolid(_ reader: TokenReader) -> Bool {
    guard let month = reader.draft.month, !reader.token(month.last + 1).isNumber else {
      return false
    }
    if reader.draft.modifier != nil || reader.draft.selector != nil { return true }
    if month.rule == .mark { return false }
    let isLed =
      reader.can(month.first - 1, .connector) && !reader.can(month.first - 1, .range)
      || reader.can(month.first - 1, .direction)
      || reader.can(month.first - 1, .modifier)
    // A month alone is a planet, a first name, a street.
    guard isLed, !isArticle(reader.token(month.first - 1), reader),
      let meaning = reader.meaning(month.first, .month)
    else { return false }
    let isCapital = reader.token(month.first).isCapital
    if meaning.flags.contains(.weak) { return false }
    if meaning.flags.contains(.needsNeighbour) {
      // "in Jan" of a text whose language is known.
      return !reader.policy.hints.isEmpty && isCapital && reader.endsClause(month.last)
    }
    return isCapital || !meaning.flags.contains(.capital)
  }

  /// "The March hare": the article leads in no month.
  private static func isArticle(_ token: Token, _ reader: TokenReader) -> Bool {
    let range = token.range
    guard range.count == 3 else { return false }
    return zip(range, "the".utf8).allSatisfy { reader.source[$0] | 0x20 == $1 }
  }

  /// "des 17" is French before it is December, "Set 3" is no third of September, since few languages
  /// but English put the month first: a small abbreviation needs the year too where the
  /// language is not known, and the day before it.
  private static func isAbbreviationSolid(_ month: Draft.Field, _ reader: TokenReader)
    -> Bool
  {
    let token = reader.token(month.first)
    guard reader.policy.hints.isEmpty, month.rule == .words, month.first == month.last,
      token.range.count <= 3, reader.source[token.range.lowerBound] < 0x80,
      !token.isCapital
        || month.first == reader.draft.first && !reader.languages.meets(reader.lexicon.english)
    else { return true }
    return reader.draft.year != nil || reader.draft.weekday != nil || reader.draft.looseCount >= 2
      || reader.draft.day?.isOrdinal == true
  }

  /// "Mayo 12, 28013 Madrid" is an address.
  private static func isAddress(_ reader: TokenReader) -> Bool {
    let last = reader.draft.last
    guard reader.draft.year == nil, reader.token(last).isNumber else { return false }
    let code = reader.token(reader.token(last + 1).isMark(",") ? last + 2 : last + 1)
    return code.isNumber && code.digits >= 5
  }

  private static func isYearLed(_ reader: TokenReader) -> Bool {
    guard let year = reader.draft.year, year.digits == 4, (1_800...2_100).contains(year.value)
    else { return false }
    if reader.isRangeOfYears(year.first) { return true }
    if let range = reader.meaning(year.first - 1, .range) {
      // "from 2011", but not "to 2011".
      if range.a == RangeCode.first { return true }
      if !reader.can(year.first - 1, .direction) { return false }
    }
    // "a 2012 model" is of that year, but no date.
    let before = reader.token(year.first - 1)
    if before.range.count == 1, reader.source[before.range.lowerBound] | 0x20 == 0x61 {
      return false
    }
    return reader.can(year.first - 1, .direction) || reader.can(year.first - 1, .modifier)
      || reader.can(year.first - 1, .connector)
  }

  /// A time of day needs a part of the day, a zone, or a word that announces it.
  private static func isClockSolid(_ clock: Draft.Clock, _ reader: TokenReader) -> Bool {
    if clock.rule == .period { return reader.can(clock.first - 1, .connector) }
    if clock.minute < 0, reader.policy.hints.isEmpty, let period = reader.draft.period,
      !isPlainPeriod(reader.token(period.token), reader)
    {
      return false
    }
    if clock.minute < 0, let zone = reader.draft.zone,
      reader.token(zone.first).range.count == 1, reader.draft.period == nil
    {
      // "5G" is no five o'clock in zone G.
      return false
    }
    if reader.draft.period != nil || reader.draft.zone != nil || reader.draft.weekday != nil {
      return true
    }
    // 一点, 3点: a point or two before it is an hour.
    if clock.minute < 0, isPoint(reader.token(clock.last), reader) { return false }
    if reader.can(clock.last, .fieldMark) || reader.can(clock.last + 1, .fieldMark) { return true }
    if clock.second >= 0 { return true }
    return clock.minute >= 0
      && reader.meaning(clock.first - 1, .connector, where: { $0.a == 1 }) != nil
  }

  /// 点, 點.
  private static func isPoint(_ token: Token, _ reader: TokenReader) -> Bool {
    guard token.range.count == 3 else { return false }
    let start = token.range.lowerBound
    let sign = (reader.source[start], reader.source[start + 1], reader.source[start + 2])
    return sign == (0xE7, 0x82, 0xB9) || sign == (0xE9, 0xBB, 0x9E)
  }

  /// Whether a part of the day is enough to make an hour of a number: "5 pm", but not "5G" and "10 del".
  private static func isPlainPeriod(_ token: Token, _ reader: TokenReader) -> Bool {
    let first = reader.source[token.range.lowerBound]
    guard first < 0x80, token.range.count <= 3 else { return true }
    return first | 0x20 == UInt8(ascii: "a") || first | 0x20 == UInt8(ascii: "p")
  }

  /// An amount needs its direction; "de 3 a" in Spanish is no three years.
  private static func isSolid(_ amount: Draft.Amount, _ reader: TokenReader) -> Bool {
    guard amount.sign != 0,
      // "answered after 90 minutes" counts from what was told before.
      reader.meaning(amount.first, .modifier, where: { $0.a == ModifierCode.after }) == nil
    else { return false }
    let unit = reader.token(amount.last)
    if reader.policy.hints.isEmpty, !saysEnough(reader) { return false }
    return !(unit.can(.unit) && (unit.can(.connector) || unit.can(.ordinalMark)))
      || unit.range.count > 2
  }

  /// Whether the words of an amount are more than a few letters: "G7", "in 10.45 s", "de mes" are none.
  private static func saysEnough(_ reader: TokenReader) -> Bool {
    var letters = 0
    var hasNumber = false
    for index in reader.draft.first...max(reader.draft.first, reader.draft.last) {
      let token = reader.token(index)
      if token.isNumber || reader.can(index, .number) { hasNumber = true }
      guard token.kind == .word else { continue }
      if reader.source[token.range.lowerBound] >= 0x80 { return true }
      letters += token.range.count
    }
    return letters >= 4 && (hasNumber || letters >= 6)
  }

  private static func isSolid(_ shift: Draft.Shift, _ reader: TokenReader) -> Bool {
    // "now" and "this" say nothing of a date in a sentence.
    if shift.unit == UnitCode.second, shift.offset == 0 { return false }
    // "more" is tomorrow in Afrikaans: alone and without a language it says nothing.
    let bytes = reader.bytes(shift.first, shift.last)
    if reader.policy.hints.isEmpty, reader.draft.first == reader.draft.last, bytes.count <= 5,
      reader.source[bytes.lowerBound] < 0x80
    {
      return reader.lexicon.ranked.isLeading(reader.languages)
    }
    return true
  }
}
