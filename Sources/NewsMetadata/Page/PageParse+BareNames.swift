internal import NewsDates
internal import NewsNames

// Names over the story without a word such as "By".

extension PageParse {
  /// Names without "By" between headline and story: beside the date, or right under headline and
  /// deck, persons of whom the tables know both parts of the name.
  func readBareNames(under headline: Int, before end: Int) {
    guard reading.bylines.isEmpty else { return }
    takeNamesOverWork(under: headline, before: end)
    guard reading.bylines.isEmpty else { return }
    for index in (headline + 1..<max(end, headline + 1)).prefix(8) where isDate(lines[index]) {
      if takeNames(beside: index) { return }
    }
    for index in (headline + 1..<max(end, headline + 1)).prefix(8) {
      guard isNamePlace(index, headline, end),
        let bylines = bareNames(in: lines[index])
          ?? (namesWork(lines[index]) || namesPlace(lines[index])
            ? readBylines(in: text(of: lines[index])) : nil)
          ?? (standsByDate(index, headline, end)
            ? unknownNames(in: lines[index]) ?? nameBeforeHouse(in: lines[index])
              ?? desk(in: lines[index]) : nil)
      else { continue }
      takeNames(above: index, headline)
      take(names: bylines, index, rule: "names-beside-date")
      return
    }
    takeNames(under: headline, before: end)
    if reading.bylines.isEmpty { takeNames(over: headline) }
  }

  /// Names right over the date of publication that stands over the headline.
  private func takeNames(over headline: Int) {
    guard let date = (0..<headline).first(where: { lines[$0].role == .published }), date > 0,
      lines[date - 1].role == .other || lines[date - 1].role == .navigation,
      lines[date - 1].smallWords == 0, let bylines = bareNames(in: lines[date - 1]),
      bylines.allSatisfy({ $0.kind == .person && $0.role == nil })
    else { return }
    take(names: bylines, date - 1, rule: "names-beside-date")
  }

  /// Names right under the headline of a page without dates, of people whom the story does not speak of
  /// as it does of those in a picture.
  private func takeNames(under headline: Int, before end: Int) {
    guard
      let index = (headline + 1..<max(end, headline + 1)).first(where: { !isButton(lines[$0]) }),
      lines[index].role == .other, let bodyLines
    else { return }
    if namesWork(lines[index]) || namesPlace(lines[index]) {
      return take(
        names: readBylines(in: text(of: lines[index])), index, rule: "names-under-headline")
    }
    guard let bylines = bareNames(in: lines[index]),
      bylines.allSatisfy({ $0.kind == .person && $0.role == nil }),
      lines[index].words.allSatisfy({
        words[$0].traits.contains(.startsWithCapital)
          || BylineLexicon.conjunctions.contains(words[$0])
      })
    else { return }
    let surnames = Set(
      bylines.compactMap { $0.name.split(separator: " ").last.flatMap { String($0).wordsHash } })
    for line in bodyLines {
      for word in lines[line].words {
        var hash = WordHash()
        hash.add(word: words[word].hash)
        if surnames.contains(hash) { return }
      }
    }
    take(names: bylines, index, rule: "names-under-headline")
  }

  /// "Mehmet YILDIZ / TRABZON, (DHA)": a person first, then the place and the agency.
  func namesReporter(_ line: PageLine) -> Bool {
    // Behind "Beirut - " no name goes on.
    guard line.wordCount >= 3,
      !bytes.has(" - ", at: Int(words[line.words.lowerBound].end)),
      let bylines = bareNames(in: line), let first = bylines.first, first.kind == .person,
      let name = first.name.wordsHash
    else { return false }
    return (2...4).contains { count in
      count < line.wordCount
        && hash(of: line.words.lowerBound..<line.words.lowerBound + count) == name
    }
  }

  func take(names bylines: [Byline], _ index: Int, rule: String) {
    lines[index].role = .byline
    for byline in bylines {
      reading.bylines.append(.init(value: byline, range: lines[index].range, rule: rule))
    }
  }

  private func isDate(_ line: PageLine) -> Bool {
    line.role == .published || line.role == .modified || line.role == .date
  }

  /// Beside a date, buttons apart, or between headline and story with nothing else of weight.
  private func isNamePlace(_ index: Int, _ headline: Int, _ end: Int) -> Bool {
    guard lines[index].role == .other else { return false }
    let above = (headline..<index).last { !isButton(lines[$0]) }
    let below = (index + 1..<max(end, index + 1)).first { !isButton(lines[$0]) }
    if let above, isDate(lines[above]) { return true }
    if let below, isDate(lines[below]) { return true }
    return above.map { lines[$0].role == .headline || lines[$0].role == .deck } ?? false
      && (below == nil || below.map { isReadingTime(lines[$0]) } ?? false)
  }

  /// "3 min read".
  private func isReadingTime(_ line: PageLine) -> Bool {
    line.role == .other && line.digitWords == 1 && line.wordCount <= 5
  }

  private func isButton(_ line: PageLine) -> Bool {
    line.role == .shareBar || line.role == .navigation || line.role == .banner
      || line.role == .headlineCopy || line.role == .commentForm
      || line.role == .other
        && (isCaption(line) || bytes[line.range].contains(0x40) && !bytes[line.range].contains(0x20)
          || isTown(line))
  }

