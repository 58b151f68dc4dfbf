// Which numbers behind a month are its day in running text, where anything may be counted.

extension TokenReader {
  /// Whether a number behind the month may be its day: not the 12 of "In March 12 people died", "im März 12
  /// Tote", "mars, 12 personnes", 12月には3人.
  func mayBeDay(_ index: Int) -> Bool {
    guard let month = draft.month, month.last < index, draft.day == nil, draft.looseCount == 0
    else { return true }
    let hasComma = token(index - 1).isMark(",")
    if draft.year != nil { return !hasComma }
    if leadsToYear(index + 1) { return true }
    if hasComma { return false }
    if month.rule == .mark, source[token(month.last + 1).range.lowerBound] >= 0xE3 {
      // Where the month has its mark, the day has too: here only another day may follow.
      return month.last == index - 2 && token(index + 1).kind == .mark
    }
    guard month.rule == .words, month.last == index - 1 else { return true }
    return !isBehindIn(month) && !isDayFirst(month)
  }

  /// Whether the English "in" leads a month in: days have "on".
  private func isBehindIn(_ month: Draft.Field) -> Bool {
    let start = tokens[month.first].range.lowerBound
    return start >= 3 && source[start - 1] == 0x20 && source[start - 2] == UInt8(ascii: "n")
      && source[start - 3] | 0x20 == UInt8(ascii: "i")
      && (start == 3 || (source[start - 4] | 0x20) &- 0x61 >= 26 && source[start - 4] < 0x80)
  }

  /// Whether a month begins another date than a year before it is of: "in 2027. Sept. 11", "2027, and May".
  func isParted(_ month: Int, fromYear year: Draft.Field) -> Bool {
    let before = token(month - 1)
    return before.isMark(".") && tokens[month].spaceBefore && tokens[month].isCapital
      || before.kind == .word && joinsWords(month - 1) && year.last < month - 1
  }

  /// Whether a year follows, behind a comma or none.
  private func leadsToYear(_ index: Int) -> Bool {
    let next = token(afterMarks(index))
    return next.isNumber && next.digits == 4 && (1_000..<2_200).contains(next.value)
  }

  /// Whether the languages that write the month so, of those with most news, put the day before it.
  private func isDayFirst(_ month: Draft.Field) -> Bool {
    guard let meaning = meaning(month.first, .month) else { return false }
    let written = lexicon.languages(meaning)
    guard !written.isAll else { return false }
    var (isDayFirst, isOther) = (false, false)
    written.intersection(languages).preferring(lexicon.common).forEach { language in
      if lexicon.order(ofLanguage: language) == .dmy { isDayFirst = true } else { isOther = true }
    }
    return isDayFirst && !isOther
  }
}
