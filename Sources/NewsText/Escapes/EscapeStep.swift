/// Turns what programs wrote in place of characters into the characters: escapes of JSON and Python
/// (`Caf\u00e9`, `Caf\xc3\xa9`), of addresses (`Caf%C3%A9`) and of mail headers (`=?utf-8?q?Caf=C3=A9?=`).
enum EscapeStep {
  static func run(_ input: UnsafeBufferPointer<UInt8>, into rewriter: inout Rewriter) {
    let percents = PercentEscapes(input)
    var position = 0
    while position < input.count {
      let next: Int?
      switch input[position] {
      case UInt8(ascii: "\\"): next = BackslashEscapes.read(input, at: position, into: &rewriter)
      case UInt8(ascii: "%"): next = percents.read(at: position, into: &rewriter)
      case UInt8(ascii: "="): next = EncodedWords.read(input, at: position, into: &rewriter)
      default: next = nil
      }
      position = next ?? position + 1
    }
  }

  /// Whether a code point may come out of an escape: no control, nor what begins another escape.
  static func isShown(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x20, 0x7F..<0xA0, 0xD800..<0xE000, 0x5C, 0x25: false
    default: scalar <= 0x10_FFFF
    }
  }

  /// The number that hexadecimal digits at an offset are, nil where there are fewer.
  static func number(
    _ input: UnsafeBufferPointer<UInt8>, at start: Int, digits: Int
  ) -> UInt32? {
    guard start + digits <= input.count else { return nil }
    var number: UInt32 = 0
    for index in start..<start + digits {
      let byte = input[index]
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: number = number << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return number
  }
}
