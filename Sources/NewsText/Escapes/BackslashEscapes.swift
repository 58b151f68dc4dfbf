/// Escapes behind a backslash, or behind two where text was escaped twice.
enum BackslashEscapes {
  private static let confidence = 0.97

  /// Replaces the escapes that begin at a backslash; the offset behind them, nil where there is none.
  static func read(
    _ input: UnsafeBufferPointer<UInt8>, at start: Int, into rewriter: inout Rewriter
  ) -> Int? {
    var letter = start
    while letter < input.count, input[letter] == UInt8(ascii: "\\") { letter += 1 }
    // A longer row is not what programs write.
    guard letter < input.count, letter - start <= 2 else { return letter }
    let slashes = letter - start
    switch input[letter] {
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard let (scalar, end) = scalar(input, at: letter, slashes) else { return nil }
      rewriter.replace(start..<end, with: scalar, .escape, confidence)
      return end
    case UInt8(ascii: "x"):
      return bytes(input, at: start, slashes, into: &rewriter)
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "/"):
      rewriter.remove(start..<letter, .escape, confidence)
      return letter + 1
    default: return letter
    }
  }

  /// `u00e9`, `ud83d\ude00`, `U0001f600`: the code point, and the offset behind it.
  private static func scalar(
    _ input: UnsafeBufferPointer<UInt8>, at letter: Int, _ slashes: Int
  ) -> (scalar: UInt32, end: Int)? {
    let digits = input[letter] == UInt8(ascii: "u") ? 4 : 8
    guard var scalar = EscapeStep.number(input, at: letter + 1, digits: digits) else { return nil }
    var end = letter + 1 + digits
    if 0xD800..<0xDC00 ~= scalar {
      let next = end + slashes
      guard next < input.count, input[next] == UInt8(ascii: "u"),
        input[end..<next].allSatisfy({ $0 == UInt8(ascii: "\\") }),
        let low = EscapeStep.number(input, at: next + 1, digits: 4), 0xDC00..<0xE000 ~= low
      else { return nil }
      scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
      end = next + 5
    }
    return EscapeStep.isShown(scalar) ? (scalar, end) : nil
  }

  /// `\xc3\xa9`: bytes of UTF-8, or else of Latin-1, as Python shows them.
  private static func bytes(
    _ input: UnsafeBufferPointer<UInt8>, at start: Int, _ slashes: Int,
    into rewriter: inout Rewriter
  ) -> Int? {
    var bytes: [UInt8] = []
    var end = start
    while end + slashes < input.count, input[end + slashes] == UInt8(ascii: "x"),
      input[end..<end + slashes].allSatisfy({ $0 == UInt8(ascii: "\\") }),
      let byte = EscapeStep.number(input, at: end + slashes + 1, digits: 2)
    {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      end += slashes + 3
    }
    guard !bytes.isEmpty else { return nil }
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    guard text.unicodeScalars.allSatisfy({ EscapeStep.isShown($0.value) }) else { return end }
    rewriter.replace(start..<end, with: text.utf8, .escape, confidence)
    return end
  }
}
