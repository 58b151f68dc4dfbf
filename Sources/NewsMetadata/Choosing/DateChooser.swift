internal import NewsDates
internal import NewsText

/// Chooses when the story was published and last changed among what the sources state.
struct DateChooser {
  let statements: Statements
  let page: Held<PageReading>?
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
    var moment: Optional<Moment>
    var candidates: [Candidate] = []

    init(moment: Moment? = nil) { self.moment = moment }
  }

  /// What one source states, and how far it is trusted.
  struct Stated {
    var moment: Moment
    var trust: Int
    var candidate: Candidate
  }

  func choose() -> Choice {
    var choice = Choice()
    var changed: [Stated] = []
    var published = read(.published, &choice, changed: &changed)
    var modified = read(.modified, &choice, changed: &changed)
    modified += changed
    published += times()
    if let found = page?.value.published { published.append(stated(found, trust: 72)) }
    published += besideNames()
    if let day = inAddress(isAlone: published.isEmpty) { published.append(day) }
    var changes = modified + labelledTimes()
    if let found = page?.value.modified { changes.append(stated(found, trust: 70)) }
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

  /// What the page's text says.
  private func stated(_ found: PageReading.Found<Moment>, trust: Int) -> Stated {
    Stated(
      moment: found.value, trust: trust,
      candidate: Candidate(
        source: "text", range: found.range, rule: found.rule, value: found.value.value))
  }

  /// The day that the address has, or its month.
  ///
  /// - Parameter isAlone: whether nothing else states a date: a month says too little beside it.
  private func inAddress(isAlone: Bool) -> Stated? {
    if let day = address?.day { return stated(inAddress: day, trust: 46, "day-in-address") }
    guard isAlone, let month = address?.month else { return nil }
    return stated(inAddress: month, trust: 40, "month-in-address")
  }

  /// "Mon Oct 11 14:57:21 CEST 2021" on a German page: programs write their dates in English.
  func dateOfProgram(_ text: String) -> Moment? {
    guard let language = dates.options.languages.first, !language.hasPrefix("en"),
      (8...60).contains(text.utf8.count), text.utf8.allSatisfy({ $0 < 0x80 }),
      text.utf8.contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    var options = dates.options
    options.languages = ["en"]
    guard let date = DateParser(options).parse(text).date, date.precision != .year,
      date.precision != .month
    else { return nil }
    return date
  }

  private func stated(inAddress value: String, trust: Int, _ rule: String) -> Stated? {
    guard let moment = dates.parse(value).date else { return nil }
    let range = address?.dayRange
    return Stated(
      moment: moment.placed { _ in range }, trust: trust,
      candidate: Candidate(source: "url", range: range, rule: rule, value: value))
  }

  /// Two sources of the newsroom's own that are more than a day apart: the one not chosen is named.
  private func tellRivals(of chosen: Moment?, _ stated: [Stated], _ choice: inout Choice) {
    guard stated.count > 1, let chosen, let first = chosen.earliest,
      let rival = stated.first(where: {
        guard let other = $0.moment.earliest else { return false }
        let distance = abs(other.seconds - first.seconds)
        return $0.trust >= 80 && distance > 2 * 86_400
          || $0.candidate.source == "url" && distance > 365 * 86_400
      }),
      let source = stated.first(where: { $0.moment == chosen })?.candidate.source
    else { return }
    choice.issues.append(
      Issue(
        "two-dates", .note, field: "published",
        "\(source) states \(chosen.value), \(rival.candidate.source) states \(rival.moment.value).")
    )
  }

  private func pick(
    _ stated: inout [Stated], _ field: String, _ issues: inout [Issue]
  ) -> Chosen {
    guard !stated.isEmpty else { return Chosen() }
    var best: (index: Int, score: Int)?
    var days: [Int: Int] = [:]
    if stated.count > 1 {
      for index in stated.indices { days[stated[index].moment.dayNumber, default: 0] += 1 }
    }
    // By their numbers: to take one is to copy all it says.
    for index in stated.indices {
      var score = stated[index].trust
      // Clocks differ by some minutes.
      if let retrieved = retrieved?.latest, let earliest = stated[index].moment.earliest,
        earliest.seconds > retrieved.seconds + 600
      {
        issues.append(
          Issue(
            "future-date", .warning, field: field,
            "\(stated[index].candidate.source) states \(stated[index].moment.value), which is later than the page was fetched."
          ))
        stated[index].candidate.rule = "later-than-retrieval"
        continue
      }
      score += 6 * min(3, (days[stated[index].moment.dayNumber] ?? 1) - 1)
      // Equal days: the finer statement.
      if stated[index].moment.precision != .day { score += 1 }
      if score > (best?.score ?? 36) { best = (index, score) }
    }
    if let coarse = best { best = finer(than: coarse, among: stated) ?? coarse }
    var chosen = Chosen(moment: best.map { stated[$0.index].moment })
    chosen.candidates.reserveCapacity(stated.count)
    for index in stated.indices {
      var candidate = stated[index].candidate
      candidate.chosen = index == best?.index
      chosen.candidates.append(candidate)
    }
    return chosen
  }

  /// Where only a day was chosen: the best of those that tell the hour of that day too.
  private func finer(
    than best: (index: Int, score: Int), among stated: [Stated]
  ) -> (index: Int, score: Int)? {
    guard stated.count > 1, stated[best.index].moment.precision == .day else { return nil }
    let day = stated[best.index].moment.dayNumber
    let finer = stated.indices.filter {
      stated[$0].trust >= 40 && stated[$0].moment.precision != .day
        && stated[$0].moment.dayNumber == day
        && stated[$0].candidate.rule != "later-than-retrieval"
    }
    return finer.max { stated[$0].trust < stated[$1].trust }.map { ($0, best.score) }
  }

  /// Whether all that a moment may be lies before all that another may be.
  ///
  /// Where neither states its zone it is the same, that of the page.
  private static func precedes(_ moment: Moment, _ other: Moment) -> Bool {
    guard let first = other.earliest, let last = moment.latest else { return false }
    if last <= first { return moment.earliest != nil }
    guard moment.zone == nil, other.zone == nil, let start = moment.earliest, start < first else {
      return false
    }
    return moment.precision == other.precision || moment.dayNumber < other.dayNumber
  }

  private func compare(_ choice: inout Choice) {
    guard let published = choice.published.moment, let modified = choice.modified.moment,
      Self.precedes(modified, published)
    else { return }
    choice.issues.append(
      Issue(
        "modified-before-published", .warning, field: "modified",
        "The page states that it was modified (\(modified.value)) before it was published (\(published.value))."
      ))
  }
}
