// The headline among the lines over the story, and what belongs to it: kicker and deck.

extension PageParse {
  func chooseHeadline(before end: Int) -> Int? {
    var copies = LineCounts { $0.coreCount > 1 && !$0.isProse }
    // Lines that have capitals and no site's name.
    var cased = LineCounts { $0.capitalWords > 0 && $0.core == $0.words }
    var best: (index: Int, score: Int)?
    var rivals: [Int] = []
    var barriers = 0
    // From the story upwards, so that what lies between is known.
    for index in (0..<end).reversed() {
      let line = lines[index]
      switch line.role {
      case .other: break
      case .navigation, .breadcrumb, .languageSwitcher, .footer, .commentForm:
        barriers +=
          line.label == .original || line.label == .related || line.label == .readMore
            || line.label == .advertisement ? 0 : 1
        continue
      default: continue
      }
      guard line.coreCount > 0, line.isTitleLike, !isCaption(line), !isDateLabelled(line),
        !namesWork(line), !isSpelledOut(line)
      else { continue }
      if line.isLowercase, cased.count(of: line.coreHash, in: lines) > 0 {
        lines[index].role = .headlineCopy
        continue
      }
      rivals.append(index)
      let score =
        score(line, copies: max(copies.count(of: line.coreHash, in: lines), 1)) - min(barriers, 4)
        - (standsUnderDate(index) ? 4 : 0)
      // Of equal lines the upper one, of copies the one next to the story.
      if best.map({
        score > $0.score
          || score == $0.score && lines[$0.index].coreHash != line.coreHash
            && !isTopic(index, over: $0.index)
      }) ?? true, line.coreCount > 4 || credit(in: line) == nil {
        best = (index, score)
      }
    }
    for index in rivals.reversed() {
      reading.headlineRivals.append(
        .init(
          value: coreText(of: lines[index]), range: coreRange(of: lines[index]),
          rule: "line-before-story"))
    }
    guard let best, best.score >= (bodyLines == nil ? 2 : 0) else { return nil }
    return best.index
  }

  /// "Text size: A A A": letters, not words.
  private func isSpelledOut(_ line: PageLine) -> Bool {
    let letters = line.words.count { words[$0].range.count == 1 }
    return letters >= 3 && letters * 2 > line.wordCount
  }

  /// Who wrote, or when, is told under a headline: a line below that is none.
  private func standsUnderDate(_ index: Int) -> Bool {
    guard
      let date = (max(0, index - 6)..<index).first(where: {
        lines[$0].role == .byline
          || lines[$0].role == .date && dateLines.label(at: $0) != .modified
      }), let above = (0..<date).last(where: { lines[$0].role != .banner })
    else { return false }
    let line = lines[above]
    // A name may stand between.
    let title = line.isTitleLike && line.coreCount >= 4 || above == 0 ? line : lines[above - 1]
    return title.role == .other && title.isTitleLike && title.coreCount >= 4
      && title.coreHash != lines[index].coreHash
      && !title.traits.contains(.endsStop) && title.digitWords * 2 < title.wordCount
  }

  /// "Letter from the coast" over "Ferry fares to rise by a tenth": four words, a small one among
  /// them, right over a longer line that is no sentence.
  private func isTopic(_ index: Int, over below: Int) -> Bool {
    let topic = lines[index]
    let line = lines[below]
    guard topic.coreCount == 4, (5...12).contains(line.coreCount), topic.digitWords == 0,
      topic.traits.isDisjoint(with: [.endsSentence, .endsColon]),
      !line.traits.contains(.endsStop), line.isTitleCase || !topic.isTitleCase,
      (index + 1..<below).allSatisfy({
        lines[$0].role == .banner || lines[$0].role == .headlineCopy
      })
    else { return false }
    return topic.words.contains {
      !words[$0].traits.contains(.startsWithCapital) && LanguageGuess.isSmallWord(words[$0])
    }
  }

  /// "Last updated: …", whatever follows.
  func isDateLabelled(_ line: PageLine) -> Bool {
    guard line.digitWords > 0, line.wordCount <= 18,
      let label = DateLabels.longest(
        words, from: line.words.lowerBound, to: line.words.upperBound)
    else { return false }
    return label.count < line.wordCount
  }

