@_spi(Tables) internal import NewsText

/// Where a name may begin and end.
extension MentionScan {
  func mayStart(_ index: Int, _ text: borrowing NameTokenizer) -> Bool {
    guard index > 0 else { return true }
    let token = text.tokens[index]
    switch token.gap {
    case .apostrophe:
      // After an elided article or preposition: l'Iran, d'Allemagne, dell'Iraq.
      let before = text.tokens[index - 1]
      guard before.length <= 4, token.shape.contains(.capital) else { return false }
      return isElided(index - 1, text)
    case .dot:
      // Inside an abbreviation or an address.
      return false
    case .none:
      let before = text.tokens[index - 1]
      return token.shape.contains(.unspaced) || before.shape.contains(.unspaced)
        || before.shape.isDisjoint(with: [.digits])
    default: return true
    }
  }

  private func isElided(_ index: Int, _ text: borrowing NameTokenizer) -> Bool {
    let elided: [StaticString] = [
      "l", "d", "n", "s", "j", "m", "t", "c", "qu", "dell", "nell", "all", "un", "sull", "dall",
    ]
    return elided.contains { text.token(index, is: $0) }
  }

  func mayEnd(_ index: Int, _ text: borrowing NameTokenizer) -> Bool {
    guard index + 1 < text.tokens.count else { return true }
    let next = text.tokens[index + 1]
    switch next.gap {
    case .apostrophe:
      // A possessive, or an ending of Turkish: Syria's, Suriye'de.
      let key = text.key(next)
      if key.count == 1 {
        return key[0] == 0x73 || language == "tr" && SpellingError.isVowel(key[0])
      }
      return next.shape.contains(.lower) && !next.shape.contains(.upper) && key.count <= 6
    case .dot:
      // "U.S" goes on in "U.S.A"; a file name or an address goes on too.
      return next.length > 1 && next.shape.contains(.capital) && !next.shape.isAllUpper
    case .none:
      let token = text.tokens[index]
      return token.shape.contains(.unspaced) || next.shape.contains(.unspaced)
        || next.shape.isDisjoint(with: [.digits])
    default: return true
    }
  }

  /// The end of an abbreviation written with dots, its last dot included: "U.S.".
  func endOfAbbreviation(
    _ tokens: ClosedRange<Int>, _ end: Int, _ text: borrowing NameTokenizer
  ) -> Int {
    guard end < text.bytes.count, text.bytes[end] == 0x2E else { return end }
    let last = text.tokens[tokens.upperBound]
    guard last.length == 1, tokens.count > 1, last.gap == .dot else { return end }
    return end + 1
  }

  /// Whether a dot after a token ends an abbreviation rather than a sentence.
  func isAbbreviation(_ token: NameToken, _ text: borrowing NameTokenizer) -> Bool {
    // "St.", "Ste." are written out in their keys.
    guard token.shape.contains(.capital) else { return false }
    return token.length <= 2
      || token.length == 3 && token.key.count == 6
        && text.key(token).elementsEqual("sainte".utf8)
  }

  /// The bytes of a token's key that may be a conjunction, a preposition, an article written on to
  /// the word: Arabic و ف ب ك ل, Hebrew ו ב ל מ ה ש כ. All are letters of two bytes.
  ///
  /// The Arabic article is one for words for people and adjectives, whose forms have none: "السوري".
  func proclitics(
    _ token: NameToken, _ text: borrowing NameTokenizer
  ) -> [(length: Int, article: Int)] {
    let key = text.key(token)
    let letters = key.count / 2
    guard letters >= 4, key.count % 2 == 0 else { return [] }
    func letter(_ index: Int) -> UInt16 {
      UInt16(key[2 * index]) << 8 | UInt16(key[2 * index + 1])
    }
    if token.shape.contains(.arabic) {
      let conjunctions: Set<UInt16> = [0xD988, 0xD981]
      let prepositions: Set<UInt16> = [0xD8A8, 0xD984, 0xD983]
      var starts = [0]
      if conjunctions.contains(letter(0)) {
        starts.append(1)
        if prepositions.contains(letter(1)), letters >= 5 { starts.append(2) }
      } else if prepositions.contains(letter(0)) {
        starts.append(1)
      }
      var skips = starts.dropFirst().map { (length: 2 * $0, article: 0) }
      for start in starts where letters >= start + 5 {
        // ال, and of ل with it لل.
        let isContracted = start > 0 && letter(start - 1) == 0xD984 && letter(start) == 0xD984
        if isContracted {
          skips.append((2 * start + 2, 2))
        } else if letter(start) == 0xD8A7, letter(start + 1) == 0xD984 {
          skips.append((2 * start + 4, 4))
        }
      }
      return skips
    }
    let prefixes: Set<UInt16> = [0xD795, 0xD791, 0xD79C, 0xD79E, 0xD794, 0xD7A9, 0xD79B]
    guard prefixes.contains(letter(0)) else { return [] }
    return letters >= 5 && prefixes.contains(letter(1)) ? [(2, 0), (4, 0)] : [(2, 0)]
  }

  /// Whether the rest of a Korean word is a particle.
  func isParticle(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    guard rest.count <= 12 else { return false }
    return Self.particles.contains(Array(rest))
  }

  private static let particles: Set<[UInt8]> = Set(
    [
      "는", "은", "이", "가", "을", "를", "의", "에", "에서", "에게", "로", "으로", "와", "과", "도",
      "만", "까지", "부터", "에는", "에서는", "에도", "으로부터", "로부터", "인", "인들", "군", "산",
      "측", "및", "라는", "이라는", "이다", "라고", "보다", "처럼", "뿐",
    ].map { Fold.bytes($0) })

  /// The bytes of a token in the text that gave the first bytes of its key.
  func sourceLength(_ token: NameToken, _ keyBytes: Int, _ text: borrowing NameTokenizer) -> Int {
    // Letters of a key and of the text stand one for one in the scripts where this is asked; marks
    // and decomposed syllables make the text longer.
    var cursor = FoldCursor(text.bytes, at: token.start)
    var given = 0
    while given < keyBytes, cursor.next() != nil { given += 1 }
    return min(cursor.endWithMarks, token.end) - token.start
  }
}
