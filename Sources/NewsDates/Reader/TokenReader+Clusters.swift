// Numbers that one mark joins: 18/01/2018, 5.7., 2018-1-18.

extension TokenReader {
  /// Numbers joined by one mark: `18/01/2018`, `5.7.`, `2018-1-18`.
  mutating func cluster(_ index: Int) -> Int? {
    let joint = token(index + 1)
    guard joint.kind == .mark,
      joint.mark == UInt8(ascii: "-") || joint.mark == UInt8(ascii: "/")
        || joint.mark == UInt8(ascii: "."),
      // "½" is one sign.
      token(index + 2).isNumber, token(index + 2).start > tokens[index].start,
      draft.month == nil || draft.looseCount == 0
    else { return nil }
    var numbers = 1
    var last = index
    var spaced = false
    while numbers < 6, token(last + 1).kind == .mark, tokens[last + 1].mark == joint.mark,
      token(last + 2).isNumber, !(numbers == 2 && beginsClock(last + 2))
    {
      let isSpaced = tokens[last + 1].spaceBefore && tokens[last + 2].spaceBefore
      // "2018-08-05 - 2018-08-16".
      if isSpaced, !spaced, numbers == 3 { break }
      spaced = spaced || isSpaced
      last += 2
      numbers += 1
    }
    // "5.7.2018" may be followed by its full stop; "1.2.3.4" is a version or an address, "7 - 8" a
    // range of something.
    guard numbers == 2 && !spaced || numbers == 3 else { return nil }
    // "2019-2023" are two years.
    if numbers == 2, tokens[index].digits == 4, tokens[last].digits == 4 { return nil }
    if joint.mark == UInt8(ascii: "-"), numbers == 2,
      can(afterMarks(last + 1), .month) || draft.month != nil
        // "14-16th May", "12-14.06.2021".
        || can(last + 1, .ordinalMark) && !token(last + 1).spaceBefore
        || leadsMonthInNumbers(last)
    {
      return nil
    }
    if draft.month != nil || draft.year != nil && numbers == 3 || pairsDays(index) { return nil }
    if isSearch, !isPlausibleCluster(index, numbers, spaced: spaced) { return nil }
    guard draft.looseCount == 0 else { return nil }
    var position = index
    for _ in 0..<numbers {
      let token = tokens[position]
      if token.digits == 4, draft.year == nil, token.value >= 1_000 {
        draft.year = Draft.Field(
          value: Int(token.value), first: position, last: position, rule: .number, digits: 4,
          separator: joint.mark)
        draft.yearPosition = draft.looseCount
      } else if token.digits == 3, draft.year == nil,
        draft.era != nil || can(last + 1, .era) || isRepublican(index, numbers, position)
      {
        draft.year = Draft.Field(
          value: Int(token.value), first: position, last: position, rule: .number, digits: 3,
          separator: joint.mark)
        draft.yearPosition = draft.looseCount
      } else if token.digits <= 2 {
        _ = draft.addLoose(
          Draft.Field(
            value: Int(token.value), first: position, last: position, rule: .fieldOrder,
            digits: Int(token.digits), separator: joint.mark))
      } else {
        draft.looseCluster = false
        return nil
      }
      position += 2
    }
    draft.looseCluster = true
    draft.use(index, last)
    // "Ngày 20/1" is found whole.
    if isSearch, numbers == 2, draft.first == index, namesDay(index - 1) { draft.first = index - 1 }
    return last + 1
  }

  /// Whether a number behind a space is an hour: "19.12. 09:30", "19.12. 9 Uhr" have no year.
  private func beginsClock(_ index: Int) -> Bool {
    tokens[index].spaceBefore && tokens[index].digits <= 2
      && (token(index + 1).isMark(":") && token(index + 2).isNumber || marksHour(index + 1))
  }

  /// Whether a word says that the number behind it is a day: "ngày".
  func namesDay(_ index: Int) -> Bool {
    meaning(index, .fieldMark, where: { $0.a == UnitCode.day && $0.b == 1 }) != nil
  }

  /// Years of the Republic of China have three digits since 2011, and stand first: "113/05/20".
  private func isRepublican(_ index: Int, _ numbers: Int, _ position: Int) -> Bool {
    !isSearch && position == index && numbers == 3 && (100..<200).contains(tokens[index].value)
      && tokens[index + 2].digits <= 2 && tokens[index + 4].digits <= 2
      && (policy.hints.isEmpty || policy.hints.meets(Self.chinese))
  }

  private static let chinese: LanguageSet = {
    var set = LanguageSet.none
    if let index = Lexicon.shared.baseLanguage("zh") { set.insert(index) }
    return set
  }()

  /// "Case No. 12/2019", "Az. 03/2018": an abbreviation with its full stop numbers something.
  private func isNumbered(_ index: Int) -> Bool {
    var position = Int(tokens[index].start)
    while position > 0, source[position - 1] == 0x20 { position -= 1 }
    guard position > 1 else { return false }
    if source[position - 1] == UInt8(ascii: "#") { return true }
    guard source[position - 1] == UInt8(ascii: ".") else { return false }
    let end = position - 1
    position = end
    while position > 0, (source[position - 1] | 0x20) &- 0x61 < 26 { position -= 1 }
    return (1...3).contains(end - position)
  }

