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
    if let headline { readBareNames(under: headline, before: end) }
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

  mutating func take(headline index: Int, before end: Int) {
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
      if kicker.coreCount > 0, kicker.weight <= 9, kicker.weight >= 1, !kicker.isLowercase,
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
  mutating func markMenus(before end: Int) {
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

  mutating func readBreadcrumbs(before end: Int) {
    guard let index = (0..<end).first(where: { lines[$0].role == .breadcrumb }) else { return }
    let line = lines[index]
    var part: [String] = []
    for piece in bytes.text(line.range).split(whereSeparator: { ">»›/|→•·".contains($0) }) {
      if let text = piece.nonEmpty { part.append(text.collapsed) }
    }
    reading.breadcrumb = part
  }
}
