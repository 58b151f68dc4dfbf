/// Reads the dates of running text from the places where they may begin.
struct SearchReader {
  private var line: FoldedLine
  private let tokens: UnsafeMutableBufferPointer<Token>
  private let policy: Policy
  /// Where the last day ended that recurs: "every Monday and Friday" are none both.
  private var recurrenceEnd: Int?
  /// No date has more parts.
  static let tokenLimit = 40

  init(_ line: FoldedLine, _ tokens: UnsafeMutableBufferPointer<Token>, _ policy: Policy) {
    self.line = line
    self.tokens = tokens
    self.policy = policy
  }

  /// Adds the date that begins at a place; the end of what was read, 0 where it is no date.
  mutating func read(from start: Int, _ found: inout [FoundDate]) -> Int {
    let (text, index) = line.window(at: start)
    let tokenizer = Tokenizer(text, policy.lexicon, from: index)
    let before = found.count
    let hasHints = !policy.hints.isEmpty
    let told = found.last.map { ToldDate($0.date) }
    var place: Int?
    let end = with(TokenRun(tokens, tokenizer, hasHints: hasHints), told) {
      read(&$0, &found, &place)
    }
    guard found.count == before, let place else { return end }
    // "12 May, the first since 2016": what stands before the comma may be a date by itself.
    return with(TokenRun(tokens, count: place, tokenizer, hasHints: hasHints), told) { reader in
      reader.settleLanguages(0, place)
      _ = reader.read(from: 0)
      guard reader.draft.first >= 0 else { return end }
      return max(end, finish(reader, &found))
    }
  }

  @inline(__always)
  private func with(
    _ run: TokenRun, _ told: ToldDate?, _ body: (inout TokenReader) -> Int
  ) -> Int {
    TokenReader.with(run, policy: policy, isSearch: true, told: told, body)
  }

  /// Adds the date that a reader finds; tells its end, and a comma within what is none.
  private mutating func read(
    _ reader: inout TokenReader, _ found: inout [FoundDate], _ place: inout Int?
  ) -> Int {
    guard reader.has(0) else { return 0 }
    reader.settleLanguages(0, 1)
    _ = reader.read(from: 0)
    guard reader.draft.first >= 0,
      reader.draft.month != nil || comma(reader) != nil || Solidity.isSolid(reader)
    else { return countEnd(reader) }
    // Now that it is known how far the date goes, its words settle the language, and it is read
    // once more with that.
    let last = reader.draft.last + 1
    reader.restart()
    reader.settleLanguages(0, last)
    _ = reader.read(from: 0)
    guard reader.draft.first >= 0 else { return 0 }
    let end = finish(reader, &found)
    place = comma(reader)
    return end
  }

  /// The end of a count of units that is no date: the "minggu" of "dua minggu" is no Sunday; 0 where
  /// there is none.
  private func countEnd(_ reader: TokenReader) -> Int {
    guard tokens[0].isNumber || reader.can(0, .number) else { return 0 }
    let unit = reader.can(1, .number) ? 2 : 1
    let range = reader.token(unit).range
    return reader.can(unit, .unit) && range.count >= 3 ? range.upperBound : 0
  }

  /// The first comma within what was read as one date, but that before its year.
  private func comma(_ reader: TokenReader) -> Int? {
    var index = reader.draft.first + 1
    while index < reader.draft.last {
      // "February 29, 2014" is one date, and none.
      if reader.tokens[index].isMark(","), !reader.token(index + 1).isNumber { return index }
      index += 1
    }
    return nil
  }

