// What each token is: each role is taken once, and nothing is left over.

extension PlainDate {
  mutating func takeRoles() -> Bool {
    var index = 0
    while index < count {
      let next: Int?
      switch tokens[index].kind {
      case .number: next = number(index)
      case .word: next = word(index)
      case .mark: next = mark(index)
      case .zone, .unknown, .end: next = nil
      }
      guard let next else { return false }
      index = next
    }
    return true
  }

  // MARK: Numbers

  private mutating func number(_ index: Int) -> Int? {
    let token = tokens[index]
    let next = tokens[index + 1]
    let lead = source[Int(token.start)]
    // Numbers in letters, of Hebrew and Han, are other things too.
    guard lead < 0xD7 || lead > 0xD7 && lead < 0xE3 else { return nil }
    if next.kind == .mark {
      switch next.mark {
      case UInt8(ascii: ":"): return clock(index)
      case UInt8(ascii: "."):
        // "1. Montag im Mai" is a weekday of the month.
        if tokens[index + 2].can(.weekday) { return nil }
        if tokens[index + 2].isNumber { return nil }
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        if tokens[index + 2].isNumber, next.mark == UInt8(ascii: "/") || token.digits < 4 {
          return nil
        }
      case UInt8(ascii: ","):
        if tokens[index + 2].isNumber, !tokens[index + 2].spaceBefore { return nil }
      default: break
      }
    } else if next.kind == .word {
      // "2018 GMT" is an hour, "5 GMT" may be one.
      if next.can(.zone) { return nil }
      if next.can(.fieldMark) || next.can(.unit) { return marked(index) }
    }
    switch token.digits {
    case 1, 2:
      guard day < 0, token.value > 0, token.value <= 31 else { return nil }
      fields.day = UInt8(truncatingIfNeeded: token.value)
      day = index
    case 4:
      guard takeYear(index) else { return nil }
    default: return nil
    }
    return index + 1
  }

  private mutating func takeYear(_ index: Int) -> Bool {
    let value = tokens[index].value
    guard year < 0, value >= 1_900, value < 2_200 else { return false }
    fields.year = value
    fields.hasYear = true
    year = index
    return true
  }

  /// A number whose field is named behind it: 2018年, "2018 г.".
  private mutating func marked(_ index: Int) -> Int? {
    let token = tokens[index]
    guard let unit = field(index + 1) else { return nil }
    switch (unit, token.digits) {
    case (UnitCode.year, 4):
      guard takeYear(index) else { return nil }
      marks.insert(.year)
    case (UnitCode.month, 1), (UnitCode.month, 2):
      guard month < 0, token.value >= 1, token.value <= 12 else { return nil }
      fields.month = UInt8(truncatingIfNeeded: token.value)
      month = index
      marks.insert(.month)
    case (UnitCode.day, 1), (UnitCode.day, 2):
      guard day < 0, token.value >= 1, token.value <= 31 else { return nil }
      fields.day = UInt8(truncatingIfNeeded: token.value)
      day = index
      marks.insert(.day)
    default: return nil
    }
    return index + 2
  }

  /// The one field that a word may name behind its number.
  private func field(_ index: Int) -> Int16? {
    let lexicon = policy.lexicon
    var unit: Int16?
    for meaning in lexicon.meanings(of: UInt32(tokens[index].form))
    where meaning.kindCode == WordKind.fieldMark.rawValue
      && lexicon.languages(meaning).meets(languages)
    {
      guard meaning.b == 2, unit == nil || unit == meaning.a else { return nil }
      unit = meaning.a
    }
    return unit
  }

  /// `14:19`, `9:05:07`, with an offset right behind it: `+0300`.
  private mutating func clock(_ index: Int) -> Int? {
    let (hour, minute) = (tokens[index], tokens[index + 2])
    guard clock < 0, hour.digits <= 2, hour.value < 24, isTight(index + 1), minute.isNumber,
      minute.digits == 2, minute.value < 60, isTight(index + 2)
    else { return nil }
    clock = index
    fields.hour = UInt8(truncatingIfNeeded: hour.value)
    fields.minute = UInt8(truncatingIfNeeded: minute.value)
    var end = index + 3
    if tokens[end].isMark(":") {
      let second = tokens[end + 1]
      guard second.isNumber, second.digits == 2, second.value < 60, isTight(end),
        isTight(end + 1)
      else { return nil }
      fields.second = UInt8(truncatingIfNeeded: second.value)
      end += 2
    }
    let next = tokens[end]
    clockEnd = end
    if next.kind == .word { return end }
    guard next.kind == .mark else { return end }
    switch next.mark {
    case UInt8(ascii: "Z"):
      guard zone.lowerBound < 0 else { return nil }
      return stateZone(-2, end..<end + 1)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return offset(end)
    // A fraction, a range, another date.
    default: return tokens[end + 1].isNumber && isTight(end + 1) ? nil : end
    }
  }

