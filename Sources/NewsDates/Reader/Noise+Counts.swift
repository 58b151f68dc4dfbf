// Counts that stand among the words round a date: "1,234 views", "Lesezeit: 3 Min.", 浏览次数：123.

extension Noise {
  /// Makes words of the numbers that count something; whether there were any.
  ///
  /// A count begins a part of the string, and an unknown word follows it, or else it ends what an unknown
  /// word and a colon announce.
  static func markCounts(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ count: Int, _ lexicon: Lexicon
  ) -> Bool {
    var hasCounts = false
    var index = 0
    while index < count {
      guard tokens[index].isNumber, let number = number(tokens, at: index, count) else {
        index += 1
        continue
      }
      var end = number.end
      let isAnnounced =
        index > 1 && tokens[index - 1].isMark(":") && tokens[index - 2].kind == .unknown
      let begins = begins(tokens, index)
      let hasUnit = end < count && tokens[end].can(.unit)
      let isShort = hasUnit && isShortTime(tokens[end], lexicon)
      if hasUnit { end += 1 }
      let isCount =
        if isAnnounced {
          isShort || !hasUnit && (end == count || borders(tokens[end]))
        } else {
          begins && end < count && tokens[end].kind == .unknown
        }
      if isCount, !number.mayBeYear {
        for place in (isAnnounced ? index - 1 : index)..<end { tokens[place].kind = .unknown }
        hasCounts = true
      }
      index = end
    }
    return hasCounts
  }

  /// Whether a part of the string begins at a number, which is not the minute of a time.
  private static func begins(_ tokens: UnsafeMutableBufferPointer<Token>, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    // "invoice 12345" names something.
    if before.kind == .unknown { return tokens[index].digits <= 3 }
    let isJoined =
      index > 1 && tokens[index - 2].isNumber && !before.spaceBefore && !tokens[index].spaceBefore
    return borders(before) && !isJoined
  }

  /// A number with its thousands parted: "1,234"; nil where a time or a date begins.
  private static func number(
    _ tokens: UnsafeMutableBufferPointer<Token>, at start: Int, _ count: Int
  ) -> (end: Int, mayBeYear: Bool)? {
    var end = start + 1
    while end + 1 < count, tokens[end].isMark(",") || tokens[end].isMark("."),
      !tokens[end].spaceBefore, tokens[end + 1].isNumber, tokens[end + 1].digits == 3,
      !tokens[end + 1].spaceBefore
    {
      end += 2
    }
    if end < count, tokens[end].kind == .mark, !tokens[end].spaceBefore, end + 1 < count,
      tokens[end + 1].isNumber, !tokens[end + 1].spaceBefore
    {
      return nil
    }
    let mayBeYear =
      end == start + 1 && tokens[start].digits == 4 && (1_000..<2_200).contains(tokens[start].value)
      || tokens[start].digits > 7
    return (end, mayBeYear)
  }

  /// Whether a unit is a minute or a second, in which reading is measured.
  private static func isShortTime(_ token: Token, _ lexicon: Lexicon) -> Bool {
    lexicon.meanings(of: UInt32(token.form)).contains {
      $0.kind == .unit && ($0.a == UnitCode.minute || $0.a == UnitCode.second)
    }
  }
}
