internal import NewsDates
internal import NewsNames

// What stands over the story: kicker, headline, deck, byline, dates, dateline, captions.

extension PageParse {
  /// Where the head of the page ends.
  var headEnd: Int {
    if let bodyLines { return bodyLines.lowerBound }
    let stop = lines.firstIndex {
      $0.role == .commentForm || $0.role == .copyright || $0.role == .footer || $0.label == .related
    }
    return stop ?? lines.count
  }

  /// Reads the head of the page.
  ///
  /// - Parameter title: the line that says by itself that it is the headline.
  func readHead(under title: Int?) {
    let end = headEnd
    if reading.dateline == nil { readDateline(before: end) }
    readHeadBylines(before: end)
    readLabelledDates(before: end)
    markMenus(before: end)
    readListsAbove(end)
    let headline = title ?? chooseHeadline(before: end)
    if let headline, title == nil { take(headline: headline, before: end) }
    readHeadDates(headline: headline, before: end)
    if let headline {
      if title == nil { cutDate(ofHeadline: headline) }
      readBareNames(under: headline, before: end)
    }
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

  func take(headline index: Int, before end: Int) {
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
        || dateLines.keys.count(where: { $0 < index }) < 2
    {
      let kicker = lines[above]
      if standsInRights(kicker) || above == 0 && isNamedAsPaper(kicker) {
        lines[above].role = .banner
        adopt(text(of: kicker))
        return takeDeck(under: index, before: end)
      }
      if isCaption(kicker) {
        lines[above].role = .caption
      } else if kicker.coreCount > 0, kicker.weight <= 9, kicker.weight >= 1, !kicker.isLowercase,
        kicker.digitWords < max(kicker.wordCount, 1), !kicker.traits.contains(.endsStop),
        !hasLongNumber(kicker)
      {
        lines[above].role = .kicker
        reading.kicker = .init(
          value: text(coreRange(of: kicker)), range: coreRange(of: kicker),
          rule: "line-over-headline")
      }
    }
    takeDeck(under: index, before: end)
  }

  /// "Code: 83800000", by which a newsroom finds its story.
  private func hasLongNumber(_ line: PageLine) -> Bool {
    line.words.contains {
      words[$0].range.count >= 5 && words[$0].traits.contains(.hasDigit)
        && !words[$0].traits.contains(.hasLetter)
    }
  }

  /// Four short lines in a row are a menu.
  func markMenus(before end: Int) {
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
          let title =
            kicker(closing: run, above: index, end).map { $0..<$0 + 1 }
            ?? shortHeadline(closing: run, end) ?? 0..<0
          for line in run
          where lines[line].role == .other && !title.contains(line) && !standsByWork(line) {
            lines[line].role = .navigation
          }
          for line in title {
            lines[line].role = .other
            if lines[line].label == .navigation { lines[line].label = nil }
          }
        }
        run = []
      }
    }
  }

  /// The last line of a menu, where it stands right over a title and is none of the menu's: it alone
  /// is in capitals or set off, or it names a section of the menu again.
  private func kicker(closing run: [Int], above index: Int, _ end: Int) -> Int? {
    guard run.count >= 2, let last = run.last, index == last + 1, index < end,
      lines[index].role == .other, lines[index].isTitleLike, lines[index].weight >= 4,
      lines[last].digitWords == 0, lines[last].length >= 3
    else { return nil }
    let others = run.dropLast()
    let line = lines[last]
    if others.contains(where: { lines[$0].hash == line.hash }) { return last }
    // "POLITIK": a section may be a kicker where it alone is in capitals.
    if line.label == .navigation, line.wordCount <= 2, isAllCapitals(line),
      !others.contains(where: { isAllCapitals(lines[$0]) })
    {
      return last
    }
    guard line.label == nil, line.role == .other else { return nil }
    if isAllCapitals(line), others.count(where: { isAllCapitals(lines[$0]) }) * 3 <= others.count {
      return last
    }
    return line.blankBefore > 0 && others.dropFirst().allSatisfy { lines[$0].blankBefore == 0 }
      ? last : nil
  }

  /// The headline of two or three words that a menu runs into, with the name under it, where a name, a
  /// date or the story follows and nothing else can be the headline.
  private func shortHeadline(closing run: [Int], _ end: Int) -> Range<Int>? {
    guard var last = run.last, run.count >= 3 else { return nil }
    let isNamed =
      last > run[0] + 1 && unknownNames(in: lines[last]) != nil
      && (last + 1 == end || dateLines.contains(last + 1))
    if isNamed { last -= 1 }
    let line = lines[last]
    guard
      isNamed || last + 1 == end || dateLines.contains(last + 1) || isBylineLine(lines[last + 1]),
      run.contains(last), line.role == .other, line.label == nil, line.weight >= 2,
      line.length >= 10, line.digitWords == 0,
      !(0..<end).contains(where: {
        lines[$0].role == .other && lines[$0].isTitleLike && lines[$0].weight >= 4
          && !isCaption(lines[$0]) && !isBylineLine(lines[$0])
      })
    else { return nil }
    return last..<(isNamed ? last + 2 : last + 1)
  }

  private func isAllCapitals(_ line: PageLine) -> Bool {
    line.length >= 4 && line.words.allSatisfy { words[$0].traits.isAllCapitals }
  }

  func readBreadcrumbs(before end: Int) {
    guard let index = (0..<end).first(where: { lines[$0].role == .breadcrumb }) else { return }
    let line = lines[index]
    var part: [String] = []
    for piece in bytes.text(line.range).split(whereSeparator: { ">»›/|→•·".contains($0) }) {
      if let text = piece.nonEmpty { part.append(text.collapsed) }
    }
    reading.breadcrumb = part
  }
}
