internal import NewsNames

// Who closes the story: bylines after it, those who helped, an agency or a name in brackets.

extension PageParse {
  /// "(Reporting by …; Editing by …)", "Text: …", "Foto: …" after the story.
  func readClosingBylines() {
    guard let body = bodyLines else { return }
    let start = max(body.lowerBound, body.upperBound - 3)
    for index in start..<min(lines.count, body.upperBound + 4) {
      let line = lines[index]
      guard
        (line.role == .paragraph || line.role == .other || line.role == .subheading
          || line.role == .caption) && line.wordCount <= 60 && line.wordCount >= 3
          || index >= body.upperBound && isLabelledName(line)
      else { continue }
      if let end = contributorsEnd(in: line) {
        takeContributors(index, before: end)
        continue
      }
      if index >= body.upperBound - 1, readSignature(index) { continue }
      guard
        let label = BylineLexicon.labels.longest(
          in: words, from: line.words.lowerBound, to: line.words.upperBound)
      else { continue }
      let closes: Bool
      switch label.meaning {
      case .author:
        closes =
          label.count > 1 || line.traits.contains(.inBrackets)
          || index >= body.upperBound && line.wordCount <= 14 && !isUnderTitle(index, body)
      case .role:
        closes =
          label.count > 1 && line.wordCount > label.count
          || index >= body.upperBound && line.wordCount <= 14 && colonFollows(line, label.count)
      default: closes = index >= body.upperBound && line.wordCount <= 8
      }
      guard closes else { continue }
      var source = text(of: line)
      if line.traits.contains(.inBrackets) { source = source.trimmingMarks }
      let bylines = readBylines(in: source, isAuthorField: false)
      guard !bylines.isEmpty else { continue }
      if let houses = creditedHouses(bylines, line) {
        lines[index].role = .credit
        reading.body.removeAll { $0.range == line.range }
        add(credits: houses, line)
        continue
      }
      takeClosing(bylines, index, rule: "byline-after-story")
      if label.meaning == .author, label.count > 1 { trimBox(under: index) }
    }
  }

  /// Whether a line after the story stands under a title: of another one.
  private func isUnderTitle(_ index: Int, _ body: Range<Int>) -> Bool {
    guard index > body.upperBound else { return false }
    let above = lines[index - 1]
    return above.role == .other && above.isTitleLike && above.weight >= 4
      && above.number + 1 == lines[index].number && !above.traits.contains(.endsStop)
  }

  /// "82 Followers", "Writer, rower." under "Written by Ann Lee": what is said of the one, where nothing of
  /// weight follows.
  private func trimBox(under index: Int) {
    guard let body = bodyLines, index + 1 < body.upperBound else { return }
    let rest = index + 1..<body.upperBound
    guard rest.allSatisfy({ lines[$0].weight < 12 }) else { return }
    for line in rest where lines[line].role == .paragraph || lines[line].role == .subheading {
      lines[line].role = .authorBox
    }
    reading.body.removeAll { $0.range.lowerBound > lines[index].range.upperBound }
  }