  /// "Sevilla", between a name and the date.
  private func isTown(_ line: PageLine) -> Bool {
    guard line.wordCount <= 2, line.digitWords == 0, line.smallWords == 0, line.length >= 3 else {
      return false
    }
    let reading = context.names.resolve(text(of: line), .place, language: context.language)
    return reading.name?.type == "city" && reading.name?.match == .exact
  }

  /// Those whom a line names, and nothing else in it.
  func bareNames(in line: PageLine) -> [Byline]? {
    guard (2...12).contains(line.wordCount), line.digitWords == 0, !isCaption(line),
      line.traits.isDisjoint(with: [.endsSentence, .endsColon, .inBrackets]) || line.wordCount <= 8,
      !line.isProse
    else { return nil }
    let bylines = readBylines(in: withoutPlace(line))
    // "UNICEF/Nora Vance": whose the picture is.
    if bylines.first?.kind == .organisation, bytes[line.range].contains(0x2F),
      bylines[0].id != nil || words[line.words.lowerBound].traits.isAllCapitals
    {
      return nil
    }
    guard bylines.contains(where: { $0.kind == .person }),
      bylines.allSatisfy({
        $0.kind != .person || $0.role != nil || PersonName.hasKnownParts($0.name)
      })
    else { return nil }
    return bylines
  }

  /// Next to a date, or alone between headline and story on a page with a date: no caption stands
  /// there.
  private func standsByDate(_ index: Int, _ headline: Int, _ end: Int) -> Bool {
    let above = (headline..<index).last { !isButton(lines[$0]) }
    let below = (index + 1..<max(end, index + 1)).first { !isButton(lines[$0]) }
    if let above, isDate(lines[above]) { return below == nil }
    guard let above, lines[above].role == .headline || lines[above].role == .deck else {
      return false
    }
    return below.map { isDate(lines[$0]) } ?? (reading.published != nil)
  }

  /// Those whom a line names that no table knows: two to four words with a capital, or in a script
  /// without capitals, none of them a menu's word, and no place.
  func unknownNames(in line: PageLine) -> [Byline]? {
    guard (1...7).contains(line.wordCount), line.digitWords == 0, line.length <= 40,
      line.label == nil, line.traits.isDisjoint(with: [.endsSentence, .endsColon, .inBrackets]),
      line.traits.contains(.spaceless)
        ? line.wordCount == 1 && (3...5).contains(line.length) : line.wordCount >= 2,
      line.words.allSatisfy({
        !words[$0].traits.isDisjoint(with: [.startsWithCapital, .caseless])
          && LineLexicon.labels.meaning(of: words[$0]) == nil
          || BylineLexicon.particles.contains(words[$0])
          || BylineLexicon.conjunctions.contains(words[$0])
      }), lines.count(where: { $0.coreHash == line.coreHash }) == 1,
      context.names.resolve(text(of: line), .place, language: context.language).name == nil
    else { return nil }
    let bylines = readBylines(in: text(of: line))
    guard !bylines.isEmpty, bylines.allSatisfy({ $0.kind == .person }),
      bylines.allSatisfy({ (2...4).contains($0.name.split(separator: " ").count) })
        || line.traits.contains(.spaceless),
      bylines.count > 1 || line.wordCount <= 4
    else { return nil }
    return bylines
  }

  /// "بيروت: سامي الحداد": the name after the place it reports from.
  private func withoutPlace(_ line: PageLine) -> String {
    guard line.wordCount >= 3, colonFollows(line, 1), !colonFollows(line, 2) else {
      return text(of: line)
    }
    let place = text(words[line.words.lowerBound].range)
    let rest = Int(words[line.words.lowerBound + 1].start)..<line.range.upperBound
    return context.names.resolve(place, .place, language: context.language).name == nil
      ? text(of: line) : text(rest)
  }

  /// "OMAR SIDDIQUE - 29 April 2021, 13:20", "June 3, 2021 | Ruth Alder": what stands beside the date
  /// on its line.
  private func takeNames(beside index: Int) -> Bool {
    let line = lines[index]
    guard let date = dateLines[index], date.label == nil, let moment = date.date,
      let place = moment.evidenceRange?.shifted(by: line.range.lowerBound)
    else { return false }
    return takeNames(line.words.prefix { Int(words[$0].end) <= place.lowerBound }, index)
      || takeNames(line.words.drop { Int(words[$0].start) < place.upperBound }, index)
  }

  private func takeNames(_ names: Range<Int>, _ index: Int) -> Bool {
    guard (2...8).contains(names.count), let first = names.first, let last = names.last,
      !names.contains(where: { words[$0].traits.contains(.hasDigit) }),
      words[first].traits.contains(.startsWithCapital)
        || words[first].traits.contains(.caseless) && names.count <= 3
    else { return false }
    let range = Int(words[first].start)..<Int(words[last].end)
    let bylines = readBylines(in: text(range))
    guard bylines.contains(where: { $0.kind == .person }),
      bylines.allSatisfy({ $0.kind != .person || PersonName.hasKnownParts($0.name) })
    else { return false }
    for byline in bylines {
      reading.bylines.append(.init(value: byline, range: range, rule: "names-beside-date"))
    }
    reading.parts[index, default: []].append(.init(range: range, role: .byline))
    return true
  }
}
