internal import NewsText

extension DateParser {
  /// No date has more parts, with all that may stand beside it.
  private static let tokenLimit = 64

  /// Reads a whole string through the tokenizer and the lexicon.
  func general(_ bytes: Bytes, _ policy: Policy, into reading: inout DateReading) {
    let range = FastPath.trimmed(bytes)
    guard !range.isEmpty else {
      reading.issues = [Issue("empty", .error, at: 0..<bytes.count, "nothing is there")]
      return
    }
    guard range.count <= FoldedText.limit else {
      reading.issues = [
        Issue(
          "too-long", .error, at: range.lowerBound + FoldedText.limit..<range.upperBound,
          "no date is longer than \(FoldedText.limit) bytes")
      ]
      return
    }
    FoldedText.with(bytes, range) { text in
      withUnsafeTemporaryAllocation(of: Token.self, capacity: Self.tokenLimit) { tokens in
        reading = read(text, tokens, policy)
      }
    }
  }

  private func read(
    _ text: FoldedText, _ tokens: UnsafeMutableBufferPointer<Token>, _ policy: Policy
  ) -> DateReading {
    var tokenizer = Tokenizer(text, policy.lexicon)
    var count = 0
    var unknown = -1
    while true {
      let token = tokenizer.next()
      if token.kind == .end { break }
      guard count < tokens.count else {
        return DateReading(issues: [
          Issue("too-long", .error, at: token.range, "no date has so many parts")
        ])
      }
      if token.kind == .unknown, unknown < 0 {
        unknown = count
        // Junk fails here, before anything else is looked at.
        guard Self.hasNoiseBorder(text) else { return Self.notADate(token) }
      }
      tokens[count] = token
      count += 1
    }
    var issues: [Issue] = []
    if unknown >= 0 {
      let word = tokens[unknown]
      guard let noise = Noise.remove(tokens, &count) else { return Self.notADate(word) }
      issues.append(
        Issue("left-out", .note, at: noise, "words beside the date that are no part of it"))
    }
    var reader = TokenReader(
      tokens, count: count, source: text.source, policy: policy, isSearch: false)
    reader.settleLanguages(0, count)
    let end = reader.read(from: 0)
    var reading = reading(reader.assemble(), reader)
    reading.issues = issues + reading.issues
    if reading.date != nil, let rest = firstRest(reader, end) {
      joinRest(reader, end, rest, &reading)
    } else if reading.date == nil, reading.issues.isEmpty {
      let rest = end < count ? tokens[end].range : reader.range
      reading.issues = [Issue("not-a-date", .error, at: rest, "this is no part of a date")]
    }
    if options.reference != nil { noteFuture(&reading) }
    return reading
  }

  private static func notADate(_ token: Token) -> DateReading {
    DateReading(issues: [
      Issue("unknown-word", .error, at: token.range, "this word is no part of a date")
    ])
  }

  /// Whether a mark parts what may be noise from what may be a date.
  private static func hasNoiseBorder(_ text: FoldedText) -> Bool {
    for index in 0..<text.count {
      switch text.bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "("), 0xC2, 0xE2: return true
      case UInt8(ascii: "-") where index > 0 && text.bytes[index - 1] == 0x20: return true
      default: break
      }
    }
    return false
  }

  private func reading(_ outcome: Outcome, _ reader: TokenReader) -> DateReading {
    var reading = DateReading()
    switch outcome {
    case .date(let assembly):
      reading.date = assembly.moment
      reading.alternatives = assembly.alternatives
      reading.issues = assembly.issues
    case .nothing(let issue):
      if let issue { reading.issues = [issue] }
    }
    if let label = reader.draft.label { reading.label = DateLabel(code: label.value) }
    return reading
  }

  // MARK: What is left

  /// The first token after a date that says something.
  private func firstRest(_ reader: TokenReader, _ end: Int) -> Int? {
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

  /// The end of a range, the same date once more, or what spoils the whole.
  private func joinRest(
    _ reader: TokenReader, _ end: Int, _ rest: Int, _ reading: inout DateReading
  ) {
    var second = TokenReader(
      reader.tokens, count: reader.count, source: reader.source, policy: reader.policy,
      isSearch: false)
    second.languages = reader.languages
    let join = joint(reader, from: end, rest)
    let isRange = join != nil
    let secondEnd = second.read(from: join.map { $0 + 1 } ?? rest)
    if firstRest(second, secondEnd) == nil, case .date(let other) = second.assemble(),
      let first = reading.date
    {
      if isRange, let joined = Interval.join(first, other.moment) {
        reading.date = joined
        return
      }
      if first.value == other.moment.value { return }
      guard second.draft.hasDayOfMonth || second.draft.clock != nil || second.draft.hasRelative
      else { return spoil(&reading, reader, rest) }
      reading.alternatives.append(other.moment)
      reading.issues.append(
        Issue("several-dates", at: second.range, "the first of several dates was taken"))
      reading.date?.confidence = min(first.confidence, 0.6)
      return
    }
    spoil(&reading, reader, rest)
  }

  /// What is left is none of a date, and so the whole is none.
  private func spoil(_ reading: inout DateReading, _ reader: TokenReader, _ rest: Int) {
    reading = DateReading(
      label: reading.label,
      issues: [
        Issue(
          "not-a-date", .error, at: reader.tokens[rest].range, "this is no part of the date")
      ])
  }

  /// The dash, or the word such as "to", that stands before what is left.
  private func joint(_ reader: TokenReader, from end: Int, _ rest: Int) -> Int? {
    if reader.can(rest, .range), !reader.can(rest, .month) { return rest }
    return (max(0, min(end, rest) - 1)..<rest).last {
      reader.token($0).isMark("-") || reader.meaning($0, .range, where: { $0.a != 2 }) != nil
    }
  }
}