  /// How many characters a word of a script without spaces has or so: Thai, Lao, Khmer and Burmese spell it.
  private func wordLength(in line: PageLine) -> Int {
    let first = bytes.decode(at: Int(words[line.words.lowerBound].start)).scalar
    return (0xE00...0xEFF).contains(first) || (0x1000...0x109F).contains(first)
      || (0x1780...0x17FF).contains(first) ? 6 : 3
  }

  func score(_ line: PageLine, copies: Int) -> Int {
    var score = 0
    switch line.traits.contains(.spaceless) ? line.length / wordLength(in: line) : line.coreCount {
    case ...1: score -= 4
    case 2...3: break
    case 4...22: score += 6
    default: score += 2
    }
    if copies > 1, !line.traits.contains(.endsStop) { score += 5 }
    if titleHashes.contains(line.coreHash) { score += 100 }
    if line.traits.contains(.endsStop), !line.isTruncated { score -= 5 }
    if line.isTruncated { score -= 4 }
    if line.isLowercase { score -= 3 }
    if line.traits.contains(.inBrackets) { score -= 3 }
    if line.core != line.words { score -= 1 }
    return score
  }

  /// The name of the one who holds the rights is the site's, not a kicker.
  func standsInRights(_ line: PageLine) -> Bool {
    guard line.wordCount > 0, line.wordCount <= 6 else { return false }
    for rights in lines.indices
    where lines[rights].role == .copyright && has(lines[rights], wordsOf: line) {
      return true
    }
    return false
  }

  /// "Jornal do Porto", the first line of a page: a word that papers are named with says what it is.
  func isNamedAsPaper(_ line: PageLine) -> Bool {
    (2...5).contains(line.wordCount) && line.smallWords <= 2
      && line.traits.isDisjoint(with: [.endsSentence, .endsColon])
      && line.words.contains {
        BylineLexicon.organisationWords.contains(words[$0]) && words[$0].range.count > 3
          && words[$0].traits.contains(.startsWithCapital)
      }
  }

  func takeDeck(under index: Int, before end: Int) {
    // The deck stands under it, and says more than a caption.
    var isFirst = true
    for below in index + 1..<max(end, index + 1) {
      let deck = lines[below]
      if deck.role == .headlineCopy || deck.role == .banner || deck.role == .shareBar
        || isFirst && (deck.role == .date || deck.role == .byline)
      {
        continue
      }
      guard deck.role == .other, !isCaption(deck), !namesWork(deck),
        !namesPlace(deck), credit(in: deck) == nil, !isLabelledWork(deck),
        deck.weight > 7 || unknownNames(in: deck).map({ $0.count < 2 }) ?? true
      else { break }
      let isLong =
        deck.isProse || deck.isShortSentence && deck.weight >= 6 || deck.weight >= 9
      // "Door onze redactie binnenland" over the date says who wrote.
      guard
        isFirst && isLong
          || deck.weight >= 4 && standsOverByline(below, before: end) && !isBylineLine(deck)
      else { break }
      lines[below].role = .deck
      if var old = reading.deck {
        old.value += "\n" + text(of: deck)
        old.range = old.range.lowerBound..<deck.range.upperBound
        reading.deck = old
      } else {
        reading.deck = .init(value: text(of: deck), range: deck.range, rule: "line-under-headline")
      }
      isFirst = false
    }
  }

  /// Between headline and byline stands no caption: the next line, or the one after it, says who
  /// wrote or when.
  private func standsOverByline(_ index: Int, before end: Int) -> Bool {
    // Hangul says in a character what letters say in two.
    let least = lines[index].caselessWords > 0 ? 12 : 20
    guard lines[index].length >= least, lines[index].digitWords * 2 < lines[index].wordCount else {
      return false
    }
    var isOverPicture = false
    for next in (index + 1..<max(end, index + 1)).prefix(2) {
      switch lines[next].role {
      case .byline, .date, .published, .modified: return true
      case .other where isDescribedPicture(lines[next]): isOverPicture = true
      case .other where lines[next].weight >= 4 && !isCaption(lines[next]): continue
      case .other:
        return isOverPicture || bareNames(in: lines[next]) != nil
          || unknownNames(in: lines[next]) != nil || desk(in: lines[next]) != nil
          || isDeskWord(lines[next])
      default: return isOverPicture
      }
    }
    return isOverPicture
  }
}
