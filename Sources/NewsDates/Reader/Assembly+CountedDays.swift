internal import NewsText

// Amounts of time on the way from a day that is named behind them.

extension TokenReader {
  /// "the day after Thursday": the phrase for a day counts from the one that follows.
  mutating func dayBeside(_ index: Int, _ phrase: WordMeaning) -> Int? {
    guard phrase.flags.contains(.told), phrase.a == UnitCode.day, draft.amount.unit == 0,
      draft.last < 0, endsInPreposition(index), leadsToDay(behind: index)
    else { return nil }
    add(UnitCode.day, 1, 1, first: index, last: index)
    draft.amount.sign = Int(phrase.b)
    draft.amount.base = index + 1
    return index + 1
  }

  /// Whether "before" or "after" stands at an index and a day behind it: "two days before Thursday",
  /// "a week after 5 July".
  func countsFromDay(_ index: Int) -> Bool {
    meaning(
      index, .modifier,
      where: { $0.a == ModifierCode.before || $0.a == ModifierCode.after }) != nil
      && leadsToDay(behind: index)
  }

  private func leadsToDay(behind index: Int) -> Bool {
    var next = index + 1
    while next < index + 3, can(next, .connector), !can(next, .weekday) { next += 1 }
    if can(next, .weekday) { return true }
    // In running text the date that is named stands for itself.
    guard !isSearch else { return false }
    if can(next, .month) { return true }
    return token(next).isNumber && !can(next + 1, .unit) && !can(next + 1, .unitDirected)
  }

  /// "2 days after next Friday", "a week before 5 July 2018": counted from that day.
  func amountFromDay(_ reference: Reference, _ sign: Int) -> DateReading {
    let day = dayCountedFrom(reference)
    guard day.hasDate, day.moment.fields.isFullDate, day.moment.precision == .day,
      draft.amount.seconds == 0 || draft.amount.base < 0
    else {
      return .nothing(Issue("duration", at: range, "an amount of time beside what is no one day"))
    }
    return withCopy { counted in
      counted.draft = Draft()
      counted.draft.amount = draft.amount
      counted.draft.amount.last = draft.last
      counted.draft.use(draft.first, draft.last)
      func amount(from day: DateFields) -> DateReading {
        let seconds = day.days * 86_400 + reference.second - reference.offset
        let start = Reference(Instant(seconds: Int64(seconds)), offset: reference.offset)
        return counted.amount(from: start, sign: sign)
      }
      var reading = amount(from: day.moment.fields)
      reading.moment.confidence = min(reading.moment.confidence, day.moment.confidence)
      for other in day.alternatives where other.fields.isFullDate {
        var alternative = amount(from: other.fields)
        guard alternative.hasDate else { continue }
        alternative.moment.confidence = other.confidence
        reading.alternatives.append(alternative.moment)
      }
      return reading
    }
  }

  private func dayCountedFrom(_ reference: Reference) -> DateReading {
    guard draft.amount.base >= 0 else {
      return withCopy { base in
        base.draft.amount = Draft.Amount()
        return base.selected(from: reference)
      }
    }
    return withFresh { base in
      _ = base.read(from: draft.amount.base)
      guard base.draft.last == draft.last, base.draft.amount.unit == 0 else { return .nothing(nil) }
      return base.assemble()
    }
  }
}
