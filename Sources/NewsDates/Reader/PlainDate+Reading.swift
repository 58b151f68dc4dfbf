internal import NewsText

extension PlainDate {
  /// Whether there is all of a date, and nothing that no date has.
  var isWhole: Bool {
    guard year >= 0, month >= 0 else { return false }
    // A zone without a time of day, a time of day or a weekday without a day: something was misread.
    if zone.lowerBound >= 0, clock < 0 { return false }
    guard day >= 0 else { return clock < 0 && weekday < 0 }
    return Int(fields.day) <= Civil.monthLength(Int(fields.year), Int(fields.month))
  }

  /// Makes the reading.
  func tell(_ reading: inout DateReading) {
    var confidence = 0.97
    if marks.contains(.month) { confidence -= 0.03 }
    let isWrong =
      weekday >= 0 && Civil.weekday(fields.days) != Int(tokens[weekday].value & 0xFFFF)
    if isWrong { confidence = min(confidence, 0.85) }
    var spans = self.spans
    var zone = PackedZone.none
    var assumed: Zone?
    var issue: Issue?
    if self.zone.lowerBound >= 0 {
      let range = bytes(self.zone)
      spans.set(.zone, range, zoneWord < 0 ? .offset : .zoneName)
      zone = stated(range, &assumed)
    } else if clock >= 0, let zone = policy.zone {
      assumed = zone.zone(local: local, issue: &issue)
      if assumed != nil { spans.set(.zone, 0..<0, .callerZone, .implied) }
    }
    let (language, tag) = spoken
    var moment = Moment(
      fields: fields, zone: zone, confidence: (confidence * 100).rounded() / 100,
      language: tag == nil ? language : .none, spans: spans)
    if let tag { moment.language = tag }
    if let assumed { moment.zone = assumed }
    reading = DateReading(
      moment, label: label < 0 ? 0 : UInt8(truncatingIfNeeded: tokens[label].value))
    if isWrong { reading.issues = [Self.wrongWeekday(source, bytes(weekday))] }
    if let issue { reading.issues.append(issue) }
  }

  /// That a weekday is not that of the date beside it, in one string of its words.
  static func wrongWeekday(_ source: Bytes, _ range: Range<Int>) -> Issue {
    let start: StaticString = "that day is no "
    let count = start.utf8CodeUnitCount
    let message = String(unsafeUninitializedCapacity: count + range.count) { buffer in
      for index in 0..<count { buffer.initializeElement(at: index, to: start.utf8Start[index]) }
      for index in range {
        buffer.initializeElement(at: count + index - range.lowerBound, to: source[index])
      }
      return count + range.count
    }
    return Issue("weekday-mismatch", at: range, message)
  }

  // MARK: Places

  private func bytes(_ index: Int) -> Range<Int> { tokens[index].range }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  private var spans: EvidenceSpans {
    var spans = EvidenceSpans()
    spans.set(.year, bytes(year), marks.contains(.year) ? .mark : .number)
    spans.set(.month, bytes(month), marks.contains(.month) ? .mark : .words)
    if day >= 0 { spans.set(.day, bytes(day), marks.contains(.day) ? .mark : .number) }
    if weekday >= 0 { spans.set(.weekday, bytes(weekday), .words) }
    if label >= 0 { spans.set(.label, bytes(label), .label) }
    guard clock >= 0 else { return spans }
    spans.set(.hour, bytes(clock), .clock)
    spans.set(.minute, bytes(clock + 2), .clock)
    if fields.second != 255 { spans.set(.second, bytes(clock + 4), .clock) }
    return spans
  }

  // MARK: Zone and language

  /// Seconds since 1970-01-01T00:00 in local time, to the minute.
  private var local: Int? {
    guard fields.isFullDate else { return nil }
    return fields.days * 86_400 + Int(fields.hour) * 3_600 + Int(fields.minute) * 60
  }

  /// The zone that is stated, packed where that is quick.
  private func stated(_ range: Range<Int>, _ zone: inout Zone?) -> PackedZone {
    if zoneWord == -2 { return .zulu }
    if zoneWord < 0 { return .stated(offset: offset) }
    if range.count == 3, offset == 0 {
      switch (source[range.lowerBound], source[range.lowerBound + 1], source[range.lowerBound + 2])
      {
      case (0x47, 0x4D, 0x54): return .gmt
      case (0x55, 0x54, 0x43): return .utc
      default: break
      }
    }
    let name = String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
    zone = Zone(name: name, offset: offset, source: .stated)
    return .none
  }

  /// The language of the words; none where only the month's number is named by one.
  private var spoken: (language: PackedLanguage, tag: String?) {
    let hasWords =
      !marks.contains(.month) || weekday >= 0 || label >= 0
      || !marks.isDisjoint(with: [.year, .day])
    guard hasWords else { return (.none, nil) }
    return policy.lexicon.pick(dotted, policy)
  }

  /// Of several languages those that write a full stop behind a day, where one stands there.
  private var dotted: LanguageSet {
    guard !marks.contains(.month), month > 1, tokens[month - 1].isMark("."),
      tokens[month - 2].isNumber, !languages.isAll, !languages.meets(policy.lexicon.english)
    else { return languages }
    return languages.preferring(TokenReader.dottedDays)
  }
}
