@_spi(Tables) internal import NewsText

/// The key under which a form stands in a gazetteer, and a hash of its spelling.
///
/// The words of a form, folded, with one space between them where they are separate words; what is
/// written as one word with or without an apostrophe, or an abbreviation with or without dots, has
/// one key. Text is cut by the same tokenizer, so keys and text cannot disagree.
struct NameKey {
  var bytes: [UInt8]
  var spelling: UInt16
  /// The number of words.
  var tokens: Int
  /// Whether the name was words of ASCII letters with single spaces between them.
  let isPlain: Bool

  /// The key of a whole string.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Self.plain($0) ?? Self.tokenized($0) }
  }

  private init(_ bytes: [UInt8], spelling: UInt16, tokens: Int, isPlain: Bool) {
    self.bytes = bytes
    self.spelling = spelling
    self.tokens = tokens
    self.isPlain = isPlain
  }

  /// The key of any text, cut into words.
  private static func tokenized(_ text: UnsafeBufferPointer<UInt8>) -> NameKey {
    // What joins two words takes no more than what stood between them, but where one is written out.
    let room = text.count + 8
    // That of a name is small enough to lie on the stack.
    return withUnsafeTemporaryAllocation(
      byteCount: NameTokenizer.byteCount(text) + room, alignment: ScratchMemory.alignment
    ) { memory in
      var memory = ScratchMemory(memory)
      var tokenizer = NameTokenizer(text, smallStarts: SmallStarts.none, in: &memory)
      var written = ScratchBuffer<UInt8>(capacity: room, in: &memory)
      var bytes: [UInt8] = []
      var count = 0
      bytes.reserveCapacity(room)
      while tokenizer.next(atLeast: text.count) {
        for line in 0..<tokenizer.lineCount {
          tokenizer.select(line: line)
          for token in tokenizer.tokens {
            if count > 0 {
              let joiner = token.joiner == NameToken.noJoiner ? 0x20 : token.joiner
              if joiner != 0 {
                bytes.append(joiner)
                written.append(joiner)
              }
            }
            bytes += tokenizer.key(token)
            written.append(UnsafeBufferPointer(rebasing: text[token.start..<token.end]))
            count += 1
          }
        }
      }
      return NameKey(
        bytes, spelling: SpellingHash.value(written.elements), tokens: count, isPlain: false)
    }
  }

  /// The key of words of ASCII letters with single spaces between them, which are nearly all; nil for
  /// others, and where a word may stand for a longer one.
  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> NameKey? {
    guard text.count < NameTokenizer.longestKey else { return nil }
    var start = 0
    var tokens = 0
    for index in 0...text.count {
      if index < text.count {
        let small = text[index] | 0x20
        if small >= 0x61, small <= 0x7A { continue }
        guard text[index] == 0x20, index + 1 < text.count else { return nil }
      }
      let length = index - start
      if length == 0
        || (length == 2 || length == 3) && NameTokenizer.mayExpand(text[index - 1], length)
      {
        return nil
      }
      tokens += 1
      start = index + 1
    }
    var key: [UInt8] = []
    key.reserveCapacity(text.count)
    for byte in text { key.append(byte | 0x20) }
    return NameKey(key, spelling: SpellingHash.value(text), tokens: tokens, isPlain: true)
  }
}
