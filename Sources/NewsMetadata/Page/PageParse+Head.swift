internal import NewsDates
internal import NewsNames

// What stands over the story: kicker, headline, deck, byline, dates, dateline, captions.

extension PageParse {
  /// Where the head of the page ends.
  private var headEnd: Int {
    if let bodyLines { return bodyLines.lowerBound }
    let stop = lines.firstIndex {
      $0.role == .commentForm || $0.role == .copyright || $0.role == .footer || $0.label == .related
    }
    return stop ?? lines.count
  }

  /// Reads the head of the page.
  mutating func readHead() {
    let end = headEnd
    readDateline(before: end)
    readHeadBylines(before: end)
    readLabelledDates(before: end)
    markMenus(before: end)
    readListsAbove(end)
    let counts = copies()
    let headline = chooseHeadline(before: end, counts)
    if let headline { take(headline: headline, before: end) }
    readHeadDates(headline: headline, before: end)
    readBreadcrumbs(before: end)
    for index in 0..<end where lines[index].role == .other {
      let line = lines[index]
      if let credit = credit(in: line) {
        lines[index].role = .credit
        add(credits: credit, line)
      } else if let headline, index > headline {
        lines[index].role = .caption
      } else {
        lines[index].role = headline == nil ? .other : .navigation
      }
    }
  }

  /// How often the words of a line stand on the page, site names apart.
  private func copies() -> [WordHash: Int] {
    var counts: [WordHash: Int] = [:]
    for line in lines where line.coreCount > 1 && !line.isProse {
      counts[line.coreHash, default: 0] += 1
    }
    return counts
  }

  // MARK: Headline

  private mutating func chooseHeadline(before end: Int, _ counts: [WordHash: Int]) -> Int? {
    var cased: Set<WordHash> = []
    for line in lines where line.capitalWords > 0 && line.core == line.words {
      cased.insert(line.coreHash)
    }
    var best: (index: Int, score: Int)?
    var rivals: [Int] = []
    var barriers = 0
    // From the story upwards, so that what lies between is known.
    for index in (0..<end).reversed() {
      let line = lines[index]
      switch line.role {
      case .other: break
      case .navigation, .breadcrumb, .languageSwitcher, .footer, .commentForm:
        barriers +=
          line.label == .original || line.label == .related || line.label == .readMore
            || line.label == .advertisement ? 0 : 1
        continue
      default: continue
      }
      guard line.coreCount > 0, line.isTitleLike, !isCaptionLabel(line), !isDateLabelled(line)
      else { continue }
      if line.isLowercase, cased.contains(line.coreHash) {
        lines[index].role = .headlineCopy
        continue
      }
      rivals.append(index)
      let score = score(line, copies: counts[line.coreHash] ?? 1) - min(barriers, 4)
      // Of equal lines the upper one, of copies the one next to the story.
      if best.map({
        score > $0.score || score == $0.score && lines[$0.index].coreHash != line.coreHash
      }) ?? true {
        best = (index, score)
      }
    }
    for index in rivals.reversed() {
      reading.headlineRivals.append(
        .init(
          value: text(coreRange(of: lines[index])), range: coreRange(of: lines[index]),
          rule: "line-before-story"))
    }
    guard let best, best.score >= (bodyLines == nil ? 2 : 0) else { return nil }
    return best.index
  }

  /// "Last updated: …", whatever follows.
  private func isDateLabelled(_ line: PageLine) -> Bool {
    line.digitWords > 0 && line.wordCount <= 18 && DateLabels.leading(in: text(of: line)) != nil
  }

  private func score(_ line: PageLine, copies: Int) -> Int {
    var score = 0
    switch line.traits.contains(.spaceless) ? line.length / 3 : line.coreCount {
    case ...1: score -= 4
    case 2...3: break
    case 4...22: score += 6
    default: score += 2
    }
    if copies > 1 { score += 5 }
    if titleHashes.contains(line.coreHash) { score += 100 }
    if line.traits.contains(.endsStop), !line.isTruncated { score -= 5 }
    if line.isTruncated { score -= 4 }
    if line.isLowercase { score -= 3 }
    if line.traits.contains(.inBrackets) { score -= 3 }
    if line.core != line.words { score -= 1 }
    return score
  }

  private mutating func take(headline index: Int, before end: Int) {
    let line = lines[index]
    lines[index].role = .headline
    let range = coreRange(of: line)
    let value = text(range)
    reading.headline = .init(
      value: value, range: range,
      rule: titleHashes.contains(line.coreHash) ? "line-as-stated-title" : "line-before-story")
    for other in lines.indices where other != index && lines[other].coreHash == line.coreHash {
      if lines[other].role == .other || lines[other].role == .banner {
        lines[other].role = .headlineCopy
      }
    }
    // The kicker stands right over it.
    if let above = (0..<index).last(where: {
      lines[$0].role != .banner && lines[$0].role != .headlineCopy
    }), lines[above].role == .other, index - above <= 3,
      above == 0 || lines[above - 1].role != .date
        || dateLines.keys.filter({ $0 < index }).count < 2
    {
      let kicker = lines[above]
      if standsInRights(kicker) {
        lines[above].role = .banner
        adopt(text(of: kicker))
        return takeDeck(under: index, before: end)
      }
      if kicker.coreCount > 0, kicker.weight <= 9, kicker.weight >= 1, !kicker.isLowercase,
        kicker.digitWords < max(kicker.wordCount, 1), !kicker.traits.contains(.endsStop)
      {
        lines[above].role = .kicker
        reading.kicker = .init(
          value: text(coreRange(of: kicker)), range: coreRange(of: kicker),
          rule: "line-over-headline")
      }
    }
    takeDeck(under: index, before: end)
  }

