/// Reads JSON as it is found in script elements of pages: with trailing commas, comments, raw line
/// breaks, unescaped quotation marks, text around it, and an end that never comes.
///
/// What is well-formed is read as RFC 8259 has it. Linear, with no more than 128 levels.
public struct TolerantJSON: Sendable, Hashable {
  /// The values of the text, in order; usually one.
  public var values: [JSONValue]
  /// What had to be forgiven, each kind once, with the byte where it was first met.
  public var repairs: [Repair]

  /// One kind of fault and where it was first met.
  public struct Repair: Sendable, Hashable {
    /// What was wrong, in a few words.
    public var fault: String
    /// Offset in UTF-8 bytes.
    public var offset: Int
  }

  /// Reads a text; a text without any JSON gives no values.
  public init(_ text: String) {
    var text = text
    (values, repairs) = text.withUTF8 { bytes in
      var parse = TolerantParse(bytes: bytes)
      let values = parse.readAll()
      return (values, parse.repairs)
    }
  }
}

private struct TolerantParse {
  let bytes: UnsafeBufferPointer<UInt8>
  var i = 0
  var repairs: [TolerantJSON.Repair] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func forgive(_ fault: String, at offset: Int? = nil) {
    guard !repairs.contains(where: { $0.fault == fault }) else { return }
    repairs.append(TolerantJSON.Repair(fault: fault, offset: offset ?? i))
  }

  mutating func readAll() -> [JSONValue] {
    var values: [JSONValue] = []
    while true {
      skipSpace()
      guard i < bytes.count else { return values }
      switch bytes[i] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        values.append(value(depth: 0))
      case UInt8(ascii: ";"), UInt8(ascii: ","):
        forgive("text around it")
        i += 1
      default:
        forgive("text around it")
        // On to the next object or array.
        while i < bytes.count, bytes[i] != UInt8(ascii: "{"), bytes[i] != UInt8(ascii: "[") {
          i += 1
        }
      }
    }
  }

  /// White space, comments, the marks of HTML comments and CDATA sections.
  private mutating func skipSpace() {
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

  private func has(_ text: StaticString) -> Bool {
    guard i + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[i + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func value(depth: Int) -> JSONValue {
    skipSpace()
    guard i < bytes.count else {
      forgive("no end")
      return .null
    }
    guard depth < 128 else {
      forgive("too many levels")
      i = bytes.count
      return .null
    }
    switch bytes[i] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return .string(string(UInt8(ascii: "\"")))
    case UInt8(ascii: "'"):
      forgive("single quotation marks")
      return .string(string(UInt8(ascii: "'")))
    default: return scalar()
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    var members: [String: JSONValue] = [:]
    i += 1
    while true {
      skipSpace()
      guard i < bytes.count else {
        forgive("no end")
        return .object(members)
      }
      switch bytes[i] {
      case UInt8(ascii: "}"):
        i += 1
        return .object(members)
      case UInt8(ascii: ","):
        // Two commas, or one before the end.
        i += 1
      case UInt8(ascii: "]"):
        forgive("a bracket that does not fit")
        return .object(members)
      default:
        let start = i
        let key = key()
        skipSpace()
        if i < bytes.count, bytes[i] == UInt8(ascii: ":") {
          i += 1
          skipSpace()
          if i < bytes.count, bytes[i] == UInt8(ascii: ",") || bytes[i] == UInt8(ascii: "}") {
            forgive("a member without a value")
            continue
          }
          let value = value(depth: depth + 1)
          // Of members with the same name the first one that says something counts.
          if members[key] == nil || members[key] == .null { members[key] = value }
          endOfMember()
        } else {
          forgive("a name without a value", at: start)
          if i == start { i += 1 }
        }
      }
    }
  }

  private mutating func array(depth: Int) -> JSONValue {
    var elements: [JSONValue] = []
    i += 1
    while true {
      skipSpace()
      guard i < bytes.count else {
        forgive("no end")
        return .array(elements)
      }
      switch bytes[i] {
      case UInt8(ascii: "]"):
        i += 1
        return .array(elements)
      case UInt8(ascii: ","): i += 1
      case UInt8(ascii: "}"), UInt8(ascii: ":"):
        forgive("a bracket that does not fit")
        if bytes[i] == UInt8(ascii: "}") { return .array(elements) }
        i += 1
      default:
        let start = i
        elements.append(value(depth: depth + 1))
        if i == start { i += 1 }
        endOfMember()
      }
    }
  }

  /// A comma or a closing bracket follows; one comma before a closing bracket, or none at all, is
  /// forgiven.
  private mutating func endOfMember() {
    skipSpace()
    guard i < bytes.count else { return }
    if bytes[i] == UInt8(ascii: ",") {
      let comma = i
      i += 1
      skipSpace()
      if i < bytes.count, bytes[i] == UInt8(ascii: "}") || bytes[i] == UInt8(ascii: "]") {
        forgive("a comma before the end", at: comma)
      }
    } else if bytes[i] != UInt8(ascii: "}"), bytes[i] != UInt8(ascii: "]") {
      forgive("a comma missing")
    }
  }

  private mutating func key() -> String {
    if bytes[i] == UInt8(ascii: "\"") { return string(bytes[i]) }
    if bytes[i] == UInt8(ascii: "'") {
      forgive("single quotation marks")
      return string(bytes[i])
    }
    let start = i
    while i < bytes.count, bytes[i] >= 0x80 || isNameByte(bytes[i]) { i += 1 }
    if i > start { forgive("a name without quotation marks", at: start) }
    return bytes.text(start..<i)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x40, 0x2D, 0x2E: true
    default: false
    }
  }

  private mutating func scalar() -> JSONValue {
    let start = i
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x0A, 0x0D: break
      default:
        i += 1
        continue
      }
      break
    }
    let text = bytes.text(bytes.trimmed(start..<i))
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined", "": return .null
    default: break
    }
    if let integer = Int64(text) { return .integer(integer) }
    if let number = Double(text) { return .number(number) }
    forgive("a value without quotation marks", at: start)
    return .string(text)
  }

  private mutating func string(_ quote: UInt8) -> String {
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
  private func endsString(_ at: Int) -> Bool {
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
    case UInt8(ascii: "\""): return bytes[at + 1..<next].contains(0x0A)
    default: return false
    }
  }

  /// `true`, `false`, `null` or a bare name with a colon.
  private func hasWord(_ start: Int) -> Bool {
    var end = start
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    let text = bytes.text(start..<end)
    if text == "true" || text == "false" || text == "null" { return true }
    return end < bytes.count && bytes[end] == UInt8(ascii: ":")
  }

  private mutating func escape(into result: inout [UInt8]) {
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

  private mutating func hex() -> UInt32? {
    guard i + 4 <= bytes.count, let unit = UInt32(bytes.text(i..<i + 4), radix: 16) else {
      return nil
    }
    i += 4
    return unit
  }
}
