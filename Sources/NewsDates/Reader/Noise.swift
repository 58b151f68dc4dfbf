/// Takes away what stands beside a date and is plainly none of it.
enum Noise {
  /// Removes the parts that hold unknown words, and no number but a count of units: between strokes,
  /// spaced dashes and brackets. The bytes of the first one; nil where an unknown word stands beside
  /// the date itself.
  static func remove(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ count: inout Int
  ) -> Range<Int>? {
    var index = 0
    while index < count {
      let part = part(tokens, from: index, count)
      if part.hasUnknown, part.hasDatePart { return nil }
      index = part.end
    }
    var kept = 0
    var removed: Range<Int>?
    var hasDate = false
    index = 0
    while index < count {
      let part = part(tokens, from: index, count)
      if part.hasUnknown {
        removed = removed ?? tokens[index].range.lowerBound..<tokens[part.end - 1].range.upperBound
      } else {
        for position in index..<part.end {
          tokens[kept] = tokens[position]
          kept += 1
          hasDate = hasDate || tokens[position].kind == .number || tokens[position].kind == .word
        }
      }
      index = part.end
    }
    count = kept
    return hasDate ? removed : nil
  }

  /// A part between borders.
  private struct Part {
    var end: Int
    var hasUnknown = false
    var hasDatePart = false
  }

  private static func part(
    _ tokens: UnsafeMutableBufferPointer<Token>, from start: Int, _ count: Int
  ) -> Part {
    var part = Part(end: start + 1)
    let isBracket = tokens[start].isMark("(")
    while part.end < count, !borders(tokens[part.end], inBracket: isBracket) { part.end += 1 }
    if isBracket, part.end < count { part.end += 1 }
    for position in start..<part.end {
      let token = tokens[position]
      part.hasUnknown = part.hasUnknown || token.kind == .unknown
      // "5 min read" counts something, "12 Foober 2023" may be a date.
      let isName = token.can(.month) || token.can(.weekday) || token.can(.period)
      let isCounted = token.isNumber && token.digits <= 2
      part.hasDatePart =
        part.hasDatePart || token.isMark(":") || isName && !token.can(.unit)
        || token.isNumber
          && !(isCounted && position + 1 < part.end && tokens[position + 1].can(.unit))
    }
    return part
  }

  private static func borders(_ token: Token, inBracket: Bool) -> Bool {
    guard token.kind == .mark else { return false }
    if inBracket { return token.mark == UInt8(ascii: ")") }
    return token.mark == UInt8(ascii: "|") || token.mark == UInt8(ascii: "(")
      || (token.mark == UInt8(ascii: "-") && token.spaceBefore)
  }
}
