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
      best.range = withHeadingUnderHour(best.range)
      bodyLines = best.range.isEmpty ? nil : best.range
    }
    reachDateline()
  }

  /// The story of a page that is written on, with the heading between its first hour and its first paragraph;
  /// the others stand within it.
  private func withHeadingUnderHour(_ range: Range<Int>) -> Range<Int> {
    let heading = range.lowerBound - 1
    guard heading >= 2, !range.isEmpty, lines[heading].role == .other, lines[heading].isTitleLike,
      lines[heading].weight >= 3, isHour(heading - 1), range.contains(where: { isHour($0) }),
      (0..<heading - 1).contains(where: {
        lines[$0].role == .other && lines[$0].isTitleLike && lines[$0].weight >= 4
      })
    else { return range }
    return heading..<range.upperBound
  }

  /// "17:45", alone on its line.
  func isHour(_ index: Int) -> Bool {
    lines[index].role == .date && dateLines.moment(at: index)?.value.hasPrefix("T") == true
  }

  /// A sentence under the headline, before the byline or the date, is the deck and not the story.
  private func trimmedHead(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1 else { return range }
    var index = range.lowerBound + 1
    var seen = 0
    while index < range.upperBound, seen < 6 {
      let line = lines[index]
      // A picture may stand between.
      if isCaption(line) {
        index += 1
        seen += 1
        continue
      }
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
}
