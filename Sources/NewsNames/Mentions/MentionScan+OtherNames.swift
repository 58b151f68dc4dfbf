@_spi(Tables) internal import NewsText

/// Names that have the name of a place in them and are not that place.
extension MentionScan {
  /// As many words may stand between a place and the noun that makes it part of another name.
  private static let mostBetween = 4

  /// Whether the capitalized words behind a place end the name of an organisation: "Ohio State
  /// University", "Essex County Cricket Club".
  ///
  /// - Parameters:
  ///   - index: the word behind the place, which is capitalized.
  ///   - kind: what that is.
  mutating func isInOrganisation(_ index: Int, _ kind: WordKind, _ text: NameLine) -> Bool {
    if kind.contains(.organisation) { return true }
    // In a headline every word is capitalized.
    guard !line.isTitleCase, kind.isDisjoint(with: [.title, .locative, .speech]) else {
      return false
    }
    let end = min(index + Self.mostBetween, text.tokens.count)
    var next = index + 1
    while next < end {
      let token = text.tokens[next]
      // "News-Leader"
      guard token.gap == .space || token.gap == .hyphen, token.shape.contains(.capital) else {
        return false
      }
      let kind = self.kind(next, text)
      if kind.contains(.organisation) { return true }
      guard kind.isDisjoint(with: [.title, .locative, .speech]) else { return false }
      next += 1
    }
    return false
  }

  /// Whether "University of" or the like stands before a place, in any language of Europe, or "Bank of".
  ///
  /// - Parameter index: the word before that.
  func isUniversity(_ index: Int, _ text: NameLine) -> Bool {
    guard text.tokens[index].shape.contains(.capital) else { return false }
    let word = text.tokens[index]
    // "universi", as all of them begin
    return word.keyEnd &- word.keyStart >= 10
      && text.beginning(word) == 0x756E_6976_6572_7369
      || text.token(index, is: "college") || text.token(index, is: "bank")
  }

  /// Whether "US" is part of the name of a road: "U.S. 30", "US Highway 12".
  ///
  /// - Parameter next: the token behind it.
  @inline(__always)
  static func isRoad(_ range: Range<Int>, _ next: Int, _ text: NameLine) -> Bool {
    guard range.count <= 4, text.bytes[range.lowerBound] == 0x55, next < text.tokens.count else {
      return false
    }
    return isRoadOfStates(range, next, text)
  }

  @inline(never)
  private static func isRoadOfStates(_ range: Range<Int>, _ next: Int, _ text: NameLine) -> Bool {
    let second = range.lowerBound + (range.count > 2 ? 2 : 1)
    guard range.count >= 2, text.bytes[second] == 0x53 else { return false }
    let token = text.tokens[next]
    guard token.gap == .space || token.gap == .dotSpace else { return false }
    if token.shape.contains(.capital) {
      return text.token(next, is: "highway") || text.token(next, is: "route")
    }
    // "the U.S. 30 years ago"
    let isBehindArticle = isArticle(before: range.lowerBound, text)
    return token.shape == .digits && token.length <= 3 && !isBehindArticle
  }

  private static func isArticle(before place: Int, _ text: NameLine) -> Bool {
    guard place >= 4 else { return false }
    return text.bytes[place - 4] | 0x20 == 0x74 && text.bytes[place - 3] == 0x68
      && text.bytes[place - 2] == 0x65 && text.bytes[place - 1] == 0x20
  }

  /// Whether 大学, 大學, 日报, 日報, 晚报 or 晚報 stands at a place: a university or a paper.
  static func isUniversity(at place: Int, _ text: NameLine) -> Bool {
    guard place + 6 <= text.bytes.count else { return false }
    var word: UInt64 = 0
    for index in place..<place + 6 { word = word << 8 | UInt64(text.bytes[index]) }
    return switch word {
    case 0xE5A4_A7E5_ADA6, 0xE5A4_A7E5_ADB8, 0xE697_A5E6_8AA5, 0xE697_A5E5_A0B1,
      0xE699_9AE6_8AA5, 0xE699_9AE5_A0B1:
      true
    default: false
    }
  }

  /// Whether an apostrophe that a form has no room for stands in a stretch: "Peru's" is no town of
  /// Perus, Turkish "Van'da" none of Vanda, "L'Isle" none of Lisle.
  @inline(__always)
  mutating func hasForeignApostrophe(
    _ tokens: ClosedRange<Int>, _ rank: Int64, _ text: NameLine
  ) -> Bool {
    tokens.lowerBound < tokens.upperBound && isForeignApostropheIn(tokens, rank, text)
  }

  @inline(never)
  private mutating func isForeignApostropheIn(
    _ tokens: ClosedRange<Int>, _ rank: Int64, _ text: NameLine
  ) -> Bool {
    let final = text.tokens[tokens.upperBound]
    let isOwner =
      final.gap == .apostrophe
      && (ruled == .turkish
        || final.keyEnd &- final.keyStart == 1 && text.keys[Int(final.keyStart)] == 0x73)
      && ends.elements.contains { Int($0.token) == tokens.upperBound - 1 }
    let isElided =
      text.tokens[tokens.lowerBound].length == 1
      && text.tokens[tokens.lowerBound + 1].gap == .apostrophe
      && text.tokens[tokens.lowerBound + 1].shape.contains(.capital)
    guard isOwner || isElided else { return false }
    for end in ends.elements where end.rank == rank {
      let tables = layers[Int(end.layer)].tables
      var hasOne = false
      tables.pointee.postings.forEach(from: end.value) { posting in
        let name = tables.pointee.name(tables.pointee.record(posting.entity)).utf8
        // ' and ’, of which the last byte is in no other letter of Latin
        if name.contains(0x27) || name.contains(0x99) { hasOne = true }
      }
      if hasOne { return false }
    }
    return true
  }

  /// Whether the word behind a word makes it part of the name of an institution.
  func isBeforeInstitution(_ index: Int, _ text: NameLine) -> Bool {
    let next = index + 1
    guard next < text.tokens.count, text.tokens[next].gap == .space,
      text.tokens[next].shape.contains(.capital)
    else { return false }
    return kind(index + 1, text).contains(.institution)
  }

  /// Whether a word is "City" or "Town" with no name behind it.
  func isTown(_ index: Int, _ text: NameLine) -> Bool {
    guard text.token(index, is: "city") || text.token(index, is: "town") else { return false }
    let next = index + 1
    guard next < text.tokens.count, text.tokens[next].gap == .space else { return true }
    return !text.tokens[next].shape.contains(.capital)
  }
}
