// Where one name of a line ends and the next begins.

extension BylineParse {
  /// Reads from a word to the next separator; returns where the next segment begins.
  mutating func readSegment(from start: Int) -> Int {
    var start = start
    if let next = takeSign(after: start) ?? readCJK(from: start) { return next }
    start = takeLabels(from: start)
    guard start < words.count else { return words.count }
    // "Иван Лебедев, фото автора": whose the pictures are, and no name.
    if !result.isEmpty, let label = label(at: start), label.count > 1,
      start + label.count == words.count, case .role = label.meaning,
      BylineLexicon.roles.longest(in: words, from: start, to: words.count) == nil
    {
      return words.count
    }
    if !result.isEmpty,
      let match = BylineLexicon.conjunctions.longest(in: words, from: start, to: words.count),
      start + match.count < words.count, !words[start].traits.contains(.startsWithCapital)
    {
      start += match.count
    }
    if let next = readCJK(from: start) { return next }
    let end = siteEnd(from: start) ?? segmentEnd(from: start)
    take(start..<end)
    // Conjunctions belong to neither side.
    var next = end
    while next < words.count, next > start,
      let match = BylineLexicon.conjunctions.longest(in: words, from: next, to: words.count),
      next + match.count <= words.count, match.count > 0, isConjunctionHere(next, match.count)
    {
      next += match.count
    }
    if next < words.count, next > end || next > start,
      BylineLexicon.weakConjunctions.contains(words[next]),
      splitsAtWeakConjunction(next, from: start) || joinsCapitals(next, from: start)
    {
      next += 1
    }
    return max(next, start + 1)
  }

  /// Takes the labels at the head of a segment; gives where its words begin.
  private mutating func takeLabels(from start: Int) -> Int {
    var start = start
    while let label = label(at: start), start + label.count < words.count,
      isLabel(label.meaning, label.count, at: start)
    {
      switch label.meaning {
      case .author, .authorAtStart, .authorBeforeColon: (role, labelled) = (nil, true)
      case .with: labelled = true
      case .role(let name): (role, labelled) = (name, true)
      }
      start += label.count
    }
    return start
  }

  /// Whether words that may be a label are one at the head of a segment.
  private func isLabel(_ label: BylineLexicon.Label, _ count: Int, at start: Int) -> Bool {
    switch label {
    case .with: return !result.isEmpty || labelled
    case .authorAtStart:
      if labelled || !result.isEmpty && role == nil, !gaps[start].contains(.dash),
        !(gaps[start].contains(.opening) && LineLexicon.sourceLabels.contains(words[start]))
      {
        return false
      }
      // "Le Courrier avec …": an article, not a label.
      guard words[start].traits.contains(.startsWithCapital) else { return true }
      let whole = start..<segmentEnd(from: start)
      return whole.count <= 1
        || organisation(slice(whole), words: whole) == nil && !isHouse(byArticle: whole)
    case .role:
      return count > 1 || gaps[start + 1].contains(.colon) || gaps[start].contains(.bar)
        || words[start].traits.contains(.caseless)
    case .author, .authorBeforeColon: return true
    }
  }

  /// "Le Courlis avec AFP": a name with an article that shares its line with an agency is a house's.
  func isHouse(byArticle range: Range<Int>) -> Bool {
    guard range.lowerBound == 0 || labelled && result.isEmpty, range.count <= 5,
      range.upperBound + 1 < words.count, Self.articles.contains(words[range.lowerBound]),
      ["ca", "de", "es", "fr", "it", "pt"].contains(options.language?.prefix(2) ?? ""),
      case .with? = label(at: range.upperBound)?.meaning
    else { return false }
    return organisation(
      slice(range.upperBound + 1..<words.count), words: range.upperBound + 1..<words.count)?.kind
      == .agency
  }

  /// Where the site's name ends, if the segment is that: "Land und Leute, Bern" is one name.
  func siteEnd(from start: Int) -> Int? {
    guard !siteHashes.isEmpty else { return nil }
    for end in stride(from: min(words.count, start + 7), to: start, by: -1)
    where end == words.count || !gaps[end].isDisjoint(with: .hard) {
      if isSite(start..<end) { return end }
    }
    return nil
  }

  func isConjunctionHere(_ index: Int, _ count: Int) -> Bool {
    index > 0 && index + count < words.count
  }