  /// The name of the one who holds the rights is the site's, not a kicker.
  private func standsInRights(_ line: PageLine) -> Bool {
    guard line.wordCount > 0, line.wordCount <= 6 else { return false }
    return lines.contains { rights in
      guard rights.role == .copyright, rights.wordCount >= line.wordCount else { return false }
      return (rights.words.lowerBound...rights.words.upperBound - line.wordCount).contains {
        hash(of: $0..<$0 + line.wordCount) == line.hash
      }
    }
  }

  private mutating func takeDeck(under index: Int, before end: Int) {
    // The deck stands under it, and says more than a caption.
    for below in index + 1..<max(end, index + 1) {
      let deck = lines[below]
      if deck.role == .headlineCopy || deck.role == .banner || deck.role == .shareBar
        || deck.role == .date || deck.role == .byline
      {
        continue
      }
      guard deck.role == .other else { break }
      if !isCaptionLabel(deck),
        deck.isProse || deck.isShortSentence && deck.weight >= 6 || deck.weight >= 9,
        credit(in: deck) == nil
      {
        lines[below].role = .deck
        reading.deck = .init(value: text(of: deck), range: deck.range, rule: "line-under-headline")
      }
      break
    }
  }

  /// Four short lines in a row are a menu.
  private mutating func markMenus(before end: Int) {
    var run: [Int] = []
    for index in 0...end {
      if index < end,
        lines[index].role == .other || lines[index].role == .navigation
          || lines[index].role == .footer, lines[index].wordCount <= 3,
        lines[index].length <= (lines[index].traits.contains(.spaceless) ? 6 : 28),
        !lines[index].traits.contains(.endsSentence), lines[index].blankBefore <= 2
      {
        run.append(index)
      } else {
        if run.count >= 4
          || run.contains(where: { lines[$0].role == .navigation }) && run.count >= 2
        {
          // A kicker may close the menu; the headline tells, a blank line before it too.
          for line in run where lines[line].role == .other { lines[line].role = .navigation }
        }
        run = []
      }
    }
  }

  // MARK: Bylines and datelines

  /// A line of its own before the story, or the last before it.
  private mutating func readDateline(before end: Int) {
    guard end <= lines.count else { return }
    var seen = 0
    for index in (0..<end).reversed() {
      let line = lines[index]
      if line.role != .other { continue }
      seen += 1
      if seen > 4 { return }
      guard line.wordCount <= 14, !line.isProse else { continue }
      let reader = DatelineReader(names: context.names)
      guard
        var dateline = reader.read(
          line: text(of: line), language: context.language, siteNames: context.siteNames,
          dates: context.dates)
      else { continue }
      // An outlet that the tables do not know stands next to the story, or is the site.
      if let outlet = dateline.outlet {
        if let site = context.siteNames.first(where: { $0.solidHash == outlet.solidHash }) {
          dateline.outlet = site
        } else if seen > 1, dateline.agency == nil, dateline.date == nil {
          continue
        }
      }
      lines[index].role = .dateline
      reading.dateline = .init(value: dateline, range: line.range, rule: "dateline-line")
      return
    }
  }

  private mutating func readHeadBylines(before end: Int) {
    var index = 0
    while index < end {
      let line = lines[index]
      if line.role == .other, isBylineLine(line) {
        readByline(index, end: end)
      }
      index += 1
    }
  }

  /// Reads a line that begins as bylines do; a bare "By" takes the next line if that is a name.
  private mutating func readByline(_ index: Int, end: Int) {
    let line = lines[index]
    var source = text(of: line)
    var range = line.range
    var taken = [index]
    if line.wordCount <= 3, isBareLabel(line), index + 1 < end, lines[index + 1].role == .other,
      lines[index + 1].wordCount <= 6, lines[index + 1].wordCount >= 1, !lines[index + 1].isProse,
      lines[index + 1].smallWords <= 1
    {
      source += " " + text(of: lines[index + 1])
      range = range.lowerBound..<lines[index + 1].range.upperBound
      taken.append(index + 1)
    }
    let options = BylineReader.Options(
      language: context.language, siteNames: context.siteNames, isAuthorField: false)
    let bylines = BylineReader().read(source, options)
    let isLabel = isBareLabel(line)
    guard !bylines.isEmpty || isLabel else { return }
    // A headline may begin with "By" or "Von": names are short.
    if bylines.isEmpty || bylines.allSatisfy({ $0.name.utf8.count <= 60 }) {
      for line in taken where !bylines.isEmpty || line == index { lines[line].role = .byline }
      for byline in bylines {
        reading.bylines.append(.init(value: byline, range: range, rule: "byline-line"))
      }
      readDates(in: index)
    }
  }

