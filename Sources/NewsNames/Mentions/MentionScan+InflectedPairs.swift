@_spi(Tables) internal import NewsText

/// Names of two words and more that have endings of case.
extension MentionScan {
  /// Takes two words of which the second has an ending, the first, or both: "New Yorkban", "Hradci Králové",
  /// "Nowym Sączu".
  ///
  /// - Parameter joiner: what stands between them in a key.
  mutating func takePair(
    _ index: Int, joiner: UInt8, _ endings: CaseEndings, _ text: NameLine, after last: Int
  ) -> Bool {
    let tokens = index...index + 1
    let first = Array(text.key(text.tokens[index]))
    if isBeginning(first + [joiner]),
      take(tokens, from: first + [joiner], endings, text, after: last)
    {
      return true
    }
    guard endings.endsFirstWords else { return false }
    let second = Array(text.key(text.tokens[index + 1]))
    for nominative in endings.nominatives(of: first) {
      let start = nominative + [joiner]
      guard isBeginning(start) else { continue }
      if take(tokens, from: start, endings, text, after: last)
        || take(tokens, start + second, by: .none, text, after: last)
      {
        return true
      }
    }
    return false
  }

  /// Takes two words of which the first alone is a name, too, that is the last candidate, in its place:
  /// "Ostrowa Wielkopolskiego", "Баия-Бланки".
  ///
  /// - Parameter index: the first of them.
  @inline(never)
  mutating func takePairInstead(_ index: Int, _ text: NameLine, after last: Int) -> Bool {
    guard index + 1 < text.tokens.count else { return false }
    let (token, next) = (text.tokens[index], text.tokens[index + 1])
    guard next.shape.contains(.capital), next.gap == .space || next.gap == .hyphen,
      token.keyEnd > token.keyStart, mayEndInflected(index + 1, text),
      let endings = traits.pointee.endings.rules(
        shape: token.shape, lead: text.keys[Int(token.keyStart)]), endings.endsFirstWords
    else { return false }
    let joiner = next.joiner(after: token, endsAbbreviation: false)
    guard joiner != NameToken.noJoiner, joiner != 0x2C, joiner != 0,
      let single = candidates.elements.last
    else { return false }
    let count = candidates.count
    candidates.shrink(to: count - 1)
    if takePair(index, joiner: joiner, endings, text, after: last) { return true }
    candidates.append(single)
    return false
  }

  /// Takes three words of which the first has an ending: "Jablonci nad Nisou", "Ростове-на-Дону".
  mutating func takeNameAbove(
    _ index: Int, _ endings: CaseEndings, _ text: NameLine, after last: Int
  ) -> Bool {
    guard index + 2 < text.tokens.count, text.tokens[index + 1].length <= 3,
      !text.tokens[index + 1].shape.contains(.capital),
      text.tokens[index + 2].shape.contains(.capital), mayEnd(index + 2, text)
    else { return false }
    var rest: [UInt8] = []
    for place in index + 1...index + 2 {
      let token = text.tokens[place]
      let joiner = token.joiner(after: text.tokens[place - 1], endsAbbreviation: false)
      guard joiner != NameToken.noJoiner, joiner != 0x2C, joiner != 0 else { return false }
      rest += [joiner] + text.key(token)
    }
    for nominative in endings.nominatives(of: Array(text.key(text.tokens[index]))) {
      let stem = nominative + rest
      if take(index...index + 2, stem, by: .none, text, after: last) { return true }
    }
    return false
  }
}
