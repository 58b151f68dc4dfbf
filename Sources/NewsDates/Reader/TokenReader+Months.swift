// Names of months. Many are other words too; what stands beside them decides.

extension TokenReader {
  mutating func month(_ index: Int) -> Int? {
    guard var meaning = meaning(index, .month), draft.shift == nil || shiftTakesMonth else {
      return nil
    }
    let token = tokens[index]
    if meaning.b != CalendarCode.gregorian, token.end - token.start <= 3 {
      // Abbreviations of the months of other calendars are everyday words: "El" for Elul.
      guard
        let other = self.meaning(index, .month, where: { $0.b == CalendarCode.gregorian })
      else { return nil }
      meaning = other
    }
    if isRomanNumeral(token) {
      guard isRomanMonth(index) else { return nil }
    } else if token.range.count == 1, !token.isCapital {
      return nil
    }
    if token.range.count <= 2, token.can(.connector) || token.can(.direction), draft.day == nil,
      draft.looseCount == 0, !self.token(index + 1).isMark(".")
    {
      // "en 2019" is no January.
      return nil
    }
    if endsMonths(index, Int(meaning.a)) {
      hasEnded = true
      return nil
    }
    if token.can(.weekday), !isMonthInPlace(index) { return nil }
    // "May" the verb, "march" the walk, "sat" past tense.
    if isSearch {
      let next = self.token(index + 1)
      if next.isNumber, !next.spaceBefore, source[Int(token.start)] < 0x80 { return nil }
      guard isMonthInText(index, meaning) else { return nil }
    }
    if isSearch, draft.amount.unit != 0, draft.amount.sign != 0 {
      // "two months ago April 2023 …": another date begins.
      hasEnded = true
      return nil
    }
    if isSearch, let year = draft.year, draft.month == nil, isParted(index, fromYear: year) {
      hasEnded = true
      return nil
    }
    if let month = draft.month {
      // "يوليو/تموز": the same month said twice.
      guard month.value == Int(meaning.a), month.rule == .words,
        self.token(index - 1).kind == .mark
      else { return nil }
      draft.use(index, index)
      return index + 1
    }
    if draft.looseCount >= 3 { return nil }
    if draft.looseCount == 2, draft.year != nil { return nil }
    let chosen = rivalMonth(index, inCalendar(index, meaning))
    draft.month = Draft.Field(value: Int(chosen.a), first: index, last: index, rule: .words)
    draft.calendar = chosen.b
    draft.use(index, index)
    return index + 1
  }

  /// Whether a month ends a range that another has begun: "Jan–Mar 2022".
  private func endsMonths(_ index: Int, _ value: Int) -> Bool {
    guard let month = draft.month, month.rule == .words, month.value != value, draft.day == nil,
      draft.looseCount == 0, draft.year == nil
    else { return false }
    let joint = token(index - 1)
    return joint.isMark("-") || joint.isMark("/") && !isSearch
  }

  /// The month that a name means, where calendars share it: "Nisan" is April in Turkish, "تموز" July in
  /// Arabic, and a Hebrew month only of a Hebrew year.
  private func inCalendar(_ index: Int, _ meaning: WordMeaning) -> WordMeaning {
    let isShared = meaning.b == CalendarCode.gregorian || meaning.b == CalendarCode.hebrew
    guard isShared else { return meaning }
    var isHebrew = false
    var place = max(0, index - 4)
    while place < index + 5, has(place) {
      let token = tokens[place]
      if token.isNumber, token.value >= 5_000, token.value < 6_000 { isHebrew = true }
      place += 1
    }
    let calendar = isHebrew ? CalendarCode.hebrew : CalendarCode.gregorian
    guard meaning.b != calendar else { return meaning }
    return self.meaning(index, .month, where: { $0.b == calendar }) ?? meaning
  }

  /// The month that a name means, where neighbours in language call different months so: "listopad"
  /// is October in Croatian and November in Polish. A full stop behind the day is not Polish. The
  /// other month is kept as a rival.
  private mutating func rivalMonth(_ index: Int, _ meaning: WordMeaning) -> WordMeaning {
    guard policy.hints.isEmpty, !meaning.flags.contains(.weak), tokens[index].range.count > 2,
      let other = self.meaning(
        index, .month,
        where: {
          $0.b == meaning.b && $0.a != meaning.a && !$0.flags.contains(.weak)
            && lexicon.languages($0).meets(lexicon.common)
        })
    else { return meaning }
    let isDotted = token(index - 1).isMark(".") && token(index - 2).isNumber
    let fits = lexicon.languages(meaning).meets(Self.dottedDays) == isDotted
    let otherFits = lexicon.languages(other).meets(Self.dottedDays) == isDotted
    let chosen = otherFits && !fits ? other : meaning
    draft.rivalMonth = Int(chosen.a == meaning.a ? other.a : meaning.a)
    return chosen
  }

