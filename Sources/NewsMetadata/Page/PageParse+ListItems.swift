internal import NewsDates

// What a list of other stories says of its items beside their headlines.

extension PageParse {
  /// "In “Baking”", "3 hours ago  World", "December 1, 2017 News Release": what a list says of its
  /// item, not another.
  func isCategory(_ line: PageLine) -> Bool {
    if isPager(line) { return true }
    guard line.wordCount <= 7 else { return false }
    if line.wordCount <= 4, line.words.count > 1, line.traits.isDisjoint(with: [.endsSentence]),
      LanguageGuess.isSmallWord(words[line.words.lowerBound]),
      words[line.words.lowerBound].range.count <= 3,
      bytes[Int(words[line.words.lowerBound].end)..<Int(words[line.words.lowerBound + 1].start)]
        .contains(where: { $0 == 0x22 || $0 == 0xE2 })
    {
      return true
    }
    guard line.digitWords > 0, line.digitWords <= 4 else { return false }
    let gap =
      line.traits.contains(.hasLooseSpace) ? line.words.dropFirst().first { isWide($0) } : nil
    // Most lines with a number begin with no date.
    guard
      gap != nil
        || context.dates.mayFind(
          in: UnsafeBufferPointer(rebasing: bytes[line.range]), startingBefore: 2)
    else { return false }
    let source = bytes.text(line.range)
    guard let found = context.dates.search(in: source).first else {
      // "3 hours ago  World": two spaces part the age from the section.
      guard let gap else { return false }
      let age = DateLabels.read(
        bytes.text(line.range.lowerBound..<Int(words[gap - 1].end)), context.dates)
      return age.date != nil || age.isAge()
    }
    let end = line.range.lowerBound + found.range.upperBound
    return found.range.lowerBound <= 1 && isDated(found.date)
      && line.words.count(where: { Int(words[$0].start) >= end }) <= 3
  }

  /// "Related", "Read more": the heading of a list of other stories.
  func isListHeading(_ line: PageLine) -> Bool {
    line.role == .navigation && (line.label == .related || line.label == .readMore)
  }

  /// "Temps de lecture : 2 min": how long the story takes.
  func tellsReadingTime(_ line: PageLine) -> Bool {
    line.digitWords == 1 && line.wordCount <= 6 && readingTime(in: line) != nil
  }

  /// The number of minutes that a line ends with, and a word for them.
  func readingTime(in line: PageLine) -> Int? {
    guard let number = line.words.last(where: { words[$0].traits.contains(.hasDigit) }),
      number > line.words.lowerBound, number + 1 < line.words.upperBound,
      words[number].range.count <= 2, words[number].traits.isDisjoint(with: .hasLetter),
      LineLexicon.readingTimes.longest(
        in: words, from: number + 1, to: line.words.upperBound)?.count
        == line.words.upperBound - number - 1
    else { return nil }
    return number
  }

  /// "← Jam, again", "What to do with plums →": the way to the next page.
  private func isPager(_ line: PageLine) -> Bool {
    let first = bytes.decode(at: line.range.lowerBound).scalar
    let last = bytes.decode(before: line.range.upperBound).scalar
    return first == 0x2190 || last == 0x2192
  }

  /// "By Jonah Marsh" under a headline of the list.
  func namesAuthor(_ line: PageLine) -> Bool { line.wordCount <= 6 && namesAuthor(line.words) }

  func namesAuthor(_ range: Range<Int>) -> Bool {
    guard
      let label = BylineLexicon.labels.longest(
        in: words, from: range.lowerBound, to: range.upperBound),
      label.meaning.namesAuthor, label.count < range.count
    else { return false }
    return range.dropFirst(label.count).allSatisfy {
      words[$0].traits.contains(.startsWithCapital)
    }
  }

  /// Two spaces stand before a word.
  private func isWide(_ index: Int) -> Bool {
    let gap = bytes[Int(words[index - 1].end)..<Int(words[index].start)]
    return gap.count >= 2 && gap.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0xC2 || $0 == 0xA0 }
  }
}
