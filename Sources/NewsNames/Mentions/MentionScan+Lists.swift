@_spi(Tables) internal import NewsText

/// Lists of subdivisions that share one noun: "Orange and San Diego counties", "the provinces of Idlib
/// and Aleppo".
extension MentionScan {
  /// Hands on that a place is a subdivision to those beside it in a list.
  ///
  /// - Parameters:
  ///   - first: the first word of the candidate.
  ///   - last: the last one.
  @inline(__always)
  mutating func shareNoun(
    _ around: inout Candidate.Surroundings, _ link: Candidate.Link, _ first: Int, _ last: Int,
    _ text: NameLine
  ) {
    let isListed = link == .comma || link == .conjunction
    guard isListed || around.contains(.isSubdivision) else { return }
    shareNoun(&around, isListed: isListed, first, last, text)
  }

  @inline(never)
  private mutating func shareNoun(
    _ around: inout Candidate.Surroundings, isListed: Bool, _ first: Int, _ last: Int,
    _ text: NameLine
  ) {
    if isListed, partOfList == candidates.count - 1 {
      around.insert(.isSubdivision)
      partOfList = candidates.count
    }
    if isListed, last + 1 < text.tokens.count, text.tokens[last + 1].gap == .space,
      kindBeside(last + 1, text).contains(.adminNouns)
    {
      around.insert(.isSubdivision)
      var index = candidates.count - 1
      while index >= 0 {
        var candidate = candidates[index]
        candidate.surroundings.insert(.isSubdivision)
        candidates.set(index, to: candidate)
        guard candidate.link == .comma || candidate.link == .conjunction else { break }
        index -= 1
      }
    }
    // "provinces of"
    if around.contains(.isSubdivision), first >= 2, text.tokens[first].gap == .space,
      text.tokens[first - 1].length <= 3,
      kind(first - 2, text).contains(.adminNouns)
    {
      partOfList = candidates.count
    }
  }

  /// Whether a name goes on a list: it stands behind a conjunction, or between commas or before a
  /// conjunction itself.
  func isListed(_ link: Candidate.Link, _ last: Int, _ text: NameLine) -> Bool {
    if link == .conjunction { return true }
    guard link == .comma, last + 1 < text.tokens.count else { return false }
    return text.tokens[last + 1].gap == .comma
      || text.tokens[last + 1].gap == .space && Self.isConjunction(last + 1, text)
  }

  /// Whether a word is "counties" behind a name.
  @inline(__always)
  static func isCounties(_ index: Int, _ text: NameLine) -> Bool {
    guard index < text.tokens.count else { return false }
    let token = text.tokens[index]
    return token.length == 8 && token.gap == .space
      && text.beginning(token) == 0x636F_756E_7469_6573
  }

  /// A county of a list.
  private struct County {
    let tokens: ClosedRange<Int>
    let link: Candidate.Link
    /// Where its name with the noun ends in the tries.
    let ends: [(value: UInt32, layer: Int)]
  }

  /// Reads the names of a list before "counties" as those of counties: what was found of them by
  /// itself is a city or a word.
  ///
  /// - Returns: whether there is such a list.
  mutating func readCounties(before noun: Int, _ text: NameLine) -> Bool {
    let counties = countyList(before: noun, text)
    guard counties.count > 1, counties.contains(where: { !$0.ends.isEmpty }) else { return false }
    let start = text.tokens[counties[0].tokens.lowerBound].start
    var old: [Candidate] = []
    while candidates.count > 0, candidates[candidates.count - 1].range.upperBound > start {
      old.append(candidates[candidates.count - 1])
      candidates.shrink(to: candidates.count - 1)
    }
    // Nothing is linked to a word that means nothing.
    var isLinked = false
    for county in counties {
      let link = isLinked ? county.link : .none
      isLinked = false
      let (first, last) = (county.tokens.lowerBound, county.tokens.upperBound)
      let range = text.tokens[first].start..<text.tokens[last].end
      let known = old.last { $0.range == range }
      let firstMeaning = memory.pointee.meanings.count
      for end in county.ends {
        let tables = layers[end.layer].tables
        tables.pointee.postings.forEach(from: end.value) { posting in
          guard !posting.flags.contains(.lookup) else { return }
          let meaning = Meaning(posting, end.layer, tables, words: 2, price: 0)
          if meaning.role == .county { memory.pointee.add(meaning) }
        }
      }
      // "Kent and Sussex counties" may be those of England.
      if let known {
        for index in known.meanings where memory.pointee.meanings[index].isBritishCounty {
          memory.pointee.repeatMeaning(index)
        }
      }
      guard memory.pointee.meanings.count > firstMeaning else {
        guard var known else { continue }
        known.link = link
        candidates.append(known)
        isLinked = true
        continue
      }
      let key =
        first == last ? text.key(text.tokens[first]) : joinedKey(county.tokens, text)
      var hash = NameHash()
      hash.add(key)
      let length = key.count
      candidates.append(
        Candidate(
          range: range, endWithNoun: nil,
          meanings: KnownMeanings(memory.pointee.meanings, from: firstMeaning), key: hash.value,
          spelling: spelling(county.tokens, range, text),
          surroundings: surroundings(first, last, text).union(.isSubdivision),
          link: link, words: county.tokens.count, length: length))
      isLinked = true
    }
    return true
  }

  /// The members of a list that ends before a word, the first one first.
  private mutating func countyList(before noun: Int, _ text: NameLine) -> [County] {
    var result: [County] = []
    var last = noun - 1
    while last >= 0, result.count < Self.mostCounties {
      var first = last
      while first > 0, last - first < Self.mostWords,
        text.tokens[first].gap == .space || text.tokens[first].gap == .dotSpace,
        text.tokens[first - 1].shape.contains(.capital)
      {
        first -= 1
      }
      var ends: [(value: UInt32, layer: Int)] = []
      while ends.isEmpty, first <= last {
        ends = countyEnds(first...last, text)
        if ends.isEmpty { first += 1 }
      }
      // A county that no table has is one word of the list all the same.
      if ends.isEmpty { first = last }
      guard text.tokens[first].shape.contains(.capital) else { break }
      var before = first - 1
      var link = Candidate.Link.comma
      let isLast: Bool
      if before > 0, text.tokens[first].gap == .space, Self.isConjunction(before, text) {
        link = .conjunction
        before -= 1
        isLast = false
      } else {
        isLast = text.tokens[first].gap != .comma
      }
      result.append(County(tokens: first...last, link: isLast ? .none : link, ends: ends))
      if isLast { break }
      last = before
    }
    return result.reversed()
  }

  private static let mostCounties = 24
  private static let mostWords = 3

  /// Where a name with "county" behind it ends.
  private func countyEnds(_ tokens: ClosedRange<Int>, _ text: NameLine)
    -> [(value: UInt32, layer: Int)]
  {
    var result: [(value: UInt32, layer: Int)] = []
    for number in layers.indices {
      var cursor = layers[number].tables.pointee.root
      let isThere = tokens.allSatisfy { index in
        let token = text.tokens[index]
        if index > tokens.lowerBound {
          guard token.joiner != NameToken.noJoiner, token.joiner == 0 || cursor.step(token.joiner)
          else { return false }
        }
        let key = text.key(token)
        return key.baseAddress.map { cursor.step($0, count: key.count) } ?? false
      }
      guard isThere, " county".utf8.allSatisfy({ cursor.step($0) }), let value = cursor.value
      else { continue }
      result.append((value, number))
    }
    return result
  }
}
