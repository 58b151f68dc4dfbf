// Strings, which are most of a record's bytes.

extension JSONParser {
  /// Reads a string; its opening quotation mark stands at `position`.
  mutating func string() throws(JSONValue.SyntaxError) -> String {
    let opening = position
    position += 1
    var start = position
    // Most strings have no escape, and are made of their bytes at once.
    var unescaped: [UInt8] = []
    var isASCII = true
    while true {
      skipPlain(&isASCII)
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let rest = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        if unescaped.isEmpty { return Self.string(of: rest, isASCII: isASCII) }
        unescaped.append(contentsOf: rest)
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped.append(contentsOf: bytes[start..<position])
        try escape(into: &unescaped)
        start = position
      case 0..<0x20 where !tolerance.contains(.controlsInStrings):
        throw error("a control character stands in a string")
      default:
        position += 1
      }
    }
    position = opening
    throw error("a string has no end")
  }

  private static func string(of bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String {
    // What is known to be well-formed need not be looked through again.
    isASCII
      ? String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
      : String(decoding: bytes, as: UTF8.self)
  }

  /// Goes on to what may end a string or be an escape, or to a control: most bytes are none of those.
  ///
  /// - Parameter isASCII: becomes false where other bytes than those of ASCII are skipped.
  @inline(__always)
  private mutating func skipPlain(_ isASCII: inout Bool) {
    // Sixteen bytes at a time as long as all are of ASCII, then eight.
    while position + 16 <= bytes.count {
      let sixteen = SixteenBytes(bytes, at: position)
      let special =
        sixteen.odd | sixteen.equal(to: UInt8(ascii: "\"")) | sixteen.equal(to: UInt8(ascii: "\\"))
      guard special[0] | special[1] == 0 else { break }
      position += 16
    }
    while position + 8 <= bytes.count {
      let eight = bytes.eight(at: position)
      let special =
        eight.less(than: 0x20) | eight.equal(to: UInt8(ascii: "\""))
        | eight.equal(to: UInt8(ascii: "\\"))
      if eight.wide != 0 { isASCII = false }
      guard special == 0 else {
        position += special.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count, !Self.isSpecial(bytes[position]) {
      if bytes[position] >= 0x80 { isASCII = false }
      position += 1
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(
    into unescaped: inout [UInt8]
  ) throws(JSONValue.SyntaxError) {
    guard position + 1 < bytes.count else { throw error("an escape breaks off") }
    let letter = bytes[position + 1]
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"):
      guard var code = unit(at: position) else { throw error("\\u needs four hexadecimal digits") }
      if code & 0xFC00 == 0xD800, let low = unit(at: position + 6), low & 0xFC00 == 0xDC00 {
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
        position += 6
      }
      let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
      unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      position += 4
    default: throw error("no escape begins like this")
    }
    position += 2
  }

  /// The code unit that `\uXXXX` at an offset stands for.
  private func unit(at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[offset + 2..<offset + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
