internal import NewsNames

// Labels that the page's markup set apart and the scraper glued to the name: "AuthorAnna Seghers".

extension BylineParse {
  /// "AuthorAndreas Kalt" as two words, where the first is a label that the page's markup set
  /// apart.
  static func splitGluedLabels(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Word] {
    if let split = splitGluedGenre(words, bytes) { return split }
    guard
      words.contains(where: {
        $0.traits.contains(.hasDigit) || seam(in: $0, bytes) != nil
      })
    else { return words }
    var result: [Word] = []
    result.reserveCapacity(words.count + 1)
    for (index, word) in words.enumerated() {
      let parts = parts(of: index, words, bytes, after: result)
      result.append(parts?.head ?? word)
      if let tail = parts?.tail { result.append(tail) }
    }
    return result
  }

  /// A word and what is glued to it; nil where it is one.
  ///
  /// - Parameter result: the words before it, of which none is glued to another any more.
  private static func parts(
    of index: Int, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>, after result: [Word]
  ) -> (head: Word, tail: Word)? {
    let word = words[index]
    if index + 1 < words.count, words[index + 1].traits.contains(.hasDigit),
      let name = beforeGluedAge(word, bytes)
    {
      return name
    }
    guard let cut = seam(in: word, bytes), let parts = split(word, at: cut, bytes) else {
      return nil
    }
    if let name = beforeGluedClutter(parts, bytes) { return name }
    if isGluedMonth(parts.tail, index, words) || isGluedRole(parts.tail, index, words) {
      return parts
    }
    guard result.count < 4,
      let label = BylineLexicon.labels.meaning(of: parts.head) ?? gluedLabel(result, parts.head),
      label == .author || label == .authorAtStart && beginsGlued(index, parts.head, words, bytes)
    else { return nil }
    return parts
  }

  /// "Beitragvon Anna Seghers": a word for a text and the label written on it.
  private static func splitGluedGenre(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Word]? {
    guard let word = words.first, words.count > 1, word.range.count >= 6,
      word.traits.contains(.hasSmall), word.traits.isDisjoint(with: [.hasDigit, .manyCapitals])
    else { return nil }
    for length in 2...4 {
      let cut = word.range.upperBound - length
      guard let parts = split(word, at: cut, bytes), Int(parts.tail.start) == cut,
        let label = BylineLexicon.labels.meaning(of: parts.tail), label.namesAuthor,
        genres.contains(parts.head)
      else { continue }
      return [parts.head, parts.tail] + words.dropFirst()
    }
    return nil
  }

  /// "SeghersPublished", "SeghersFollowShare": the name, and the word of the page glued to it.
  private static func beforeGluedClutter(
    _ parts: (head: Word, tail: Word), _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (head: Word, tail: Word)? {
    var tail = parts.tail
    if let next = seam(in: tail, bytes) {
      guard let rest = split(tail, at: next, bytes) else { return nil }
      tail = rest.head
    }
    guard tail.range.count >= 4, BylineLexicon.clutter.contains(tail) else { return nil }
    return (parts.head, tail)
  }

  /// "SeghersJuly 12, 2021": whether the month is glued to the name.
  private static func isGluedMonth(_ tail: Word, _ index: Int, _ words: [Word]) -> Bool {
    index > 0 && index + 1 < words.count && words[index + 1].traits.contains(.hasDigit)
      && BylineMonths.names.contains(tail)
  }

  /// "SeghersStaff Writer": whether the work is glued to the name.
  private static func isGluedRole(_ tail: Word, _ index: Int, _ words: [Word]) -> Bool {
    guard index > 0, index + 1 < words.count else { return false }
    let rest = [tail] + words[(index + 1)...].prefix(3)
    return BylineLexicon.roles.longest(in: rest, from: 0, to: rest.count).map { $0.count > 1 }
      ?? false
  }

  /// A word as two, of which the second begins at a byte or after it; nil where one of them is none.
  private static func split(
    _ word: Word, at cut: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (head: Word, tail: Word)? {
    var i = word.range.lowerBound
    guard let head = bytes.nextWord(from: &i, to: cut) else { return nil }
    i = cut
    return bytes.nextWord(from: &i, to: word.range.upperBound).map { (head, $0) }
  }

  /// "VonAnna Seghers", "ParAnna Seghers", at the head of the line; "DiCaprio" is a name.
  private static func beginsGlued(
    _ index: Int, _ head: Word, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index == 0, words.count > 1, head.range.count >= 3,
      head.traits.contains(.startsWithCapital),
      words[1].traits.contains(.startsWithCapital)
        || BylineLexicon.particles.contains(words[1])
    else { return false }
    return PersonName.hasKnownParts(bytes.text(head.range.upperBound..<words[1].range.upperBound))
  }

  /// "Seghersvor 5 Stunden": how long ago it was, written on the name before its number.
  private static func beforeGluedAge(
    _ word: Word, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (head: Word, tail: Word)? {
    guard word.range.count >= 7, word.traits.contains(.hasSmall),
      word.traits.isDisjoint(with: .hasDigit)
    else { return nil }
    let cut = word.range.upperBound - 3
    guard let parts = split(word, at: cut, bytes), Int(parts.tail.start) == cut,
      BylineLexicon.clutter.contains(parts.tail), BylineLexicon.particles.contains(parts.tail)
    else { return nil }
    return parts
  }

  /// "Veröffentlicht vonChris": the label ends within the glued word.
  static func gluedLabel(_ before: [Word], _ head: Word) -> BylineLexicon.Label? {
    let run = before + [head]
    for start in max(0, run.count - 4)..<run.count {
      if let match = BylineLexicon.labels.longest(in: run, from: start, to: run.count),
        start + match.count == run.count
      {
        return .author
      }
    }
    return nil
  }

  /// Where a capital follows a small letter within a word.
  static func seam(in word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.traits.contains(.hasSmall) else { return nil }
    var i = word.range.lowerBound
    var previousIsSmall = false
    while i < word.range.upperBound {
      let (s, next) = bytes.decode(at: i)
      if isCapital(s) && previousIsSmall { return i }
      previousIsSmall = scalarClass(s) == .letter && !isCapital(s) && s < 0x590
      i = next
    }
    return nil
  }
}