  /// Languages that write a full stop behind the number of a day.
  static let dottedDays: LanguageSet = {
    var set = LanguageSet.none
    for tag in ["hr", "sl", "bs", "sr", "cs", "sk", "de", "da", "nb", "fi", "et", "lv", "hu", "is"]
    {
      if let index = Lexicon.shared.baseLanguage(tag) { set.insert(index) }
    }
    return set
  }()

  /// Whether a Roman numeral is a month: "5.V.2018", "VIII 2018", but not "Louis XIV".
  func isRomanMonth(_ index: Int) -> Bool {
    guard draft.month == nil else { return false }
    let next = token(index + 1).isNumber ? token(index + 1) : token(index + 2)
    guard next.isNumber, token(index + 1).isNumber || token(index + 1).kind == .mark else {
      return false
    }
    let before = token(index - 1)
    if before.isNumber || before.kind == .mark && token(index - 2).isNumber {
      return !isSearch || next.digits == 4
    }
    return !isSearch && tokens[index].isCapital && next.digits == 4
  }

  private var shiftTakesMonth: Bool {
    draft.shift?.unit == UnitCode.year || draft.shift?.unit == UnitCode.month
      || draft.shift?.unit == UnitCode.day || draft.shift?.unit == UnitCode.week
  }

  /// Of "mar 5", "5 mar", "mar 2018" and "mar 14:00" the last is a weekday in those languages where
  /// it can be.
  private func isMonthInPlace(_ index: Int) -> Bool {
    if draft.month != nil || isEnglishWeekday(index) { return false }
    var next = afterMarks(index + 1)
    let before = token(index - 1)
    let beforeNumber =
      before.isNumber || before.kind == .mark && token(index - 2).isNumber
      || can(index - 1, .connector) && token(index - 2).isNumber
      || can(index - 1, .ordinalMark)
    if can(next, .connector), !can(next, .month) { next += 1 }
    let following = token(next)
    // Another month later makes this one the weekday.
    var later = next
    var hasMonthLater = false
    while later < next + 4 {
      if can(later, .month) && !(can(later, .weekday)) { hasMonthLater = true }
      if can(later, .month), can(later, .weekday), later > next { hasMonthLater = true }
      later += 1
    }
    if hasMonthLater { return false }
    if beforeNumber { return true }
    if draft.weekday != nil { return true }
    // "út 17. 8. 2021" has its month in numbers.
    let isWhole =
      token(next + 1).kind == .mark && !token(next + 1).isMark(":") && token(next + 2).isNumber
      && token(next + 3).kind == .mark
      && token(next + 4).digits == 4
    if following.isNumber, !isWhole, token(next + 1).isMark(":"), token(next + 2).isNumber {
      return leadsDayAndYear(next + 3)
    }
    return following.isNumber && !isWhole && !token(next + 1).isMark(":")
      && !token(next + 1).isMark("/")
  }

  /// Whether a name is a weekday in English, and a month in other languages alone: "Sat", not "Mar".
  func isEnglishWeekday(_ index: Int) -> Bool {
    guard policy.hints.isEmpty, can(index, .weekday) else { return false }
    return meaning(index, .weekday, where: isEnglish) != nil
      && meaning(index, .month, where: isEnglish) == nil
  }

  /// Whether a day and a year stand alone at the end of a field, behind the time of day: the month of
  /// "Mar 06:02 17 2018" stands before it.
  private func leadsDayAndYear(_ index: Int) -> Bool {
    guard !isSearch else { return false }
    let first = token(afterMarks(index))
    let rest = afterMarks(afterMarks(index) + 1)
    let second = token(rest)
    return first.isNumber && second.isNumber && !has(afterMarks(rest + 1))
      && min(first.digits, second.digits) <= 2 && max(first.digits, second.digits) == 4
  }

  /// Whether a month's name in running text is one: by its capital, or by the numbers beside it.
  private func isMonthInText(_ index: Int, _ meaning: WordMeaning) -> Bool {
    let token = tokens[index]
    let next = afterMarks(index + 1)
    let hasNumber =
      self.token(index - 1).isNumber || self.token(next).isNumber
      || can(index - 1, .ordinalMark) || can(index - 1, .fieldMark)
      || (self.token(index - 1).kind == .mark && self.token(index - 2).isNumber)
      || (can(index - 1, .connector) && draft.looseCount + (draft.day == nil ? 0 : 1) > 0)
      || (can(next, .connector) && self.token(next + 1).isNumber)
    if meaning.flags.contains(.capital), !token.isCapital, !hasNumber { return false }
    if meaning.flags.contains(.needsNeighbour) || meaning.flags.contains(.weak) {
      if hasNumber, token.isCapital || !meaning.flags.contains(.capital) { return true }
      if !policy.hints.isEmpty, token.isCapital,
        can(index - 1, .direction) || can(index - 1, .connector), endsClause(index)
      {
        return true
      }
      return draft.weekday != nil || draft.modifier != nil || draft.selector != nil
        || (hasNumber && (draft.day != nil || draft.looseCount > 0))
    }
    return true
  }
}
