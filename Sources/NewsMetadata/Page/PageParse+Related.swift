internal import NewsDates
internal import NewsNames

// Lists of other stories: a date and a headline by turns, in either order, with or without the
// site's name as a picture text; and headlines under a heading such as "Related".

extension PageParse {
  /// One item of a list: a date's line or a headline's.
  private enum Item {
    case date(Int)
    case headline(Int)

    var line: Int {
      switch self {
      case .date(let line), .headline(let line): line
      }
    }

    var isDate: Bool {
      if case .date = self { true } else { false }
    }
  }

  /// Reads the lists before the headline and after the story. Linear in the lines.
  func readRelated() {
    let top = lines.firstIndex { $0.role == .headline } ?? bodyLines?.lowerBound ?? 0
    var seen = WordSet(capacity: reading.related.items.count + dateLines.keys.count + 1)
    for (index, item) in reading.related.items.enumerated() {
      guard let hash = item.headline.wordsHash else { continue }
      seen.insert(hash)
      if item.published == nil, undatedRelated[hash] == nil { undatedRelated[hash] = index }
    }
    if let headlineHash { seen.insert(headlineHash) }
    let start = bodyLines?.upperBound ?? min(lines.count, top + 1)
    forEachRun(in: 0..<top) { read($0, &seen) }
    forEachRun(in: start..<lines.count) { read(withoutAuthors($0), &seen) }
    readUndated(start..<lines.count, &seen)
  }

  /// Lists above the headline that begin with a date: their headlines are not the page's.
  func readListsAbove(_ end: Int) {
    var seen = WordSet()
    forEachRun(in: 0..<end) { run in
      guard let first = run.first, first.isDate, let last = run.last, !last.isDate,
        dateLines.label(at: first.line) == nil,
        // A label such as "Published" on one of its dates: it is the story's, and so is the rest.
        !run.contains(where: { $0.isDate && dateLines.label(at: $0.line) != nil })
      else { return }
      let pairs = run.indices.dropLast().filter { run[$0].isDate && !run[$0 + 1].isDate }
      if pairs.count >= 2, hasTitle(beside: run, before: end) { read(run, &seen) }
    }
  }

  /// Whether a line beside a list can be the page's headline.
  private func hasTitle(beside run: [Item], before end: Int) -> Bool {
    let listed = Set(
      zip(run, run.dropFirst()).lazy.filter { $0.isDate && !$1.isDate }.map(\.1.line))
    return (0..<end).contains {
      lines[$0].role == .other && !listed.contains($0) && lines[$0].isTitleLike
        && lines[$0].weight >= 4 && !isCaption(lines[$0])
    }
  }

  /// Gives the runs of dates and headlines with nothing else between them, each when it ends.
  private func forEachRun(in region: Range<Int>, _ body: ([Item]) -> Void) {
    var run: [Item] = []
    run.reserveCapacity(16)
    func close() {
      if !run.isEmpty, run.count(where: \.isDate) >= 2 || isPictured(run) { body(run) }
      run.removeAll(keepingCapacity: true)
    }
    for index in region {
      let line = lines[index]
      switch line.role {
      case .date: run.append(.date(index))
      case .other, .caption, .navigation, .kicker, .footer:
        guard line.label == nil, line.coreCount > 0, !isCategory(line),
          line.isTitleLike || line.coreCount == 1 && line.length > 5, !namesAuthor(line)
        else {
          if line.label == .related || line.label == .readMore || line.label == .form {
            close()
          }
          continue
        }
        run.append(.headline(index))
      case .banner, .headlineCopy, .shareBar, .relatedTeaser: continue
      default: close()
      }
    }
    close()
  }

  /// A list without "Ann Lee" between a headline and its date, who wrote it.
  private func withoutAuthors(_ run: [Item]) -> [Item] {
    var rest = run
    for index in run.indices.dropFirst().dropLast().reversed()
    where run[index + 1].isDate && !run[index].isDate && !run[index - 1].isDate {
      let line = lines[run[index].line]
      guard line.wordCount <= 3, line.coreCount == line.wordCount, line.digitWords == 0,
        lines[run[index - 1].line].weight > line.weight, PersonName.hasKnownParts(text(of: line))
      else { continue }
      lines[run[index].line].role = .authorBox
      rest.remove(at: index)
    }
    return rest
  }

