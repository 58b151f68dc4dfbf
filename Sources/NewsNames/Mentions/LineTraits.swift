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