  private mutating func finish(_ reader: TokenReader, _ found: inout [FoundDate]) -> Int {
    let reading = Solidity.isSolid(reader) ? reader.assemble() : DateReading()
    var range = reader.range
    guard reading.hasDate else {
      // The Friday of "the following Friday" is no date either.
      if reader.draft.isTold { return reader.endOfTold }
      // A date that cannot be, as 30 February: its parts are none either.
      return reader.draft.month != nil && reader.draft.looseCount > 0 ? range.upperBound : 0
    }
    var moment = reading.moment
    // What was told last is rather meant than what was told before that.
    if reader.draft.isTold { moment.confidence = min(moment.confidence, 0.7) }
    if let joined = rangeEnd(reader, reading, moment) {
      (moment, range) = (joined.moment, range.lowerBound..<joined.end)
    }
    guard Self.isFree(reader.source, after: range.upperBound),
      !Self.isDecade(moment, reader.source, range.upperBound),
      !Self.isJapan(reader.source, range.upperBound, reader.draft)
    else { return 0 }
    // Streets and squares are named for days.
    if Street.stands(before: range.lowerBound, in: reader.source) { return range.upperBound }
    if reader.draft.mayRecur,
      Recurrence.isOne(
        range, isEnglish: reader.languages.meets(reader.lexicon.english), in: reader.source)
        || recurrenceEnd.map({ Recurrence.joins($0, range.lowerBound, in: reader.source) }) ?? false
    {
      recurrenceEnd = range.upperBound
      return range.upperBound
    }
    found.append(FoundDate(date: moment, range: range, text: reader.text(range)))
    return range.upperBound
  }

  /// The second date of a range: "from 5 July to 7 August 2017".
  private func rangeEnd(
    _ first: TokenReader, _ reading: DateReading, _ moment: Moment
  ) -> (moment: Moment, end: Int)? {
    var index = first.draft.last + 1
    if first.draft.looseCluster, first.token(index).isMark(".") { index += 1 }
    guard
      first.can(index, .range) && first.joinsRanges(index) || first.token(index).isMark("-")
        || first.draft.looseCluster && first.token(index).isMark("/")
    else { return nil }
    index += 1
    if let joined = yearRange(first, moment, index) { return joined }
    return first.withCopy { second in
      second.restart()
      second.languages = first.languages
      _ = second.read(from: index)
      guard second.draft.first == index, Solidity.isSolid(second),
        second.draft.amount.unit == 0, first.draft.amount.unit == 0,
        second.draft.month != nil || second.draft.year != nil
          || first.draft.hasRelative && second.draft.hasRelative && !first.joinsWords(index - 1)
          || first.draft.isWeekdayAlone && second.draft.isWeekdayAlone
            && !first.joinsWords(index - 1)
      else { return nil }
      var (start, end) = (reading, second.assemble())
      start.moment = moment
      if second.draft.looseCluster { Interval.settleOrder(&start, &end) }
      guard let joined = Interval.join(start.moment, end) else { return nil }
      return (joined, second.range.upperBound)
    }
  }

  /// "from 2019 to 2021": years alone.
  private func yearRange(
    _ first: TokenReader, _ moment: Moment, _ index: Int
  ) -> (moment: Moment, end: Int)? {
    let token = first.token(index)
    guard token.isNumber, token.digits == 4, moment.precision == .year, moment.fields.hasYear,
      Int(token.value) > Int(moment.fields.year), token.value <= 2_100,
      !first.can(index + 1, .unit)
    else { return nil }
    var joined = moment
    joined.endFields = DateFields(year: Int(token.value))
    return (joined, token.range.upperBound)
  }

  /// Whether 日 ends a phrase and 本 follows: 前日本首相 is a minister of Japan.
  private static func isJapan(_ bytes: Bytes, _ position: Int, _ draft: Draft) -> Bool {
    guard draft.shift != nil, position >= 3, position + 2 < bytes.count else { return false }
    return zip(position - 3..<position + 3, [0xE6, 0x97, 0xA5, 0xE6, 0x9C, 0xAC] as [UInt8])
      .allSatisfy { bytes[$0] == $1 }
  }

  /// Whether small letters make a decade of a year: "the early 1990s", "Anfang der 1990er Jahre".
  private static func isDecade(_ moment: Moment, _ bytes: Bytes, _ position: Int) -> Bool {
    moment.precision == .year && position < bytes.count && bytes[position - 1] &- 0x30 < 10
      && bytes[position] &- 0x61 < 26
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 }

  /// Whether what follows does not make the date part of a longer number or word.
  private static func isFree(_ bytes: Bytes, after position: Int) -> Bool {
    guard position < bytes.count else { return true }
    switch bytes[position] {
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "_"): return false
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
    case UInt8(ascii: "-") where position + 1 < bytes.count && isLetter(bytes[position - 1]):
      // "Mai-Feier" is one word.
      return !isLetter(bytes[position + 1]) && bytes[position + 1] &- 0x30 >= 10
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "."):
      return !(position + 1 < bytes.count && bytes[position + 1] &- 0x30 < 10)
    default: return true
    }
  }
}
