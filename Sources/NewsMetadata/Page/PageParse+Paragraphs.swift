internal import NewsNames

// The paragraphs of the story, with the headings between them and the names over the first.

extension PageParse {
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
      case .navigation where isListHeading(line):
        links = 0
        continue
      default: continue
      }
      if line.label == .readMore {
        takeLink(index, afterLabel: true)
        continue
      }
      if let count = links, count > 0, namesAuthor(line) {
        // Who wrote the other story.
        lines[index].role = .navigation
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
    } else if !isFirst, lines[index - 1].role == .caption, bareNames(in: line) != nil {
      // Who took the picture.
      lines[index].role = .caption
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
