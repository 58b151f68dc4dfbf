// Numbers, to the letter of RFC 8259.

extension JSONParser {
  mutating func number() throws(JSONValue.SyntaxError) -> JSONValue {
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
}
