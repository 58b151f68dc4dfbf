// Strings, and where they end although their quotation marks are not escaped.

extension TolerantParse {
  func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x40, 0x2D, 0x2E: true
    default: false
    }
  }

  mutating func string(_ quote: UInt8) -> String {
    i += 1
    let start = i
    // The usual string has nothing to undo.
    while i < bytes.count, bytes[i] != quote, bytes[i] != UInt8(ascii: "\\"), bytes[i] >= 0x20 {
      i += 1
    }
    if i < bytes.count, bytes[i] == quote, endsString(i) {
      let text = bytes.text(start..<i)
      i += 1
      return text
    }
    var result = Array(bytes[start..<i])
    while i < bytes.count {
      let byte = bytes[i]
      if byte == quote {
        if endsString(i) {
          i += 1
          return String(decoding: result, as: UTF8.self)
        }
        forgive("quotation marks within a string")
        result.append(byte)
        i += 1
      } else if byte == UInt8(ascii: "\\") {
        escape(into: &result)
      } else {
        if byte < 0x20 { forgive("a line break within a string") }
        result.append(byte < 0x20 ? 0x20 : byte)
        i += 1
      }
    }
    forgive("no end")
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a quotation mark closes its string: what follows must be able to follow.
  func endsString(_ at: Int) -> Bool {
    var next = at + 1
    while next < bytes.count,
      bytes[next] == 0x20 || bytes[next] == 0x0A || bytes[next] == 0x0D || bytes[next] == 0x09
    { next += 1 }
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ","):
      // A comma within the words goes on with words, one between members with a mark.
      var after = next + 1
      while after < bytes.count, bytes[after] <= 0x20 { after += 1 }
      guard after < bytes.count else { return true }
      switch bytes[after] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["),
        UInt8(ascii: "}"),
        UInt8(ascii: "]"), UInt8(ascii: "/"), 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: ","),
        UInt8(ascii: "<"):
        return true
      default: return hasWord(after)
      }
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "<"):
      return true
    // A comma is missing, and the next name follows on its own line.
    case UInt8(ascii: "\""):
      return bytes[at + 1..<next].contains(0x0A) || next > at + 1 && isQuotedName(next)
    default: return false
    }
  }

  /// `"headline":`, a name of a member and its colon.
  private func isQuotedName(_ start: Int) -> Bool {
    var end = start + 1
    while end < bytes.count, end - start < 40, isNameByte(bytes[end]) { end += 1 }
    guard end > start + 1, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      return false
    }
    end += 1
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: ":")
  }

  /// `true`, `false`, `null` or a bare name with a colon.
  func hasWord(_ start: Int) -> Bool {
    var end = start
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    let text = bytes.text(start..<end)
    if text == "true" || text == "false" || text == "null" { return true }
    return end < bytes.count && bytes[end] == UInt8(ascii: ":")
  }

  mutating func escape(into result: inout [UInt8]) {
    i += 1
    guard i < bytes.count else { return }
    let byte = bytes[i]
    i += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
    case UInt8(ascii: "u"):
      guard var unit = hex() else {
        forgive("an escape that is none")
        return
      }
      if (0xD800...0xDBFF).contains(unit) {
        if i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"), bytes[i + 1] == UInt8(ascii: "u") {
          i += 2
          if let low = hex(), (0xDC00...0xDFFF).contains(low) {
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
          } else {
            unit = 0xFFFD
          }
        } else {
          unit = 0xFFFD
        }
      }
      result.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    default:
      forgive("an escape that is none")
      result.append(byte)
    }
  }

  mutating func hex() -> UInt32? {
    guard i + 4 <= bytes.count, let unit = UInt32(bytes.text(i..<i + 4), radix: 16) else {
      return nil
    }
    i += 4
    return unit
  }
}
