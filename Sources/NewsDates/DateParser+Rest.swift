internal import NewsText

// What is left of a string when a date was read from it: nothing, another date, the end of a range, words.

extension DateParser {
  /// The first token after a date that says something.
  func firstRest(_ reader: TokenReader, _ end: Int) -> Int? {
    var index = end
    while index < reader.count {
      let token = reader.tokens[index]
      let isEmpty =
        token.kind == .mark && token.mark != UInt8(ascii: "%") && token.mark != UInt8(ascii: "$")
        || token.kind == .word
          && (token.can(.noise) || token.can(.connector) || token.can(.label)
            || token.can(.fieldMark) && !token.can(.month))
      if !isEmpty { return index }
      index += 1
    }
    return nil
  }

  static func leftOut(_ range: Range<Int>) -> Issue {
    Issue("left-out", .note, at: range, "words beside the date that are no part of it")
  }

  /// Leaves an age behind a date out, of which the first words were read on: "há 2 anos"; whether that is all
  /// that is left.
  func leaveAge(of reader: TokenReader, _ reading: inout DateReading) -> Bool {
    reader.withFresh { second in
      let end = second.read(from: reader.draft.last + 1)
      guard second.isAgeAlone, firstRest(second, end) == nil else { return false }
      let first = reader.assemble()
      guard first.statesDay else { return false }
      reading = first
      return add(second, isRange: false, &reading)
    }
  }

  /// Leaves capital words behind a date and a comma or "by" out; whether they are all that is left: "5 March
  /// 2021, The Times", "5 gennaio 2018 da Marco" have words that are of dates in some language.
  func leave(
    _ rest: Int, of reader: TokenReader, _ policy: Policy, _ reading: inout DateReading
  ) -> Bool {
    guard policy.leavesWords, rest > 0 else { return false }
    // "The" is read on, and says nothing.
    var start = rest
    while start > 0, reader.can(start - 1, .connector), reader.token(start - 1).isCapital {
      start -= 1
    }
    let isLed = reader.token(start - 1).isPreposition
    guard reader.token(start - 1).isMark(",") || isLed,
      (rest..<reader.count).allSatisfy({ index in
        let token = reader.token(index)
        return token.kind == .word && token.isCapital
          // Anne-Marie Jan is a name behind "by".
          && (isLed
            || !token.can(.month) && !token.can(.weekday)
              && !token.can(.era) && !token.can(.zone) && !token.can(.relative))
      })
    else { return false }
    let first = reader.assemble()
    guard first.statesDay else { return false }
    reading = first
    reading.moment.confidence = min(reading.moment.confidence, 0.75)
    reading.issues.append(Self.leftOut(reader.bytes(start, reader.count - 1)))
    return true
  }

  /// Adds the end of a range, the same date once more, or another; false where it is none of these.
  func add(_ second: TokenReader, isRange: Bool, _ reading: inout DateReading)
    -> Bool
  {
    var other = second.assemble()
    if isRange, second.draft.looseCluster { Interval.settleOrder(&reading, &other) }
    // How long ago it was, or was updated, where that tells no day; or the same day in a calendar that is
    // not converted.
    let isSaidAgain =
      second.isAgeAlone && (second.draft.label == nil || !other.hasDate)
      || other.issues.contains { $0.code == "other-calendar" }
    if isSaidAgain, !isRange, reading.statesDay {
      reading.issues.append(Self.leftOut(second.range))
      return true
    }
    guard other.hasDate else { return false }
    let first = reading.moment
    if first.value == other.moment.value { return true }
    if let pair = Self.calendarPair(first, other.moment, isRange: isRange) {
      reading.date = pair
      return true
    }
    if isRange, let joined = Interval.join(first, other.moment) {
      reading.date = joined
      return true
    }
    guard second.draft.hasDayOfMonth || second.draft.clock != nil || second.draft.hasRelative
    else { return false }
    reading.alternatives.append(other.moment)
    reading.issues.append(
      Issue("several-dates", at: second.range, "the first of several dates was taken"))
    reading.date?.confidence = min(first.confidence, 0.6)
    return true
  }

  /// One day in the Julian and the Gregorian calendar: "25 October (7 November) 1917".
  private static func calendarPair(
    _ first: Moment, _ second: Moment, isRange: Bool
  ) -> Moment? {
    if first.calendar != second.calendar,
      first.calendar == .gregorian || second.calendar == .gregorian,
      first.fields.isFullDate, second.fields.isFullDate, first.calendar != .julian,
      second.calendar != .julian, abs(first.fields.days - second.fields.days) <= 2
    {
      // "1 Jumada I 1439 - 18 January 2018": the moon is seen when it is seen.
      return first.calendar == .gregorian ? first : second
    }
    // What lies eleven days apart today is a stretch of time rather than one day.
    guard !isRange || second.fields.year < 1930,
      first.isYearFromReference || !first.fields.hasYear, second.fields.isFullDate,
      !second.isYearFromReference, first.fields.month != 0, first.fields.day != 0
    else { return nil }
    var fields = first.fields
    (fields.year, fields.hasYear) = (second.fields.year, true)
    let days = second.fields.days - fields.days
    if (10...13).contains(days) { return second }
    guard (-13 ... -10).contains(days) else { return nil }
    var dated = first
    dated.fields = fields
    dated.confidence = second.confidence
    return dated
  }

  /// The dash, or the word such as "to", that stands before what is left.
  func joint(_ reader: TokenReader, from end: Int, _ rest: Int) -> Int? {
    if reader.can(rest, .range), !reader.can(rest, .month), reader.joinsRanges(rest) { return rest }
    if reader.meaning(rest, .modifier, where: { $0.a == ModifierCode.until }) != nil { return rest }
    // What a label parts are two dates: "Published … and last updated …".
    if reader.hasEnded, (end..<rest).contains(where: { reader.can($0, .label) }) { return nil }
    return (max(0, min(end, rest) - 1)..<rest).last {
      reader.token($0).isMark("-") || reader.token($0).isMark("~")
        || reader.token($0).isMark("/") && reader.can($0 + 1, .month)
        || reader.meaning($0, .range, where: { $0.a != RangeCode.first }) != nil
    }
  }
}
