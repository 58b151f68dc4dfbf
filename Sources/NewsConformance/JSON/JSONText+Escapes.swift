extension JSONText {
  /// Writes a string between quotation marks.
  mutating func append(string: String) {
    append(UInt8(ascii: "\""))
    let isWritten: Void? = string.utf8.withContiguousStorageIfAvailable {
      append(escaping: $0, isInString: true)
    }
    if isWritten == nil {
      var copy = string
      copy.withUTF8 { append(escaping: $0, isInString: true) }
    }
    append(UInt8(ascii: "\""))
  }

  /// Writes JSON as it stands, but for line separators.
  mutating func append(json: UnsafeBufferPointer<UInt8>) {
    append(escaping: json, isInString: false)
  }

  /// Copies bytes, but for those that an escape stands for.
  @inline(__always)
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>, isInString: Bool) {
    guard let base = text.baseAddress else { return }
    var index = append(plain: base, text.count, from: 0)
    while index < text.count {
      if let (escape, length) = Self.escape(text, at: index, isInString: isInString) {
        append(escape)
        index += length
      } else {
        append(text[index])
        index += 1
      }
      index = append(plain: base, text.count, from: index)
    }
  }

  /// The escape for what stands at an offset, and how many bytes it stands for.
  ///
  /// U+0085, U+2028 and U+2029 are escaped too: many readers take them for line ends.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, isInString: Bool
  ) -> (escape: StaticString, length: Int)? {
    func byte(_ distance: Int) -> UInt8 {
      index + distance < text.count ? text[index + distance] : 0
    }
    switch (text[index], byte(1), byte(2)) {
    case (0xC2, 0x85, _): return ("\\u0085", 2)
    case (0xE2, 0x80, 0xA8): return ("\\u2028", 3)
    case (0xE2, 0x80, 0xA9): return ("\\u2029", 3)
    case (UInt8(ascii: "\""), _, _) where isInString: return ("\\\"", 1)
    case (UInt8(ascii: "\\"), _, _) where isInString: return ("\\\\", 1)
    case (0x00..<0x20, _, _) where isInString: return (control(text[index]), 1)
    default: return nil
    }
  }

  private static func control(_ byte: UInt8) -> StaticString {
    switch byte {
    case 0x00: "\\u0000"
    case 0x01: "\\u0001"
    case 0x02: "\\u0002"
    case 0x03: "\\u0003"
    case 0x04: "\\u0004"
    case 0x05: "\\u0005"
    case 0x06: "\\u0006"
    case 0x07: "\\u0007"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0B: "\\u000b"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    case 0x0E: "\\u000e"
    case 0x0F: "\\u000f"
    case 0x10: "\\u0010"
    case 0x11: "\\u0011"
    case 0x12: "\\u0012"
    case 0x13: "\\u0013"
    case 0x14: "\\u0014"
    case 0x15: "\\u0015"
    case 0x16: "\\u0016"
    case 0x17: "\\u0017"
    case 0x18: "\\u0018"
    case 0x19: "\\u0019"
    case 0x1A: "\\u001a"
    case 0x1B: "\\u001b"
    case 0x1C: "\\u001c"
    case 0x1D: "\\u001d"
    case 0x1E: "\\u001e"
    default: "\\u001f"
    }
  }
}
