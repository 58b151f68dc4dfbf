// Decades and centuries: "the 1990s", "90er Jahre", "siglo XIX", 20世纪90年代.

extension TokenReader {
  /// A number as a span, a quarter or a week may be counted with.
  struct Numeral {
    var value: Int
    var digits: Int
    /// The first token behind it.
    var end: Int
    /// Whether it is an ordinal by itself: "third", "III".
    var isOrdinal: Bool
  }

  /// The number that begins at a token: in digits, in words, or in Roman numerals.
  func numeral(_ index: Int) -> Numeral? {
    let token = token(index)
    if token.isNumber {
      guard token.digits <= 4, token.value > 0 else { return nil }
      return Numeral(
        value: Int(token.value), digits: Int(token.digits), end: index + 1, isOrdinal: false)
    }
    guard token.kind == .word else { return nil }
    if token.isCapital, isRomanNumeral(token), let month = meaning(index, .month) {
      return Numeral(value: Int(month.a), digits: 0, end: index + 1, isOrdinal: true)
    }
    if let ordinal = meaning(index, .ordinal) {
      return Numeral(value: Int(ordinal.a), digits: 0, end: index + 1, isOrdinal: true)
    }
    guard let number = meaning(index, .number, where: { $0.b <= 1 && $0.a > 0 }) else { return nil }
    return Numeral(value: Int(number.a), digits: 0, end: index + 1, isOrdinal: false)
  }

  /// A decade or a century whose number comes first: "1990s", "XIX век", "90-х годах".
  mutating func span(_ index: Int) -> Int? {
    guard takesSpan, mayBeSpan(index), let number = numeral(index) else { return nil }
    var next = number.end
    var isCounted = !number.isOrdinal && number.digits < 4
    if meaning(index, .fieldMark, where: { $0.a == UnitCode.decade }) != nil,
      let end = setSpan(UnitCode.decade, number, index, index)
    {
      // "nineties".
      return end
    }
    let mark = token(next)
    if mark.isMark("-") || mark.isMark(".") || mark.isMark("'"), !mark.spaceBefore {
      next += 1
      isCounted = false
    }
    if spanUnit(next) == 0, can(next, .ordinalMark) || can(next, .connector) {
      next += 1
      isCounted = false
    }
    // "19th-century".
    if token(next).isMark("-") { next += 1 }
    let unit = spanUnit(next)
    guard unit != 0, !isDirected(next + 1) else { return nil }
    if isCounted {
      // "3 centuries", "20 let" count them.
      let isYears = meaning(next, .unit, where: { $0.a == UnitCode.year }) != nil
      guard !isYears, unit == UnitCode.decade || number.value >= 10, !can(next, .connector) else {
        return nil
      }
    }
    guard let end = setSpan(unit, number, index, next) else { return nil }
    // "90er Jahre", "1990-е годы".
    let year = token(end).isMark("-") ? end + 1 : end
    return unit == UnitCode.decade && meaning(year, .unit, where: { $0.a == UnitCode.year }) != nil
      ? year + 1 : end
  }

  /// A decade or a century whose number follows: "années 1990", "siglo XIX", "década de 1990".
  mutating func leadingSpan(_ index: Int) -> Int? {
    guard takesSpan else { return nil }
    let mark = meaning(
      index, .fieldMark,
      where: { $0.b == 1 && ($0.a == UnitCode.decade || $0.a == UnitCode.century) })
    let unit =
      mark
      ?? meaning(
        index, .unit,
        where: { $0.b == 0 && ($0.a == UnitCode.decade || $0.a == UnitCode.century) })
    guard let unit else { return nil }
    var next = index + 1
    while next < index + 4,
      can(next, .connector) && numeral(next) == nil || token(next).isMark("'")
        || token(next).isMark("-")
    {
      next += 1
    }
    guard let number = numeral(next), !isDirected(number.end),
      unit.a == UnitCode.decade || number.value <= 21,
      // "décadas 3" counts them.
      unit.a != UnitCode.decade || number.value >= 10
    else { return nil }
    guard let end = setSpan(unit.a, number, index, number.end - 1) else { return nil }
    if token(end).isMark("-"), can(end + 1, .ordinalMark) { return end + 2 }
    if token(end).isMark("."), !token(end).spaceBefore { return end + 1 }
    return spanUnit(end) == UnitCode.decade ? end + 1 : end
  }

