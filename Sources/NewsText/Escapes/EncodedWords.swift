/// Words of mail headers in another encoding (RFC 2047), which feeds of mailing lists and newsletters
/// carry as they are: `=?iso-8859-1?Q?Caf=E9?=`, `=?utf-8?B?Q2Fmw6k=?=`.
enum EncodedWords {
  private static let confidence = 0.99
  /// Bytes of the longest name of an encoding.
  private static let longestName = 40

  /// Replaces the words that begin at an equals sign, and the spaces between them; the offset behind
  /// them, nil where there is none.
  static func read(
    _ input: UnsafeBufferPointer<UInt8>, at start: Int, into rewriter: inout Rewriter
  ) -> Int? {
    var text = ""
    var end = start
    var next = start
    while let word = word(input, at: next) {
      text += word.text
      end = word.end
      next = input[end...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? input.count
    }
    guard end > start else { return nil }
    rewriter.replace(start..<end, with: text.utf8, .escape, confidence)
    return end
  }

  /// The word that begins at an offset, nil where none does or it says nothing that is shown.
  private static func word(
    _ input: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (text: String, end: Int)? {
    let mark = UInt8(ascii: "?")
    guard start + 1 < input.count, input[start] == UInt8(ascii: "="), input[start + 1] == mark,
      let name = input[(start + 2)...].prefix(longestName).firstIndex(of: mark),
      name + 2 < input.count, input[name + 2] == mark,
      let last = input[(name + 3)...].firstIndex(of: mark), last + 1 < input.count,
      input[last + 1] == UInt8(ascii: "=")
    else { return nil }
    // A language may follow the name of the encoding, after an asterisk.
    let label = input[start + 2..<name].prefix { $0 != UInt8(ascii: "*") }
    guard let encoding = TextEncoding(lenient: String(decoding: label, as: UTF8.self)) else {
      return nil
    }
    let data = input[name + 3..<last]
    let bytes: [UInt8]?
    switch input[name + 1] | 0x20 {
    case UInt8(ascii: "b"): bytes = base64(data)
    case UInt8(ascii: "q"): bytes = quotedPrintable(data)
    default: bytes = nil
    }
    guard let bytes else { return nil }
    let decoding = bytes.withUnsafeBufferPointer(encoding.decode)
    guard decoding.malformedCount == 0,
      decoding.text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    return (decoding.text, last + 2)
  }

  private static func quotedPrintable(_ data: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var index = data.startIndex
    while index < data.endIndex {
      switch data[index] {
      case UInt8(ascii: "_"): bytes.append(0x20)
      case UInt8(ascii: "="):
        guard let byte = EscapeStep.number(data.base, at: index + 1, digits: 2) else { return nil }
        bytes.append(UInt8(truncatingIfNeeded: byte))
        index += 2
      case let byte: bytes.append(byte)
      }
      index += 1
    }
    return bytes
  }

  private static func base64(_ data: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in data {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="): continue
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