  /// "Autor: ČTK", "Author: Ann Lee" under the story.
  private func isLabelledName(_ line: PageLine) -> Bool {
    guard (2...6).contains(line.wordCount), line.role == .other || line.role == .authorBox,
      !line.traits.contains(.endsStop),
      LineLexicon.sourceLabels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound) == nil,
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound)
    else { return false }
    return label.count < line.wordCount && colonFollows(line, label.count)
  }

  /// "울릉/박지훈 기자 name@example.org": place, name, what the one is, and an address.
  private func readSignature(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.wordCount <= 8, line.caselessWords >= 2, bytes[line.range].contains(0x40),
      !line.traits.contains(.spaceless)
    else { return false }
    let bylines = readBylines(in: text(of: line)).filter {
      $0.kind == .person && $0.role == "reporter"
    }
    guard !bylines.isEmpty else { return false }
    takeClosing(bylines, index, rule: "byline-after-story")
    return true
  }

  private func takeClosing(_ bylines: [Byline], _ index: Int, rule: String) {
    let line = lines[index]
    lines[index].role = .byline
    reading.body.removeAll {
      $0.range.lowerBound >= line.range.lowerBound && $0.range.upperBound <= line.range.upperBound
    }
    for byline in bylines where !reading.bylines.contains(where: { $0.value.name == byline.name }) {
      reading.bylines.append(.init(value: byline, range: line.range, rule: rule))
    }
  }

  /// Where the names end in "Ann Lee in Cairo contributed to this report."
  private func contributorsEnd(in line: PageLine) -> Int? {
    guard line.traits.contains(.endsStop) || line.traits.contains(.inBrackets) else { return nil }
    for index in line.words.dropFirst().suffix(BylineLexicon.contributions.longestCount + 4) {
      guard
        let match = BylineLexicon.contributions.longest(
          in: words, from: index, to: line.words.upperBound),
        index + match.count == line.words.upperBound || match.meaning == .placing
      else { continue }
      return Int(words[index - 1].end)
    }
    return nil
  }

  /// Those who helped are named as people of that role.
  private func takeContributors(_ index: Int, before end: Int) {
    let line = lines[index]
    let source = text(line.range.lowerBound..<end).trimmingMarks
    var bylines = readBylines(in: source)
    if bylines.isEmpty, let stop = source.end(ofLast: ". ") {
      // "… wrote from London. Ann Lee contributed to this report."
      bylines = readBylines(in: String(source[stop...]))
    }
    guard !bylines.isEmpty else { return }
    takeClosing(
      bylines.map {
        var byline = $0
        if byline.kind == .person { byline.role = "contributor" }
        return byline
      }, index, rule: "contributors-after-story")
  }

  /// "… the ministry said. (dpa)", "…と話した。（山田太郎）".
  func readClosingAgency() {
    guard let last = reading.body.last, let (open, inside) = closingBrackets(of: last.range) else {
      return
    }
    let credit = CreditReader(names: context.names, language: context.language).read(
      bytes.text(withoutDate(inside)))
    if let credit, credit.allSatisfy(\.isAgency) {
      for entity in credit where !reading.credits.contains(where: { $0.value.id == entity.id }) {
        reading.credits.append(
          .init(
            value: entity.moved { $0.shifted(by: inside.lowerBound) },
            range: open..<last.range.upperBound, rule: "agency-after-story"))
      }
    } else if let language = context.language, language.hasPrefix("ja") || language.hasPrefix("zh"),
      reading.bylines.isEmpty
    {
      takeClosingName(bytes.text(inside), open..<last.range.upperBound)
    }
  }

  /// "APA, red, 3.5.2021" without the day, which is the story's where nothing else states one.
  private func withoutDate(_ inside: Range<Int>) -> Range<Int> {
    guard let comma = bytes[inside].lastIndex(of: UInt8(ascii: ",")) else { return inside }
    let last = bytes.trimmed(comma + 1..<inside.upperBound)
    guard bytes[last].contains(where: { (0x30...0x39).contains($0) }),
      let moment = context.dates.parse(bytes.text(last)).date, isDated(moment)
    else { return inside }
    if reading.published == nil {
      reading.published = found(moment, last, "date-after-story")
    }
    return inside.lowerBound..<comma
  }

  /// What stands in brackets at the very end of a range, and where the bracket opens.
  private func closingBrackets(of range: Range<Int>) -> (open: Int, inside: Range<Int>)? {
    guard range.count > 8 else { return nil }
    let window = max(range.lowerBound, range.upperBound - 60)
    for (opening, closing) in [("(", ")"), ("（", "）"), ("【", "】")] {
      let tail = bytes[window..<range.upperBound]
      guard tail.reversed().starts(with: closing.utf8.reversed()) else { continue }
      let length = opening.utf8.count
      guard
        let open = (window...range.upperBound - length).last(where: {
          bytes[$0..<$0 + length].elementsEqual(opening.utf8)
        })
      else { continue }
      return (open, open + length..<range.upperBound - length)
    }
    return nil
  }

  /// A Chinese or Japanese name after the last full stop.
  private func takeClosingName(_ name: String, _ range: Range<Int>) {
    guard range.lowerBound > 3, bytes.decode(before: range.lowerBound).scalar == 0x3002,
      (6...24).contains(name.utf8.count), var last = reading.body.popLast()
    else { return }
    let bylines = readBylines(in: name)
    if !bylines.isEmpty, bylines.allSatisfy({ $0.kind == .person }) {
      last.range = last.range.lowerBound..<range.lowerBound
      last.value = text(last.range)
      for byline in bylines {
        reading.bylines.append(.init(value: byline, range: range, rule: "byline-after-story"))
      }
    }
    reading.body.append(last)
  }
}

extension String {
  /// Just after the last of some signs.
  fileprivate func end(ofLast signs: StaticString) -> Index? {
    let offset: Int? = self.withBytes { bytes in
      (0..<bytes.count).last { bytes.has(signs, at: $0) }.map { $0 + signs.utf8CodeUnitCount }
    }
    return offset.map { utf8.index(startIndex, offsetBy: $0) }
  }
}
