internal import NewsDates
internal import NewsText

// What the sources state of dates, field by field.

extension DateChooser {
  /// - Parameter changed: what a field of the publication says of a change.
  func read(
    _ field: StatedField, _ choice: inout Choice, changed: inout [Stated]
  ) -> [Stated] {
    var result: [Stated] = []
    for statement in statements[field] {
      let place = statement.originals
      if field == .published, let marks = labelled(statement) {
        for (label, found) in marks where isUseful(found.date) {
          let stated = Stated(
            moment: found.date.placed(place), trust: statement.trust - penalty(found.date),
            candidate: Candidate(
              source: statement.source, index: statement.index, range: place(found.range),
              rule: label == .modified ? "modified-label" : statement.rule.rawValue,
              value: found.text))
          if label == .modified {
            changed.append(stated)
          } else if !result.contains(where: { $0.candidate.source == statement.source }) {
            result.append(stated)
          }
        }
        continue
      }
      guard let moment = moment(in: statement.text) ?? leading(statement.text) else {
        tellUnreadable(statement, &choice)
        continue
      }
      // The month of an element is a magazine's issue.
      tellPlaceholder(statement, moment, &choice)
      guard isUseful(moment), moment.precision != .month || statement.rule != .timeElement else {
        continue
      }
      result.append(
        Stated(
          moment: statement.details?.given == nil ? moment : moment.placed(place),
          trust: statement.trust - penalty(moment),
          candidate: Candidate(
            source: statement.source, index: statement.index,
            rule: statement.rule.rawValue, value: statement.text)))
    }
    return result
  }

  /// The dates of a value that says of one that the page was changed then: "Published 5 May 2021,
  /// updated 6 May 2021".
  private func labelled(_ statement: Statement) -> [(DateLabel?, FoundDate)]? {
    let text = statement.text
    guard text.utf8.count <= 200, !isPlain(text), DateLabels.mayStand(.modified, in: text) else {
      return nil
    }
    let marks = marks(in: text)
    return marks.contains { $0.0 == .modified } ? marks : nil
  }

  /// The first dates of a text, and what stands beside each says of it.
  private func marks(in text: String) -> [(DateLabel?, FoundDate)] {
    var end = 0
    return dates.search(in: text).prefix(3).map { found in
      let label =
        DateLabels.label(before: found.range.lowerBound, after: end, in: text)
        ?? DateLabels.label(closing: found.range.upperBound, in: text)
      end = found.range.upperBound
      return (label, found)
    }
  }

  /// "2021-05-04T10:12:00Z": nothing but what ISO 8601 has.
  private func isPlain(_ text: String) -> Bool {
    return text.withBytes { bytes in
      bytes.count <= 40
        && bytes.allSatisfy {
          $0 &- 0x2B < 16 || $0 == 0x20 || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z")
        }
    }
  }

  /// The date that a value begins with, whatever follows: "5 Oct 2022 | 1,204 views".
  private func leading(_ text: String) -> Moment? {
    guard text.utf8.count <= 120 else { return nil }
    let found = dates.search(in: text)
    guard let first = found.first, found.count == 1, first.range.lowerBound == 0,
      isUseful(first.date), text.utf8.count > first.range.upperBound + 2
    else { return nil }
    return first.date
  }

  /// A field of dates that holds none; elements of the page may hold anything.
  private func tellUnreadable(_ statement: Statement, _ choice: inout Choice) {
    guard statement.rule != .timeElement, !statement.text.isEmpty, statement.text.utf8.count <= 80
    else { return }
    choice.issues.append(
      Issue(
        "unreadable-date", .note, field: statement.field == .modified ? "modified" : "published",
        "\(statement.source) states “\(statement.text)”, which is read as no date."))
  }

  /// Bare `time` elements: the first one is the story's, unless it stands among comments.
  func times() -> [Stated] {
    for statement in statements[.time] where statement.trust > 0 {
      if isWebsite, hasTimeOfDay(statement.details?.shown) { continue }
      guard let moment = moment(in: statement.text) ?? leading(statement.text), isUseful(moment),
        moment.precision != .month
      else { continue }
      return [
        Stated(
          moment: moment.placed(statement.originals), trust: 44,
          candidate: Candidate(
            source: statement.source, index: statement.index, rule: "first-time-element",
            value: statement.text))
      ]
    }
    return []
  }

