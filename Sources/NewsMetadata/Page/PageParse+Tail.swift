internal import NewsNames
internal import NewsText

// What stands under the story: credits, bylines in brackets, tags, forms, rights, addresses.

extension PageParse {
  func credit(in line: PageLine) -> [Entity]? {
    guard line.wordCount <= 24, line.wordCount > 0, mayCredit(line), !isSwitch(line) else {
      return nil
    }
    return CreditReader(names: context.names, language: context.language).read(
      bytes.text(line.range))
  }

  /// Whether a line may credit somebody, as ``CreditReader`` has it: by a label, or as one with the few
  /// words of a name.
  private func mayCredit(_ line: PageLine) -> Bool {
    let first = line.words.lowerBound
    if LineLexicon.sourceLabels.begins(words[first]) { return true }
    let isBracketed =
      bytes[line.range.lowerBound] == UInt8(ascii: "(")
      && bytes[line.range.upperBound - 1] == UInt8(ascii: ")")
    if isBracketed ? line.wordCount <= 9 : line.wordCount <= 5 && line.digitWords == 0 {
      return true
    }
    // "Sourc: AFP": a colon, narrow or wide, or an equals sign.
    return line.wordCount > 1
      && bytes[Int(words[first].end)..<Int(words[first + 1].start)].contains {
        $0 == 0x3A || $0 == 0x3D || $0 == 0xEF
      }
  }

  /// Two Latin letters alone on a page in another script change the size of its type.
  private func isSwitch(_ line: PageLine) -> Bool {
    guard line.wordCount == 1, line.range.count <= 2, line.capitalWords == 1,
      let first = bodyLines.map({ lines[$0.lowerBound] })
    else { return false }
    return first.caselessWords > first.capitalWords
  }

  func add(credits: [Entity], _ line: PageLine) {
    for entity in credits
    where reading.credits.count < 32
      && !reading.credits.contains(where: { $0.value.id == entity.id })
    {
      reading.credits.append(
        .init(
          value: entity.moved { $0.shifted(by: line.range.lowerBound) }, range: line.range,
          rule: "credit-line"))
    }
  }

  /// Reads what stands under the story, as far as it belongs to it.
  func readTail() {
    readClosingBylines()
    readNamesOverAddress()
    readNameUnderStory()
    readNameInBrackets()
    readClosingAgency()
    readDateOfIssue()
    let start = bodyLines?.upperBound ?? 0
    var near = 0
    var inForm = false
    var afterRights = false
    let headlineHash = headlineHash
    for index in start..<lines.count {
      let line = lines[index]
      if line.label == .tags, line.role == .other { readTags(index) }
      switch line.role {
      case .commentForm: inForm = true
      case .copyright: afterRights = true
      case .navigation where isListHeading(line):
        inForm = false
        afterRights = false
      case .other:
        near += 1
        if line.label == .authorBox || line.label == .rights {
          lines[index].role = line.label == .rights ? .copyright : .authorBox
        } else if line.label == .readMore {
          if index + 1 < lines.count, lines[index + 1].role == .date, headsList(line) {
            // "More from the Harbour Board:" over dates and headlines.
            lines[index].role = .navigation
            lines[index].label = .related
          } else {
            readLink(index)
          }
        } else if near <= 8, let credit = credit(in: line) {
          lines[index].role = .credit
          add(credits: credit, line)
        } else if inForm, line.isProse || line.wordCount <= 2 && dateLines.isEmpty {
          lines[index].role = .commentForm
        } else if afterRights, !dateLines.contains(index - 1), !dateLines.contains(index + 1),
          line.coreHash != headlineHash
        {
          lines[index].role = .footer
        } else if line.isProse, line.isTruncated {
          lines[index].role = .relatedTeaser
        }
      case .date:
        if near <= 3, let label = dateLines.label(at: index),
          let moment = dateLines.moment(at: index)
        {
          if label == .modified, reading.modified == nil {
            reading.modified = found(moment, line.range, "modified-label")
            lines[index].role = .modified
          } else if label == .published, reading.published == nil {
            reading.published = found(moment, line.range, "published-label")
            lines[index].role = .published
          }
        }
      default: break
      }
    }
    readRights()
    readEmbargo()
  }

