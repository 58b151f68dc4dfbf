/// The escape sequences of terminals (ECMA-48): colours, cursor movements, titles.
enum TerminalEscapes {
  /// The end of the sequence that begins with the ESC at an offset; right after it where none does.
  ///
  /// - Complexity: O(*n*) in the sequence; no byte is looked at for two of them.
  static func end(_ input: UnsafeBufferPointer<UInt8>, at escape: Int) -> Int {
    let start = escape + 1
    guard start < input.count else { return start }
    switch input[start] {
    case UInt8(ascii: "["):
      var position = start + 1
      while position < input.count, 0x20...0x3F ~= input[position] { position += 1 }
      guard position < input.count, 0x40...0x7E ~= input[position] else { return start }
      return position + 1
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      // A string, ended by BEL or by ESC \.
      var position = start + 1
      while position < input.count, input[position] != 0x07, input[position] != 0x1B,
        input[position] != 0x0A
      {
        position += 1
      }
      guard position < input.count else { return start }
      if input[position] == 0x07 { return position + 1 }
      if input[position] == 0x1B, position + 1 < input.count,
        input[position + 1] == UInt8(ascii: "\\")
      {
        return position + 2
      }
      return start
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return start + 1 < input.count && 0x30...0x7E ~= input[start + 1] ? start + 2 : start
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "c"), UInt8(ascii: "M"):
      return start + 1
    default: return start
    }
  }
}
