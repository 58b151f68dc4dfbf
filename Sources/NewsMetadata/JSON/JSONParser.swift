/// A parser by recursive descent, over bytes.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let tolerance: JSONValue.Tolerance
  /// The offset of the byte that is read next.
  var position = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tolerance: JSONValue.Tolerance) {
    self.bytes = bytes
    self.tolerance = tolerance
  }

  /// The byte with which the next value begins; nil at the end.
  var first: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func document() throws(JSONValue.SyntaxError) -> JSONValue {
    try document { (parser) throws(JSONValue.SyntaxError) in try parser.value() }
  }

  /// Reads the one value of the text by a closure.
  mutating func document<Value>(
    _ read: (inout JSONParser) throws(JSONValue.SyntaxError) -> Value
  ) throws(JSONValue.SyntaxError) -> Value {
    skipSpace()
    let value = try read(&self)
    skipSpace()
    guard position == bytes.count else { throw error("something follows the value") }
    return value
  }

  mutating func value() throws(JSONValue.SyntaxError) -> JSONValue {
    guard position < bytes.count else { throw error("it ends where a value should stand") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      // Few objects have one member, and a table that grows is filled anew each time.
      var members = [String: JSONValue](minimumCapacity: 3)
      try forEachMember { (name, parser) throws(JSONValue.SyntaxError) in
        members[name] = try parser.value()
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try forEachElement { (parser) throws(JSONValue.SyntaxError) in
        elements.append(try parser.value())
      }
      return .array(elements)
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  /// Reads an object: the closure reads the value of each member.
  mutating func forEachMember(
    _ read: (String, inout JSONParser) throws(JSONValue.SyntaxError) -> Void
  ) throws(JSONValue.SyntaxError) {
    try open()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        guard first == UInt8(ascii: "\"") else { throw error("a member's name should stand here") }
        let name = try string()
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw error("a colon should stand here") }
        skipSpace()
        try read(name, &self)
      } while try !isLast(before: UInt8(ascii: "}"))
    }
    depth -= 1
  }

  /// Reads an array: the closure reads each element.
  mutating func forEachElement(
    _ read: (inout JSONParser) throws(JSONValue.SyntaxError) -> Void
  ) throws(JSONValue.SyntaxError) {
    try open()
    if !take(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        try read(&self)
      } while try !isLast(before: UInt8(ascii: "]"))
    }
    depth -= 1
  }

  /// Takes the bracket that opens an object or array.
  private mutating func open() throws(JSONValue.SyntaxError) {
    guard depth < JSONValue.maximumDepth else {
      throw error("it is nested deeper than \(JSONValue.maximumDepth)")
    }
    depth += 1
    position += 1
    skipSpace()
  }

  /// Takes a comma, or the end of an object or array.
  private mutating func isLast(before end: UInt8) throws(JSONValue.SyntaxError) -> Bool {
    skipSpace()
    if take(end) { return true }
    guard take(UInt8(ascii: ",")) else {
      let end = Unicode.Scalar(end)
      throw error("a comma or \(end) should stand here")
    }
    guard tolerance.contains(.trailingCommas) else { return false }
    skipSpace()
    return take(end)
  }

  private mutating func literal(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONValue.SyntaxError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let isThere =
      bytes.count - position >= length
      && word.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + length]) }
    guard isThere else { throw error("no value begins like this") }
    position += length
    return value
  }

  @inline(__always)
  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  func error(_ reason: String) -> JSONValue.SyntaxError {
    JSONValue.SyntaxError(offset: position, reason: reason)
  }
}