  /// "By" and nothing more.
  private func isBareLabel(_ line: PageLine) -> Bool {
    guard
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound)
    else { return false }
    switch label.meaning {
    case .author, .authorAtStart: return label.count == line.wordCount
    default: return false
    }
  }

  // MARK: Dates

  /// Dates beside the headline: labelled ones anywhere in the head, bare ones between headline and
  /// story; over the headline only next to it, for a masthead bears the day of the visit.
  private mutating func readHeadDates(headline: Int?, before end: Int) {
    var bare: (index: Int, reading: DateReading)?
    for index in dateLines.keys.sorted() where index < end {
      guard let date = dateLines[index], let moment = date.date else { continue }
      switch date.label {
      case .published?:
        set(published: moment, index, "published-label")
      case .modified?:
        set(modified: moment, index, "modified-label")
      default:
        guard let headline, reading.published == nil else { continue }
        if index > headline {
          if bare.map({ $0.index < headline }) ?? true { bare = (index, date) }
        } else if headline - index <= 2, bare == nil,
          (index + 1..<headline).allSatisfy({
            lines[$0].role == .kicker || lines[$0].role == .banner
              || lines[$0].role == .headlineCopy
          }), dateLines.keys.filter({ $0 < headline }).count == 1
        {
          bare = (index, date)
        }
      }
    }
    if reading.published == nil, let bare, let moment = bare.reading.date {
      set(published: moment, bare.index, "date-beside-headline")
    }
    for index in 0..<end
    where lines[index].role == .other && lines[index].digitWords >= 2 && !lines[index].isProse {
      readDates(in: index)
    }
  }

  /// Lines of several dates, each with its label: "Published 5 March 2021 | Updated 6 March 2021".
  private mutating func readLabelledDates(before end: Int) {
    for index in 0..<end
    where lines[index].role == .other && !lines[index].isProse && isDateLabelled(lines[index]) {
      readDates(in: index)
    }
  }

  private mutating func set(published moment: Moment, _ index: Int, _ rule: String) {
    guard reading.published == nil, isDated(moment) || rule == "published-label" else { return }
    lines[index].role = .published
    reading.published = found(moment, lines[index].range, rule)
  }

  private mutating func set(modified moment: Moment, _ index: Int, _ rule: String) {
    lines[index].role = .modified
    guard reading.modified == nil else { return }
    reading.modified = found(moment, lines[index].range, rule)
  }

  /// A date of a line, its evidence where it stands in the page.
  func found(_ moment: Moment, _ line: Range<Int>, _ rule: String) -> PageReading.Found<Moment> {
    .init(value: moment.moved { $0.shifted(by: line.lowerBound) }, range: line, rule: rule)
  }

  /// A day at least; a time without a day, a month alone say too little without a label.
  private func isDated(_ moment: Moment) -> Bool {
    !moment.value.hasPrefix("T") && moment.precision != .year && moment.precision != .month
  }

  /// Dates within a line that says more: "By Anna Seghers | Published 5 March 2021, updated 6 March".
  private mutating func readDates(in index: Int) {
    let line = lines[index]
    guard line.digitWords > 0 else { return }
    let source = bytes.text(line.range)
    let found = context.dates.search(in: source)
    guard !found.isEmpty, found.count <= 3 else { return }
    var end = 0
    for date in found where isDated(date.date) {
      let moment = date.date.moved { $0.shifted(by: line.range.lowerBound) }
      let label = DateLabels.label(before: date.range.lowerBound, after: end, in: source)
      end = date.range.upperBound
      let range =
        line.range.lowerBound + date.range.lowerBound..<line.range.lowerBound
        + date.range.upperBound
      if label == .modified {
        if reading.modified == nil {
          reading.modified = .init(value: moment, range: range, rule: "modified-label")
          reading.parts[index, default: []].append(.init(range: range, role: .modified))
        }
        if lines[index].role == .other { lines[index].role = .modified }
      } else if reading.published == nil, label == .published || line.role == .byline {
        reading.published = .init(
          value: moment, range: range,
          rule: label == .published ? "published-label" : "date-beside-byline")
        reading.parts[index, default: []].append(.init(range: range, role: .published))
        if lines[index].role == .other { lines[index].role = .published }
      }
    }
  }

  private mutating func readBreadcrumbs(before end: Int) {
    guard let index = (0..<end).first(where: { lines[$0].role == .breadcrumb }) else { return }
    let line = lines[index]
    var part: [String] = []
    for piece in bytes.text(line.range).split(whereSeparator: { ">»›/|→•·".contains($0) }) {
      if let text = piece.nonEmpty { part.append(text.collapsed) }
    }
    reading.breadcrumb = part
  }
}
