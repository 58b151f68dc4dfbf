/// The value of an HTTP `Content-Type` header, as far as an encoding follows from it.
struct ContentType: Sendable, Hashable {
  /// `text/html`, in lower case; empty where there is none.
  var essence: String
  /// The first charset parameter that is well-formed and not empty.
  var charset: String?

  /// Reads a header's value, or the whole header; of several values joined by commas the first that
  /// has a charset counts.
  ///
  /// A parameter is `name=value` or `name="value"` without spaces round the equals sign (RFC 9110,
  /// section 5.6.6); what is otherwise is passed over.
  init(_ header: some StringProtocol) {
    var bytes = Array(header.utf8)[...]
    let prefix = "content-type:".utf8
    if bytes.count >= prefix.count,
      zip(bytes, prefix).allSatisfy({ $0 | ($0 == 0x3A ? 0 : 0x20) == $1 || $0 == $1 })
    {
      bytes = bytes.dropFirst(prefix.count)
    }
    var reader = Reader(bytes: bytes)
    reader.skipSpaces()
    essence = String(
      decoding: reader.read { $0 != 0x3B && $0 != 0x2C && $0 > 0x20 }.map(Self.lower), as: UTF8.self
    )
    charset = nil
    if let parameter = Self.parameter(essence) {
      // No type at all, parameters only.
      charset = parameter
      essence = ""
    }
    while charset == nil, reader.skipToParameter() {
      reader.skipSpaces()
      let name = reader.read { $0 != 0x3D && $0 != 0x3B && $0 != 0x2C }
      guard reader.take(0x3D) else { continue }
      let value: [UInt8]?
      if reader.take(0x22) {
        value = reader.readQuoted()
      } else {
        value = Array(reader.read { $0 != 0x3B && $0 != 0x2C && $0 > 0x20 && $0 != 0x22 })
      }
      reader.skipSpaces()
      guard let value, !value.isEmpty, reader.isAtSeparator else { continue }
      if name.map(Self.lower).elementsEqual("charset".utf8) {
        charset = String(decoding: value, as: UTF8.self)
      }
    }
  }

  /// Whether the type is a kind of markup, where an encoding may be declared inside.
  var isMarkup: Bool { essence.contains("html") || essence.hasSuffix("xml") }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func parameter(_ essence: String) -> String? {
    guard essence.hasPrefix("charset="), essence.utf8.count > 8 else { return nil }
    return String(essence.dropFirst(8))
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>

    var isAtSeparator: Bool { bytes.first.map { $0 == 0x3B || $0 == 0x2C } ?? true }

    mutating func skipSpaces() { bytes = bytes.drop { $0 <= 0x20 } }

    mutating func read(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
      let part = bytes.prefix(while: predicate)
      bytes = bytes.dropFirst(part.count)
      return part
    }

    mutating func take(_ byte: UInt8) -> Bool {
      guard bytes.first == byte else { return false }
      bytes.removeFirst()
      return true
    }

    /// The rest of a quoted string; nil where it does not end.
    mutating func readQuoted() -> [UInt8]? {
      var value: [UInt8] = []
      while let byte = bytes.popFirst() {
        if byte == 0x22 { return value }
        if byte == 0x5C, let escaped = bytes.popFirst() {
          value.append(escaped)
        } else {
          value.append(byte)
        }
      }
      return nil
    }

    /// Moves behind the next semicolon or comma outside quotes; false where there is none.
    mutating func skipToParameter() -> Bool {
      while let byte = bytes.popFirst() {
        if byte == 0x3B || byte == 0x2C { return true }
        if byte == 0x22 { _ = readQuoted() }
      }
      return false
    }
  }
}
