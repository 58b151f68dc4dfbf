/// Takes away what stands beside a date and is plainly none of it.
enum Noise {
  /// Removes the parts that hold unknown words, and no number but a count of units: between strokes,
  /// spaced dashes and brackets. The bytes of the first one; nil where an unknown word stands beside
  /// the date itself.
  static func remove(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ count: inout Int
  ) -> Range<Int>? {
    var kept = 0
    var index = 0
    var removed: Range<Int>?
    var hasDate = false
    while index < count {
      var end = index + 1
      let isBracket = tokens[index].isMark("(")
      while end < count, !borders(tokens[end], inBracket: isBracket) { end += 1 }
      if isBracket, end < count { end += 1 }
      var hasUnknown = false
      var hasDatePart = false
      for position in index..<end {
        let token = tokens[position]
        hasUnknown = hasUnknown || token.kind == .unknown
        // "5 min read" counts something, "12 Foober 2023" may be a date.
        let isName = token.can(.month) || token.can(.weekday) || token.can(.period)
        let isCounted = token.isNumber && token.digits <= 2
        hasDatePart =
          hasDatePart || token.isMark(":") || isName && !token.can(.unit)
          || token.isNumber && !(isCounted && position + 1 < end && tokens[position + 1].can(.unit))
      }
      if hasUnknown {
        if hasDatePart { return nil }
        removed = removed ?? tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
      } else {
        for position in index..<end {
          tokens[kept] = tokens[position]
          kept += 1
          hasDate = hasDate || tokens[position].kind == .number || tokens[position].kind == .word
        }
      }
      index = end
    }
    count = kept
    return hasDate ? removed : nil
  }

  private static func borders(_ token: Token, inBracket: Bool) -> Bool {
    guard token.kind == .mark else { return false }
    if inBracket { return token.mark == UInt8(ascii: ")") }
    return token.mark == UInt8(ascii: "|") || token.mark == UInt8(ascii: "(")
      || (token.mark == UInt8(ascii: "-") && token.spaceBefore)
  }
}
