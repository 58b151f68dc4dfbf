// The labels of lines: what a line is, or begins with, in the words of sites.

extension PageParse {
  /// Reads the labels of lines and gives roles to those that are nothing but labels.
  func readLabels() {
    for index in lines.indices {
      let line = lines[index]
      if line.wordCount == 0 {
        if line.role == .other { lines[index].role = .navigation }
        continue
      }
      lines[index].label = label(of: line)
      guard line.role == .other else { continue }
      if lines[index].label == nil, isSectionRow(line) { lines[index].label = .navigation }
      // The field of a newsletter's box is not the form under the story.
      if index > 0, lines[index].label == .form || lines[index].label == .newsletter {
        if isPromise(index - 1) {
          lines[index - 1].label = .newsletter
          lines[index - 1].role = .navigation
        }
        if lines[index - 1].label == .newsletter { lines[index].label = .newsletter }
      }
      if let role = role(of: lines[index]) { lines[index].role = role }
    }
    markStackedSwitchers()
  }

  /// "Our email breaks down the day's main stories.", under the heading of a newsletter's box.
  private func isPromise(_ index: Int) -> Bool {
    guard index > 0, lines[index].label == nil, lines[index].role == .other,
      lines[index].weight <= 12
    else { return false }
    let heading = lines[index - 1]
    return heading.label == .newsletter
      || heading.role == .navigation && heading.wordCount > 1
        && lines[index].traits.contains(.endsStop)
        && CallToAction.heads.begins(words[heading.words.lowerBound])
  }

  /// The label that a line is, or that it begins with before a colon.
  private func label(of line: PageLine) -> LineLabel? {
    if line.caselessWords > 1, isMoreInHebrew(line) { return .related }
    // Most lines have no words of labels.
    if line.labels.isEmpty, line.core == line.words, !line.traits.contains(.hasCopyrightSign) {
      return nil
    }
    guard line.weight <= PageScan.longestLabel else { return nil }
    if let label = wholeLabel(of: line) { return label }
    if let label = labelAfterNumber(line) ?? newsletter(in: line) { return label }
    guard
      let match = labelPhrase(at: line.words.lowerBound, in: line)
    else { return rights(in: line) ? .rights : nil }
    let rest = line.wordCount - match.count
    // "Read also: …" names one story, "Read also" heads a list.
    if match.meaning == .related || match.meaning == .readMore, rest >= 1,
      colonFollows(line, match.count), line.weight - match.count >= 2
    {
      return .readMore
    }
    // "Comments (12)", "3 comments" and the like: a label with a number.
    if rest <= 2, line.digitWords == rest, rest > 0 { return match.meaning }
    switch match.meaning {
    case .form:
      // Form fields in one line with their star, or a long sentence that begins as forms do.
      if match.count >= 4 || line.traits.contains(.endsStar)
        || rest == 1 && colonFollows(line, match.count)
      {
        return .form
      }
    case .readMore:
      if colonFollows(line, match.count), rest >= 2 { return .readMore }
      // "Lire aussi Camargue : le sel": a phrase of two words, and a headline that begins anew.
      if match.count >= 2, rest >= 3, !line.traits.contains(.endsStop), !line.isTitleCase,
        words[line.words.lowerBound + match.count].traits.contains(.startsWithCapital)
      {
        return .readMore
      }
    case .original where match.count >= 3 && rest > 0 && line.wordCount <= 24:
      // "This story was originally published October 5, 2022."
      return .original
    case .related, .tags, .original, .authorBox, .advertisement, .newsletter:
      if colonFollows(line, match.count) { return match.meaning }
      // "More from Reuters", "Most read in Sport".
      if match.meaning == .related, match.count >= 2, rest <= 2,
        !line.traits.contains(.endsSentence),
        line.digitWords == 0
      {
        return .related
      }
      if match.meaning == .newsletter && match.count >= 3 && line.wordCount < 16 {
        return .newsletter
      }
    case .rights: return line.weight <= 40 || match.count > 1 ? .rights : nil
    case .footer:
      // "Correction: An earlier version of this story …": a note of the house.
      if line.isProse, match.count >= 3 || colonFollows(line, match.count) { return .footer }
      // "Already subscribed? To log in, click here."
      if match.count >= 2, line.wordCount <= 12,
        bytes.has("?", at: Int(words[line.words.lowerBound + match.count - 1].end))
      {
        return .footer
      }
      if match.count >= 2 && line.wordCount <= 14 && !line.isTitleCase
        && match.count * 2 >= line.wordCount
      {
        return .footer
      }
      if match.count >= 2, line.words.lowerBound + match.count < line.words.upperBound,
        line.wordCount <= 12, self.match(Self.makers, line)
      {
        return .footer
      }
    case .share:
      if match.count >= 2 && rest <= 3 { return .share }
    case .navigation:
      // "View all posts by Ann Lee".
      if match.count >= 3, rest <= 4, !line.traits.contains(.endsStop) { return .navigation }
    }
    return rights(in: line) ? .rights : nil
  }

