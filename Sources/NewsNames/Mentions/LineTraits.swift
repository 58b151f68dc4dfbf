/// What the case of a line's letters is worth.
struct LineTraits: BitwiseCopyable {
  /// No word has small letters, and there are some words.
  var isAllCapitals = false
  /// Nearly every word begins with a capital letter.
  var isTitleCase = false

  init() {}

  init(_ tokens: UnsafeBufferPointer<NameToken>) {
    // More small words than these, and the line is neither.
    let mostSmall = tokens.count / 10
    var surelySmall = 0
    for token in tokens {
      surelySmall &+= Self.isSurelySmall(token)
      if surelySmall > mostSmall { return }
    }
    var cased = 0
    var upper = 0
    var small = 0
    for token in tokens {
      // Sums rather than branches, which no processor could foretell.
      let isCased = token.shape.isCased ? 1 : 0
      cased &+= isCased
      upper &+= token.shape.isAllUpper ? 1 : 0
      small &+= token.shape.contains(.capital) || token.length <= 3 ? 0 : isCased
      if small > mostSmall, upper < cased { return }
    }
    isAllCapitals = cased >= 3 && upper == cased
    isTitleCase = !isAllCapitals && cased >= 4 && small * 10 <= cased
  }

  /// Takes a line whose words nearly all begin with a capital letter for no headline where it has sentences:
  /// of many names and few other words.
  @inline(never)
  mutating func settle(_ text: NameLine) {
    if Self.hasSentences(text) { isTitleCase = false }
  }

  /// Whether a full stop or a semicolon ends a sentence before the last word; few abbreviations have more
  /// than three letters.
  private static func hasSentences(_ text: NameLine) -> Bool {
    let tokens = text.tokens
    return tokens.indices.dropFirst().contains { index in
      switch tokens[index].gap {
      case .dotSpace: tokens[index - 1].length > 3
      case .stop: text.bytes[tokens[index - 1].end] == 0x3B
      default: false
      }
    }
  }

  /// 1 where a word has a small letter, no capital at its beginning, and more than three letters; else 0.
  ///
  /// Told by bits, since words come in no order that a processor could foretell.
  @inline(__always)
  private static func isSurelySmall(_ token: NameToken) -> Int {
    let shape = Int(token.shape.rawValue)
    let hasLower = shape >> NameToken.Shape.lower.rawValue.trailingZeroBitCount
    let isLonger = (Int(token.length) + (256 - 4)) >> 8
    return hasLower & ~shape & isLonger & 1
  }
}
