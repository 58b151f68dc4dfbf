// A short headline that a page repeats as often as its name.

extension PageParse {
  /// Whether a line that the page repeats is its headline: "Ferry fares to rise again" as the title, over the
  /// story and in the list of the latest news.
  ///
  /// It is written as a sentence is, or the page is called otherwise; no word of it is one that papers are
  /// named with, and one of its copies stands right over the story, with no other line above that can be the
  /// headline.
  func isRepeatedHeadline(_ line: PageLine, _ counts: WordCounts) -> Bool {
    guard line.capitalWords > 0, line.wordCount >= 2 else { return false }
    let isSentence = line.wordCount >= 3 && isWrittenAsSentence(line)
    return lines.indices.contains {
      lines[$0].hash == line.hash && standsOverStory($0) && !hasRival(above: $0, counts)
        && (isSentence
          || isSigned(under: $0) && isCalledOtherwise(line) && !hasShortRival(above: $0, counts))
    }
  }

  /// "Neue Brücke" on the pages of "Hafenblatt": nouns say nothing by their capitals, but the site has a name
  /// of its own, in what is stated of the page, in its rights or on its first line.
  private func isCalledOtherwise(_ line: PageLine) -> Bool {
    guard !isHouse(line) else { return false }
    if !context.siteNames.isEmpty { return true }
    let rights = lines.indices.suffix(12).filter {
      lines[$0].traits.contains(.hasCopyrightSign) && lines[$0].wordCount >= 2
    }
    if !rights.isEmpty { return !rights.contains { has(lines[$0], wordsOf: line) } }
    return lines.prefix(2).contains {
      $0.hash != line.hash && (1...4).contains($0.wordCount) && isHouse($0)
    }
  }

  /// Whether a short line names a house by a word or an ending that no headline of two words has.
  private func isHouse(_ line: PageLine) -> Bool {
    readBylines(in: text(of: line)).contains { $0.kind == .organisation || $0.kind == .agency }
  }

  /// Whether another line above may be a headline of few words: none of a menu, and not the site's name.
  private func hasShortRival(above index: Int, _ counts: WordCounts) -> Bool {
    lines[max(0, index - 60)..<index].contains {
      $0.wordCount >= 2 && LineLexicon.labels.meaning(of: $0.hash) == nil && $0.digitWords == 0
        && counts[$0.hash] < 2
        && $0.traits.isDisjoint(with: .hasPathMark) && !isBylineLine($0) && !isHouse($0)
    }
  }

  /// Whether the next line says who wrote it, or when.
  private func isSigned(under index: Int) -> Bool {
    let below = lines[index + 1]
    return isBylineLine(below) || below.digitWords > 0
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
      guard
        isName || LineLexicon.labels.meaning(of: below.hash) == .navigation || isBylineLine(below)
          || below.digitWords > 0 && below.wordCount <= 16
      else {
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
