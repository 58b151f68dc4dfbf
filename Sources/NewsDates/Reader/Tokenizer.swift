@_spi(Tables) internal import NewsText

/// Cuts folded text into numbers, words of the lexicon and marks, in one pass.
struct Tokenizer {
  let text: FoldedText
  let table: FoldTable
  let lexicon: Lexicon
  var index: Int

  init(_ text: FoldedText, _ lexicon: Lexicon, from index: Int = 0) {
    self.text = text
    self.lexicon = lexicon
    self.index = index
    table = lexicon.fold
  }

  /// The next token.
  @inline(__always)
  mutating func next() -> Token {
    var token = Token()
    next(&token)
    return token
  }

  /// Cuts the next token into one that says nothing yet.
  mutating func next(_ token: inout Token) {
    while index < text.count, text.bytes[index] <= 0x20 {
      token.spaceBefore = true
      index += 1
    }
    guard index < text.count else {
      token.start = text.offsets[text.count]
      token.end = token.start
      return
    }
    let start = index
    token.start = text.offsets[start]
    let byte = text.bytes[index]
    if byte &- 0x30 < 10 {
      readDigits(&token)
    } else if byte < 0x80, byte &- 0x61 >= 26 {
      readMark(byte, &token)
    } else if byte == 0x74 || byte == 0x7A, isTimestampLetter(byte) {
      // The T and Z of a timestamp.
      token.kind = .mark
      token.mark = byte - 0x20
      index += 1
    } else {
      readWord(&token)
    }
    token.end = text.offsets[index]
  }

  private mutating func readDigits(_ token: inout Token) {
    token.kind = .number
    let start = index
    var value: Int32 = 0
    var digits = 0
    while text[index] &- 0x30 < 10 {
      if digits < 9 { value = value * 10 + Int32(text.bytes[index] & 0x0F) }
      digits += 1
      index += 1
    }
    if digits > 2, digits < 7, text[index] == UInt8(ascii: ":"), let kept = digitsBeforeHour(start)
    {
      for _ in kept..<digits { value /= 10 }
      digits = kept
      index = start + kept
    }
    token.digits = UInt8(clamping: digits)
    token.value = digits <= 9 ? value : -1
  }

  /// How many digits are a year or a day to which an hour was joined: "20187:01 AM", "2018-01-1814:19";
  /// nil where none was. The index stands at the colon.
  private func digitsBeforeHour(_ start: Int) -> Int? {
    guard text[index + 1] &- 0x30 < 6, text[index + 2] &- 0x30 < 10 else { return nil }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(text.bytes[$1] & 0x0F) }
    }
    let length = index - start
    let kept = length > 4 ? 4 : 2
    guard length - kept <= 2, number(start + kept..<index) < 24 else { return nil }
    if kept == 4 { return (1_900..<2_100).contains(number(start..<start + 4)) ? 4 : nil }
    // Behind the month only, and "18/Jan/2018:14:19" is a year.
    guard start > 0, text.bytes[start - 1] > 0x20, text.bytes[start - 1] &- 0x61 >= 26,
      text.bytes[start - 1] != UInt8(ascii: ":"), (1...31).contains(number(start..<start + 2)),
      !(1_900..<2_100).contains(number(start..<index))
    else { return nil }
    return 2
  }

  private mutating func readMark(_ byte: UInt8, _ token: inout Token) {
    // Some forms begin with a mark: ". sınıf", "(na)".
    token.kind = .mark
    token.mark = byte
    index += 1
    // "14--16 May".
    if byte == UInt8(ascii: "-"), text[index] == byte { index += 1 }
  }

  /// `T` between digits, `Z` after them, with nothing between.
  private func isTimestampLetter(_ byte: UInt8) -> Bool {
    guard index > 0, text.bytes[index - 1] &- 0x30 < 10 else { return false }
    let next = text[index + 1]
    return byte == 0x74 ? next &- 0x30 < 10 : !isLetter(at: index + 1)
  }
}
