internal import NewsDates
internal import NewsText

/// Chooses when the story was published and last changed among what the sources state.
struct DateChooser {
  let statements: Statements
  let page: PageReading?
  let address: PageAddress?
  let dates: DateParser
  let retrieved: Moment?
  /// The first lines that look like bylines: dates stand beside names.
  let bylineLines: [MetadataValue]

  struct Choice {
    var published = Chosen()
    var modified = Chosen()
    var issues: [Issue] = []
  }

  /// A moment and what it was chosen from.
  struct Chosen {
    var moment: Moment?
    var candidates: [Candidate] = []
  }

  private struct Stated {
    var moment: Moment
    var trust: Int
    var candidate: Candidate
  }

  func choose() -> Choice {
    var choice = Choice()
    var published = read(.published, &choice)
    let modified = read(.modified, &choice)
    published += times()
    if let found = page?.published {
      published.append(
        Stated(
          moment: found.value, trust: 72,
          candidate: Candidate(
            source: "text", range: found.range, rule: found.rule, value: found.value.value)))
    }
    published += besideNames()
    if let day = address?.day, let moment = dates.parse(day).date {
      published.append(
        Stated(
          moment: moment, trust: 46,
          candidate: Candidate(
            source: "url", range: address?.dayRange, rule: "day-in-address", value: day)))
    }
    var changes = modified + labelledTimes()
    if let found = page?.modified {
      changes.append(
        Stated(
          moment: found.value, trust: 70,
          candidate: Candidate(
            source: "text", range: found.range, rule: found.rule, value: found.value.value)))
    }
    // The front page of a site is no story; what it states is when the site was set up.
    if address?.isRoot == true,
      !statements[.title].contains(where: { $0.source == "jsonld.headline" })
    {
      for index in published.indices {
        published[index].trust = 0
        published[index].candidate.rule = "front-page"
      }
    }
    choice.published = pick(&published, "published", &choice.issues)
    tellRivals(of: choice.published.moment, published, &choice)
    choice.modified = pick(&changes, "modified", &choice.issues)
    choice.published.moment = choice.published.moment?.local(
      beside: published.lazy.map(\.moment))
    choice.modified.moment = choice.modified.moment?.local(beside: changes.lazy.map(\.moment))
    compare(&choice)
    return choice
  }

  private func read(_ field: StatedField, _ choice: inout Choice) -> [Stated] {
    var result: [Stated] = []
    for statement in statements[field] {
      guard let moment = moment(in: statement.text) else {
        tellUnreadable(statement, &choice)
        continue
      }
      guard isUseful(moment) else { continue }
      result.append(
        Stated(
          moment: moment, trust: statement.trust - penalty(moment),
          candidate: Candidate(
            source: statement.source, index: statement.index,
            rule: statement.rule.rawValue, value: statement.text)))
    }
    return result
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

  /// Two sources of the newsroom's own that are more than a day apart: the one not chosen is named.
  private func tellRivals(of chosen: Moment?, _ stated: [Stated], _ choice: inout Choice) {
    guard stated.count > 1, let chosen, let first = chosen.earliest,
      let rival = stated.first(where: {
        guard $0.trust >= 80, let other = $0.moment.earliest else { return false }
        return abs(other.seconds - first.seconds) > 2 * 86_400
      }),
      let source = stated.first(where: { $0.moment == chosen })?.candidate.source
    else { return }
    choice.issues.append(
      Issue(
        "two-dates", .note, field: "published",
        "\(source) states \(chosen.value), \(rival.candidate.source) states \(rival.moment.value).")
    )
  }

  /// Bare `time` elements: the first one is the story's, unless it stands among comments.
  private func times() -> [Stated] {
    for statement in statements[.time] where statement.trust > 0 {
      if isWebsite, hasTimeOfDay(statement.details?.shown) { continue }
      guard let moment = moment(in: statement.text), isUseful(moment) else { continue }
      return [
        Stated(
          moment: moment, trust: 44,
          candidate: Candidate(
            source: statement.source, index: statement.index, rule: "first-time-element",
            value: statement.text))
      ]
    }
    return []
  }

  /// "Published 4 May 2021, 09:20 - Updated 4 May 2021, 11:45" in one element: the second date.
  private func labelledTimes() -> [Stated] {
    for statement in statements[.time] where statement.trust > 0 {
      let text = statement.details?.shown ?? statement.text
      guard text.utf8.count <= 200, DateLabels.mayStand(.modified, in: text) else { continue }
      var end = 0
      for found in dates.search(in: text).prefix(3) {
        let label = DateLabels.label(before: found.range.lowerBound, after: end, in: text)
        end = found.range.upperBound
        guard label == .modified, isUseful(found.date) else { continue }
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
    if let date = reading.date { return date }
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
  private func besideNames() -> [Stated] {
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

  /// A day at least.
  private func isUseful(_ moment: Moment) -> Bool {
    moment.fields.hasYear && moment.fields.openYearDigits < 4 && moment.precision != .year
      && moment.precision != .month
  }

  private func penalty(_ moment: Moment) -> Int {
    // Years before the web, and the zero of a clock.
    moment.fields.year < 1990 ? 60 : 0
  }

  private func pick(
    _ stated: inout [Stated], _ field: String, _ issues: inout [Issue]
  ) -> Chosen {
    guard !stated.isEmpty else { return Chosen() }
    var best: (index: Int, score: Int)?
    var days: [Int: Int] = [:]
    if stated.count > 1 { for one in stated { days[one.moment.dayNumber, default: 0] += 1 } }
    for (index, one) in stated.enumerated() {
      var score = one.trust
      if let retrieved = retrieved?.latest, let earliest = one.moment.earliest, earliest > retrieved
      {
        issues.append(
          Issue(
            "future-date", .warning, field: field,
            "\(one.candidate.source) states \(one.moment.value), which is later than the page was fetched."
          ))
        stated[index].candidate.rule = "later-than-retrieval"
        continue
      }
      score += 6 * min(3, (days[one.moment.dayNumber] ?? 1) - 1)
      // Equal days: the finer statement.
      if one.moment.precision != .day { score += 1 }
      if score > (best?.score ?? 36) { best = (index, score) }
    }
    if let coarse = best { best = finer(than: coarse, among: stated) ?? coarse }
    var chosen = Chosen(moment: best.map { stated[$0.index].moment })
    chosen.candidates.reserveCapacity(stated.count)
    for (index, one) in stated.enumerated() {
      var candidate = one.candidate
      candidate.chosen = index == best?.index
      chosen.candidates.append(candidate)
    }
    return chosen
  }

  /// Where only a day was chosen: the best of those that tell the hour of that day too.
  private func finer(
    than best: (index: Int, score: Int), among stated: [Stated]
  ) -> (index: Int, score: Int)? {
    let chosen = stated[best.index].moment
    guard chosen.precision == .day else { return nil }
    let finer = stated.indices.filter {
      let one = stated[$0]
      return one.trust >= 40 && one.moment.precision != .day
        && one.moment.dayNumber == chosen.dayNumber
        && one.candidate.rule != "later-than-retrieval"
    }
    return finer.max { stated[$0].trust < stated[$1].trust }.map { ($0, best.score) }
  }

  private func compare(_ choice: inout Choice) {
    guard let published = choice.published.moment, let modified = choice.modified.moment,
      let first = published.earliest, let last = modified.latest, last <= first
    else { return }
    choice.issues.append(
      Issue(
        "modified-before-published", .warning, field: "modified",
        "The page states that it was modified (\(modified.value)) before it was published (\(published.value))."
      ))
  }
}
