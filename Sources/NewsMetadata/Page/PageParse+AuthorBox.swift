internal import NewsNames
internal import NewsText

// What the page says of its author under the story.

extension PageParse {
  /// The author's or the agency's box after the story: a name, and a paragraph that begins with it.
  func trimmedFoot(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let last = range.last else { return range }
    var above = last - 1
    while above > range.lowerBound, lines[above].role != .other { above -= 1 }
    let head = lines[above]
    if above > range.lowerBound, head.wordCount <= 6, !head.isProse, !head.isShortSentence,
      canBeNamed(head), begins(lines[last], with: head)
    {
      lines[above].role = .authorBox
      lines[last].role = .authorBox
      var end = above
      while end > range.lowerBound, !lines[end - 1].isProse, !lines[end - 1].isShortSentence {
        end -= 1
      }
      return range.lowerBound..<end
    }
    for index in max(above, range.lowerBound + 1)...last
    where lines[index].role == .other && (isBiography(lines[index]) || isContact(lines[index])) {
      for line in index...last where lines[line].role == .other { lines[line].role = .authorBox }
      return range.lowerBound..<index
    }
    return range
  }

  /// "Ann Lee is a staff writer at The Meridian.": a known name, a verb, and a work of newsrooms.
  private func isBiography(_ line: PageLine) -> Bool {
    guard line.isProse, line.wordCount <= 60 else { return false }
    let first = line.words.lowerBound
    guard
      let verb = line.words.dropFirst(2).prefix(3).first(where: {
        BylineLexicon.clutter.longest(in: words, from: $0, to: line.words.upperBound)
          .map { $0.count > 1 } ?? false
      }),
      words[first..<verb].allSatisfy({ $0.traits.contains(.startsWithCapital) }),
      (verb + 1..<min(verb + 8, line.words.upperBound)).contains(where: {
        BylineLexicon.roles.longest(in: words, from: $0, to: line.words.upperBound) != nil
      })
    else { return false }
    return PersonName.hasKnownParts(text(Int(words[first].start)..<Int(words[verb - 1].end)))
  }

  /// "Reach Ann Lee at alee@example.com. Follow her on Twitter @annlee.": a call, a known name, an
  /// address.
  private func isContact(_ line: PageLine) -> Bool {
    guard line.wordCount <= 40,
      UnsafeBufferPointer(rebasing: bytes[line.range]).firstIndex(of: 0x40, from: 0) != nil
    else { return false }
    let first = line.words.lowerBound
    for start in [first, first + 1] where start + 2 < line.words.upperBound {
      let name = start..<start + 2
      if name.allSatisfy({ words[$0].traits.contains(.startsWithCapital) }),
        PersonName.hasKnownParts(text(Int(words[start].start)..<Int(words[start + 1].end)))
      {
        return true
      }
    }
    return false
  }

  /// Whether a line may be the name of somebody or of a house: "'We never stopped running'" is none.
  private func canBeNamed(_ line: PageLine) -> Bool {
    line.smallWords * 2 <= line.wordCount
      && line.traits.isDisjoint(with: [.endsQuestion, .endsColon])
  }

  private func begins(_ line: PageLine, with head: PageLine) -> Bool {
    guard head.wordCount > 0, line.wordCount > head.wordCount + 2 else { return false }
    return hash(of: line.words.lowerBound..<line.words.lowerBound + head.wordCount) == head.hash
  }

  /// The box of an author who is named over the story: a line with the name alone, or a paragraph
  /// that begins with it.
  func trimAuthorBox() {
    guard let range = bodyLines, range.count > 2 else { return }
    let names = Set(
      reading.bylines.lazy.filter { $0.value.kind == .person }.compactMap(\.value.name.wordsHash))
    guard !names.isEmpty else { return }
    for index in range.suffix(4).dropFirst(range.count > 4 ? 0 : 1)
    where lines[index].role == .other && isAboutAuthor(lines[index], names) {
      for line in index..<range.upperBound where lines[line].role == .other {
        lines[line].role = .authorBox
      }
      // Tags and the way to other stories stand between.
      var end = index
      while end > range.lowerBound + 1, !lines[end - 1].isProse, !lines[end - 1].isShortSentence {
        end -= 1
      }
      bodyLines = range.lowerBound..<end
      return
    }
  }

  /// "Ann Lee", "About Ann Lee", "Ann Lee is a staff writer at …".
  private func isAboutAuthor(_ line: PageLine, _ names: Set<WordHash>) -> Bool {
    if line.wordCount >= 2, names.contains(line.hash) { return true }
    if (3...6).contains(line.wordCount), !line.traits.contains(.endsStop),
      let label = labelPhrase(at: line.words.lowerBound, in: line), label.meaning == .footer,
      names.contains(hash(of: line.words.lowerBound + label.count..<line.words.upperBound))
    {
      return true
    }
    // "Written by Ann Lee" under what she wrote.
    if line.wordCount <= 6,
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      label.count > 1, label.meaning.namesAuthor, label.count < line.wordCount
    {
      return names.contains(
        hash(of: line.words.lowerBound + label.count..<line.words.upperBound))
    }
    guard line.isProse || line.isShortSentence else { return false }
    // "Contact Ann Lee at alee@example.org."
    if bytes[line.range].contains(0x40),
      line.words.prefix(4).contains(where: { start in
        (2...3).contains { count in
          start + count <= line.words.upperBound && names.contains(hash(of: start..<start + count))
        }
      })
    {
      return true
    }
    return (2...4).contains { count in
      let end = line.words.lowerBound + count
      return end < line.words.upperBound && names.contains(hash(of: line.words.lowerBound..<end))
        && !words[end].traits.contains(.startsWithCapital)
        && bytes[Int(words[end - 1].end)..<Int(words[end].start)].allSatisfy {
          $0 == 0x20 || $0 == 0x2C
        }
    }
  }
}
