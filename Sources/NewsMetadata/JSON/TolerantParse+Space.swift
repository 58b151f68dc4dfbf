// What stands between values: white space and comments.

extension TolerantParse {
  /// White space, comments, the marks of HTML comments and CDATA sections.
  mutating func skipSpace() {
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        i += 1
      } else if byte == UInt8(ascii: "/"), i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "/") {
        forgive("a comment")
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      } else if byte == UInt8(ascii: "/"), i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "*") {
        forgive("a comment")
        i += 2
        while i + 1 < bytes.count,
          !(bytes[i] == UInt8(ascii: "*") && bytes[i + 1] == UInt8(ascii: "/"))
        { i += 1 }
        i = min(i + 2, bytes.count)
      } else if byte == 0xEF, i + 2 < bytes.count, bytes[i + 1] == 0xBB, bytes[i + 2] == 0xBF {
        i += 3
      } else if byte == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xA0 {
        forgive("a no-break space")
        i += 2
      } else if has("<!--") || has("<![CDATA[") || has("-->") || has("]]>") {
        forgive("a comment")
        i += has("<![CDATA[") ? 9 : has("<!--") ? 4 : 3
      } else {
        return
      }
    }
  }

  func has(_ text: StaticString) -> Bool {
    guard i + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[i + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
