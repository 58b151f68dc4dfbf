// A short headline that a page repeats as often as its name.

extension PageParse {
  /// Whether a line that the page repeats is its headline: "Ferry fares to rise again" as the title, over the
  /// story and in the list of the latest news.
  ///
  /// It is written as a sentence is, no word of it is one that papers are named with, and one of its copies
  /// stands right over the story, with no other line above that can be the headline.
  func isRepeatedHeadline(_ line: PageLine, _ counts: WordCounts) -> Bool {
    guard line.wordCount >= 3, line.capitalWords > 0, isWrittenAsSentence(line) else {
      return false
    }
    return lines.indices.contains {
      lines[$0].hash == line.hash && standsOverStory($0) && !hasRival(above: $0, counts)
    }
  }

  /// Whether two words are in small letters that have a meaning of their own: names have capitals there, but
  /// for "El periódico de la costa".
  private func isWrittenAsSentence(_ line: PageLine) -> Bool {
    var count = 0
    for index in line.words {
      let word = words[index]
      if BylineLexicon.organisationWords.contains(word) { return false }
      if word.traits.isDisjoint(with: [.startsWithCapital, .caseless, .hasDigit]),
        !LanguageGuess.isSmallWord(word)
      {
        count += 1
      }
    }
    return count >= 2
  }

  /// Whether nothing stands between a line and the story but who wrote it, and when.
  private func standsOverStory(_ index: Int) -> Bool {
    for below in lines[(index + 1)...].prefix(4) {
      if below.isProse, !isBylineLine(below) { return true }
      let isName = below.wordCount <= 4 && below.capitalWords == below.wordCount
      guard isName || isBylineLine(below) || below.digitWords > 0 && below.wordCount <= 16 else {
        return false
      }
    }
    return false
  }

  /// Whether a line above another can be the headline, and the page does not repeat it as its name.
  private func hasRival(above index: Int, _ counts: WordCounts) -> Bool {
    lines[..<index].contains {
      $0.isTitleLike && $0.weight >= 4 && $0.digitWords == 0 && counts[$0.hash] < 3
        && $0.traits.isDisjoint(with: .hasPathMark) && !isBylineLine($0)
    }
  }
}
