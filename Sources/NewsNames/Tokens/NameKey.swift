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
    (bytes, spelling, tokens, isPlain) = text.withUTF8 { buffer in
      if let plain = Self.plain(buffer) { return (plain.0, plain.1, plain.2, true) }
      var tokenizer = NameTokenizer(buffer)
      var bytes: [UInt8] = []
      var written: [UInt8] = []
      var count = 0
      bytes.reserveCapacity(buffer.count + 8)
      written.reserveCapacity(buffer.count + 8)
      while tokenizer.next(atLeast: buffer.count) {
        for line in 0..<tokenizer.lineCount {
          tokenizer.select(line: line)
          let tokens = tokenizer.tokens
          for index in tokens.indices {
            let token = tokens[index]
            if count > 0 {
              let joiner = token.joiner == NameToken.noJoiner ? 0x20 : token.joiner
              if joiner != 0 {
                bytes.append(joiner)
                written.append(joiner)
              }
            }
            bytes += tokenizer.key(token)
            written += buffer[token.start..<token.end]
            count += 1
          }
        }
      }
      return (bytes, written.withUnsafeBufferPointer { SpellingHash.value($0) }, count, false)
    }
  }

  /// The key of words of ASCII letters with single spaces between them, which are nearly all; nil for
  /// others, and where a word may stand for a longer one.
  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> ([UInt8], UInt16, Int)? {
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
    let key = [UInt8](unsafeUninitializedCapacity: text.count) { key, count in
      for byte in text {
        key[count] = byte | 0x20
        count += 1
      }
    }
    return (key, SpellingHash.value(text), tokens)
  }
}