  /// "Published 4 May 2021, 09:20 - Updated 4 May 2021, 11:45" in one element: the second date.
  func labelledTimes() -> [Stated] {
    for statement in statements[.time] where statement.trust > 0 {
      let text = statement.details?.shown ?? statement.text
      guard text.utf8.count <= 200, DateLabels.mayStand(.modified, in: text) else { continue }
      for (label, found) in marks(in: text) where label == .modified && isUseful(found.date) {
        return [
          Stated(
            moment: found.date, trust: 50,
            candidate: Candidate(
              source: statement.source, index: statement.index, range: found.range,
              rule: "modified-label", value: found.text))
        ]
      }
    }
    return []
  }

  /// The date that a value states; "3 hours ago" counts back from when the page was fetched.
  private func moment(in text: String) -> Moment? {
    let reading = DateLabels.read(text, dates)
    if let date = reading.date ?? dateOfProgram(text) { return date }
    guard let fetched = retrieved?.earliest,
      reading.issues.contains(where: { $0.code == "relative-without-reference" })
    else { return nil }
    var options = dates.options
    options.reference = fetched
    return DateLabels.read(text, DateParser(options)).date
  }

  /// A page that calls itself a website and not an article: a bare time of day on it is a comment's.
  private var isWebsite: Bool {
    let types = statements[.type].map { $0.text.lowercased() }
    return !types.isEmpty && types.allSatisfy { $0 == "website" }
  }

  private func hasTimeOfDay(_ text: String?) -> Bool {
    guard let text else { return false }
    let bytes = Array(text.utf8)
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: ":") && (0x30...0x39).contains(bytes[$0 - 1])
        && (0x30...0x39).contains(bytes[$0 + 1])
    }
  }

  /// "By Anna Seghers | 5 March 2021": the first byline's date.
  func besideNames() -> [Stated] {
    for (index, line) in bylineLines.prefix(2).enumerated()
    where line.text.utf8.count <= 200 && !BylineReader.isCommentAuthor(line.text) {
      guard line.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { continue }
      var end = 0
      for found in dates.search(in: line.text).prefix(3) {
        let label = DateLabels.label(before: found.range.lowerBound, after: end, in: line.text)
        end = found.range.upperBound
        guard label != .modified, isUseful(found.date) else { continue }
        return [
          Stated(
            moment: found.date, trust: 52,
            candidate: Candidate(
              source: "metadata.byline", index: index, range: found.range,
              rule: "date-beside-byline", value: found.text))
        ]
      }
    }
    return []
  }

  /// A month at least, and no empty field.
  private func isUseful(_ moment: Moment) -> Bool {
    moment.fields.hasYear && moment.fields.openYearDigits < 4 && moment.precision != .year
      && !isPlaceholder(moment)
  }

  /// The zero of a clock or a database, in whatever zone, or what systems write for "never": an
  /// empty field, not a date.
  private func isPlaceholder(_ moment: Moment) -> Bool {
    let fields = moment.fields
    switch (fields.year, fields.month, fields.day) {
    case (...1, _, _), (1970, 1, 1), (1969, 12, 31), (1900, 1, 1), (1899, 12, 30...31),
      (1601, 1, 1), (2099, 12, 31), (9999..., _, _):
      return true
    default: return false
    }
  }

  private func tellPlaceholder(_ statement: Statement, _ moment: Moment, _ choice: inout Choice) {
    guard isPlaceholder(moment) else { return }
    choice.issues.append(
      Issue(
        "placeholder-date", .note, field: statement.field == .modified ? "modified" : "published",
        "\(statement.source) states \(moment.value): what systems write where they have no date."))
  }

  private func penalty(_ moment: Moment) -> Int {
    // A day says more than a month.
    if moment.precision == .month { return 15 }
    // Years before the web, and the zero of a clock.
    return moment.fields.year < 1990 ? 60 : 0
  }
}
