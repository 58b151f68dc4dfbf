internal import NewsNames

// A paragraph that begins with a dateline is the story's first, however short it is.

extension PageParse {
  /// Lets the story begin at a short line with a dateline right over it; where no paragraph was
  /// heavy enough to be a story, at the first such line of the page.
  func reachDateline() {
    guard let body = bodyLines else {
      for first in lines.indices.prefix(60) where leadsStory(first) {
        bodyLines = first..<storyEnd(from: first)
        return
      }
      return
    }
    var seen = 0
    for index in (0..<body.lowerBound).reversed() where lines[index].role == .other {
      if leadsStory(index) {
        bodyLines = index..<body.upperBound
        return
      }
      seen += 1
      if seen == 3 { return }
    }
  }

  /// A sentence after a dateline that names an agency, a day, or a place in capitals; of two words or
  /// three after a place and an agency.
  private func leadsStory(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.role == .other, line.traits.contains(.endsStop), !line.isTruncated,
      line.weight >= 4, hasDatelineMark(line),
      // "PUBLISHED: November 3, 2021 at 10:30 a.m."
      line.digitWords < 2
        || DateLabels.longest(words, from: line.words.lowerBound, to: line.words.upperBound) == nil
    else { return false }
    let source = text(of: line)
    guard
      let found = DatelineReader.read(
        head: source, context.names, language: context.language, siteNames: context.siteNames,
        dates: context.dates)
    else { return false }
    if line.weight < 6 || found.length + 12 >= source.utf8.count {
      return found.dateline.agency != nil && found.dateline.place != nil
        && source.isSentence(from: found.length)
    }
    return found.dateline.agency != nil || found.dateline.date != nil
      || found.dateline.place != nil && source.isCapital(upTo: found.dateline.text.utf8.count)
  }

  /// A bracket, a dash, a colon, an equals sign, or a sign beyond Latin: no dateline is without.
  private func hasDatelineMark(_ line: PageLine) -> Bool {
    let head = bytes[line.range.prefix(160)]
    return head.contains { byte in
      byte == UInt8(ascii: "(") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte >= 0xE2
    }
  }

  /// The end of the short sentences that follow each other from a line on.
  private func storyEnd(from first: Int) -> Int {
    var end = first + 1
    for index in first + 1..<max(lines.count, first + 1) {
      let line = lines[index]
      if line.role != .other || index - end > 2 { break }
      if line.isProse || line.isShortSentence { end = index + 1 }
    }
    return end
  }
}

extension String {
  /// Whether two words or more stand from an offset on, not all of them as in names.
  fileprivate func isSentence(from offset: Int) -> Bool {
    return self.withBytes { bytes in
      let words = bytes.words(in: min(offset, bytes.count)..<bytes.count)
      return words.count >= 2
        && words.contains {
          $0.traits.contains(.caseless) || !$0.traits.contains(.startsWithCapital)
        }
    }
  }

  /// Whether the first word of a head of the text is in capitals.
  fileprivate func isCapital(upTo count: Int) -> Bool {
    return self.withBytes { bytes in
      let words = bytes.words(in: 0..<min(count, bytes.count))
      return words.first?.traits.isAllCapitals == true
    }
  }
}
