@_spi(Tables) internal import NewsText

/// Where a name may begin and end.
extension MentionScan {
  mutating func mayStart(_ index: Int, _ text: NameLine) -> Bool {
    guard index > 0 else { return true }
    let token = text.tokens[index]
    switch token.gap {
    case .apostrophe:
      // After an elided article or preposition: l'Iran, d'Allemagne, dell'Iraq.
      let before = text.tokens[index - 1]
      guard before.length <= 4, token.shape.contains(.capital) else { return false }
      return Self.isElided(index - 1, text)
    case .dot:
      // Inside an abbreviation or an address.
      return false
    case .none:
      let before = text.tokens[index - 1]
      return token.shape.contains(.unspaced)
        ? !Self.isKatakana(token, text) || !Self.isKatakana(before, text)
        : before.shape.contains(.unspaced) || before.shape.isDisjoint(with: [.digits])
    default: return true
    }
  }

  private static func isElided(_ index: Int, _ text: NameLine) -> Bool {
    let elided: [StaticString] = [
      "l", "d", "n", "s", "j", "m", "t", "c", "qu", "dell", "nell", "all", "un", "sull", "dall",
    ]
    return elided.contains { text.token(index, is: $0) }
  }

  mutating func mayEnd(_ index: Int, _ text: NameLine) -> Bool {
    guard index + 1 < text.tokens.count else { return true }
    let next = text.tokens[index + 1]
    switch next.gap {
    case .apostrophe:
      // A possessive, or an ending of Turkish: Syria's, Suriye'de.
      let key = text.key(next)
      if key.count == 1 {
        return key[0] == 0x73 || ruled == .turkish && SpellingError.isVowel(key[0])
      }
      return next.shape.contains(.lower) && !next.shape.contains(.upper) && key.count <= 6
    case .dot:
      // "U.S" goes on in "U.S.A"; a file name or an address goes on too.
      return next.length > 1 && next.shape.contains(.capital) && !next.shape.isAllUpper
    case .none:
      let token = text.tokens[index]
      // The sign of length is of no script by itself: レー in レース.
      return token.shape.contains(.unspaced) || Self.isKatakana(token, text)
        ? !Self.isKatakana(token, text) || !Self.isKatakana(next, text)
        : next.shape.contains(.unspaced) || next.shape.isDisjoint(with: [.digits])
    default: return true
    }
  }

  /// Whether a token is a letter of katakana: no word ends within a run of them, as グル in グループ.
  private static func isKatakana(_ token: NameToken, _ text: NameLine) -> Bool {
    guard token.start + 2 < text.bytes.count, text.bytes[token.start] == 0xE3 else { return false }
    let second = text.bytes[token.start + 1]
    return second == 0x83 || second == 0x82 && text.bytes[token.start + 2] >= 0xA1
  }

  /// The end of an abbreviation written with dots, its last dot included: "U.S.".
  static func endOfAbbreviation(
    _ tokens: ClosedRange<Int>, _ end: Int, _ text: NameLine
  ) -> Int {
    guard end < text.bytes.count, text.bytes[end] == 0x2E else { return end }
    let last = text.tokens[tokens.upperBound]
    guard last.length == 1, tokens.count > 1, last.gap == .dot else { return end }
    return end + 1
  }

  /// Whether the rest of a Korean word is a particle.
  static func isParticle(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    guard rest.count <= 12 else { return false }
    return particles.contains(Array(rest))
  }

  /// What a Korean word is without its particle: "수단을".
  @inline(never)
  func kindWithoutParticle(_ index: Int, _ text: NameLine) -> WordKind {
    let key = text.key(text.tokens[index])
    for end in key.indices.dropFirst().reversed() where key[end] & 0xC0 != 0x80 {
      let kind = shortWords.kind(UnsafeBufferPointer(rebasing: key[..<end]))
      if !kind.isEmpty, Self.isParticle(UnsafeBufferPointer(rebasing: key[end...])) { return kind }
    }
    return []
  }

  private static let particles: Set<[UInt8]> = Set(
    [
      "는", "은", "이", "가", "을", "를", "의", "에", "에서", "에게", "로", "으로", "와", "과", "도",
      "만", "까지", "부터", "에는", "에서는", "에도", "에서도", "에서만", "에선", "에서의", "에만",
      "으로부터", "로부터", "인", "인들", "군", "산",
      "측", "및", "라는", "이라는", "이다", "라고", "보다", "처럼", "뿐",
    ].map { Fold.bytes($0) })

  /// The bytes of a token in the text that gave the first bytes of its key.
  static func sourceLength(_ token: NameToken, _ keyBytes: Int, _ text: NameLine) -> Int {
    // Letters of a key and of the text stand one for one in the scripts where this is asked; marks
    // and decomposed syllables make the text longer.
    var cursor = FoldCursor(text.bytes, at: token.start)
    var given = 0
    while given < keyBytes, cursor.next() != nil { given += 1 }
    return min(cursor.endWithMarks, token.end) - token.start
  }
}
