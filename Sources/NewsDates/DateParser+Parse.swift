internal import NewsText

extension DateParser {
  /// Reads a string that is about one date.
  ///
  /// Timestamps of ISO 8601, mail and the like are read over their bytes without allocating; the
  /// rest goes through the tokenizer and the lexicon of all languages.
  ///
  /// - Complexity: O(n) of the string's length.
  public func parse(_ text: String) -> DateReading {
    var reading = DateReading()
    var text = text
    text.withUTF8 { read($0, policy, into: &reading) }
    return reading
  }

  /// Reads UTF-8 that is about one date.
  private func read(_ bytes: Bytes, _ policy: Policy, into reading: inout DateReading) {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else {
      reading = DateReading(issues: [
        Issue("empty", .error, at: 0..<bytes.count, "nothing is there")
      ])
      return
    }
    var stamp = Stamp()
    switch FastPath.read(bytes, start..<end, into: &stamp) {
    case .none: reading = general(bytes, start..<end, policy)
    case .read:
      reading = DateReading(stamp.moment)
      if stamp.isWeekdayWrong || !isPlain { finish(&reading, stamp) }
    case .outOfRange(let component, let range):
      reading.issues = [
        Issue(
          Issue.Code(rawValue: component.name + "-out-of-range"), .error, at: range,
          "no date has this \(component.name)")
      ]
    }
  }

  /// Whether the options say nothing about timestamps.
  @inline(__always) private var isPlain: Bool { options.zone == nil && options.reference == nil }

  /// Adds what the caller's options say about a timestamp.
  private func finish(_ reading: inout DateReading, _ stamp: Stamp) {
    if stamp.isWeekdayWrong {
      reading.issues.append(
        Issue("weekday-mismatch", .warning, "the weekday is not that of the date"))
      reading.date?.confidence = 0.8
    }
    if options.zone != nil, stamp.zone.name == .none, stamp.fields.hasTime { assumeZone(&reading) }
    if options.reference != nil { noteFuture(&reading) }
  }

  private func assumeZone(_ reading: inout DateReading) {
    guard let fields = reading.date?.fields else { return }
    let local =
      fields.isFullDate
      ? fields.days * 86_400 + Int(fields.hour) * 3_600
        + (fields.minute == 255 ? 0 : Int(fields.minute) * 60) : nil
    var issue: Issue?
    reading.date?.zone = options.assumedZone(local: local, issue: &issue)
    if let issue { reading.issues.append(issue) }
  }

  /// Tells a date that lies after the reference by more than clocks differ.
  func noteFuture(_ reading: inout DateReading) {
    guard let reference = options.reference, let earliest = reading.date?.earliest,
      earliest.seconds > reference.seconds + 86_400
    else { return }
    reading.issues.append(Issue("future", .note, "the date lies after the reference"))
  }
}