  /// One date between a picture's text and a link with the same words.
  private func isPictured(_ run: [Item]) -> Bool {
    run.indices.dropFirst().dropLast().contains {
      run[$0].isDate && !run[$0 - 1].isDate && !run[$0 + 1].isDate
        && lines[run[$0 - 1].line].coreHash == lines[run[$0 + 1].line].coreHash
    }
  }

  private func read(_ run: [Item], _ seen: inout WordSet) {
    var used: [Bool] = []
    used.fill(with: false, count: run.count)
    var pairs: [(date: Int, headline: Int)] = []
    pairs.reserveCapacity(run.count / 2 + 1)
    // A headline before and after its date: the picture's text and the link.
    for index in run.indices where run[index].isDate {
      guard index > 0, index + 1 < run.count, !run[index - 1].isDate, !run[index + 1].isDate else {
        continue
      }
      if lines[run[index - 1].line].coreHash == lines[run[index + 1].line].coreHash {
        pairs.append((run[index].line, run[index + 1].line))
        used[index] = true
        used[index - 1] = true
        used[index + 1] = true
      }
    }
    var rest: [Int] = []
    rest.reserveCapacity(run.count)
    for index in run.indices where !used[index] { rest.append(index) }
    let dateFirst = datesComeFirst(run, rest)
    for index in rest where run[index].isDate && !used[index] {
      let neighbour = dateFirst ? index + 1 : index - 1
      guard run.indices.contains(neighbour), !run[neighbour].isDate, !used[neighbour] else {
        continue
      }
      used[index] = true
      used[neighbour] = true
      pairs.append((run[index].line, run[neighbour].line))
    }
    guard pairs.count >= 2 || run.count <= 4 && !pairs.isEmpty else { return }
    for pair in pairs.sorted(by: { $0.headline < $1.headline }) {
      add(date: pair.date, headline: pair.headline, &seen)
    }
  }

  /// Whether a date belongs to the headline after it: told by how the list begins and ends, then by
  /// which side is nearer.
  private func datesComeFirst(_ run: [Item], _ rest: [Int]) -> Bool {
    guard let first = rest.first, let last = rest.last else { return true }
    let startsWithDate = run[first].isDate
    let endsWithDate = run[last].isDate
    // Right under the heading of a list its first row tells the order.
    let top = run[0].line
    if first == 0, top > 0, isListHeading(lines[top - 1]) { return startsWithDate }
    if startsWithDate != endsWithDate { return startsWithDate }
    if startsWithDate && endsWithDate { return nearness(run, rest) >= 0 }
    return nearness(run, rest) >= 0
  }

  /// Positive where headlines stand nearer to the date before them.
  private func nearness(_ run: [Item], _ rest: [Int]) -> Int {
    var sum = 0
    for index in rest where run[index].isDate && index > 0 && index + 1 < run.count {
      guard !run[index - 1].isDate, !run[index + 1].isDate else { continue }
      let before = lines[run[index].line].number - lines[run[index - 1].line].number
      let after = lines[run[index + 1].line].number - lines[run[index].line].number
      sum += before - after
    }
    return sum
  }

  private func add(date: Int, headline: Int, _ seen: inout WordSet) {
    lines[date].role = .relatedDate
    lines[headline].role = .relatedHeadline
    guard seen.insert(lines[headline].coreHash) else {
      return complete(lines[headline], date: date)
    }
    let range = withoutBullet(coreRange(of: lines[headline]))
    if reading.related.isEmpty { reading.related.reserveCapacity(16) }
    reading.related.append(
      headline: text(range, of: lines[headline]), range,
      rule: date < headline ? "date-before-headline" : "headline-before-date",
      date: dateLines.moment(at: date), in: lines[date].range)
  }

  /// A story that was named before without a date, "READ MORE: …", has the date of the list.
  private func complete(_ headline: PageLine, date: Int) {
    guard let moment = dateLines.moment(at: date),
      let index = undatedRelated.removeValue(forKey: headline.coreHash)
    else { return }
    reading.related.set(date: moment, in: lines[date].range, at: index)
  }
}
