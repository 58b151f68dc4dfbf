internal import NewsText

extension DateParser {
  /// No date has more parts, with all that may stand beside it.
  static let tokenLimit = 64

  /// Reads a whole string through the tokenizer and the lexicon; with the digits that were meant
  /// where letters were misread for them and no date comes of it so.
  func general(_ bytes: Bytes, _ policy: Policy, into reading: inout DateReading) {
    if plain(bytes, FastPath.trimmed(bytes), policy, into: &reading) { return }
    whole(bytes, policy, into: &reading)
    guard !reading.isRefusedForWord, bytes.count <= 64,
      let fixed = MisreadDigits.corrected(bytes)
    else { return }
    var second = DateReading()
    fixed.withUnsafeBufferPointer { whole($0, policy, into: &second) }
    guard second.hasDate, !second.hasWrongWeekday else { return }
    second.moment.confidence = min(second.moment.confidence, 0.8)
    second.issues.insert(
      Issue(
        "misread-digits", .note, at: 0..<bytes.count,
        "letters that look like digits stand among them"),
      at: 0)
    reading = second
  }

  /// A date of which each part can be one thing only; false where it is no such date.
  private func plain(
    _ bytes: Bytes, _ range: Range<Int>, _ policy: Policy, into reading: inout DateReading
  ) -> Bool {
    guard PlainDate.mayBeOne(bytes, range) else { return false }
    if policy.readsEnglish {
      var stamp = Stamp()
      if EnglishParts.read(bytes, range, into: &stamp) {
        reading = finished(stamp, of: bytes)
        return true
      }
    }
    guard PlainDate.read(bytes, range, policy, into: &reading) else { return false }
    if options.reference != nil { noteFuture(&reading) }
    return true
  }

  /// An English date with what the caller's options say about it.
  private func finished(_ stamp: Stamp, of bytes: Bytes) -> DateReading {
    guard stamp.isWeekdayWrong else {
      return policy.isPlain ? DateReading(stamp.moment) : finished(stamp)
    }
    var told = stamp
    told.confidence = 0.85
    var reading = DateReading(told.moment)
    if let range = stamp.spans.range(.weekday) {
      reading.issues = [PlainDate.wrongWeekday(bytes, range)]
    }
    if !policy.isPlain { finish(&reading, stamp) }
    return reading
  }

  private func whole(_ bytes: Bytes, _ policy: Policy, into reading: inout DateReading) {
    let range = FastPath.trimmed(bytes)
    guard !range.isEmpty else {
      reading.refuse(TextRefusal(.empty, 0..<bytes.count))
      return
    }
    if let refusal = Junk.refusal(of: bytes, range, policy.lexicon), !refusal.mayBeMistyped(bytes),
      refusal.word == nil || !policy.leavesWords
        || !Noise.mayHideDate(bytes, range, policy.lexicon.fold)
    {
      reading.refuse(refusal)
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
      // A buffer of few tokens lies on the stack.
      let capacity = min(Self.tokenLimit, text.count + 1)
      withUnsafeTemporaryAllocation(of: Token.self, capacity: capacity) { tokens in
        read(text, tokens, policy, into: &reading)
      }
    }
  }

  private func read(
    _ text: FoldedText, _ tokens: UnsafeMutableBufferPointer<Token>, _ policy: Policy,
    into reading: inout DateReading
  ) {
    var tokenizer = Tokenizer(text, policy.lexicon)
    var count = 0
    var unknown = -1
    var misspelt: Range<Int>?
    while true {
      var token = tokenizer.next()
      if token.kind == .end { break }
      if token.kind == .unknown, misspelt == nil, token.correct(text.source, policy.lexicon) {
        misspelt = token.range
      }
      guard count < tokens.count else {
        reading.issues = [Issue("too-long", .error, at: token.range, "no date has so many parts")]
        return
      }
      if token.kind == .unknown, unknown < 0 {
        unknown = count
        // Junk fails here, before anything else is looked at.
        guard policy.leavesWords || Self.hasNoiseBorder(text) else {
          reading.refuse(TextRefusal(.unknownWord, token.range))
          return
        }
      }
      tokens[count] = token
      count += 1
    }
    var noise: Range<Int>?
    var words: Noise.Words?
    if unknown >= 0 {
      let word = tokens[unknown].range
      noise = Noise.remove(tokens, &count)
      if noise == nil, policy.leavesWords {
        words = Noise.removeWords(tokens, &count, text.source, policy.lexicon)
        noise = words?.range
      }
      guard noise != nil else {
        reading.refuse(TextRefusal(.unknownWord, word))
        return
      }
    }
    let run = TokenRun(tokens, count: count, tokenizer, hasHints: !policy.hints.isEmpty)
    let label =
      if let words {
        stated(run, beside: words, policy, into: &reading)
      } else {
        TokenReader.with(run, policy: policy, isSearch: false) { dates(&$0, into: &reading) }
      }
    if let told = DateLabel(code: Int(label)) { reading.label = told }
    if let misspelt, reading.hasDate {
      reading.moment.confidence = min(reading.moment.confidence, 0.85)
      reading.issues.append(
        Issue("misspelt", .note, at: misspelt, "read as the name that it is nearest to"))
    }
    if let noise, reading.hasDate {
      // "by Marta Quill": a word of dates and one that is none are one stretch.
      let beside = reading.issues.firstIndex {
        $0.code == "left-out" && ($0.range?.upperBound ?? 0) + 1 == noise.lowerBound
      }
      let start = beside.flatMap { reading.issues.remove(at: $0).range?.lowerBound }
      let left = Self.leftOut((start ?? noise.lowerBound)..<noise.upperBound)
      reading.issues = reading.issues.isEmpty ? [left] : [left] + reading.issues
    }
    if options.reference != nil { noteFuture(&reading) }
  }