  private func isTight(_ index: Int) -> Bool { !tokens[index].spaceBefore }

  /// `+0300`, `-05:00` behind the time of day.
  private mutating func offset(_ index: Int) -> Int? {
    let hours = tokens[index + 1]
    guard hours.isNumber, isTight(index + 1), zone.lowerBound < 0 else { return nil }
    var seconds = 0
    var end = index + 2
    switch hours.digits {
    case 4:
      guard hours.value / 100 <= 14, hours.value % 100 < 60 else { return nil }
      seconds = Int(hours.value / 100) * 3_600 + Int(hours.value % 100) * 60
    case 2:
      let minutes = tokens[index + 3]
      // The minutes that zones have, and all of the date before them, or the second.
      guard hours.value <= 14, tokens[end].isMark(":"), isTight(end), minutes.isNumber,
        minutes.digits == 2, isTight(index + 3),
        minutes.value == 0 || minutes.value == 30 || minutes.value == 45,
        fields.second != 255 || year >= 0 && month >= 0 && day >= 0
      else { return nil }
      seconds = Int(hours.value) * 3_600 + Int(minutes.value) * 60
      end += 2
      // "10:00-12:00" is a stretch of the day.
      if tokens[index].isMark("-"), fields.second == 255,
        seconds > Int(fields.hour) * 3_600 + Int(fields.minute) * 60
      {
        return nil
      }
    default: return nil
    }
    guard !tokens[end].isNumber, tokens[end].kind != .mark || !isTight(end + 1) else { return nil }
    offset = tokens[index].isMark("-") ? -seconds : seconds
    return stateZone(-1, index..<end)
  }

  private mutating func stateZone(_ word: Int, _ range: Range<Int>) -> Int {
    zoneWord = word
    zone = range
    return range.upperBound
  }

  // MARK: Words

  private mutating func word(_ index: Int) -> Int? {
    let token = tokens[index]
    switch token.kinds {
    case Self.bit(.month):
      // The high bits tell the calendar.
      guard month < 0, token.value >= 1, token.value <= 12 else { return nil }
      fields.month = UInt8(truncatingIfNeeded: token.value)
      month = index
    case Self.bit(.weekday):
      guard weekday < 0, token.value != Self.several else { return nil }
      weekday = index
    case Self.bit(.label):
      guard label < 0, token.value != Self.several, token.value & 0xFFFF < 3 else { return nil }
      label = index
    case Self.bit(.zone): return zoneName(index)
    case Self.bit(.connector), Self.bit(.connector) | Self.bit(.range): return connector(index)
    case Self.bit(.fieldMark), Self.bit(.fieldMark) | Self.bit(.unit):
      // "10:30 Uhr".
      return index == clockEnd && field(index) == UnitCode.hour ? index + 1 : nil
    default: return nil
    }
    return index + 1
  }

  /// "of", "de" stand before a month or a year; what announces a time of day before that.
  private func connector(_ index: Int) -> Int? {
    let token = tokens[index]
    let next = tokens[index + 1]
    if token.value == 0 || token.value == 2 {
      return next.digits == 4 || next.kind == .word && next.can(.month) ? index + 1 : nil
    }
    return !token.can(.range) && next.isNumber && tokens[index + 2].isMark(":") ? index + 1 : nil
  }

  /// "GMT", in capitals before or behind the time of day.
  private mutating func zoneName(_ index: Int) -> Int? {
    let token = tokens[index]
    guard zone.lowerBound < 0, token.value != Self.several, token.end - token.start <= 4,
      token.range.allSatisfy({ source[$0] &- 0x41 < 26 })
    else { return nil }
    let next = tokens[index + 1]
    guard clock >= 0 || next.isNumber || next.kind == .mark else { return nil }
    let word = Int(token.value)
    let table = ZoneTable.shared
    guard table.candidateCount(ofWord: word) == 1,
      let seconds = table.candidate(0, ofWord: word).offset
    else { return nil }
    offset = seconds
    return stateZone(word, index..<index + 1)
  }

  // MARK: Marks

  private func mark(_ index: Int) -> Int? {
    switch tokens[index].mark {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: ";"):
      return index + 1
    case UInt8(ascii: ":"):
      // Behind a label.
      return index > 0 && index - 1 == label ? index + 1 : nil
    case UInt8(ascii: "-"):
      // Between the date and its time of day.
      let next = tokens[index + 1]
      return index > 0 && tokens[index].spaceBefore && next.spaceBefore && next.isNumber
        && tokens[index + 2].isMark(":") && clock < 0 && year >= 0 && month >= 0 && day >= 0
        ? index + 1 : nil
    default: return nil
    }
  }
}