  /// Whether two short numbers of running text are a day and a month: behind a weekday, a part of the day or
  /// the word for day, "Senin (22/1)", "Montag, 22.1.", "sáng 20/1", "ngày 20/1".
  func isDayAndMonth(_ index: Int) -> Bool {
    let joint = tokens[index + 1]
    let (a, b) = (tokens[index], token(index + 2))
    guard min(a.value, b.value) >= 1, min(a.value, b.value) <= 12, max(a.value, b.value) <= 31,
      // "½" is one sign.
      !joint.spaceBefore, !b.spaceBefore, b.start > a.start, !token(index + 3).isMark("%"),
      !isPart(index + 3)
    else { return false }
    if leadsToWholeDate(index) { return true }
    var before = index - 1
    let isBracketed = token(before).isMark("(")
    guard isBracketed || a.spaceBefore else { return false }
    if isBracketed || token(before).isMark(",") { before -= 1 }
    let isNamed = namesDay(before)
    guard
      isNamed || draft.weekday?.last == before
        || !isBracketed && meaning(before, .period, where: { $0.a == PeriodCode.stretch }) != nil
    else { return false }
    switch joint.mark {
    case UInt8(ascii: "-"): return isNamed
    case UInt8(ascii: "/"): return true
    case UInt8(ascii: "."):
      // "mandag 10.30" is a time of day.
      return isBracketed && token(index + 3).isMark(")")
        || token(index + 3).isMark(".") && !token(index + 3).spaceBefore && !endsText(index + 3)
    default: return false
    }
  }

  /// Whether two numbers are the first end of a range whose last has its year: "5.8. bis 16.8.2018".
  private func leadsToWholeDate(_ index: Int) -> Bool {
    let joint = tokens[index + 1]
    guard joint.isMark(".") || joint.isMark("/") else { return false }
    var next = index + 3
    if joint.isMark("."), token(next).isMark(".") { next += 1 }
    guard token(next).isMark("-") || can(next, .range) && joinsRanges(next) else { return false }
    next += 1
    return token(next).isNumber && token(next).digits <= 2 && token(next + 1).mark == joint.mark
      && token(next + 2).isNumber && token(next + 2).digits <= 2
      && token(next + 3).mark == joint.mark && token(next + 4).digits == 4
  }

  /// Whether a mark joins the ends of a range, each of them numbers joined by another: "05.08.2018-16.08.2018",
  /// "2018-08-05/2018-08-16".
  private func joinsDates(_ index: Int, _ numbers: Int) -> Bool {
    let joint = tokens[index + 1]
    let before = token(index - 2)
    guard numbers == 3, before.isNumber || before.isMark(".") else { return false }
    return token(index - 1).isMark("-") ? !joint.isMark("-") : joint.isMark("-")
  }

  /// Whether a part of something follows, "Monday 3/4 of the members": "of", "de" and no year or hour.
  private func isPart(_ index: Int) -> Bool {
    guard meaning(index, .connector, where: { $0.a == 0 }) != nil, !token(index + 1).isNumber else {
      return false
    }
    let first = source[token(index).range.lowerBound] | 0x20
    return first == UInt8(ascii: "o") || first == UInt8(ascii: "d")
  }

  private func endsText(_ index: Int) -> Bool { !has(index + 1) }

  /// In running text only what can hardly be anything else: a year of four digits, or three
  /// numbers that fit a date, and none of the marks of phone numbers, scores and versions.
  private func isPlausibleCluster(_ index: Int, _ numbers: Int, spaced: Bool) -> Bool {
    guard !spaced else { return false }
    let before = token(index - 1)
    if before.kind == .mark, !tokens[index].spaceBefore,
      before.mark != UInt8(ascii: "("), before.mark != UInt8(ascii: "\""),
      before.mark != UInt8(ascii: "'"), before.mark != UInt8(ascii: "["),
      before.mark != UInt8(ascii: "|"), before.mark != UInt8(ascii: ","),
      before.mark != UInt8(ascii: "*"),
      !((before.isMark("-") || before.isMark("/")) && joinsDates(index, numbers))
    {
      return false
    }
    var years = 0
    var shorts = 0
    for offset in 0..<numbers {
      let token = tokens[index + 2 * offset]
      switch token.digits {
      case 4 where token.value >= 1_000 && token.value < 3_000: years += 1
      case 1, 2: shorts += 1
      default: return false
      }
    }
    let mark = tokens[index + 1].mark
    if numbers == 2 {
      if years == 0, shorts == 2 { return isDayAndMonth(index) }
      // "03/2018" is a month, "3/4" a fraction, "1.2018" a number.
      return years == 1 && mark == UInt8(ascii: "/") && tokens[index].digits == 2
        && !isNumbered(index)
    }
    if years == 1 { return tokens[index + 2].digits <= 2 }
    // "1.1.30" is a version; German writes both digits where it writes the year with two.
    if mark == UInt8(ascii: "."), tokens[index].digits < 2 || tokens[index + 2].digits < 2 {
      return false
    }
    // Three short numbers: both a day and a month must be possible, and two digits for the year.
    guard years == 0, shorts == 3, tokens[index + 4].digits == 2 || tokens[index].digits == 2
    else { return false }
    let (a, b) = (tokens[index].value, tokens[index + 2].value)
    return mark != UInt8(ascii: "-") && a >= 1 && b >= 1
      && (a <= 12 && b <= 31 || a <= 31 && b <= 12)
      && tokens[index + 4].digits == 2
  }
}
