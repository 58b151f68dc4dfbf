/// One text while its JSON is read.
struct TolerantParse {
  let bytes: UnsafeBufferPointer<UInt8>
  var i = 0
  var repairs: [TolerantJSON.Repair] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func forgive(_ fault: String, at offset: Int? = nil) {
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

  mutating func value(depth: Int) -> JSONValue {
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

  mutating func object(depth: Int) -> JSONValue {
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

  mutating func array(depth: Int) -> JSONValue {
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
  mutating func endOfMember() {
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

  mutating func key() -> String {
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

  mutating func scalar() -> JSONValue {
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
}
