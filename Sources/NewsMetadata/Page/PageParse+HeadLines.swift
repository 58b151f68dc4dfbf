internal import NewsNames

// The dateline and the bylines that have a line of their own over the story.

extension PageParse {
  /// A line of its own before the story, or the last before it.
  func readDateline(before end: Int) {
    guard end <= lines.count else { return }
    var seen = 0
    for index in (0..<end).reversed() {
      let line = lines[index]
      if line.role != .other { continue }
      seen += 1
      if seen > 4 { return }
      // "A-" sets the type.
      guard line.wordCount <= 14, !line.isProse, line.range.count > 2 else { continue }
      // "Source: dpa" says whom the story is from, and no place.
      if let label = LineLexicon.sourceLabels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
        colonFollows(line, label.count)
      {
        continue
      }
      // "Piše: Hina" says who wrote it.
      if let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
        label.count < line.wordCount, colonFollows(line, label.count)
      {
        continue
      }
      guard var dateline = dateline(alone: line) else { continue }
      if creditsPicture(dateline, line) || namesReporter(line) { continue }
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
      // "〔記者林怡君／台南報導〕".
      if isReporterInHan(line.words.lowerBound) {
        for byline in readBylines(in: text(of: line)) where byline.kind == .person {
          reading.bylines.append(
            .init(value: byline, range: line.range, rule: "reporter-in-dateline"))
        }
      }
      return
    }
  }

  private func dateline(alone line: PageLine) -> Dateline? {
    let source = bytes.text(line.range)
    // One with a day is not read again.
    guard line.digitWords == 0 else {
      return DatelineReader.read(
        line: source, context.names, language: context.language, siteNames: context.siteNames,
        dates: context.dates)
    }
    return context.known.dateline(
      source, language: context.language, siteNames: context.siteNames, dates: context.dates)
  }

  /// "(ansa)", "Aurich / Getty Images", alone on a line: who took the picture.
  private func creditsPicture(_ dateline: Dateline, _ line: PageLine) -> Bool {
    guard let agency = dateline.agency, dateline.date == nil else { return false }
    if agency.id == "agency:getty" { return true }
    return dateline.place == nil && line.traits.contains(.inBrackets) && line.wordCount == 1
  }

  func readHeadBylines(before end: Int) {
    var index = 0
    while index < end {
      let line = lines[index]
      if line.role == .other, isBylineLine(line) || isSecondCredit(index) {
        readByline(index, end: end)
      }
      index += 1
    }
  }

  /// "Edited by …", "Foto: …" right under a byline.
  private func isSecondCredit(_ index: Int) -> Bool {
    let line = lines[index]
    guard index > 0, lines[index - 1].role == .byline, (2...8).contains(line.wordCount),
      line.digitWords == 0, !line.traits.contains(.endsStop),
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      case .role = label.meaning
    else { return false }
    let names = line.words.lowerBound + label.count..<line.words.upperBound
    return !names.isEmpty
      && names.allSatisfy {
        words[$0].traits.contains(.startsWithCapital) || words[$0].traits.contains(.caseless)
      }
  }

  /// Reads a line that begins as bylines do; a bare "By" takes the next line if that is a name.
  func readByline(_ index: Int, end: Int) {
    let line = lines[index]
    var source = text(of: line)
    var range = line.range
    var taken = [index]
    if line.wordCount <= 3, isBareLabel(line), index + 1 < end, lines[index + 1].role == .other,
      lines[index + 1].wordCount <= 6, lines[index + 1].wordCount >= 1, !lines[index + 1].isProse,
      lines[index + 1].smallWords <= 1, !isCaption(lines[index + 1])
    {
      source += " " + text(of: lines[index + 1])
      range = range.lowerBound..<lines[index + 1].range.upperBound
      taken.append(index + 1)
    }
    var bylines = readBylines(in: source, isAuthorField: isSignedInHangul(line))
    // "来源：海岸晚报": a house that no table knows, and nobody who wrote.
    if line.caselessWords > 0, !line.isProse,
      let label = LineLexicon.sourceLabels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      colonFollows(line, label.count)
    {
      bylines.removeAll { $0.kind != .agency }
      if bylines.isEmpty {
        if let credit = credit(in: line) { add(credits: credit, line) }
        lines[index].role = .credit
        return
      }
    }
    // "Correspondent in Vigo" under the name.
    if let next = taken.last.map({ $0 + 1 }), next < end, !bylines.isEmpty, isRoleLine(lines[next])
    {
      let joined = readBylines(in: source + ", " + text(of: lines[next]), isAuthorField: false)
      if joined.map(\.name) == bylines.map(\.name), joined != bylines {
        bylines = joined
        range = range.lowerBound..<lines[next].range.upperBound
        taken.append(next)
      }
    }
    // "Harbour News Service" under the name.
    if let next = taken.last.map({ $0 + 1 }), next < end, !bylines.isEmpty,
      bylines.allSatisfy({ $0.kind == .person }), lines[next].role == .other,
      let houses = desk(in: lines[next]), houses.allSatisfy({ $0.kind == .agency })
    {
      bylines += houses
      range = range.lowerBound..<lines[next].range.upperBound
      taken.append(next)
    }
    let isLabel = isBareLabel(line)
    guard !bylines.isEmpty || isLabel else { return }
    // A headline may begin with "By" or "Von": names are short.
    if bylines.isEmpty || bylines.allSatisfy({ $0.name.utf8.count <= 60 }) {
      for line in taken where !bylines.isEmpty || line == index { lines[line].role = .byline }
      for byline in bylines {
        reading.bylines.append(.init(value: byline, range: range, rule: "byline-line"))
      }
      readDates(in: index)
      if isLabel, let last = taken.last { takeNamesOverWork(after: last, before: end) }
    }
  }

  /// A short line that says what somebody is.
  private func isRoleLine(_ line: PageLine) -> Bool { line.role == .other && saysWork(line) }

  func saysWork(_ line: PageLine) -> Bool {
    (1...8).contains(line.wordCount) && !line.traits.contains(.endsStop)
      && line.words.prefix(4).contains {
        BylineLexicon.roles.longest(in: words, from: $0, to: line.words.upperBound) != nil
      }
  }

  /// "By" and nothing more.
  func isBareLabel(_ line: PageLine) -> Bool {
    guard
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound)
    else { return false }
    return label.meaning.namesAuthor && label.count == line.wordCount
  }
}
