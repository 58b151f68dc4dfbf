internal import NewsNames

// Which lines are bylines by the words that they begin with.

extension PageParse {
  func isBylineLine(_ line: PageLine) -> Bool {
    guard line.wordCount > 0 else { return false }
    guard line.wordCount <= 20 && !line.isProse || isBarredByline(line) else { return false }
    guard
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound,
        to: min(line.words.upperBound, line.words.lowerBound + 5))
    else { return isSignedInHan(line) || isSignedInHangul(line) }
    return label.meaning.namesAuthor
      || label.meaning == .authorBeforeColon && colonFollows(line, label.count)
  }

  /// "By Ann Lee | Published: May 5, 2021 | This post may contain links.": a sentence closes it, and bars
  /// part what it says.
  func isBarredByline(_ line: PageLine) -> Bool {
    let first = line.words.lowerBound
    guard (4...40).contains(line.wordCount), line.traits.contains(.hasPathMark),
      BylineLexicon.labels.begins(words[first]), bytes[line.range].contains(UInt8(ascii: "|")),
      let label = BylineLexicon.labels.longest(in: words, from: first, to: line.words.upperBound),
      label.meaning.namesAuthor, label.count < line.wordCount
    else { return false }
    let start = first + label.count
    guard
      let bar = (start + 1..<min(start + 7, line.words.upperBound)).first(where: {
        bytes[Int(words[$0 - 1].end)..<Int(words[$0].start)].contains(UInt8(ascii: "|"))
      })
    else { return false }
    return (start..<bar).allSatisfy {
      words[$0].traits.contains(.startsWithCapital) || BylineLexicon.particles.contains(words[$0])
        || BylineLexicon.conjunctions.contains(words[$0])
    }
  }
}
