internal import NewsText

extension DateParser {
  /// Reads a string that is about one date.
  ///
  /// Timestamps of ISO 8601, mail and the like are read over their bytes without allocating; the
  /// rest goes through the tokenizer and the lexicon of all languages.
  ///
  /// - Complexity: O(n) of the string's length.
  public func parse(_ text: String) -> DateReading {
    var stamp = Stamp()
    let fast = text.utf8.withContiguousStorageIfAvailable { quick($0, into: &stamp) }
    guard let fast else {
      // A string of another kind than Swift's own.
      var text = text
      text.makeContiguousUTF8()
      return parse(text)
    }
    if let reading = settled(fast, stamp) { return reading }
    var reading = DateReading()
    general(text, into: &reading)
    return reading
  }

  /// What a text in UTF-8 says, as that of a string.
  package func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> DateReading {
    var stamp = Stamp()
    let fast = quick(bytes, into: &stamp)
    if let reading = settled(fast, stamp) { return reading }
    var reading = DateReading()
    general(bytes, policy, into: &reading)
    return reading
  }

  /// What was read over the bytes; nil where that was nothing, or is not sure.
  @inline(__always)
  private func settled(_ fast: FastReading, _ stamp: Stamp) -> DateReading? {
    switch fast {
    case .read where stamp.zone.name == .cst && policy.readsChinaTime: return nil
    case .read:
      guard stamp.isWeekdayWrong || !policy.isPlain else {
        return DateReading(stamp.moment, label: stamp.label)
      }
      return finished(stamp)
    case .outOfRange(let component, let range):
      return DateReading(issues: [Self.outOfRange(component, range)])
    case .none: return nil
    }
  }

  /// The forms that are read over their bytes.
  @inline(__always)
  private func quick(_ bytes: Bytes, into stamp: inout Stamp) -> FastReading {
    let range = FastPath.trimmed(bytes)
    guard !range.isEmpty else { return .none }
    let fast = FastPath.read(bytes, range, into: &stamp)
    guard case .none = fast, policy.readsEnglish,
      EnglishDate.read(bytes, range, policy.lexicon, into: &stamp)
    else { return fast }
    return .read
  }

  /// In place, since a reading that is handed on through closures is copied.
  @inline(never)
  private func general(_ text: String, into reading: inout DateReading) {
    text.utf8.withContiguousStorageIfAvailable { general($0, policy, into: &reading) }
  }

  private static func outOfRange(_ component: EvidenceSpans.Component, _ range: Range<Int>) -> Issue
  {
    Issue(
      Issue.Code(rawValue: component.name + "-out-of-range"), .error, at: range,
      "no date has this \(component.name)")
  }

  /// A timestamp with what the caller's options say about it.
  func finished(_ stamp: Stamp) -> DateReading {
    var reading = DateReading(stamp.moment, label: stamp.label)
    if stamp.isWeekdayWrong, stamp.language == .none {
      reading.issues.append(
        Issue("weekday-mismatch", .warning, "the weekday is not that of the date"))
      reading.moment.confidence = 0.8
    }
    finish(&reading, stamp)
    return reading
  }

  /// Adds the caller's zone and tag, and whether the date is in the future.
  func finish(_ reading: inout DateReading, _ stamp: Stamp) {
    if options.zone != nil, stamp.zone.name == .none, stamp.fields.hasTime {
      assumeZone(&reading, isNoted: stamp.language != .none)
    }
    if let tag = policy.englishTag, stamp.language == .english { reading.moment.language = tag }
    if options.reference != nil { noteFuture(&reading) }
  }

  private func assumeZone(_ reading: inout DateReading, isNoted: Bool) {
    let fields = reading.moment.fields
    let local =
      fields.isFullDate
      ? fields.days * 86_400 + Int(fields.hour) * 3_600
        + (fields.minute == 255 ? 0 : Int(fields.minute) * 60) : nil
    var issue: Issue?
    let zone = policy.zone?.zone(local: local, issue: &issue)
    reading.moment.zone = zone
    // Of words the evidence is told in full.
    if isNoted, zone != nil { reading.moment.noteAssumedZone() }
    if let issue { reading.issues.append(issue) }
  }

  /// Tells a date that lies after the reference by more than clocks differ.
  func noteFuture(_ reading: inout DateReading) {
    guard let reference = policy.reference?.instant, reading.hasDate,
      let earliest = reading.moment.earliest, earliest.seconds > reference.seconds + 86_400
    else { return }
    reading.issues.append(Issue("future", .note, "the date lies after the reference"))
  }
}
