@_spi(Tables) internal import NewsText

/// What stands at an end of the walk.
extension MentionScan {
  /// Makes a candidate of the ends at one place; false where no meaning fits how it is written. What
  /// names something else, and only has the name of an entity in its own ("Brazil nut"), is left out.
  mutating func addCandidate(
    from index: Int, skipping skip: Int, article: Int, _ rank: Int64,
    _ text: NameLine, after last: Int
  ) -> Bool {
    let endToken = Int(rank >> 32)
    let stop = Int32(truncatingIfNeeded: rank)
    let first = text.tokens.baseAddress.unsafelyUnwrapped + index
    let final = text.tokens.baseAddress.unsafelyUnwrapped + endToken
    if hasForeignApostrophe(index...endToken, rank, text) { return false }
    var start = first.pointee.start
    var end = final.pointee.end
    if skip > article { start += Self.sourceLength(first.pointee, skip - article, text) }
    if stop < End.plural {
      end = final.pointee.start + Self.sourceLength(final.pointee, Int(stop), text)
    }
    let written = start..<end
    end = Self.endOfAbbreviation(index...endToken, end, text)
    if endToken > index, Self.isBracketed(endToken, text) { end += 1 }
    if Self.isRoad(written, endToken + 1, text) { return false }
    let name = name(index...endToken, written, rank, isWhole: skip == 0, article: article, text)
    guard !name.meanings.isEmpty else { return false }
    return add(name, index...endToken, written: start..<end, text, after: last)
  }

  /// Makes a candidate of a name; false where it is a sum of money.
  ///
  /// - Parameter range: its bytes in the text.
  @inline(never)
  mutating func add(
    _ name: WrittenName, _ tokens: ClosedRange<Int>, written range: Range<Int>, _ text: NameLine,
    after last: Int
  ) -> Bool {
    let (index, endToken) = (tokens.lowerBound, tokens.upperBound)
    let first = text.tokens.baseAddress.unsafelyUnwrapped + index
    // US$543
    if range.upperBound < text.bytes.count, text.bytes[range.upperBound] == 0x24 { return false }
    if range.lowerBound > 0, text.bytes[range.lowerBound - 1] == 0x24 { return false }
    var link = link(index, after: last, text)
    // "طولكرم وجنين"
    if link == .space, range.lowerBound > first.pointee.start,
      text.bytes[first.pointee.start] == 0xD9, text.bytes[first.pointee.start + 1] == 0x88
    {
      link = .conjunction
    }
    var around = surroundings(index, endToken, text)
    // "Erdoğan Ankara'da": a person's name ended before it.
    if last >= 0, last == index - 1, candidates[candidates.count - 1].traits.contains(.personal) {
      around.subtract([.afterGivenName, .afterName])
    }
    // "George Washington University" is nobody.
    if index == endToken, !around.isDisjoint(with: [.afterGivenName, .afterTitle]),
      !around.contains(.beforeInstitution)
    {
      familyNames[name.key] = true
    }
    if name.meanings.traits.contains(.unrelated) { return true }
    if first.pointee.gap == .comma, last != index - 1, index > 0, isUnknownName(index - 1, text) {
      around.insert(.speaksForSubdivision)
    }
    shareNoun(&around, link, index, endToken, text)
    // "in Debaltseve and Avdiivka"; but not "in Alaska and Virginia Woolf".
    if isListed(link, endToken, text), !around.isSuperset(of: [.beforeName, .isGivenName]),
      candidates[candidates.count - 1].surroundings.contains(.afterLocative)
    {
      around.insert(.afterLocative)
    }
    candidates.append(
      Candidate(
        range: range, endWithNoun: endWithAdminNoun(endToken, text),
        meanings: name.meanings, key: name.key, spelling: name.spelling,
        surroundings: around, link: link,
        words: endToken - index + 1, length: Int(name.length)))
    return true
  }

  /// The end of a noun for the kind of subdivision that follows as part of the name.
  @inline(__always)
  private mutating func endWithAdminNoun(_ last: Int, _ text: NameLine) -> Int? {
    guard last + 1 < text.tokens.count else { return nil }
    let next = text.tokens.baseAddress.unsafelyUnwrapped + (last + 1)
    guard next.pointee.gap == .space, next.pointee.shape.contains(.capital) else { return nil }
    return endOfAdminNoun(behind: last, text)
  }

  @inline(never)
  private mutating func endOfAdminNoun(behind last: Int, _ text: NameLine) -> Int? {
    let tokens = text.tokens
    guard !line.isAllCapitals,
      kindBeside(last + 1, text).contains(.adminNoun)
    else { return nil }
    if last + 2 < tokens.count, tokens[last + 2].gap == .space,
      tokens[last + 2].shape.contains(.capital)
    {
      return nil
    }
    return tokens[last + 1].end
  }

  /// Whether a word is capitalized and no common one.
  private mutating func isUnknownName(_ index: Int, _ text: NameLine) -> Bool {
    text.tokens[index].shape.contains(.capital)
      && kindBeside(index, text).isDisjoint(with: [.common, .title])
  }

  @inline(__always)
  func kind(_ index: Int, _ text: NameLine) -> WordKind {
    shortWords.kind(text.key(text.tokens[index]))
  }
}
