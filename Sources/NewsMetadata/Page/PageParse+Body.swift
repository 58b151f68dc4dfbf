internal import NewsNames

// The story: the heaviest run of paragraphs before forms and rights begin.

extension PageParse {
  /// What stands between two stretches of a page for good.
  private func stops(_ line: PageLine) -> Bool {
    switch line.role {
    case .copyright, .footer: return line.label != .rights || !line.isProse
    case .commentForm: return true
    default: return line.label == .related && line.role == .navigation || line.label == .authorBox
    }
  }

  /// Finds the lines of the story.
  mutating func findBody() {
    var best: (range: Range<Int>, weight: Int)?
    var start: Int?
    var last = 0
    var weight = 0
    func close(_ end: Int) {
      if let first = start, weight > (best?.weight ?? 0) { best = (first..<last + 1, weight) }
      start = nil
      weight = 0
    }
    var teasers = 0
    for index in lines.indices {
      let line = lines[index]
      if stops(line) {
        // A list of other stories may stand within this one.
        if line.label == .related, start != nil, continues(after: index) { continue }
        close(index)
        continue
      }
      guard line.role == .other else { continue }
      if line.isProse && !isCaption(line) {
        if line.isTruncated {
          teasers += 1
          // One cut sentence may be the story's, several are a list's.
          if teasers > 1 || start == nil { continue }
        } else {
          teasers = 0
        }
        if start == nil { start = index }
        last = index
        weight += line.weight
      } else if start != nil, line.isShortSentence, index - last <= 3 {
        last = index
        weight += line.weight
      }
    }
    close(lines.count)
    if var best, best.weight >= 8 {
      best.range = trimmedHead(best.range)
      best.range = trimmedFoot(best.range)
      bodyLines = best.range.isEmpty ? nil : best.range
    }
    reachDateline()
  }

  /// Whether the story goes on after a heading of other stories: two full paragraphs, no dates.
  private func continues(after index: Int) -> Bool {
    var paragraphs = 0
    var weight = 0
    for next in lines[min(index + 1, lines.count)...].prefix(12) {
      if stops(next) || next.role == .date { return false }
      if next.isProse {
        if next.isTruncated { return false }
        paragraphs += 1
        weight += next.weight
      }
    }
    return paragraphs >= 2 && weight >= 40
  }

  func isCaptionLabel(_ line: PageLine) -> Bool {
    guard line.wordCount > 0, line.wordCount < 50 else { return false }
    return LineLexicon.pictureLabels.longest(
      in: words, from: line.words.lowerBound, to: line.words.upperBound
    )
    .map { match in
      match.count < line.wordCount
        && Int(words[line.words.lowerBound + match.count].start)
          > Int(words[line.words.lowerBound + match.count - 1].end)
        && bytes[
          Int(
            words[line.words.lowerBound + match.count - 1].end)..<Int(
              words[line.words.lowerBound + match.count].start)
        ].contains { $0 == 0x3A || $0 == 0x2F || $0 == 0x9A }
    } ?? false
  }

  /// A sentence under the headline, before the byline or the date, is the deck and not the story.
  private func trimmedHead(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    var index = range.lowerBound + 1
    var seen = 0
    while index < range.upperBound, seen < 6 {
      let line = lines[index]
      if line.isProse { return range }
      if line.role == .date || line.role == .shareBar || isBylineLine(line) || isDatelineLine(line)
      {
        // Prose goes on after it.
        for next in index + 1..<range.upperBound
        where lines[next].isProse && lines[next].role == .other {
          return next..<range.upperBound
        }
        return range
      }
      index += 1
      seen += 1
    }
    return range
  }

  /// The author's or the agency's box after the story: a name, and a paragraph that begins with it.
  private mutating func trimmedFoot(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let last = range.last else { return range }
    var above = last - 1
    while above > range.lowerBound, lines[above].role != .other { above -= 1 }
    let head = lines[above]
    if above > range.lowerBound, head.wordCount <= 6, !head.isProse, !head.isShortSentence,
      begins(lines[last], with: head)
    {
      lines[above].role = .authorBox
      lines[last].role = .authorBox
      var end = above
      while end > range.lowerBound, !lines[end - 1].isProse, !lines[end - 1].isShortSentence {
        end -= 1
      }
      return range.lowerBound..<end
    }
    return range
  }

  private func begins(_ line: PageLine, with head: PageLine) -> Bool {
    guard head.wordCount > 0, line.wordCount > head.wordCount + 2 else { return false }
    return hash(of: line.words.lowerBound..<line.words.lowerBound + head.wordCount) == head.hash
  }

