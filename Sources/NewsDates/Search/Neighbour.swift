/// The words that stand right beside a date in running text and are none of it.
enum Neighbour {
  /// The word before a place, with a space between.
  static func word(before position: Int, in source: Bytes) -> Range<Int>? {
    var end = position
    while end > 0, source[end - 1] == 0x20 { end -= 1 }
    guard end < position, end > 0 else { return nil }
    var start = end
    while start > 0, end - start < 24, isInWord(source[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// The word after a place, with one space between.
  static func word(after position: Int, in source: Bytes) -> Range<Int>? {
    guard position < source.count, source[position] == 0x20 else { return nil }
    let start = position + 1
    var end = start
    while end < source.count, end - start < 24, isInWord(source[end]), source[end] != 0x2E {
      end += 1
    }
    return start < end ? start..<end : nil
  }

  /// Whether a word is one of a list; its first letter may be a capital of ASCII.
  static func isOne(_ range: Range<Int>, of words: [StaticString], in source: Bytes) -> Bool {
    words.contains { word in
      guard word.utf8CodeUnitCount == range.count else { return false }
      return range.allSatisfy { index in
        let (byte, wanted) = (source[index], word.utf8Start[index - range.lowerBound])
        if byte == wanted { return true }
        return index == range.lowerBound && byte < 0x80 && byte | 0x20 == wanted
      }
    }
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: ".")
  }
}
