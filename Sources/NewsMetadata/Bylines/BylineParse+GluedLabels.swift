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
      if index + 1 < words.count, words[index + 1].traits.contains(.hasDigit),
        let name = beforeGluedAge(word, bytes)
      {
        result.append(name.head)
        result.append(name.tail)
        continue
      }
      if let name = beforeGluedClutter(word, bytes) ?? beforeGluedMonth(index, words, bytes)
        ?? beforeGluedRole(index, words, bytes)
      {
        result.append(name.head)
        result.append(name.tail)
        continue
      }
      if result.count < 4, let cut = seam(in: word, bytes) {
        var i = word.range.lowerBound
        if let head = bytes.nextWord(from: &i, to: cut),
          let label = BylineLexicon.labels.meaning(of: head) ?? gluedLabel(result, head),
          label == .author || label == .authorAtStart && beginsGlued(index, head, words, bytes)
        {
          result.append(head)
          i = cut
          if let tail = bytes.nextWord(from: &i, to: word.range.upperBound) { result.append(tail) }
          continue
        }
      }
      result.append(word)
    }
    return result
  }

  /// "Beitragvon Anna Seghers": a word for a text and the label written on it.
  private static func splitGluedGenre(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Word]? {
    guard let word = words.first, words.count > 1, word.range.count >= 6,
      word.traits.contains(.hasSmall), word.traits.isDisjoint(with: [.hasDigit, .manyCapitals])
    else { return nil }
    for length in 2...4 {
      var i = word.range.upperBound - length
      let cut = i
      guard let tail = bytes.nextWord(from: &i, to: word.range.upperBound), tail.start == cut,
        let label = BylineLexicon.labels.meaning(of: tail), label.namesAuthor
      else { continue }
      i = word.range.lowerBound
      guard let head = bytes.nextWord(from: &i, to: cut), genres.contains(head) else { continue }
      return [head, tail] + words.dropFirst()
    }
    return nil
  }

  /// "SeghersPublished", "SeghersFollowShare": the name, and the word of the page glued to it.
  static func beforeGluedClutter(
    _ word: Word, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (head: Word, tail: Word)? {
    guard let cut = seam(in: word, bytes)
    else { return nil }
    var rest = cut
    guard var tail = bytes.nextWord(from: &rest, to: word.range.upperBound) else { return nil }
    if let next = seam(in: tail, bytes) {
      var i = cut
      guard let first = bytes.nextWord(from: &i, to: next) else { return nil }
      tail = first
    }
    var i = word.range.lowerBound
    guard tail.range.count >= 4, BylineLexicon.clutter.contains(tail),
      let head = bytes.nextWord(from: &i, to: cut)
    else { return nil }
    return (head, tail)
  }

  /// "SeghersJuly 12, 2021": the name, and the month glued to it.
  private static func beforeGluedMonth(
    _ index: Int, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (head: Word, tail: Word)? {
    guard index > 0, index + 1 < words.count, words[index + 1].traits.contains(.hasDigit),
      let cut = seam(in: words[index], bytes), let parts = split(words[index], at: cut, bytes),
      BylineMonths.names.contains(parts.tail)
    else { return nil }
    return parts
  }

  /// "SeghersStaff Writer": the name, and the work glued to it.
  private static func beforeGluedRole(
    _ index: Int, _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (head: Word, tail: Word)? {
    guard index > 0, index + 1 < words.count, let cut = seam(in: words[index], bytes),
      let parts = split(words[index], at: cut, bytes)
    else { return nil }
    let rest = [parts.tail] + words[(index + 1)...].prefix(3)
    guard let role = BylineLexicon.roles.longest(in: rest, from: 0, to: rest.count),
      role.count > 1
    else { return nil }
    return parts
  }

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
    var i = cut
    guard let tail = bytes.nextWord(from: &i, to: word.range.upperBound), Int(tail.start) == cut,
      BylineLexicon.clutter.contains(tail), BylineLexicon.particles.contains(tail)
    else { return nil }
    i = word.range.lowerBound
    guard let head = bytes.nextWord(from: &i, to: cut) else { return nil }
    return (head, tail)
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