  func isBylineLine(_ line: PageLine) -> Bool {
    guard line.wordCount <= 20, line.wordCount > 0, !line.isProse else { return false }
    guard
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound,
        to: min(line.words.upperBound, line.words.lowerBound + 5))
    else { return false }
    return label.meaning.namesAuthor
      || label.meaning == .authorBeforeColon && colonFollows(line, label.count)
  }

  func isDatelineLine(_ line: PageLine) -> Bool {
    line.wordCount <= 12
      && DatelineReader.read(
        line: text(of: line), context.names, language: context.language,
        siteNames: context.siteNames) != nil
  }

  /// Gives the lines of the story their roles and takes its paragraphs, dateline and embargo.
  mutating func readBody() {
    guard let range = bodyLines else { return }
    var expectsLink = false
    for index in range {
      let line = lines[index]
      switch line.role {
      case .other: break
      case .navigation where line.label == .readMore:
        expectsLink = true
        continue
      default: continue
      }
      if line.label == .readMore {
        takeLink(index, afterLabel: true)
        continue
      }
      if expectsLink, !line.traits.contains(.endsStop), line.weight <= 34 {
        expectsLink = false
        takeLink(index, afterLabel: false)
        continue
      }
      expectsLink = false
      if isCaption(line) {
        lines[index].role = .caption
      } else if line.isProse || line.isShortSentence {
        lines[index].role = .paragraph
        takeParagraph(index)
      } else if titleHashes.contains(line.coreHash) || line.coreHash == headlineHash {
        lines[index].role = .headlineCopy
      } else if let credit = credit(in: line), index > range.lowerBound {
        lines[index].role = .credit
        add(credits: credit, line)
      } else if line.weight >= 2 {
        // A heading stays where it belongs, in the story.
        lines[index].role = .subheading
        reading.body.append(.init(value: text(of: line), range: line.range, rule: "subheading"))
      }
    }
  }

  var headlineHash: WordHash? { reading.headline.flatMap(\.value.wordsHash) }

  private mutating func takeParagraph(_ index: Int) {
    let line = lines[index]
    var range = line.range
    if reading.dateline?.value.place == nil, reading.body.isEmpty {
      let source = bytes.text(range)
      if let found = DatelineReader.read(
        head: source, context.names, language: context.language, siteNames: context.siteNames,
        dates: context.dates
      ) {
        let part = range.lowerBound..<range.lowerBound + found.length
        // "(ansa)" on a line of its own is a credit where the story has a dateline.
        if let line = reading.dateline, let agency = line.value.agency,
          found.dateline.agency?.id != agency.id
        {
          reading.credits.append(.init(value: agency, range: line.range, rule: "credit-line"))
        }
        reading.dateline = .init(value: found.dateline, range: part, rule: "dateline-before-text")
        reading.parts[index, default: []].append(.init(range: part, role: .dateline))
        take(reporters: found.reporters, in: part)
        range = bytes.trimmed(part.upperBound..<range.upperBound)
      }
    }
    reading.body.append(.init(value: text(range), range: range, rule: "paragraph"))
  }

  /// Those whom the dateline names: "(서울=…) 홍길동 기자 =", "【パリ＝山田太郎】".
  private mutating func take(reporters: String?, in range: Range<Int>) {
    guard let reporters else { return }
    let options = BylineReader.Options(
      language: context.language, siteNames: context.siteNames)
    for byline in BylineReader.read(context.names, reporters, options)
    where !reading.bylines.contains(where: { $0.value.name == byline.name }) {
      reading.bylines.append(.init(value: byline, range: range, rule: "reporter-in-dateline"))
    }
  }

  /// Another story named within this one: "READ MORE: …".
  private mutating func takeLink(_ index: Int, afterLabel: Bool) {
    let line = lines[index]
    var range = line.range
    if afterLabel,
      let match = LineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      match.count < line.wordCount
    {
      range = afterSeparator(
        Int(words[line.words.lowerBound + match.count - 1].end), line.range.upperBound)
    }
    lines[index].role = .relatedHeadline
    guard !range.isEmpty else { return }
    reading.related.append(
      .init(value: RelatedItem(headline: text(range)), range: range, rule: "read-more"))
  }

  /// The rest of a line after a colon or dash and the spaces round it.
  func afterSeparator(_ start: Int, _ end: Int) -> Range<Int> {
    var i = start
    while i < end {
      let (s, next) = bytes.decode(at: i)
      guard
        scalarClass(s) == .space || s == 0x3A || s == 0xFF1A || isDash(s) || s == 0x7C || s == 0xBB
          || s == 0x3E || scalarClass(s) == .ignored
      else { break }
      i = next
    }
    return bytes.trimmed(i..<end)
  }
}
