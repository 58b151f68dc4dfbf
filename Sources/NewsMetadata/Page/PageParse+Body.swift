internal import NewsNames

// The story: the heaviest run of paragraphs before forms and rights begin.

extension PageParse {
  /// What stands between two stretches of a page for good.
  private func stops(_ line: PageLine) -> Bool {
    switch line.role {
    case .copyright, .footer:
      // Rights and notes of the house in whole sentences may stand within a story.
      return !line.isProse || line.label != .rights && line.label != .footer
    case .commentForm: return true
    default: return line.label == .related && line.role == .navigation || line.label == .authorBox
    }
  }

  /// Finds the lines of the story.
  func findBody() {
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
      if stops(line) || isPointer(line) || closesStory(line) {
        // A list of other stories may stand within this one.
        if start != nil, !closesStory(line), continues(after: index) { continue }
        close(index)
        continue
      }
      guard line.role == .other else { continue }
      if line.isProse && !isCaption(line) && !isBarredByline(line) {
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
      } else if start != nil, line.isShortSentence || isSentenceWithoutStop(index),
        index - last <= 3
          || index - last <= 5 && (last..<index).contains(where: { isPointer(lines[$0]) })
      {
        last = index
        weight += line.weight
      }
    }
    close(lines.count)
    if var best, best.weight >= 8 {
      best.range = trimmedHead(best.range)
      best.range = trimmedFoot(trimmedBoilerplate(best.range))
      bodyLines = best.range.isEmpty ? nil : best.range
    }
    reachDateline()
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
        ].contains {
          $0 == 0x3A || $0 == 0x2F || $0 == 0x9A || $0 == 0x2C && match.count > 1
        }
    } ?? false
  }

  /// A sentence under the headline, before the byline or the date, is the deck and not the story.
  private func trimmedHead(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    var index = range.lowerBound + 1
    var seen = 0
    while index < range.upperBound, seen < 6 {
      let line = lines[index]
      if line.isProse || line.isShortSentence { return range }
      if line.role == .date && dateLines.moment(at: index)?.value.hasPrefix("T") != true
        || line.role == .shareBar || isBylineLine(line) || isDatelineLine(line)
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

  func isDatelineLine(_ line: PageLine) -> Bool {
    line.wordCount <= 12
      && DatelineReader.read(
        line: text(of: line), context.names, language: context.language,
        siteNames: context.siteNames) != nil
  }

  /// Gives the lines of the story their roles and takes its paragraphs, dateline and embargo.
  func readBody() {
    guard let range = bodyLines else { return }
    // How many stories a pointer has named so far.
    var links: Int?
    let repeated = repeatedLines(in: range)
    for index in range {
      let line = lines[index]
      switch line.role {
      case .other: break
      case .navigation where line.label == .readMore || line.label == .related:
        links = 0
        continue
      default: continue
      }
      if line.label == .readMore {
        takeLink(index, afterLabel: true)
        continue
      }
      if let count = links, isPointed(index, after: count) {
        links = count + 1
        takeLink(index, afterLabel: false)
        continue
      }
      links = nil
      if repeated.contains(line.hash) {
        lines[index].role = .navigation
        continue
      }
      readBodyLine(index, isFirst: index == range.lowerBound)
    }
  }

  /// What stands twice within a story is no heading of it: "Article content".
  private func repeatedLines(in range: Range<Int>) -> WordSet {
    var seen = WordSet()
    var repeated = WordSet()
    // The first may stand right over the story.
    for index in max(0, range.lowerBound - 1)..<range.upperBound {
      let line = lines[index]
      guard (1...5).contains(line.wordCount), !line.traits.contains(.endsSentence),
        !titleHashes.contains(line.coreHash), line.coreHash != headlineHash
      else { continue }
      if !seen.insert(line.hash) { repeated.insert(line.hash) }
    }
    return repeated
  }

  private func readBodyLine(_ index: Int, isFirst: Bool) {
    let line = lines[index]
    if isCaption(line) {
      lines[index].role = .caption
    } else if line.isProse || line.isShortSentence || isSentenceWithoutStop(index) {
      lines[index].role = .paragraph
      takeParagraph(index)
    } else if titleHashes.contains(line.coreHash) || line.coreHash == headlineHash {
      lines[index].role = .headlineCopy
    } else if let credit = credit(in: line), !isFirst {
      lines[index].role = .credit
      add(credits: credit, line)
    } else if line.weight >= 2 || isCrosshead(index) {
      // A heading stays where it belongs, in the story.
      lines[index].role = .subheading
      reading.body.append(.init(value: text(of: line), range: line.range, rule: "subheading"))
    }
  }

  /// One word between two paragraphs, no button's.
  private func isCrosshead(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.wordCount == 1, line.length >= 4, line.digitWords == 0, line.label == nil,
      line.capitalWords == 1 && !words[line.words.lowerBound].traits.isAllCapitals,
      let bodyLines, index + 1 < bodyLines.upperBound
    else { return false }
    return lines[index - 1].role == .paragraph && lines[index + 1].role == .other
      && (lines[index + 1].isProse || lines[index + 1].isShortSentence)
  }

  var headlineHash: WordHash? { reading.headline.flatMap(\.value.wordsHash) }

  private func takeParagraph(_ index: Int) {
    let line = lines[index]
    var range = line.range
    if reading.body.isEmpty { reading.body.reserveCapacity(16) }
    if reading.body.isEmpty, reading.dateline?.value.place == nil {
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
          reading.credits.append(
            .init(
              value: agency.moved { $0.shifted(by: line.range.lowerBound) }, range: line.range,
              rule: "credit-line"))
        }
        reading.dateline = .init(value: found.dateline, range: part, rule: "dateline-before-text")
        reading.parts[index, default: []].append(.init(range: part, role: .dateline))
        for agency in found.others {
          reading.credits.append(
            .init(
              value: agency.moved { $0.shifted(by: range.lowerBound) }, range: part,
              rule: "agency-of-dateline"))
        }
        take(reporters: found.reporters, in: part)
        range = bytes.trimmed(part.upperBound..<range.upperBound)
      }
    }
    if reading.body.isEmpty, reading.bylines.isEmpty, let names = reportersInHan(in: range) {
      take(reporters: text(names), in: names)
    }
    reading.body.append(.init(value: text(range, of: line), range: range, rule: "paragraph"))
  }

  /// Those whom the dateline names: "(서울=…) 홍길동 기자 =", "【パリ＝山田太郎】".
  private func take(reporters: String?, in range: Range<Int>) {
    guard let reporters else { return }
    let options = BylineReader.Options(
      language: context.language, siteNames: context.siteNames)
    for byline in BylineReader.read(context.names, reporters, options)
    where !reading.bylines.contains(where: { $0.value.name == byline.name }) {
      reading.bylines.append(.init(value: byline, range: range, rule: "reporter-in-dateline"))
    }
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