  /// The date of a run that stands beside words, if day, month and year are stated; its label.
  private func stated(
    _ given: TokenRun, beside words: Noise.Words, _ policy: Policy, into reading: inout DateReading
  ) -> UInt8 {
    var run = given
    for _ in 0..<3 {
      let label = TokenReader.with(run, policy: policy, isSearch: false) {
        dates(&$0, into: &reading)
      }
      if reading.statesDay {
        reading.moment.confidence = min(reading.moment.confidence, 0.75)
        guard label == 0 || label == 3, words.label >= 0 else { return label }
        let meanings = policy.lexicon.meanings(of: UInt32(words.label))
        return meanings.first { $0.kind == .label }.map { UInt8(truncatingIfNeeded: $0.a) } ?? 0
      }
      reading = DateReading()
      guard run.trim(atStart: words.areBefore, atEnd: words.areBehind) else { break }
    }
    reading.refuse(TextRefusal(.unknownWord, words.range))
    return 0
  }

  /// Makes a reading of all the tokens: of one date, of a range, or of several; the label among them.
  private func dates(_ reader: inout TokenReader, into reading: inout DateReading) -> UInt8 {
    reader.settleLanguages(0, reader.count)
    let end = reader.read(from: 0)
    let age = reader.takeAge()
    if let rest = firstRest(reader, end) {
      let join = joint(reader, from: end, rest)
      // What begins nothing is no second date, nor is what was no first one.
      let isNothing =
        join == nil
        && (rest == 0 || reader.token(rest).kind == .word && reader.token(rest).kinds == 0)
      let isRead =
        !isNothing
        && reader.withFresh { second in
          let secondEnd = second.read(from: join.map { $0 + 1 } ?? rest)
          // Only another date, or the end of a range, may be left: else nothing is made of the first.
          guard second.draft.first >= 0, firstRest(second, secondEnd) == nil else { return false }
          if reader.isAgeAlone, reader.draft.label == nil,
            join.map({ reader.token($0).kind == .mark }) ?? true
          {
            let other = second.assemble()
            if other.statesDay {
              reading = other
              reading.issues.append(Self.leftOut(reader.range))
              return true
            }
          }
          reading = reader.assemble()
          return !reading.hasDate || add(second, isRange: join != nil, &reading)
        }
      if !isRead, !leaveAge(of: reader, &reading), !leave(rest, of: reader, policy, &reading) {
        reading.refuse(TextRefusal(.notOfDate, reader.tokens[rest].range))
      }
    } else {
      reading = reader.assemble()
    }
    if reading.isSilent {
      let rest = end < reader.count ? reader.tokens[end].range : reader.range
      reading.refuse(TextRefusal(.noDate, rest))
    }
    if let age, reading.hasDate { reading.issues.append(Self.leftOut(age)) }
    guard let label = reader.draft.label else { return 0 }
    // Between two dates it tells what the second is: "18 January 2018, updated 19 January 2018", and so
    // before an age.
    let place = reader.tokens[label.first].range.lowerBound
    if label.first > reader.draft.last,
      reading.issues.contains(where: {
        $0.code == "several-dates" || $0.code == "left-out" && $0.range?.lowerBound ?? 0 > place
      })
    {
      return 0
    }
    return UInt8(truncatingIfNeeded: label.value)
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
}
