@_spi(Tables) internal import NewsText

extension Noise {
  /// What is longer is prose, with dates in it.
  private static let byteLimit = 160
  private static let wordLimit = 12

  /// Whether a string may hold a date of which the year is stated, beside words that are none of it: a
  /// number of four digits.
  @inline(never)
  static func mayHideDate(_ bytes: Bytes, _ range: Range<Int>, _ table: FoldTable) -> Bool {
    guard range.count <= byteLimit, !URLDate.isAddress(bytes, range) else { return false }
    var digits = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if index &+ 8 <= range.upperBound {
        let block = ByteBlock(bytes, at: index)
        if block.isASCII, !block.hasDigit {
          if digits == 4 { return true }
          digits = 0
          index &+= 8
          continue
        }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if byte &- 0x30 < 10 {
          digits += 1
          continue
        }
      } else {
        let (traits, length) = table.traits(bytes, at: index)
        index += length
        if traits.kind == .digit {
          digits += 1
          continue
        }
      }
      if digits == 4 { return true }
      digits = 0
    }
    return digits == 4
  }

  /// Words that stand around a date.
  struct Words {
    /// Those before the date, or else those behind it.
    var range: Range<Int>
    var areBefore: Bool
    var areBehind: Bool
    /// The form of a label among them, "Posted by admin", negative where there is none.
    var label: Int32 = -1
  }

  /// Leaves the one stretch of known words that states a year, at the start, the end or a border of the
  /// string, where all else is words and counts; nil where there is no such stretch.
  static func removeWords(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ count: inout Int, _ source: Bytes,
    _ lexicon: Lexicon
  ) -> Words? {
    var stretch: Range<Int>?
    var label: Int32 = -1
    var words = 0
    // Small letters alone may be a month or a zone that is not known: "3 June 2023 xyzzy".
    var isPlain = markCounts(tokens, count, lexicon)
    var index = 0
    while index < count {
      let start = index
      let isUnknown = tokens[start].kind == .unknown
      while index < count, (tokens[index].kind == .unknown) == isUnknown {
        if isUnknown {
          guard index == 0 || isParted(tokens[index], tokens[index - 1], source) else { return nil }
          isPlain =
            isPlain || tokens[index].isCapital || source[tokens[index].range.lowerBound] >= 0xD7
            || index > 0 && tokens[index - 1].isNumber && tokens[index - 1].digits <= 3
            // "by admin" behind the date.
            || index == start && stretch != nil && tokens[index - 1].isPreposition
        }
        index += 1
      }
      if isUnknown {
        words += index - start
      } else if statesYear(tokens, start..<index) {
        guard stretch == nil else { return nil }
        stretch = start..<index
        // "5 July 2017 3 min read".
        let end = index - 1
        isPlain =
          isPlain
          || index < count && end > start && tokens[end].can(.unit)
            && tokens[end - 1].isNumber
      } else if !isCount(tokens, start..<index, count) {
        return nil
      } else {
        // "Posted by admin on".
        for place in start..<index {
          if tokens[place].can(.label), label < 0 { label = tokens[place].form }
          isPlain =
            isPlain || tokens[place].isNumber || tokens[place].can(.label)
            // "door Jan" behind the date.
            || stretch != nil && place == start && tokens[place].isCapital
        }
      }
    }
    guard let stretch, words <= wordLimit, isPlain,
      stretch.lowerBound == 0 || stretch.upperBound == count || borders(tokens[stretch.lowerBound])
        || borders(tokens[stretch.upperBound - 1])
    else { return nil }
    let left = stretch.lowerBound > 0 ? 0..<stretch.lowerBound : stretch.upperBound..<count
    let (first, last) = (tokens[left.lowerBound].range, tokens[left.upperBound - 1].range)
    let around = Words(
      range: first.lowerBound..<last.upperBound, areBefore: stretch.lowerBound > 0,
      areBehind: stretch.upperBound < count, label: label)
    for (kept, index) in stretch.enumerated() { tokens[kept] = tokens[index] }
    count = stretch.count
    return around
  }

  /// Whether a word stands apart from what is before it, or is of a script that puts no spaces.
  private static func isParted(_ word: Token, _ before: Token, _ source: Bytes) -> Bool {
    word.spaceBefore || before.kind == .mark || before.kind == .unknown
      || source[word.range.lowerBound] >= 0xE0
  }

  private static func statesYear(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ range: Range<Int>
  ) -> Bool {
    range.contains { tokens[$0].isNumber && tokens[$0].digits == 4 }
  }

  /// Whether the numbers among words count something: "3 min read", "0 comments".
  private static func isCount(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ range: Range<Int>, _ count: Int
  ) -> Bool {
    range.allSatisfy { index in
      guard tokens[index].isNumber else { return !tokens[index].isMark(":") || index > 0 }
      return tokens[index].digits <= 3 && index + 1 < count
        && (tokens[index + 1].can(.unit) || tokens[index + 1].kind == .unknown)
    }
  }

  /// Whether a mark parts what stands on its sides.
  static func borders(_ token: Token) -> Bool {
    token.kind == .mark && token.mark != UInt8(ascii: ",") && token.mark != UInt8(ascii: ".")
  }
}
