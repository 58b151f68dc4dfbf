internal import NewsText

extension DateParser {
  /// Reads a string that is about one date.
  ///
  /// Timestamps of ISO 8601, mail and the like are read over their bytes without allocating; the
  /// rest goes through the tokenizer and the lexicon of all languages.
  ///
  /// - Complexity: O(n) of the string's length.
  public func parse(_ text: String) -> DateReading {
    if let reading = text.utf8.withContiguousStorageIfAvailable({ read($0, policy) }) {
      return reading
    }
    var copy = text
    return copy.withUTF8 { read($0, policy) }
  }

  /// Reads UTF-8 that is about one date.
  func read(_ bytes: Bytes, _ policy: Policy) -> DateReading {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else {
      return DateReading(issues: [Issue("empty", .error, at: 0..<bytes.count, "nothing is there")])
    }
    var notes = RFC822.Notes()
    switch FastPath.read(bytes, start..<end, notes: &notes) {
    case .none: return general(bytes, start..<end, policy)
    case .moment(let moment): return finish(moment, notes)
    case .outOfRange(let component, let range):
      return DateReading(issues: [
        Issue(
          Issue.Code(rawValue: component.name + "-out-of-range"), .error, at: range,
          "no date has this \(component.name)")
      ])
    }
  }

  /// Adds what the caller's options say about a timestamp.
  @inline(__always)
  private func finish(_ moment: Moment, _ notes: RFC822.Notes) -> DateReading {
    var reading = DateReading(date: moment)
    if notes.contains(.weekdayMismatch) {
      reading.issues.append(
        Issue("weekday-mismatch", .warning, "the weekday is not that of the date"))
      reading.date?.confidence = 0.8
    }
    if options.zone != nil, moment.zone == nil, moment.fields.hasTime { assumeZone(&reading) }
    if options.reference != nil { noteFuture(&reading) }
    return reading
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

/// The fast paths, tried by the first bytes.
enum FastPath {
  @inline(__always)
  static func read(
    _ bytes: Bytes, _ range: Range<Int>, notes: inout RFC822.Notes
  ) -> FastReading {
    let first = bytes[range.lowerBound]
    if first &- 0x30 < 10 { return digits(bytes, range, notes: &notes) }
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return ISO8601.read(bytes, range)
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "D"):
      if case .moment(let moment) = Stamps.javascript(bytes, range) { return .moment(moment) }
      if first == UInt8(ascii: "D") { return .none }
    case UInt8(ascii: "X"), UInt8(ascii: "Y"): return EDTF.read(bytes, range)
    default: break
    }
    if URLDate.isAddress(bytes, range) { return URLDate.read(bytes, range) }
    return range.count >= 16 ? RFC822.read(bytes, range, notes: &notes) : .none
  }

  @inline(__always)
  private static func digits(
    _ bytes: Bytes, _ range: Range<Int>, notes: inout RFC822.Notes
  ) -> FastReading {
    let iso = ISO8601.read(bytes, range)
    if case .none = iso {} else { return iso }
    let fifth = range.count > 4 ? bytes[range.lowerBound + 4] : 0
    if fifth == UInt8(ascii: ":") { return Stamps.exif(bytes, range) }
    if fifth &- 0x30 < 10 {
      let compact = Stamps.compact(bytes, range)
      if case .none = compact { return Stamps.epoch(bytes, range) }
      return compact
    }
    if range.count >= 4, range.count <= 64 {
      let edtf = EDTF.read(bytes, range)
      if case .none = edtf {} else { return edtf }
    }
    return range.count >= 15 ? RFC822.read(bytes, range, notes: &notes) : .none
  }
}
