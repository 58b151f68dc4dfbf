extension JSONValue {
  /// What a parser lets pass beyond RFC 8259.
  public struct Tolerance: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Makes a set of its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Line feeds, tabs and other controls inside strings, as script elements have them.
    public static let controlsInStrings = Tolerance(rawValue: 1)
    /// A comma after the last member or element.
    public static let trailingCommas = Tolerance(rawValue: 2)
  }

  /// Why a text is not JSON.
  public struct SyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where, in UTF-8 bytes from the start.
    public var offset: Int
    /// What is wrong there, for people.
    public var reason: String

    /// Where and what.
    public var description: String { "not JSON at byte \(offset): \(reason)" }
  }

  /// The deepest nesting that is read: deeper texts are attacks or accidents.
  public static let maximumDepth = 512

  /// Reads a JSON text (RFC 8259).
  ///
  /// A lone half of a surrogate pair becomes U+FFFD, and of members with one name the last counts.
  /// Linear in the length of the text.
  public init(parsing text: String, _ tolerance: Tolerance = []) throws(SyntaxError) {
    var text = text
    // `withUTF8` cannot pass a typed error on.
    let result = text.withUTF8 { bytes in
      Result { () throws(SyntaxError) in try JSONValue(parsing: bytes, tolerance) }
    }
    self = try result.get()
  }

  /// Reads a JSON text (RFC 8259) from UTF-8 bytes; bytes that are not UTF-8 become U+FFFD.
  ///
  /// A lone half of a surrogate pair becomes U+FFFD, and of members with one name the last counts.
  /// Linear in the number of bytes.
  public init(
    parsing bytes: UnsafeBufferPointer<UInt8>, _ tolerance: Tolerance = []
  ) throws(SyntaxError) {
    var parser = JSONParser(bytes, tolerance)
    self = try parser.document()
  }
}

/// A parser by recursive descent, over bytes.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tolerance: JSONValue.Tolerance
  private var position = 0
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

  private mutating func number() throws(JSONValue.SyntaxError) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let first = position
    guard skipDigits() else { throw error("no value begins like this") }
    guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else {
      position = first
      throw error("a number begins with a needless zero")
    }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard skipDigits() else { throw error("a digit should stand here") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard skipDigits() else { throw error("a digit should stand here") }
    }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let integer = Int64(digits) { return .integer(integer) }
    // What is too large for a Double is infinite, which JSON cannot write again.
    guard let number = Double(digits), number.isFinite else {
      position = start
      throw error("a number is too large")
    }
    return .number(number)
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
    return position > start
  }

  /// Reads a string; its opening quotation mark stands at `position`.
  mutating func string() throws(JSONValue.SyntaxError) -> String {
    let opening = position
    position += 1
    var start = position
    // Most strings have no escape, and are made of their bytes at once.
    var unescaped: [UInt8] = []
    while true {
      skipPlain()
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let rest = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        if unescaped.isEmpty { return String(decoding: rest, as: UTF8.self) }
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

  /// Goes on to what may end a string or be an escape, or to a control: most bytes are none of those.
  @inline(__always)
  private mutating func skipPlain() {
    guard let base = bytes.baseAddress else { return }
    // Eight bytes at a time: one has its high bit set in `special` if it is less than 0x20 or equal to
    // what is sought, or comes after one that is.
    let ones: UInt64 = 0x0101_0101_0101_0101
    while position + 8 <= bytes.count {
      let eight = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
      let quote = eight ^ ones &* UInt64(UInt8(ascii: "\""))
      let slash = eight ^ ones &* UInt64(UInt8(ascii: "\\"))
      let special =
        (eight &- ones &* 0x20) & ~eight | (quote &- ones) & ~quote | (slash &- ones) & ~slash
      guard special & (ones &* 0x80) == 0 else { return }
      position += 8
    }
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

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func error(_ reason: String) -> JSONValue.SyntaxError {
    JSONValue.SyntaxError(offset: position, reason: reason)
  }
}