  /// The end of the segment: a separator, a conjunction, a label, a word of clutter.
  func segmentEnd(from start: Int) -> Int {
    var index = start
    while index < words.count {
      if index > start {
        let gap = gaps[index]
        if !gap.isDisjoint(with: .hard) || gap.contains(.dash) {
          if isNickname(index, from: start) || isNickname(index - 1, from: start) {
            index += 1
            continue
          }
          return index
        }
        // "Reuters/The Example" are two, "RFE/RL" is one.
        if gap.contains(.slash),
          Self.articles.contains(words[index])
            || organisation(
              slice(index - 1..<index + 1).withoutPossessive, words: index - 1..<index + 1) == nil
        {
          return index
        }
        if gap.contains(.at)
          || gap.contains(.stop) && gap.contains(.space) && !isInitial(words[index - 1])
            && !isSuffix(index - 1) && !isTitle(index - 1)
        {
          return index
        }
        if let match = BylineLexicon.conjunctions.longest(in: words, from: index, to: words.count),
          index + match.count < words.count,
          !words[index].traits.contains(.startsWithCapital) || joinsCapitals(index, from: start)
        {
          return townEnd(from: start, over: index) ?? index
        }
        if BylineLexicon.weakConjunctions.contains(words[index]),
          splitsAtWeakConjunction(index, from: start) || joinsCapitals(index, from: start)
        {
          return index
        }
        if let label = label(at: index) {
          let after = index + label.count
          if after < words.count, gaps[after].contains(.colon) { return index }
          switch label.meaning {
          case .author where label.count > 1 || words[index].hash == Self.by: return index
          case .role where label.count > 1: return index
          // "글 김민수 사진 박지훈".
          case .role where isHangul(words[index]) && gap == .space && after < words.count:
            return index
          case .with
          where !isSmallTitle(index) && !words[index].traits.contains(.startsWithCapital)
            && (index - start >= 2 || words[index].range.count >= 3 && gap.contains(.space)):
            return index
          default: break
          }
        }
      }
      index += 1
    }
    return index
  }

  /// "Robert (Bob) Ames": one word in brackets between a forename and the family name.
  private func isNickname(_ index: Int, from start: Int) -> Bool {
    guard index == start + 1, index + 1 < words.count, gaps[index] == [.opening, .space],
      gaps[index + 1] == [.closing, .space],
      words[start].traits.contains(.startsWithCapital),
      words[index].traits.contains(.startsWithCapital),
      words[index + 1].traits.contains(.startsWithCapital),
      words[index].traits.isDisjoint(with: .hasDigit), !isConjunction(index + 1)
    else { return false }
    let name = index..<index + 1
    return BylineLexicon.labels.meaning(of: words[index]) == nil
      && BylineLexicon.roles.meaning(of: words[index]) == nil
      && !BylineLexicon.degrees.contains(words[index])
      && organisation(slice(name), words: name) == nil && place(name) == nil
  }

  private func isConjunction(_ index: Int) -> Bool {
    BylineLexicon.conjunctions.contains(words[index])
      || BylineLexicon.weakConjunctions.contains(words[index])
  }

  /// Where a town ends that has a word for "and" in its name: "Ann Lee, Dar es Salaam".
  private func townEnd(from start: Int, over conjunction: Int) -> Int? {
    guard start > 0, gaps[start].contains(.comma), conjunction + 1 < words.count,
      words[conjunction + 1].traits.contains(.startsWithCapital)
    else { return nil }
    var end = conjunction + 1
    while end < words.count, end - start < 4, gaps[end].isDisjoint(with: .hard) { end += 1 }
    let town = names.resolve(slice(start..<end), .place, language: options.language).name
    return town?.match == .exact || town?.match == .folded ? end : nil
  }

  /// "Ann Lee And Tom Ray", "ANN LEE AND TOM RAY": two words at least on either side.
  func joinsCapitals(_ index: Int, from start: Int) -> Bool {
    // "И." is an initial.
    guard index >= start + 2, index + 2 < words.count, Self.and.contains(words[index]),
      gaps[index + 1] == .space
    else { return false }
    // "ANA ROJAS Y LUIS IBARRA": one letter joins only where all is in capitals.
    if words[index].range.count == 1,
      !(words[index - 1].traits.isAllCapitals && words[index + 1].traits.isAllCapitals
        && words[index - 1].range.count > 1 && words[index + 1].range.count > 1)
    {
      return false
    }
    return words[index + 1].traits.contains(.startsWithCapital)
      && words[index + 2].traits.contains(.startsWithCapital)
  }

  static let and = PhraseTable<Bool>(.capitalConjunction)

  static let articles = PhraseTable<Bool>(.article)

  func splitsAtWeakConjunction(_ index: Int, from start: Int) -> Bool {
    guard index + 1 < words.count, !words[index].traits.contains(.startsWithCapital) else {
      return false
    }
    // "Ana Ruiz y EFE": an agency is no family name.
    if index - start >= 2, index + 2 == words.count || !gaps[index + 2].isDisjoint(with: .hard),
      words[index + 1].traits.isAllCapitals,
      organisation(slice(index + 1..<index + 2), words: index + 1..<index + 2)?.kind == .agency
    {
      return true
    }
    // Two words on both sides: two names. "José Ortega y Gasset" has one on the right.
    var right = 0
    var i = index + 1
    while i < words.count, gaps[i].isDisjoint(with: .hard) || i == index + 1 {
      if i > index + 1, BylineLexicon.weakConjunctions.contains(words[i]) { break }
      right += 1
      i += 1
    }
    return index - start >= 2 && right >= 2 || index - start == 1 && right == 1
  }
}