  /// Whether the label that a line begins with is the heading of a list, not a pointer.
  private func headsList(_ line: PageLine) -> Bool {
    LineLexicon.labels.longest(
      in: words, from: line.words.lowerBound, to: line.words.upperBound)?.meaning == .related
  }

  private func readLink(_ index: Int) {
    let line = lines[index]
    guard
      let match = LineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      match.count < line.wordCount
    else { return }
    let range = afterSeparator(
      Int(words[line.words.lowerBound + match.count - 1].end), line.range.upperBound)
    lines[index].role = .relatedHeadline
    guard !range.isEmpty else { return }
    reading.related.append(RelatedItem(headline: text(range)), range, rule: "read-more")
  }

  private func readTags(_ index: Int) {
    let line = lines[index]
    guard
      let match = LineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound), match.meaning == .tags
    else { return }
    lines[index].role = .keywords
    var sources: [Range<Int>] = []
    if match.count < line.wordCount {
      sources.append(
        afterSeparator(
          Int(words[line.words.lowerBound + match.count - 1].end), line.range.upperBound))
    } else {
      // One line of them, or one a line.
      for next in (index + 1..<max(lines.count, index + 1)).prefix(12) {
        let tag = lines[next]
        // A section may be a tag.
        let isSection = tag.role == .navigation && tag.label == .navigation && tag.wordCount <= 2
        guard isSection || tag.role == .other && tag.label == nil, !tag.isProse,
          !tag.traits.contains(.endsSentence),
          tag.wordCount <= (next == index + 1 ? 30 : 3)
        else { break }
        sources.append(tag.range)
        lines[next].role = .keywords
        if tag.wordCount > 3 { break }
      }
    }
    guard reading.keywords.isEmpty else { return }
    for source in sources {
      for part in bytes.text(source).split(whereSeparator: { ",;|،、，；#•·".contains($0) }) {
        if let keyword = part.nonEmpty, keyword.utf8.count <= 60 {
          reading.keywords.append(.init(value: keyword.collapsed, range: source, rule: "tags-line"))
        }
      }
    }
  }

  private func readRights() {
    var best: PageReading.Found<Copyright>?
    for line in lines where line.role == .copyright {
      guard
        let copyright = CopyrightReader.read(
          UnsafeBufferPointer(rebasing: bytes[..<line.range.upperBound]),
          UnsafeBufferPointer(rebasing: words[line.words]))
      else { continue }
      let found = PageReading.Found(value: copyright, range: line.range, rule: "rights-line")
      guard let old = best else {
        best = found
        continue
      }
      if old.value.year == nil && copyright.year != nil
        || old.value.year == copyright.year && old.value.holder == nil && copyright.holder != nil
      {
        best = found
      }
    }
    reading.copyright = best
  }

  /// "EMBARGOED until 06:00 GMT on 5 March 2021", "Sperrfrist: …".
  private func readEmbargo() {
    for index in lines.indices.prefix(20) {
      let line = lines[index]
      guard line.wordCount <= 24, line.wordCount > 1,
        Self.embargoes.longest(in: words, from: line.words.lowerBound, to: line.words.upperBound)
          != nil
          || line.wordCount > 2
            && Self.embargoes.longest(
              in: words, from: line.words.lowerBound + 1, to: line.words.upperBound) != nil
      else { continue }
      let source = bytes.text(line.range)
      guard let date = context.dates.search(in: source).first else { continue }
      reading.embargo = .init(
        value: Embargo(until: date.date, text: source.collapsed), range: line.range,
        rule: "embargo-line")
      return
    }
  }

  private static let embargoes = PhraseTable<Bool>(.embargo)

  func colonFollows(_ line: PageLine, _ count: Int) -> Bool {
    let index = line.words.lowerBound + count
    guard count > 0 else { return false }
    let start = Int(words[index - 1].end)
    let end = index < line.words.upperBound ? Int(words[index].start) : line.range.upperBound
    var i = start
    while i < end {
      let (s, next) = bytes.decode(at: i)
      if s == 0x3A || s == 0xFF1A || isDash(s) || s == 0x7C || s == 0xBB || s == 0x3E {
        return true
      }
      i = next
    }
    return false
  }
}
