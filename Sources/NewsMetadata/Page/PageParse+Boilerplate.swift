internal import NewsNames

// What a company says of itself under its news: "About Acme Robotics", and what follows.

extension PageParse {
  /// The story without what its sender says of itself, from the heading on.
  ///
  /// The heading names somebody, the paragraph under it begins with that name, and the lines speak of a
  /// company that sends news: addresses, a contact, a wire. A story's own heading "About …" has none.
  func trimmedBoilerplate(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 4 else { return range }
    var prose = 0
    for index in range {
      let line = lines[index]
      guard line.role == .other else { continue }
      if line.isProse || line.isShortSentence {
        prose += 1
        continue
      }
      guard prose >= 2, isAboutHeading(index, before: range.upperBound),
        tellsOfSender(from: index, to: range.upperBound)
      else { continue }
      for line in index..<range.upperBound where lines[line].role == .other {
        lines[line].role = .footer
      }
      return range.lowerBound..<index
    }
    return range
  }

  /// "About Acme Robotics", "Über die Acme GmbH": a label and a name, which the next paragraph takes up.
  private func isAboutHeading(_ index: Int, before end: Int) -> Bool {
    let line = lines[index]
    guard (2...10).contains(line.wordCount),
      let label = labelPhrase(at: line.words.lowerBound, in: line), label.meaning == .footer,
      label.count < line.wordCount,
      let next = (index + 1..<end).first(where: { lines[$0].role == .other }),
      lines[next].isProse
    else { return false }
    let head = lines[next].words.prefix(8)
    return line.words.dropFirst(label.count).contains { word in
      words[word].range.count >= 3
        && head.contains { words[$0].hash == words[word].hash }
    }
  }

  /// Whether an address stands from a line on, or a line that calls a contact or a source, or the story
  /// came by a wire.
  private func tellsOfSender(from start: Int, to end: Int) -> Bool {
    for index in start..<min(lines.count, end + 8) {
      let line = lines[index]
      if index >= end, line.label == .authorBox || line.label == .footer { return true }
      if bytes[line.range].contains(0x40) { return true }
      if index >= end, LineLexicon.sourceLabels.begins(words[line.words.lowerBound]) { return true }
      let text = UnsafeBufferPointer(rebasing: bytes[line.range])
      if text.contains("www.") || text.contains("://") || text.contains(".com") { return true }
    }
    return lines[..<start].contains { line in
      line.range.count < 400 && line.isProse
        && UnsafeBufferPointer(rebasing: bytes[line.range]).contains("WIRE")
    }
  }
}
