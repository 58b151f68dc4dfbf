// Pointers to other stories within this one, and whether the story goes on after them.

extension PageParse {
  /// "Read more", alone on its line.
  func isPointer(_ line: PageLine) -> Bool {
    line.role == .navigation && line.label == .readMore
  }

  /// "(Reporting by …; Editing by …)": nothing of the story stands below.
  func closesStory(_ line: PageLine) -> Bool {
    guard line.role == .other, line.traits.contains(.inBrackets), line.wordCount <= 60,
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound)
    else { return false }
    return label.count > 1 && label.meaning.namesAuthor
  }

  /// Whether the story goes on after a heading of other stories: its sentences stand together or are
  /// long, those of a list's items each stand under their headline.
  func continues(after index: Int) -> Bool {
    var isText: [Bool] = []
    var isOverTags = false
    var weight = 0
    var heaviest = 0
    scan: for next in lines[min(index + 1, lines.count)...].prefix(14) {
      switch next.role {
      case .date:
        if isText.contains(true) { break scan }
        return false
      case .keywords:
        isOverTags = true
        break scan
      case .copyright, .footer, .commentForm: break scan
      case .navigation where isListHeading(next): break scan
      case .other where next.label == .tags:
        isOverTags = true
        break scan
      case .other where next.label == .readMore: break scan
      // Who wrote the other story.
      case .other where namesAuthor(next): continue
      case .other where !isCaption(next): break
      default: continue
      }
      let isSentence = next.isProse || next.isShortSentence && next.traits.contains(.endsStop)
      if isSentence, next.isTruncated { return false }
      isText.append(isSentence)
      if isSentence {
        weight += next.weight
        heaviest = max(heaviest, next.weight)
      }
    }
    guard let first = isText.firstIndex(of: true), first <= 3 else { return false }
    let texts = isText.count(where: { $0 })
    let isTogether = zip(isText, isText.dropFirst()).contains { $0 && $1 }
    // Tags stand under the story: one sentence between a headline and them is the story's.
    if isOverTags, texts == 1, first == 1, isText.count == 2, weight >= 6 { return true }
    if isPointer(lines[index]) { return texts == 1 || isTogether || heaviest >= 25 }
    return texts >= 2 && (weight >= 40 || isTogether && weight >= 16)
  }

  /// Whether a line under a pointer names another story: the first does, others unless they head the
  /// paragraph below.
  func isPointed(_ index: Int, after count: Int) -> Bool {
    let line = lines[index]
    guard !line.traits.contains(.endsStop), line.weight <= 34, !isCaption(line) else {
      return false
    }
    guard count > 0 else { return true }
    let below = lines[(index + 1)...].first { $0.role == .other }
    let isOverText = below.map { $0.isProse || $0.isShortSentence } ?? false
    return !isOverText || !(line.traits.contains(.endsQuestion) || line.weight <= 2)
  }

  /// Another story named within this one: "READ MORE: …".
  func takeLink(_ index: Int, afterLabel: Bool) {
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
    reading.related.append(RelatedItem(headline: text(range)), range, rule: "read-more")
  }
}
