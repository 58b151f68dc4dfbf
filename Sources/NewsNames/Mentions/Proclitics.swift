/// The bytes of a word's key that may be a conjunction, a preposition, an article written on to it: Arabic
/// و ف ب ك ل, Hebrew ו ב ל מ ה ש כ. All are letters of two bytes.
///
/// The Arabic article is one for words for people and adjectives, whose forms have none: "السوري".
struct Proclitics: IteratorProtocol {
  private let key: UnsafeBufferPointer<UInt8>
  private let letters: Int
  private var skips: UInt64 = 0

  struct Skip {
    /// The bytes of all that stands before the name.
    var length: Int
    /// Those of the article, among them.
    var article: Int
    /// Whether the name begins with an alef that is not written: "للعراق" is ل and "العراق".
    var swallowsAlef: Bool
    /// Whether so little of the word is left that it can only begin a name of several: "בתל אביב".
    var isOfSeveral: Bool
  }

  init(of token: NameToken, key: UnsafeBufferPointer<UInt8>) {
    self.key = key
    letters = key.count / 2
    guard letters >= 3, key.count % 2 == 0 else { return }
    if token.shape.contains(.arabic) {
      addArabic()
    } else if Self.isHebrewPrefix(letter(0)) {
      add(2)
      if letters >= 5, Self.isHebrewPrefix(letter(1)) { add(4) }
    }
  }

  /// The next stretch to skip, nil after the last one.
  mutating func next() -> Skip? {
    guard skips != 0 else { return nil }
    defer { skips >>= 8 }
    let length = Int(skips & 0xF)
    return Skip(
      length: length, article: Int(skips >> 4 & 7), swallowsAlef: skips & 0x80 != 0,
      isOfSeveral: 2 * letters - length < 6)
  }

  private mutating func addArabic() {
    // How many letters of conjunctions and prepositions there may be.
    var most = 0
    if Self.isConjunction(letter(0)) {
      most = letters >= 5 && Self.isPreposition(letter(1)) ? 2 : 1
    } else if Self.isPreposition(letter(0)) {
      most = 1
    }
    for count in 0..<most { add(2 * (count + 1)) }
    for start in 0...most where letters >= start + 4 {
      // ال, and of ل with it لل.
      if start > 0, letter(start - 1) == 0xD984, letter(start) == 0xD984 {
        add(2 * start, swallowsAlef: true)
        if letters >= start + 5 { add(2 * start + 2, article: 2) }
      } else if letters >= start + 5, letter(start) == 0xD8A7, letter(start + 1) == 0xD984 {
        add(2 * start + 4, article: 4)
      }
    }
  }

  /// At most seven are added, a byte for each.
  private mutating func add(_ length: Int, article: Int = 0, swallowsAlef: Bool = false) {
    let place = UInt64(64 - skips.leadingZeroBitCount + 7) / 8 * 8
    skips |= UInt64(length | article << 4 | (swallowsAlef ? 0x80 : 0)) << place
  }

  private func letter(_ index: Int) -> UInt16 {
    UInt16(key[2 * index]) << 8 | UInt16(key[2 * index + 1])
  }

  private static func isConjunction(_ letter: UInt16) -> Bool {
    letter == 0xD988 || letter == 0xD981
  }

  private static func isPreposition(_ letter: UInt16) -> Bool {
    letter == 0xD8A8 || letter == 0xD984 || letter == 0xD983
  }

  private static func isHebrewPrefix(_ letter: UInt16) -> Bool {
    switch letter {
    case 0xD795, 0xD791, 0xD79C, 0xD79E, 0xD794, 0xD7A9, 0xD79B: true
    default: false
    }
  }
}