/// Takes away what stands beside a date and is plainly none of it.
enum Noise {
  /// Removes the parts that hold unknown words and no number: between strokes, spaced dashes and
  /// brackets. The bytes of the first one; nil where an unknown word stands beside the date itself.
  static func remove(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ count: inout Int
  ) -> Range<Int>? {
    var kept = 0
    var index = 0
    var removed: Range<Int>?
    var hasDate = false
    while index < count {
      var end = index + 1
      let isBracket = tokens[index].isMark("(")
      while end < count, !borders(tokens[end], inBracket: isBracket) { end += 1 }
      if isBracket, end < count { end += 1 }
      var hasUnknown = false
      var hasNumber = false
      for position in index..<end {
        hasUnknown = hasUnknown || tokens[position].kind == .unknown
        hasNumber = hasNumber || tokens[position].kind == .number
      }
      if hasUnknown {
        if hasNumber { return nil }
        removed = removed ?? tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
      } else {
        for position in index..<end {
          tokens[kept] = tokens[position]
          kept += 1
          hasDate = hasDate || tokens[position].kind == .number || tokens[position].kind == .word
        }
      }
      index = end
    }
    count = kept
    return hasDate ? removed : nil
  }

  private static func borders(_ token: Token, inBracket: Bool) -> Bool {
    guard token.kind == .mark else { return false }
    if inBracket { return token.mark == UInt8(ascii: ")") }
    return token.mark == UInt8(ascii: "|") || token.mark == UInt8(ascii: "(")
      || (token.mark == UInt8(ascii: "-") && token.spaceBefore)
  }
}

/// Intervals of two dates.

/// Two dates that bound a stretch of time.
enum Interval {
  /// The stretch from one date to a later one; fields that only one end states hold for both.
  static func join(_ first: Moment, _ last: Moment) -> Moment? {
    var (start, end) = (first.fields, last.fields)
    guard first.endFields == nil, last.endFields == nil else { return nil }
    if !start.hasDate, start.hasTime, !end.hasDate { return nil }
    if start.hasDate, !end.hasDate { return nil }
    if first.isYearFromReference { start.hasYear = false }
    if last.isYearFromReference, start.hasYear { end.hasYear = false }
    if first.isYearFromReference, last.isYearFromReference {
      // Both are near the reference, and the second is after the first.
      start.hasYear = true
      if end.isFullDate, start.isFullDate, end.days < start.days { end.year = start.year + 1 }
    }
    if !start.hasYear, end.hasYear {
      (start.year, start.hasYear) = (end.year, true)
      if (start.month, start.day) > (end.month, end.day) { start.year -= 1 }
    } else if start.hasYear, !end.hasYear {
      (end.year, end.hasYear) = (start.year, true)
    }
    guard start.hasYear == end.hasYear else { return nil }
    if start.isFullDate, end.isFullDate {
      if start.days > end.days, first.isWeekdayAlone, last.isWeekdayAlone {
        // "Friday to Monday" ends in the next week.
        let next = DateFields(days: end.days + 7)
        (end.year, end.month, end.day) = (next.year, next.month, next.day)
      }
      guard start.days <= end.days else { return nil }
    } else if (start.year, start.month, start.day) > (end.year, end.month, end.day) {
      return nil
    }
    var joined = first
    joined.fields = start
    joined.endFields = end
    joined.confidence = min(first.confidence, last.confidence)
    return joined
  }
}