  /// Whether a decade or a century begins at a token.
  func isSpan(_ index: Int) -> Bool {
    guard takesSpan, index < count, mayBeSpan(index) else { return false }
    return withCopy { probe in
      token(index).isNumber ? probe.span(index) != nil : probe.leadingSpan(index) != nil
    }
  }

  /// Whether a decade or a century may be read here: in a field, and beside no day.
  private var takesSpan: Bool {
    !isSearch && draft.month == nil && draft.looseCount == 0 && draft.day == nil
      && draft.amount.sign == 0 && draft.amount.unit == 0
  }

  /// A glance at what follows a number, before anything is looked up.
  private func mayBeSpan(_ index: Int) -> Bool {
    let unit: UInt32 =
      1 << UInt32(WordKind.unit.rawValue) | 1 << UInt32(WordKind.fieldMark.rawValue)
    return (index...min(index + 4, count - 1)).contains { tokens[$0].kinds & unit != 0 }
  }

  /// Decade or century, where a token names one behind its number; else 0.
  private func spanUnit(_ index: Int) -> Int16 {
    let mark = meaning(
      index, .fieldMark,
      where: { $0.b == 2 && ($0.a == UnitCode.decade || $0.a == UnitCode.century) })
    if let mark { return mark.a }
    return meaning(
      index, .unit,
      where: { $0.b == 0 && ($0.a == UnitCode.decade || $0.a == UnitCode.century) })?.a ?? 0
  }

  private mutating func setSpan(
    _ unit: Int16, _ number: Numeral, _ first: Int, _ last: Int
  ) -> Int? {
    guard let (year, open) = years(of: unit, number) else { return nil }
    if let known = draft.year {
      // "90. let XX wieku": the century of the decade; 20世纪90年代: the decade of the century.
      let isSame = draft.openYearDigits == 1 && open == 2 && known.value / 100 == year / 100
      let isWithin = draft.openYearDigits == 2 && open == 1 && number.value < 100
      guard isSame || isWithin else { return nil }
      if isWithin {
        draft.year?.value = known.value + number.value
        draft.openYearDigits = 1
      }
      draft.use(first, last)
      return last + 1
    }
    var value = year
    if open == 1, number.value < 100, let shift = draft.shift, shift.unit == UnitCode.century,
      let reference
    {
      // 上世纪90年代.
      value = (reference.date.year / 100 + shift.offset) * 100 + number.value
      draft.shift = nil
    }
    draft.year = Draft.Field(value: value, first: first, last: last, rule: .mark, digits: 4)
    draft.openYearDigits = open
    draft.use(first, last)
    return last + 1
  }

  /// The first year of a span, and how many of its digits stay open; nil where it is none.
  private func years(of unit: Int16, _ number: Numeral) -> (year: Int, open: Int)? {
    let value = number.value
    if unit == UnitCode.century {
      guard (1...21).contains(value) else { return nil }
      return ((value - 1) * 100, 2)
    }
    guard value % 10 == 0, !number.isOrdinal else { return nil }
    if value < 100 {
      // "the 10s" are of this century, "the 20s" still of the last.
      return value == 10 ? (2_010, 1) : (1_900 + value, 1)
    }
    // Years of a calendar of their own are no decade of this one.
    guard (1_500...2_090).contains(value) else { return nil }
    // "the 1800s", "1800-talet"; "the 2000s" are ten years rather than a hundred or a thousand.
    return value % 100 == 0 && value < 2_000 ? (value, 2) : (value, 1)
  }
}
