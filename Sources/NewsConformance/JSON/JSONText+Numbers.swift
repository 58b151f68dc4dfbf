extension JSONText {
  /// Writes a truth value.
  mutating func append(_ value: Bool) { append(value ? "true" : "false") }

  /// Writes an integer by its digits.
  mutating func append(_ value: Int64) { append(value.magnitude, isNegative: value < 0) }

  /// Writes a number by the fewest digits that mean it.
  mutating func append(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(codingPath: [], debugDescription: "JSON has no word for \(value)"))
    }
    // 1 rather than 1.0, as in every other JSON writer.
    if value == value.rounded(), value.magnitude < 1e15 {
      append(Int64(value))
    } else if !appendShort(value) {
      var digits = value.description
      digits.withUTF8 { append($0) }
    }
  }

  /// Writes what has few digits after its point, as confidences and degrees have; false for others.
  ///
  /// A decimal of up to 15 digits that means the number is the shortest that does.
  private mutating func appendShort(_ value: Double) -> Bool {
    let magnitude = value.magnitude
    guard magnitude >= 0.001, magnitude < 1_000_000 else { return false }
    var scaled = (magnitude * 100).rounded()
    var places = 2
    if scaled / 100 != magnitude {
      scaled = (magnitude * 100_000).rounded()
      places = 5
      guard scaled / 100_000 == magnitude else { return false }
    }
    var digits = UInt64(scaled)
    while digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    var unit: UInt64 = 1
    for _ in 0..<places { unit *= 10 }
    append(digits / unit, isNegative: value < 0)
    append(UInt8(ascii: "."))
    // The digits after the point, with the zeros before them.
    var rest = digits % unit
    for _ in 0..<places {
      unit /= 10
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
    }
    return true
  }

  /// Begins a line.
  mutating func appendLine(indent depth: Int) {
    append(UInt8(ascii: "\n"))
    append(spaces: 2 * depth)
  }
}