  /// "עוד בכלכלה", "עוד בחדשות": the word for "more", and the section with its "in" before it.
  private func isMoreInHebrew(_ line: PageLine) -> Bool {
    guard line.wordCount <= 3, line.traits.isDisjoint(with: .endsSentence) else { return false }
    let first = words[line.words.lowerBound].range
    let second = words[line.words.lowerBound + 1].range
    return bytes[first].elementsEqual("עוד".utf8) && second.count >= 6
      && bytes.has("ב", at: second.lowerBound)
  }

  /// The label that all words of a line are, site names apart or not.
  private func wholeLabel(of line: PageLine) -> LineLabel? {
    if line.core != line.words, let label = LineLexicon.labels.meaning(of: line.coreHash) {
      return label
    }
    guard let match = labelPhrase(at: line.words.lowerBound, in: line),
      match.count == line.wordCount
    else { return nil }
    return match.meaning
  }

  /// The longest label that begins at a word of a line that is not long; in a paragraph of
  /// ``PageScan/longProse`` words, at one of its first two.
  func labelPhrase(
    at index: Int, in line: PageLine
  ) -> (meaning: LineLabel, count: Int)? {
    guard words[index].label > 0, let label = LineLabel(rawValue: words[index].label - 1) else {
      return nil
    }
    return (label, Int(words[index].labelCount))
  }

  /// "88 shares", "3 thoughts on “Ferry fares to rise”": a number and what is counted.
  private func labelAfterNumber(_ line: PageLine) -> LineLabel? {
    let first = line.words.lowerBound
    guard line.wordCount >= 2, words[first].traits.contains(.hasDigit),
      !words[first].traits.contains(.hasLetter),
      let match = labelPhrase(at: first + 1, in: line)
    else { return nil }
    let next = first + 1 + match.count
    switch match.meaning {
    case .share where next == line.words.upperBound: return .share
    case .form where next == line.words.upperBound: return .form
    case .form where match.count >= 2 && next < line.words.upperBound:
      let gap = bytes[Int(words[next - 1].end)..<Int(words[next].start)]
      return gap.contains { $0 == 0x22 || $0 == 0xE2 || $0 == 0xC2 } ? .form : nil
    default: return nil
    }
  }

  /// "… delivered straight to your inbox.": a short line that ends as those of newsletters do.
  private func newsletter(in line: PageLine) -> LineLabel? {
    guard line.labels.contains(.newsletter), (4...16).contains(line.wordCount) else { return nil }
    for index in line.words.dropFirst().suffix(6) {
      if let match = labelPhrase(at: index, in: line), match.meaning == .newsletter,
        match.count >= 3,
        index + match.count == line.words.upperBound
      {
        return .newsletter
      }
    }
    return nil
  }

  private func match(_ set: PhraseTable<Bool>, _ line: PageLine) -> Bool {
    set.longest(in: words, from: line.words.lowerBound, to: line.words.upperBound) != nil
  }

  private static let makers = PhraseTable<Bool>(.maker)

  /// "© 2021", "All rights reserved" anywhere in a short line.
  private func rights(in line: PageLine) -> Bool {
    guard line.weight <= 50 else { return false }
    if line.traits.contains(.hasCopyrightSign) { return !isPictureRights(line) }
    guard line.labels.contains(.rights), !line.isProse || line.wordCount < PageScan.longProse else {
      return false
    }
    for index in line.words {
      if let match = labelPhrase(at: index, in: line), match.meaning == .rights {
        return match.count > 1 || words[index].traits.contains(.spaceless)
          || index == line.words.lowerBound
      }
    }
    return false
  }
}
